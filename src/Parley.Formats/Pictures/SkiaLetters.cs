using System.Globalization;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace Parley.Formats.Pictures;

/// <summary>
/// Words drawn in the shipped typefaces: Latin, Greek and Cyrillic in one, Hebrew, Arabic, Armenian and Georgian in the other. What neither has is looked for among
/// the machine's own, and is an empty box where there is none.
/// </summary>
internal sealed class SkiaLetters : IDisposable
{
    private readonly List<SKTypeface> _shipped = [.. new[] { "Inter.otf", "DejaVuSans.ttf" }.Select(Load)];
    private readonly Dictionary<int, SKTypeface?> _others = [];
    private readonly Dictionary<SKTypeface, SKShaper> _shapers = [];

    /// <summary>Draws one line.</summary>
    public void Draw(SKCanvas canvas, Words words)
    {
        var runs = Runs(words);
        var x = -runs.Sum(r => r.Width) * (words.Lettering.Anchor switch { Anchor.Middle => 0.5, Anchor.End => 1, _ => 0 });
        canvas.Save();
        canvas.Translate((float)words.X, (float)words.Y);
        canvas.RotateDegrees((float)words.Lettering.Turn);
        var starts = runs.Select(run => (float)((x += run.Width) - run.Width)).ToList();
        if (words.Lettering.HasHalo)
        {
            using var halo = new SKPaint { Style = SKPaintStyle.Stroke, StrokeWidth = (float)(words.Lettering.Size * 0.3), StrokeJoin = SKStrokeJoin.Round, Color = SKColors.White, IsAntialias = true };
            Draw(canvas, runs, starts, halo);
        }

        using var ink = new SKPaint { Color = SKColor.Parse(words.Lettering.Colour), IsAntialias = true };
        Draw(canvas, runs, starts, ink);
        canvas.Restore();
        runs.ForEach(run => run.Dispose());
    }

    public void Dispose()
    {
        foreach (var disposable in _shapers.Values.Concat<IDisposable>(_shipped).Concat(_others.Values.OfType<IDisposable>()).Distinct())
        {
            disposable.Dispose();
        }
    }

    private static void Draw(SKCanvas canvas, List<Run> runs, List<float> starts, SKPaint paint)
    {
        foreach (var (run, start) in runs.Zip(starts))
        {
            if (run.Letters is not null)
            {
                canvas.DrawText(run.Letters, start, 0, paint);
            }
        }
    }

    private static SKTypeface Load(string name)
    {
        using var data = SKData.CreateCopy(Typefaces.Shipped(name));
        return SKTypeface.FromData(data);
    }

    /// <summary>Neighbouring letters of one typeface, shaped together; runs that are read from the right stand in the order in which they are read from the left.</summary>
    private List<Run> Runs(Words words)
    {
        var runs = new List<(SKTypeface Typeface, string Text)>();
        var elements = StringInfo.GetTextElementEnumerator(PictureText.OneLine(words.Text));
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            var typeface = For(char.ConvertToUtf32(element, 0));
            if (runs.Count > 0 && (runs[^1].Typeface == typeface || element == " "))
            {
                runs[^1] = (runs[^1].Typeface, runs[^1].Text + element);
            }
            else
            {
                runs.Add((typeface, element));
            }
        }

        return [.. runs.Select(run => Shaped(run.Typeface, run.Text, words.Lettering))];
    }

    private SKTypeface For(int letter)
    {
        var shipped = _shipped.Find(t => t.ContainsGlyph(letter));
        if (shipped is not null)
        {
            return shipped;
        }

        if (!_others.TryGetValue(letter, out var other))
        {
            other = SKFontManager.Default.MatchCharacter(letter) ?? Anywhere(letter);
            _others[letter] = other;
        }

        return other ?? _shipped[0];
    }

    // Where the library has no index of the machine's typefaces, each is asked in turn.
    private SKTypeface? Anywhere(int letter)
    {
        if (_others.Values.FirstOrDefault(t => t?.ContainsGlyph(letter) == true) is { } known)
        {
            return known;
        }

        foreach (var family in SKFontManager.Default.FontFamilies.Order(StringComparer.Ordinal))
        {
            var typeface = SKFontManager.Default.MatchFamily(family);
            if (typeface?.ContainsGlyph(letter) == true)
            {
                return typeface;
            }

            typeface?.Dispose();
        }

        return null;
    }

    private Run Shaped(SKTypeface typeface, string text, Lettering lettering)
    {
        if (!_shapers.TryGetValue(typeface, out var shaper))
        {
            _shapers[typeface] = shaper = new SKShaper(typeface);
        }

        using var font = new SKFont(typeface, (float)lettering.Size) { Embolden = lettering.IsBold, Edging = SKFontEdging.Antialias, Subpixel = true };
        using var paint = new SKPaint(font);
        var shaped = shaper.Shape(text, paint);
        using var builder = new SKTextBlobBuilder();
        var run = builder.AllocatePositionedRun(font, shaped.Codepoints.Length);
        run.SetGlyphs(Array.ConvertAll(shaped.Codepoints, c => (ushort)c));
        run.SetPositions(shaped.Points);
        return new(builder.Build(), shaped.Width);
    }

    private sealed record Run(SKTextBlob? Letters, double Width) : IDisposable
    {
        public void Dispose() => Letters?.Dispose();
    }
}
