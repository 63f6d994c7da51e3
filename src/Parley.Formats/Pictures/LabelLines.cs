using System.Collections.Immutable;
using System.Globalization;

namespace Parley.Formats.Pictures;

/// <summary>Words broken into lines of a width, and cut with an ellipsis where they would take too many.</summary>
/// <param name="Lines">The lines from top to bottom.</param>
/// <param name="Size">Size of the letters.</param>
internal sealed record LabelLines(ImmutableArray<string> Lines, double Size)
{
    /// <summary>From one baseline to the next, in sizes of letters.</summary>
    private const double Leading = 1.2;

    /// <summary>Height of all lines.</summary>
    public double Height => Lines.Length * Size * Leading;

    /// <summary>Width of the widest line.</summary>
    public double Width => Lines.Select(line => LetterWidths.Shipped.Of(line, Size)).DefaultIfEmpty(0).Max();

    /// <summary>Breaks a text at spaces, and inside a word only where the word alone is too wide.</summary>
    public static LabelLines Of(string text, double size, double width, int most)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var piece in PictureText.OneLine(text).Split(' ').SelectMany(word => Pieces(word, size, width)))
        {
            var longer = line.Length == 0 ? piece : $"{line} {piece}";
            if (line.Length > 0 && LetterWidths.Shipped.Of(longer, size) > width)
            {
                lines.Add(line);
                longer = piece;
            }

            line = longer;
        }

        lines.Add(line);
        return new(lines.Count <= most ? [.. lines] : [.. lines.Take(most - 1), Cut(string.Join(' ', lines.Skip(most - 1)), size, width)], size);
    }

    /// <summary>The lines as marks, the first line's top at y.</summary>
    public IEnumerable<Mark> At(double x, double y, Lettering lettering) =>
        Lines.Select((line, i) => new Words(x, y + (Size * ((i * Leading) + 0.95)), line, lettering with { Size = Size }));

    private static string Cut(string text, double size, double width)
    {
        var elements = StringInfo.ParseCombiningCharacters(text);
        var kept = elements.Length;
        while (kept > 0 && LetterWidths.Shipped.Of(Start(kept) + "…", size) > width)
        {
            kept--;
        }

        return kept == elements.Length && LetterWidths.Shipped.Of(text, size) <= width ? text : Start(kept).TrimEnd() + "…";

        string Start(int count) => count < elements.Length ? text[..elements[count]] : text;
    }

    private static IEnumerable<string> Pieces(string word, double size, double width)
    {
        var piece = "";
        var elements = StringInfo.GetTextElementEnumerator(word);
        while (elements.MoveNext())
        {
            var longer = piece + elements.GetTextElement();
            if (piece.Length > 0 && LetterWidths.Shipped.Of(longer, size) > width)
            {
                yield return piece;
                longer = elements.GetTextElement();
            }

            piece = longer;
        }

        yield return piece;
    }
}
