using SkiaSharp;

namespace Parley.Formats.Pictures;

/// <summary>A drawing as PNG.</summary>
public static class PngPicture
{
    /// <summary>What journals ask of figures.</summary>
    private const double DotsPerInch = 300;

    /// <summary>A larger picture is made with fewer dots: most programs refuse what is over 16,384 on a side, and four bytes each add up.</summary>
    private const double MostDots = 10_000;

    private const double MostInAll = 60e6;

    /// <summary>Writes the file; the stream stays open.</summary>
    public static void Write(Drawing drawing, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        var scale = Math.Min(Math.Min(DotsPerInch / 72, MostDots / Math.Max(drawing.Width, drawing.Height)), Math.Sqrt(MostInAll / (drawing.Width * drawing.Height)));
        using var surface = SKSurface.Create(new SKImageInfo((int)Math.Ceiling(drawing.Width * scale), (int)Math.Ceiling(drawing.Height * scale), SKColorType.Rgba8888, SKAlphaType.Opaque));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale((float)scale);
        using var letters = new SkiaLetters();
        Draw(surface.Canvas, drawing.Marks, letters);
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        data.SaveTo(stream);
    }

    private static void Draw(SKCanvas canvas, IEnumerable<Mark> marks, SkiaLetters letters)
    {
        foreach (var mark in marks)
        {
            switch (mark)
            {
                case Moved moved:
                    canvas.Save();
                    canvas.Translate((float)moved.X, (float)moved.Y);
                    Draw(canvas, moved.Marks, letters);
                    canvas.Restore();
                    break;
                case Words words: letters.Draw(canvas, words); break;
                case Circle circle: Draw(circle.Paint, paint => canvas.DrawCircle((float)circle.X, (float)circle.Y, (float)circle.Radius, paint)); break;
                case Rectangle box: Draw(box.Paint, paint => canvas.DrawRoundRect(Box(box), (float)box.Round, (float)box.Round, paint)); break;
                case Outline outline:
                    using (var path = SKPath.ParseSvgPathData(outline.Data))
                    {
                        Draw(outline.Paint, paint => canvas.DrawPath(path, paint));
                    }

                    break;
                default: throw new NotSupportedException(mark.GetType().Name);
            }
        }
    }

    private static SKRect Box(Rectangle box) => SKRect.Create((float)box.X, (float)box.Y, (float)box.Width, (float)box.Height);

    private static void Draw(Paint paint, Action<SKPaint> draw)
    {
        foreach (var (colour, style) in new[] { (paint.Fill, SKPaintStyle.Fill), (paint.Stroke, SKPaintStyle.Stroke) })
        {
            if (colour is not null)
            {
                using var dashes = style == SKPaintStyle.Stroke && !paint.Dashes.IsEmpty ? SKPathEffect.CreateDash([.. paint.Dashes.Select(d => (float)d)], 0) : null;
                using var ink = new SKPaint { Style = style, Color = SKColor.Parse(colour).WithAlpha((byte)(255 * paint.Opacity)), StrokeWidth = (float)paint.Width, IsAntialias = true, PathEffect = dashes };
                draw(ink);
            }
        }
    }
}
