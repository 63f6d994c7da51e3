using System.Globalization;
using System.Text;
using Parley.Store;
using Parley.Store.Search;

namespace Parley.Cli.Output;

/// <summary>What was found, a line for each result.</summary>
/// <param name="ink">Marks what was found, where colours are welcome.</param>
internal sealed class SearchReport(Ink ink)
{
    /// <summary>The results, then the facets.</summary>
    public byte[] Page(SearchAnswer answer)
    {
        var page = new StringBuilder();
        foreach (var result in answer.Results)
        {
            page.Append(Line(result)).Append('\n');
        }

        foreach (var facet in answer.Facets.Where(facet => !facet.Counts.IsEmpty))
        {
            page.Append(facet.Name).Append(": ").AppendJoin(", ", facet.Counts.Select(Words)).Append('\n');
        }

        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private string Line(SearchResult result)
    {
        var day = result.Article.Published?.ToString("O", CultureInfo.InvariantCulture) ?? "undated   ";
        var who = result.Statement is null ? OneLine.Of(result.Article.Title ?? result.Article.Id) : OneLine.Of(result.Statement.Speaker?.Name ?? "somebody");
        var outlet = result.Article.Outlet is { } name ? $" [{OneLine.Of(name)}]" : "";
        return $"{day}  {(result.Statement is null ? "article " : "")}{who}: {Marked(result)}{outlet}";
    }

    private string Marked(SearchResult result)
    {
        var (line, at) = (new StringBuilder(), 0);
        foreach (var mark in result.Marks)
        {
            line.Append(Safe(result.Snippet[at..mark.Start])).Append(ink.Bold(Safe(mark.In(result.Snippet))));
            at = mark.End;
        }

        return line.Append(Safe(result.Snippet[at..])).ToString();
    }

    // Not OneLine, which would take the space before a mark away.
    private static string Safe(string text) => string.Concat(text.Select(unit => OneLine.Steers(unit) ? '\uFFFD' : unit));

    private static string Words(Tallied count) => string.Create(CultureInfo.InvariantCulture, $"{OneLine.Of(count.Name)} ({count.Count:N0})");
}
