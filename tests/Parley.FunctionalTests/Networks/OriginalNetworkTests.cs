using System.Text.Json;

namespace Parley.FunctionalTests.Networks;

/// <summary>Networks in legacy mode against what Discourse Network Analyzer 3.1.2 gave; skipped where its results are not at hand.</summary>
public sealed class OriginalNetworkTests
{
    private static string? Folder => Path.GetFullPath(PythonScorer.InRepository("../shared/dna")) is var folder && Directory.Exists(folder) ? folder : null;

    [Fact]
    public void Every_network_is_the_originals()
    {
        Assert.SkipWhen(Folder is null, "no ../shared/dna beside the repository");
        var cases = File.ReadLines(Path.Combine(Folder!, "cases.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).Where(one => one.GetProperty("command").GetString() == "network").ToArray();
        var golden = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder!, "golden.json"))).RootElement.EnumerateArray().ToDictionary(one => one.GetProperty("id").GetString()!);
        var batch = Path.GetTempFileName();
        File.WriteAllLines(batch, cases.Select(one => one.GetProperty("options").GetRawText()));
        var answers = Toll.Typed("network", Path.Combine(Folder!, "sample-v3.dna"), "--legacy", "--to", "json", "--batch", batch).Output.TrimEnd().Split('\n');
        File.Delete(batch);
        answers.Zip(cases).Where(pair => Differs(golden[pair.Second.GetProperty("id").GetString()!], JsonDocument.Parse(pair.First).RootElement)).Select(pair => pair.Second.GetProperty("id").GetString()).ShouldBeEmpty();
        answers.Length.ShouldBe(cases.Length);
    }

    // Where the original crashed, any network will do. It draws windows of events by chance, and with a kernel it does not count statements.
    private static bool Differs(JsonElement original, JsonElement answer)
    {
        if (!original.TryGetProperty("result", out var result))
        {
            return false;
        }

        var (events, kernel) = (original.GetProperty("timeWindow").GetString() == "events", original.GetProperty("kernel").GetString() != "no");
        var networks = answer.GetProperty("networks");
        return networks.GetArrayLength() != result.GetArrayLength() || result.EnumerateArray().Zip(networks.EnumerateArray()).Any(pair =>
            (!kernel && pair.First.GetProperty("n").GetInt32() != pair.Second.GetProperty("statements").GetInt32())
            || (pair.First.TryGetProperty("mid", out var middle) && !pair.Second.GetProperty("middle").GetString()!.StartsWith(middle.GetString()!, StringComparison.Ordinal))
            || (!events && Differs(pair.First.GetProperty("m"), pair.Second.GetProperty("values"), pair.First, pair.Second)));
    }

    private static bool Differs(JsonElement cells, JsonElement values, JsonElement original, JsonElement network) =>
        !Texts(original, "rows").SequenceEqual(Texts(network, "rows"))
        || !Texts(original, "cols").SequenceEqual(Texts(network, "columns"))
        || Numbers(cells).Zip(Numbers(values)).Any(pair => Math.Abs(pair.First - pair.Second) > 1e-6)
        || Numbers(cells).Count() != Numbers(values).Count();

    private static IEnumerable<string?> Texts(JsonElement network, string name) => network.GetProperty(name).EnumerateArray().Select(text => text.GetString());

    private static IEnumerable<double> Numbers(JsonElement rows) => rows.EnumerateArray().SelectMany(row => row.EnumerateArray()).Select(cell => cell.GetDouble());
}
