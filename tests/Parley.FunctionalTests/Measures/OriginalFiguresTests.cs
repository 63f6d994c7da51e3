using System.Text.Json;
using Parley.Cli;
using Parley.Cli.Commands;
using Parley.FunctionalTests.Dna;

namespace Parley.FunctionalTests.Measures;

/// <summary>Figures in legacy mode against those that Discourse Network Analyzer 3.1.2 gave for its own sample.</summary>
public sealed class OriginalFiguresTests
{
    [Fact]
    public void Legacy_figures_are_the_originals()
    {
        var folder = SharedFolder(AppContext.BaseDirectory);
        Assert.SkipWhen(folder is null, "no ../shared/dna beside the repository");
        var cases = File.ReadLines(Path.Combine(folder, "cases.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).Where(one => one.GetProperty("command").GetString() == "measure").ToList();
        using var golden = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "golden.json")));
        var given = golden.RootElement.EnumerateArray().ToDictionary(one => one.GetProperty("id").GetString()!);
        var answers = Answers(Path.Combine(folder, "sample-v3.dna"), [.. cases.Select(one => one.GetProperty("options").GetRawText())]);
        cases.Zip(answers).Select(pair => Fault(given[pair.First.GetProperty("id").GetString()!], pair.Second)).OfType<string>().ShouldBeEmpty();
    }

    /// <summary>Its nodes are those that speak strictly within a window: two of them in seven windows, and else at most one.</summary>
    [Fact]
    public void Legacy_polarization_over_uniform_windows_is_the_originals()
    {
        var folder = SharedFolder(AppContext.BaseDirectory);
        Assert.SkipWhen(folder is null, "no ../shared/dna beside the repository");
        var answer = Answers(Path.Combine(folder, "sample-v3.dna"), ["""{"figure":"polarization","window":"days","size":8,"kernel":"uniform"}"""]).Single();
        var values = answer.GetProperty("slices").EnumerateArray().Select(slice => slice.GetProperty("value").GetDouble()).ToList();
        values.Select(value => Math.Round(value, 9)).ShouldBe([.. Enumerable.Repeat(0.0, 4), .. Enumerable.Repeat(46.75, 7), .. Enumerable.Repeat(0.0, 11)]);
    }

    private static string? Fault(JsonElement given, JsonElement found)
    {
        var id = given.GetProperty("id").GetString()!;
        var pairs = id.Split('_')[0] switch
        {
            "polar" => Numbers(given.GetProperty("q")).Zip(found.GetProperty("slices").EnumerateArray().Select(slice => slice.GetProperty("value").GetDouble())),
            "barplot" => Numbers(given.GetProperty("result").GetProperty("counts")).Zip(Numbers(found.GetProperty("values"))),
            _ when id.Contains("eval") => Numbers(given.GetProperty("result")).Zip([found.GetProperty("backboneLoss").GetDouble(), found.GetProperty("redundantLoss").GetDouble()]),
            _ => Numbers(given.GetProperty("result").GetProperty("backboneLoss")).Zip(found.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("backboneLoss").GetDouble())),
        };
        return pairs.Any() && pairs.All(pair => Math.Abs(pair.First - pair.Second) < 1e-6) ? null : id;
    }

    private static IEnumerable<double> Numbers(JsonElement list) =>
        list.EnumerateArray().SelectMany(item => item.ValueKind == JsonValueKind.Array ? Numbers(item) : [item.GetDouble()]);

    private static List<JsonElement> Answers(string sample, string[] cases)
    {
        using var file = new DnaFile();
        File.WriteAllLines(file.Path, cases);
        using var screen = new Screen();
        Invocation.Run(screen.Host, ["measure", sample, "--legacy", "--batch", file.Path], MeasureCommand.Create(screen.Host));
        return [.. screen.Data.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private static string? SharedFolder(string from)
    {
        for (var at = new DirectoryInfo(from); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Parley.slnx")))
            {
                var folder = Path.GetFullPath(Path.Combine(at.FullName, "..", "shared", "dna"));
                return Directory.Exists(folder) ? folder : null;
            }
        }

        return null;
    }
}
