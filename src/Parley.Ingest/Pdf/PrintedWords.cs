using System.Text;
using UglyToad.PdfPig.Content;

namespace Parley.Ingest.Pdf;

/// <summary>The words of a page out of its letters, which come in the order of the file: those of a word one after the other.</summary>
internal sealed class PrintedWords
{
    private const double WidestGap = 0.2;
    private const double NarrowestSpace = 0.05;
    private const double WidestStepBack = 0.4;
    private const double Uneven = 0.15;
    private const double SmallestType = 2;
    private const double Farthest = 20_000;
    private readonly List<PrintedWord> words = [];
    private readonly HashSet<(string, int, int)> printed = [];
    private readonly StringBuilder text = new();
    private double left;
    private double right;
    private double baseline;
    private double size;
    private bool afterSpace;
    private bool wordAfterSpace;
    private (double X, double Y)? space;

    public static List<PrintedWord> Of(IEnumerable<Letter> letters)
    {
        var writer = new PrintedWords();
        foreach (var letter in letters.Where(IsReadable))
        {
            writer.Take(letter);
        }

        writer.Flush();
        return writer.words;
    }

    /// <summary>Upright text on the page; what runs up the margin or lies outside is no part of the article.</summary>
    private static bool IsReadable(Letter letter) =>
        letter.TextOrientation == TextOrientation.Horizontal && letter.PointSize is >= SmallestType and < Farthest
        && Math.Abs(letter.StartBaseLine.X) < Farthest && Math.Abs(letter.StartBaseLine.Y) < Farthest && Math.Abs(letter.EndBaseLine.X) < Farthest;

    private void Take(Letter letter)
    {
        var (start, end, value) = (letter.StartBaseLine.X, Math.Max(letter.EndBaseLine.X, letter.StartBaseLine.X), letter.Value ?? "");
        if (string.IsNullOrWhiteSpace(value))
        {
            space ??= (start, letter.StartBaseLine.Y);
            return;
        }

        // Bold type is sometimes the same letter printed twice.
        if (!printed.Add((value, (int)(2 * start), (int)(2 * letter.StartBaseLine.Y))))
        {
            return;
        }

        if (IsAfterSpace(letter) || (text.Length > 0 && !IsNext(start, letter.StartBaseLine.Y)))
        {
            Flush();
        }

        if (text.Length == 0)
        {
            (left, right, baseline, size, wordAfterSpace) = (start, end, letter.StartBaseLine.Y, letter.PointSize, afterSpace);
        }

        text.Append(value);
        (right, size) = (Math.Max(right, end), Math.Max(size, letter.PointSize));
    }

    private bool IsNext(double start, double y) =>
        start - right < WidestGap * size && right - start < WidestStepBack * size && Math.Abs(y - baseline) < Uneven * size;

    /// <summary>A space takes room. Some programs write one without room where a hyphen might have been printed.</summary>
    private bool IsAfterSpace(Letter letter)
    {
        var isApart = space is { } at && (letter.StartBaseLine.X - at.X > NarrowestSpace * letter.PointSize || letter.StartBaseLine.X < at.X - letter.PointSize || Math.Abs(letter.StartBaseLine.Y - at.Y) > Uneven * letter.PointSize);
        space = null;
        afterSpace = isApart;
        return isApart;
    }

    private void Flush()
    {
        if (text.Length > 0)
        {
            words.Add(new PrintedWord(text.ToString().Normalize(NormalizationForm.FormC), left, right, baseline, size, wordAfterSpace));
            text.Clear();
        }
    }
}
