using System.Text.RegularExpressions;
using Parley.Text;

namespace Parley.Ingest.Exports;

/// <summary>
/// Articles as Nexis Uni and its forerunners export them: headline, outlet, day and copyright, labelled fields, the words after "Body", more fields, "End of Document";
/// or, older, "1 of 20 DOCUMENTS", outlet, day, headline, labelled fields, words, more fields.
/// </summary>
internal static partial class NexisExport
{
    private const int LongestDate = 60;

    /// <summary>The articles, or none where the paragraphs are no such export.</summary>
    public static List<Article> Articles(IReadOnlyList<string> paragraphs) =>
        !paragraphs.Any(line => Field().Match(line) is { Success: true } field && Is(field, "length")) || !paragraphs.Any(IsMark) ? []
            : [.. Documents(paragraphs).Select(Article).OfType<Article>()];

    private static bool IsMark(string line) => line == "End of Document" || Numbered().IsMatch(line);

    private static IEnumerable<List<string>> Documents(IReadOnlyList<string> paragraphs)
    {
        var document = new List<string>();
        foreach (var line in paragraphs)
        {
            if (!IsMark(line))
            {
                document.Add(line);
                continue;
            }

            yield return document;
            document = [];
        }

        yield return document;
    }

    private static Article? Article(List<string> document)
    {
        var date = document.FindIndex(line => line.Length <= LongestDate && DayFirst().IsMatch(line) && Dates.Parse(line) is not null);
        var body = Body(document, date);
        if (date < 1 || body.Start >= body.End)
        {
            return null;
        }

        var above = document[..body.Start];
        var head = new Article("", "", [])
        {
            Title = Value(above, "headline") ?? Headline(document, date, body.Start),
            Published = Dates.Parse(document[date]),
            Outlet = document[date - 1],
            Byline = Bylines.Names(Value(above, "byline") ?? Value(document, "byline")),
            Language = LanguageNames.Code(Value(document, "language")),
            Dateline = Value(above, "dateline"),
        };
        return PlainParts.Article(head, document[body.Start..body.End]);
    }

    /// <summary>Where the words begin and end: after "Body", else after the last field of the head; up to the first field or heading of the foot.</summary>
    private static (int Start, int End) Body(List<string> document, int date)
    {
        var heading = document.IndexOf("Body");
        var length = document.FindIndex(Math.Max(0, date), line => Field().Match(line) is { Success: true } field && Is(field, "length"));
        var start = heading >= 0 ? heading + 1 : length < 0 ? document.Count : length + 1;
        while (heading < 0 && start < document.Count && Field().IsMatch(document[start]))
        {
            start++;
        }

        var end = document.FindIndex(Math.Min(start, document.Count), line => Foot().IsMatch(line));
        return (start, end < 0 ? document.Count : end);
    }

    /// <summary>Above the outlet; in the older layout below the day, where no field has begun.</summary>
    private static string? Headline(List<string> document, int date, int body)
    {
        var below = document.Skip(date + 1).Take(body - date - 1).TakeWhile(line => !Field().IsMatch(line)).Where(line => !Noise().IsMatch(line));
        return date >= 2 && !Noise().IsMatch(document[date - 2]) ? document[date - 2] : below.LastOrDefault();
    }

    private static string? Value(IEnumerable<string> lines, string name) =>
        lines.Select(line => Field().Match(line)).Where(field => field.Success && Is(field, name)).Select(field => field.Groups["value"].Value.Trim()).FirstOrDefault(value => value.Length > 0);

    private static bool Is(Match field, string name) => field.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^\s*\d+ of \d+ DOCUMENTS\s*$")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?<name>section|length|byline|dateline|highlight|headline|language|load-date|publication-type|journal code|subject|copyright|series|column|graphic|url|correction-date|distribution)\s?:\s*(?<value>.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Field();

    [GeneratedRegex(@"^(?:classification|graphic|notes|correction)$|^(?:load-date|language|publication-type|journal code|graphic|subject|company|organization|correction-date|url|notes)\s?:", RegexOptions.IgnoreCase)]
    private static partial Regex Foot();

    [GeneratedRegex(@"^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:\p{L}{3,9}\.?\s+\d{1,2}|\d{1,2}\.?\s+\p{L}{3,9}),?\s+\d{4}", RegexOptions.IgnoreCase)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"copyright|^©|all rights reserved|\bedition$|^page \d+|^document\b|^documents? \(\d+\)|link to (?:image|pdf)|^\d{1,2}[:.]\d\d", RegexOptions.IgnoreCase)]
    private static partial Regex Noise();
}
