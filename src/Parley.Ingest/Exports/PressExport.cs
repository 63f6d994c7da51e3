using System.Text.RegularExpressions;
using Parley.Ingest.Html;
using Parley.Text;

namespace Parley.Ingest.Exports;

/// <summary>Many articles in one document, as databases of the press export them.</summary>
internal static partial class PressExport
{
    /// <summary>The articles of a document that is such an export, numbered behind its name; else <paramref name="otherwise"/> as the only one.</summary>
    public static IEnumerable<Intake> Read(Content content, IReadOnlyList<string> paragraphs, Func<Article> otherwise)
    {
        var articles = Articles(paragraphs);
        return articles.Count == 0
            ? [content.Read(otherwise())]
            : articles.Select((article, index) => Intake.Read(FormattableString.Invariant($"{content.Input}!{index + 1}"), article));
    }

    /// <summary>The lines of a text or a page that may be such an export; none of any other.</summary>
    public static IReadOnlyList<string> Lines(string text, InputKind kind) => kind switch
    {
        InputKind.Html when Numbered().IsMatch(text) => HtmlFragment.Lines(text),
        InputKind.Text when Counted().IsMatch(text) => [.. Ingest.Lines.Paragraphs(text).Select(span => Tidy.Spaces(span.In(text)))],
        _ => [],
    };

    private static List<Article> Articles(IReadOnlyList<string> paragraphs) =>
        NexisExport.Articles(paragraphs) is { Count: > 0 } articles ? articles : FactivaExport.Articles(paragraphs);

    [GeneratedRegex(@"\bDocuments?\s+[A-Z]{2,8}\w{14,30}\b|>\s*End of Document\s*<")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\s*\d+ of \d+ DOCUMENTS\s*$", RegexOptions.Multiline)]
    private static partial Regex Counted();
}
