using System.Text.RegularExpressions;

namespace Parley.Ingest.Pdf;

/// <summary>A paragraph out of lines.</summary>
/// <param name="Text">On one line, words that were divided at the end of a line whole again.</param>
/// <param name="Size">Of its type.</param>
/// <param name="Page">Where it begins.</param>
internal sealed record PrintedParagraph(string Text, double Size, int Page);

/// <summary>Lines in reading order to paragraphs: by the white between them, indents, lines that end early, and changes of type.</summary>
internal sealed partial class PrintedParagraphs
{
    private const double SameType = 0.12;
    private const double WideStep = 1.35;
    private const double UsualStep = 1.5;
    private const double Indent = 0.8;
    private const double Early = 0.2;
    private readonly List<List<PrintedLine>> paragraphs = [];

    /// <param name="columns">The lines of each column, in reading order.</param>
    public static List<PrintedParagraph> Of(IEnumerable<IReadOnlyList<PrintedLine>> columns)
    {
        var writer = new PrintedParagraphs();
        foreach (var column in columns)
        {
            writer.Take(column);
        }

        var words = new HyphenatedWords(writer.paragraphs.SelectMany(lines => lines).Select(line => line.Text));
        return [.. writer.paragraphs.Select(lines => new PrintedParagraph(words.Join(lines.Select(line => line.Text)), lines[0].Size, lines[0].Page)).Where(paragraph => paragraph.Text.Length > 0)];
    }

    private void Take(IReadOnlyList<PrintedLine> column)
    {
        var edges = new Edges(column);
        for (var i = 0; i < column.Count; i++)
        {
            var goesOn = i > 0 ? !edges.Breaks(column[i - 1], column[i]) : paragraphs is [.., [.., var last]] && GoesOn(last, column[0]);
            if (goesOn)
            {
                paragraphs[^1].Add(column[i]);
            }
            else
            {
                paragraphs.Add([column[i]]);
            }
        }
    }

    /// <summary>Whether a column goes on with the sentence that the one before broke off.</summary>
    private static bool GoesOn(PrintedLine last, PrintedLine next) =>
        IsSameType(last, next) && (Sentences.GoesOn(last.Text, next.Text) || (last.Text.EndsWith('-') && char.IsLetter(next.Text.FirstOrDefault())));

    private static bool IsSameType(PrintedLine one, PrintedLine other) => Math.Abs(one.Size - other.Size) <= SameType * Math.Max(one.Size, other.Size);

    /// <summary>The edges of a column and the usual step from line to line.</summary>
    private sealed partial class Edges(IReadOnlyList<PrintedLine> column)
    {
        private readonly double left = column.Count == 0 ? 0 : column.Select(line => line.Left).Order().ElementAt(column.Count / 4);
        private readonly double right = column.Count == 0 ? 0 : column.Max(line => line.Right);
        private readonly double step = Step(column);

        public bool Breaks(PrintedLine line, PrintedLine next) =>
            !IsSameType(line, next)
            || line.Baseline - next.Baseline > WideStep * Math.Clamp(step, line.Size, UsualStep * line.Size)
            || (IsIndented(next) && !IsIndented(line))
            || Bullet().IsMatch(next.Text)
            || (right - line.Right > Early * (right - left) && Ends(line.Text));

        private static bool Ends(string line) => (Sentences.End(line) && !Initial().IsMatch(line)) || Bylines.IsByline(line) || Dates.IsDateLine(line);

        private bool IsIndented(PrintedLine line) => line.Left - left > Indent * line.Size;

        private static double Step(IReadOnlyList<PrintedLine> column)
        {
            var steps = column.Zip(column.Skip(1), (line, next) => line.Baseline - next.Baseline).Where(step => step > 0).Order().ToList();
            return steps.Count == 0 ? double.PositiveInfinity : steps[(steps.Count - 1) / 2];
        }

        [GeneratedRegex(@"^[•*▪◦‣·–-]\s")]
        private static partial Regex Bullet();

        [GeneratedRegex(@"(?:^|\s)\p{Lu}\.$")]
        private static partial Regex Initial();
    }
}
