using System.Text.RegularExpressions;
using Parley.Text;

namespace Parley.Ingest.Exports;

/// <summary>
/// Articles as Factiva exports them, each ended by "Document" and its number: with two-letter codes (HD, BY, PD, SN, LP, TD), or plain: headline, by-line,
/// number of words, day, outlet, its code, language and copyright, each on a line of its own, and then the words.
/// </summary>
internal static partial class FactivaExport
{
    /// <summary>The articles, or none where the paragraphs are no such export.</summary>
    public static List<Article> Articles(IReadOnlyList<string> paragraphs) =>
        paragraphs.Any(line => Number().IsMatch(line)) && paragraphs.Any(line => Words().IsMatch(line) || Code().IsMatch(line))
            ? [.. Documents(paragraphs).Select(document => Coded(document) ?? Plain(document)).OfType<Article>()]
            : [];

    private static IEnumerable<List<string>> Documents(IReadOnlyList<string> paragraphs)
    {
        var document = new List<string>();
        foreach (var line in paragraphs)
        {
            if (Number().IsMatch(line))
            {
                yield return document;
                document = [];
            }
            else
            {
                document.Add(line);
            }
        }
    }

    private static Article? Coded(List<string> document)
    {
        var (fields, name) = (new Dictionary<string, List<string>>(), "");
        foreach (var line in document)
        {
            var code = Code().Match(line);
            name = code.Success ? code.Groups["code"].Value : name;
            fields.TryAdd(name, []);
            fields[name].AddRange(new[] { code.Success ? code.Groups["value"].Value : line }.Where(value => value.Length > 0));
        }

        var words = fields.GetValueOrDefault("LP", []).Concat(fields.GetValueOrDefault("TD", [])).ToList();
        return words.Count == 0 ? null : PlainParts.Article(Head(fields), words);
    }

    private static Article Head(Dictionary<string, List<string>> fields) => new("", "", [])
    {
        Title = First(fields, "HD"),
        Published = Dates.Parse(First(fields, "PD")),
        Byline = Bylines.Names(First(fields, "BY")),
        Outlet = First(fields, "SN"),
        Language = LanguageNames.Code(First(fields, "LA")),
    };

    private static string? First(Dictionary<string, List<string>> fields, string name) => fields.GetValueOrDefault(name) is { Count: > 0 } lines ? string.Join(' ', lines) : null;

    private static Article? Plain(List<string> document)
    {
        var words = document.FindIndex(line => Words().IsMatch(line));
        var date = words < 0 ? -1 : document.FindIndex(words, line => line.Length < 60 && Dates.Parse(line) is not null);
        var outlet = date < 0 ? -1 : document.FindIndex(date + 1, line => !Clock().IsMatch(line));
        if (words < 1 || outlet < 0)
        {
            return null;
        }

        var language = document.FindIndex(outlet, Math.Min(6, document.Count - outlet), line => LanguageNames.Code(line) is not null && line.Length < 20);
        var above = document[Math.Max(0, words - 3)..words];
        var byline = above.Count > 1 && Bylines.IsByline(above[^1]) ? above[^1] : null;
        var head = new Article("", "", [])
        {
            Title = above.Take(byline is null ? above.Count : above.Count - 1).MaxBy(line => line.Length),
            Published = Dates.Parse(document[date]),
            Byline = Bylines.Names(byline),
            Outlet = document[outlet],
            Language = language < 0 ? null : LanguageNames.Code(document[language]),
        };
        return PlainParts.Article(head, document.Skip(Math.Max(language, outlet) + 1).SkipWhile(line => Furniture().IsMatch(line)));
    }

    [GeneratedRegex(@"^Documents?\s+[A-Z]\w{14,40}$", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[\d,.\s]{1,9} words$")]
    private static partial Regex Words();

    [GeneratedRegex(@"^\d{1,2}[:.]\d\d(?:\s*\w{2,4})?$")]
    private static partial Regex Clock();

    [GeneratedRegex(@"^(?<code>SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPD|IPC|PUB|AN|CLM|ART|DJIC|RST|DLN)(?:\s+(?<value>.*))?$")]
    private static partial Regex Code();

    [GeneratedRegex(@"^(?:copyright|\(c\)|©)|all rights reserved|^[A-Z0-9]{2,8}$", RegexOptions.IgnoreCase)]
    private static partial Regex Furniture();
}
