using System.Text;
using UglyToad.PdfPig.Content;

namespace Parley.Ingest.Pdf;

/// <summary>The words of a page out of its letters, which come in the order of the file: those of a word one after the other.</summary>
internal sealed class PrintedWords
{
    private const double WidestGap = 0.2;
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

    public static List<PrintedWord> Of(IEnumerable<Letter> letters)
    {
        var writer = new PrintedWords();
        foreach (var letter in letters.Where(IsReadable))
        {
            writer.Take(letter);
        }

        writer.Flush(space: false);
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
            Flush(space: true);
            return;
        }

        // Bold type is sometimes the same letter printed twice.
        if (!printed.Add((value, (int)(2 * start), (int)(2 * letter.StartBaseLine.Y))))
        {
            return;
        }

        if (text.Length > 0 && !IsNext(start, letter.StartBaseLine.Y))
        {
            Flush(space: false);
        }

        if (text.Length == 0)
        {
            (left, right, baseline, size) = (start, end, letter.StartBaseLine.Y, letter.PointSize);
        }

        text.Append(value);
        (right, size) = (Math.Max(right, end), Math.Max(size, letter.PointSize));
    }

    private bool IsNext(double start, double y) =>
        start - right < WidestGap * size && right - start < WidestStepBack * size && Math.Abs(y - baseline) < Uneven * size;

    private void Flush(bool space)
    {
        if (text.Length > 0)
        {
            words.Add(new PrintedWord(text.ToString().Normalize(NormalizationForm.FormC), left, right, baseline, size, afterSpace));
            text.Clear();
            afterSpace = false;
        }

        afterSpace |= space;
    }
}
