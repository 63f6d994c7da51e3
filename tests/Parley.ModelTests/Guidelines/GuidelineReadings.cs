using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Cli.Commands;
using Parley.Onnx;
using Parley.Tests.Guidelines;

namespace Parley.ModelTests.Guidelines;

/// <summary>
/// All examples of the guidelines, read once by the shipped model. With GUIDELINES=shrink or GUIDELINES=grow in the environment, which eng/guidelines
/// sets, the list of known misses is written anew first, and artifacts/guidelines.txt says what changed and what is wrong with each.
/// </summary>
public sealed class GuidelineReadings
{
    internal static readonly ImmutableArray<Example> Examples = [.. ExamplePage.Examples(ShippedModel.Root)];

    private static readonly string List = Path.Combine(ShippedModel.Root, "docs", "guidelines", "known-misses.txt");

    public GuidelineReadings()
    {
        using var model = ReadingModel.Load(ShippedModel.Newest);
        Faults = Examples.ToImmutableDictionary(example => example.Id, example => ExampleVerdict.Faults(example, Read(example, model.Reader)));
        Known = KnownMisses.Parse(File.ReadAllText(List));
        if (Environment.GetEnvironmentVariable("GUIDELINES") is { Length: > 0 } way)
        {
            Renew(way == "grow");
        }
    }

    internal KnownMisses Known { get; private set; }

    /// <summary>What is wrong with the reading of each example.</summary>
    internal ImmutableDictionary<string, ImmutableArray<string>> Faults { get; }

    /// <summary>As <c>parley read</c> would, from a line of JSON Lines.</summary>
    private static ImmutableArray<Statement> Read(Example example, Reader reader) =>
        GoldReading.ArticleOf(ExampleVerdict.CaseOf(example).AsArticle()) is { } article ? reader.Read(article).Statements : [];

    private void Renew(bool grow)
    {
        var missed = Examples.Select(example => example.Id).Where(id => Faults[id].Length > 0).ToList();
        var renewed = Known.Renewed(missed, grow);
        var report = new List<string>
        {
            $"{Examples.Length - missed.Count} of {Examples.Length} examples are read right; the list had {Known.Ids.Length} misses and may have {Known.Limit}, now there are {missed.Count}.",
            $"now right: {string.Join(' ', Known.Ids.Except(missed))}",
            $"now wrong: {string.Join(' ', missed.Except(Known.Ids))}",
            renewed is null ? "The list would grow, so it stays as it is: mend the reading, or allow it with --grow." : "The list is written anew.",
        };
        report.AddRange(missed.Select(id => $"\n{id} {string.Join('\n', Faults[id])}"));
        File.WriteAllLines(Path.Combine(ShippedModel.Root, "artifacts", "guidelines.txt"), report);
        if (renewed is not null)
        {
            File.WriteAllText(List, renewed.ToString());
            Known = renewed;
        }
    }
}
