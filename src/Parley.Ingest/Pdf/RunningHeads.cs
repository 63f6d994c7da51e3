using System.Text.RegularExpressions;

namespace Parley.Ingest.Pdf;

/// <summary>The lines at the head and foot of pages that are the paper's and not the article's: those that come again, and page numbers.</summary>
internal static partial class RunningHeads
{
    private const int MostLines = 3;
    private const double SamePlace = 8;
    private const double SameType = 1;

    /// <summary>The pages without them.</summary>
    public static List<PrintedPage> Cut(IReadOnlyList<PrintedPage> pages)
    {
        var edges = pages.SelectMany(Edges).ToList();
        var again = edges.Where(edge => edge.Key.Length > 0).ToLookup(edge => edge.Key);
        var cut = edges.Where(edge => edge.IsOutermost && PageNumber().IsMatch(edge.Line.Text) || again[edge.Key].Any(edge.ComesAgainIn))
            .SelectMany(edge => edge.Words).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. pages.Select(page => page with { Words = [.. page.Words.Where(word => !cut.Contains(word))] })];
    }

    private static IEnumerable<Edge> Edges(PrintedPage page)
    {
        var rows = Band.Of(page.Words);
        for (var i = 0; i < rows.Count; i++)
        {
            if ((i < MostLines || i >= rows.Count - MostLines) && PrintedLine.Of(rows[i].Words, page.Number) is [var line])
            {
                yield return new Edge(Key(line.Text), line, rows[i].Words, i == 0 || i == rows.Count - 1);
            }
        }
    }

    /// <summary>Letters, with every number the same: "4 The Ansel Herald" and "The Ansel Herald 5".</summary>
    private static string Key(string text) => string.Concat(text.Where(char.IsLetter).Select(char.ToLowerInvariant));

    [GeneratedRegex(@"^[\W_]*(?:page\s*|p\.?\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:/|of)\s*\d{1,4})?[\W_]*$", RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();

    private sealed record Edge(string Key, PrintedLine Line, IReadOnlyList<PrintedWord> Words, bool IsOutermost)
    {
        public bool ComesAgainIn(Edge other) =>
            other.Line.Page != Line.Page && Math.Abs(other.Line.Baseline - Line.Baseline) < SamePlace && Math.Abs(other.Line.Size - Line.Size) < SameType;
    }
}
