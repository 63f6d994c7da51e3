using System.Text.Json.Nodes;

namespace Parley.Benchmarks;

/// <summary>A coded debate as large as one likes: each actor speaks in an article of their own, to two concepts.</summary>
/// <param name="Actors">How many speak.</param>
/// <param name="Concepts">Of how much. Of a pair of actors, one in <c>Concepts / 4</c> shares one and is tied.</param>
internal sealed record InventedDebate(int Actors, int Concepts)
{
    private const int Spoken = 2;
    private const string Says = "said", What = "that this must be thought about";
    private static readonly string[] Starts = ["Ar", "Bel", "Cor", "Dan", "El", "Fen", "Gor", "Hal", "Iv", "Jor", "Kel", "Lor", "Mar", "Nor", "Or", "Pel", "Quin", "Ros", "Sel", "Tor"];
    private static readonly string[] Ends = ["ba", "den", "gard", "holm", "ik", "land", "mont", "ner", "ow", "penn", "rud", "sen", "ta", "vik", "win"];

    /// <summary>Writes it as <c>parley import</c> takes it.</summary>
    public void Write(string folder)
    {
        File.WriteAllLines(Path.Combine(folder, "articles.jsonl"), Enumerable.Range(0, Actors).Select(Article));
        File.WriteAllLines(Path.Combine(folder, "codebook.jsonl"), Enumerable.Range(0, Concepts).Select(concept => new JsonObject { ["concept"] = $"Concept {concept + 1}" }.ToJsonString()));
        File.WriteAllLines(Path.Combine(folder, "decisions.jsonl"), Enumerable.Range(0, Actors).SelectMany(Decisions));
    }

    private static string Article(int actor)
    {
        var sentence = $"{Name(actor)} {Says} {What}.";
        var text = string.Join('\n', Enumerable.Repeat(sentence, Spoken));
        var statements = Enumerable.Range(0, Spoken).Select(spoken => (JsonNode)Statement(actor, spoken, spoken * (sentence.Length + 1)));
        var day = new DateOnly(2020, 1, 1).AddDays(actor).ToString("yyyy-MM-dd");
        return new JsonObject { ["id"] = $"a{actor}", ["title"] = $"Day {actor}", ["published"] = day, ["outlet"] = "The Bench", ["text"] = text, ["statements"] = new JsonArray([.. statements]) }.ToJsonString();
    }

    private static JsonObject Statement(int actor, int spoken, int start)
    {
        var (cue, content) = (start + Name(actor).Length + 1, start + Name(actor).Length + Says.Length + 2);
        return new()
        {
            ["id"] = $"a{actor}#{spoken + 1}", ["type"] = "indirect", ["source"] = Span(start, Name(actor)), ["cue"] = Span(cue, Says), ["content"] = new JsonArray(Span(content, What)), ["confidence"] = 0.9,
            ["speaker"] = new JsonObject { ["id"] = $"person/{actor}", ["name"] = Name(actor), ["kind"] = "person" },
        };
    }

    // Spread by two numbers that share no factor, so that all concepts are as busy.
    private IEnumerable<string> Decisions(int actor) => Enumerable.Range(0, Spoken).Select(spoken => new JsonObject
    {
        ["at"] = "2026-01-01T12:00:00Z", ["who"] = "bench", ["statement"] = $"a{actor}#{spoken + 1}", ["concept"] = $"Concept {((actor * (7 + (spoken * 4))) + (actor / Concepts * (1 + spoken))) % Concepts + 1}",
        ["agreement"] = (actor + spoken) % 3 == 0 ? 0 : 1,
    }.ToJsonString());

    private static string Name(int actor) => $"{Starts[actor % Starts.Length]}{Ends[actor / Starts.Length % Ends.Length]} {Starts[(actor * 7 + 3) % Starts.Length]}{Ends[(actor * 11 + actor / Starts.Length) % Ends.Length]}";

    private static JsonObject Span(int start, string words) => new() { ["start"] = start, ["end"] = start + words.Length };
}
