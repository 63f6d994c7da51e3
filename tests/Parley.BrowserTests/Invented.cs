using System.Text.Json.Nodes;

namespace Parley.BrowserTests;

/// <summary>An article with what the machine would have read of it.</summary>
internal static class Invented
{
    private const string Text = """
        Harbour fares to rise
        The board said fares must rise by a tenth.
        Ida Holm warned that nobody would come at night.
        The mayor promised a second pier.
        Captain Roe denied that the boats were old.
        """;

    /// <summary>As a line of <c>articles.jsonl</c>.</summary>
    public static string Fares { get; } = new JsonObject
    {
        ["id"] = "fares", ["title"] = "Harbour fares to rise", ["published"] = "2026-11-20", ["outlet"] = "Coast Chronicle", ["text"] = Text,
        ["statements"] = new JsonArray(
            Statement(1, "The board", "said", "fares must rise by a tenth", "group/the-board", "group"),
            Statement(2, "Ida Holm", "warned", "that nobody would come at night", "person/ida-holm", "person"),
            Statement(3, "The mayor", "promised", "a second pier", "person/the-mayor", "person"),
            Statement(4, "Captain Roe", "denied", "that the boats were old", "person/captain-roe", "person")),
    }.ToJsonString();

    private static JsonObject Statement(int number, string source, string cue, string content, string id, string kind) => new()
    {
        ["id"] = $"fares#{number}", ["type"] = "indirect", ["source"] = Span(source), ["cue"] = Span(cue), ["content"] = new JsonArray(Span(content)), ["confidence"] = 0.9,
        ["speaker"] = new JsonObject { ["id"] = id, ["name"] = source, ["kind"] = kind },
    };

    private static JsonObject Span(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new() { ["start"] = start, ["end"] = start + words.Length };
    }
}
