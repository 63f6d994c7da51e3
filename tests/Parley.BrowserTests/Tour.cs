using System.Text.RegularExpressions;

namespace Parley.BrowserTests;

/// <summary>All kinds of page that can be reached by links, one address of each: a page that is added is found of itself.</summary>
internal static partial class Tour
{
    private const string Links = """
        () => [...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin && !a.hasAttribute('download') && !/^\/(api|openapi)\b/.test(a.pathname)).map(a => a.pathname + a.search)
        """;

    /// <summary>Follows links from the overview, and from pages that none leads to.</summary>
    /// <param name="visitor">Who goes.</param>
    /// <param name="look">Called on each page, with its address; gives what is wrong with it.</param>
    /// <param name="more">Addresses beside the overview's.</param>
    /// <returns>How many pages there are; and what is wrong with them, links that lead nowhere included.</returns>
    public static async Task<(int Pages, List<string> Wrong)> OfAsync(Visitor visitor, Func<string, Task<IEnumerable<string>>> look, params string[] more)
    {
        var (seen, pages, wrong) = (new HashSet<string> { "/" }, 0, new List<string>());
        var waiting = new Queue<string>(["/", .. more]);
        while (waiting.TryDequeue(out var path))
        {
            var answer = await visitor.GoAsync(path);
            if (answer is { Ok: false })
            {
                wrong.Add($"{path}: {answer.Status}");
            }
            else if (answer is not null && (await answer.HeaderValueAsync("content-type"))?.StartsWith("text/html", StringComparison.Ordinal) == true)
            {
                pages++;
                wrong.AddRange((await look(path)).Select(fault => $"{path}: {fault}"));
                foreach (var link in (await visitor.Page.EvaluateAsync<string[]>(Links)).Where(link => seen.Add(Kind(link))))
                {
                    waiting.Enqueue(link);
                }
            }
        }

        return (pages, wrong);
    }

    /// <summary>Pages that show the same kind of thing: <c>/actors/…</c>, <c>/search?</c>.</summary>
    private static string Kind(string link) => Rest().Replace(link, match => match.Groups[1].Length > 1 ? "/…" : "") + (link.Contains('?', StringComparison.Ordinal) ? "?" : "");

    [GeneratedRegex(@"(?<=^/[^/?]+)(/[^?]*)?(\?.*)?$")]
    private static partial Regex Rest();
}
