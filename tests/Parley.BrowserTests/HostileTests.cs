using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Parley.BrowserTests;

/// <summary>Articles whose every word tries to be a script.</summary>
public sealed class HostileTests(Chromium chromium)
{
    private const string Picture = "<img src=x onerror=window.owned=1>";
    private const string Script = "</script></style></title><script>window.owned=1</script>";
    private const string Attribute = "\"'><svg onload=window.owned=1>";
    private const string Link = "javascript:window.owned=1";

    [Fact]
    public async Task Nothing_of_an_article_runs()
    {
        await using var room = await Room.OfAsync([Article("a/../" + Attribute, Script), Article(Picture, Picture)], [Concept(Picture), Concept(Script + Attribute)], [Coded(Picture), Noted()]);
        await using var visitor = await Visitor.ComeAsync(chromium, room);
        var (_, wrong) = await Tour.OfAsync(visitor, _ => HarmAsync(visitor.Page), $"/search?q={Uri.EscapeDataString("owned " + Picture)}&speaker={Uri.EscapeDataString(Attribute)}");
        wrong.ShouldBeEmpty();
        visitor.Faults.ShouldBeEmpty();
    }

    // What ran, and links that would run when followed.
    private static async Task<IEnumerable<string>> HarmAsync(IPage page) => await page.EvaluateAsync<string[]>(
        """
        () => [...('owned' in window ? ['a script of the article ran'] : []),
               ...[...document.querySelectorAll('[href],[src],[action]')].flatMap(e => ['href', 'src', 'action'].map(name => e.getAttribute(name))).filter(to => /^\s*(javascript|data|vbscript):/i.test(to ?? ''))]
        """);

    private static string Article(string id, string words)
    {
        var text = $"{Attribute} said {words} must rise {Script}.\n\n{words} told {Picture} that {Attribute} is owned.";
        var (said, told) = (text.IndexOf(" said ", StringComparison.Ordinal) + 1, text.IndexOf(" told ", StringComparison.Ordinal) + 1);
        return new JsonObject
        {
            ["id"] = id, ["title"] = $"{words}{Attribute}", ["published"] = "2026-11-20", ["byline"] = new JsonArray(Picture), ["outlet"] = $"{Script}{Attribute}", ["dateline"] = Picture, ["url"] = $"{Link};{id.Length}",
            ["input"] = $"{Picture}.html", ["language"] = "en", ["text"] = text,
            ["statements"] = new JsonArray(
                Statement($"{id}#1", (0, said - 1), (said, said + 4), (said + 5, text.IndexOf("\n\n", StringComparison.Ordinal))),
                Statement($"{id}#2", (text.IndexOf("\n\n", StringComparison.Ordinal) + 2, told - 1), (told, told + 4), (told + 5, text.Length))),
        }.ToJsonString();
    }

    private static JsonObject Statement(string id, (int Start, int End) source, (int Start, int End) cue, (int Start, int End) content) => new()
    {
        ["id"] = id, ["type"] = "indirect", ["source"] = Span(source), ["cue"] = Span(cue), ["content"] = new JsonArray(Span(content)), ["confidence"] = 0.5,
        ["speaker"] = new JsonObject { ["id"] = $"person/{Attribute}", ["name"] = $"{Script}{Attribute}", ["kind"] = "person", ["role"] = Picture, ["affiliation"] = Script },
        ["addressee"] = new JsonObject { ["id"] = "person/two", ["name"] = Picture, ["kind"] = "person" },
    };

    private static JsonObject Span((int Start, int End) span) => new() { ["start"] = span.Start, ["end"] = span.End };

    private static string Concept(string name) => new JsonObject { ["concept"] = name, ["definition"] = Script, ["for"] = new JsonArray(Attribute) }.ToJsonString();

    private static string Coded(string concept) => new JsonObject { ["at"] = "2026-11-20T08:00:00Z", ["who"] = Attribute, ["statement"] = $"{Picture}#1", ["concept"] = concept, ["agreement"] = 1 }.ToJsonString();

    private static string Noted() => new JsonObject { ["at"] = "2026-11-20T08:00:10Z", ["who"] = Attribute, ["statement"] = $"{Picture}#1", ["aspect"] = "memo", ["value"] = Script }.ToJsonString();
}
