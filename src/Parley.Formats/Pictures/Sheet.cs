using System.Collections.Immutable;

namespace Parley.Formats.Pictures;

/// <summary>What stands around a picture.</summary>
/// <param name="Title">What it shows, in a line.</param>
/// <param name="Caption">How it was made: the settings, so that somebody else can make it again.</param>
public sealed record PictureWords(string Title, string Caption);

/// <summary>An entry of a legend.</summary>
/// <param name="Sample">What it explains, drawn in a box of <see cref="Sheet.SampleWidth"/> × <see cref="Sheet.SampleHeight"/>.</param>
/// <param name="Text">What that means.</param>
internal sealed record LegendEntry(ImmutableArray<Mark> Sample, string Text)
{
    /// <summary>How much of the box's width the sample takes.</summary>
    public double Width { get; init; } = Sheet.SampleWidth;
}

/// <summary>The page: title, picture, legend and caption, one below the other.</summary>
internal static class Sheet
{
    /// <summary>Width of the text on a page of A4, 16 cm: a picture printed at this width has letters of 7 points and more.</summary>
    public const double Column = 454;

    public const double SampleWidth = 22;
    public const double SampleHeight = 10;
    public const double Label = 8;
    private const double Margin = 10;
    private const double Fine = 7;
    private const double Title = 11;

    /// <summary>Width that is left to the picture on a page of some width.</summary>
    public static double Inner(double width = Column) => width - (2 * Margin);

    /// <summary>The whole page around a picture of <see cref="Inner"/> width.</summary>
    public static Drawing Of(PictureWords words, Body body)
    {
        var inner = body.Width;
        var marks = new List<Mark>();
        var y = Margin;
        Add(LabelLines.Of(words.Title, Title, inner, 3), new Lettering(Title, Palette.Ink) { IsBold = true }, after: 8);
        marks.Add(new Moved(Margin, y, body.Marks));
        y += body.Height + 10;
        y = AddLegend(marks, body.Legend, y, inner);
        if (body.Note is { } note)
        {
            Add(LabelLines.Of(note, Fine, inner, 6), new Lettering(Fine, Palette.Ink), after: 3);
        }

        Add(LabelLines.Of(words.Caption, Fine, inner, 12), new Lettering(Fine, Palette.Soft), after: 0);
        return new(inner + (2 * Margin), y + Margin, PictureText.OneLine(words.Title), PictureText.OneLine(words.Caption), [.. marks]);

        void Add(LabelLines lines, Lettering lettering, double after)
        {
            marks.AddRange(lines.At(Margin, y, lettering));
            y += lines.Height + after;
        }
    }

    private static double AddLegend(List<Mark> marks, ImmutableArray<LegendEntry> legend, double y, double inner)
    {
        var x = Margin;
        foreach (var entry in legend)
        {
            var lines = LabelLines.Of(entry.Text, Label, Math.Min(inner - SampleWidth - 5, 200), 1);
            var width = entry.Width + 5 + lines.Width + 14;
            if (x > Margin && x + width - 14 > Margin + inner)
            {
                (x, y) = (Margin, y + 13);
            }

            marks.Add(new Moved(x, y, entry.Sample));
            marks.AddRange(lines.At(x + entry.Width + 5, y, new Lettering(Label, Palette.Ink)));
            x += width;
        }

        return legend.IsEmpty ? y : y + 19;
    }
}

/// <summary>The picture itself, to be put on a <see cref="Sheet"/>.</summary>
/// <param name="Width">Its width, as <see cref="Sheet.Inner"/> says.</param>
/// <param name="Height">Its height.</param>
/// <param name="Marks">What is drawn.</param>
internal sealed record Body(double Width, double Height, ImmutableArray<Mark> Marks)
{
    /// <summary>What the marks mean.</summary>
    public ImmutableArray<LegendEntry> Legend { get; init; } = [];

    /// <summary>A word on what could not be shown, or null.</summary>
    public string? Note { get; init; }
}
