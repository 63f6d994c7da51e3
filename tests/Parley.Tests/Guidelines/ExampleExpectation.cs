using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Parley.Attribution;

namespace Parley.Tests.Guidelines;

/// <summary>What the line <c>=&gt; 1: direct, speaker Ana Ruiz</c> under an example says of a statement. What it does not say is null and not compared.</summary>
internal sealed partial record ExampleExpectation
{
    /// <summary>As it is written: for reports.</summary>
    public string Line { get; private init; } = "";

    /// <summary>Null where no quotation marks show it: speaker labels and dashes.</summary>
    public StatementType? Type { get; private init; }

    /// <summary>In the words of the JSON: positive, negative.</summary>
    public string? Polarity { get; private init; }

    /// <summary>In the words of the JSON: asserted, hypothetical, asked, intended.</summary>
    public string? Modality { get; private init; }

    /// <summary>In the words of the JSON: speech, thought.</summary>
    public string? Act { get; private init; }

    /// <summary>Names that will do for the speaker; empty where the speaker must stay unresolved.</summary>
    public ImmutableArray<string>? Speakers { get; private init; }

    /// <summary>The statement need not be reported; if it is, then as marked.</summary>
    public bool IsOptional { get; private init; }

    /// <summary>The lines of one example, by the number of the statement.</summary>
    /// <exception cref="FormatException">A line is missing, says the same twice, or uses another word.</exception>
    public static ImmutableSortedDictionary<int, ExampleExpectation> ParseAll(IEnumerable<string> lines)
    {
        var all = ImmutableSortedDictionary.CreateBuilder<int, ExampleExpectation>();
        var written = lines.ToList();
        foreach (var line in written.Where(line => line != "=> nothing"))
        {
            var parts = Pattern().Match(line);
            var says = Parse(line, parts.Groups["terms"].Value);
            foreach (var number in parts.Groups["numbers"].Success ? parts.Groups["numbers"].Value.Split(", ").Select(int.Parse) : [1])
            {
                all.Add(number, says);
            }
        }

        var isWhole = written.Count > 0 && (all.Count == 0 || !written.Contains("=> nothing"));
        return isWhole ? all.ToImmutable() : throw new FormatException("An example ends with => and what is expected, or with => nothing alone.");
    }

    private static ExampleExpectation Parse(string line, string terms)
    {
        var says = terms.Split(", ").Aggregate(new ExampleExpectation { Line = line }, Add);
        return says.Type is null && !terms.Split(", ").Contains("unmarked") ? throw new FormatException($"No type: {line}") : says;
    }

    private static ExampleExpectation Add(ExampleExpectation says, string term) => term switch
    {
        "direct" => says with { Type = StatementType.Direct },
        "indirect" => says with { Type = StatementType.Indirect },
        "mixed" => says with { Type = StatementType.Mixed },
        "unmarked" => says,
        "positive" or "negative" => says with { Polarity = term },
        "asserted" or "hypothetical" or "asked" or "intended" => says with { Modality = term },
        "speech" or "thought" => says with { Act = term },
        "may be missing" => says with { IsOptional = true },
        "speaker unresolved" => says with { Speakers = [] },
        _ when term.StartsWith("speaker ", StringComparison.Ordinal) => says with { Speakers = [.. term["speaker ".Length..].Split(" or ")] },
        _ => throw new FormatException($"An expectation does not know the word: {term}"),
    };

    [GeneratedRegex(@"^=> (?:(?<numbers>\d+(?:, \d+)*): )?(?<terms>.+)$")]
    private static partial Regex Pattern();
}
