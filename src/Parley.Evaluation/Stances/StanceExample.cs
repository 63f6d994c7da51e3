using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Parley.Evaluation.Stances;

/// <summary>A concept, what somebody said, and whether people find that it agrees with the concept.</summary>
public sealed record StanceExample(string Concept, string Statement, bool Agrees)
{
    /// <summary>The examples of a fold.</summary>
    /// <param name="lines">JSON objects with <c>concept</c>, <c>claim</c>, <c>agreement</c> and, where there are several folds, <c>fold</c>.</param>
    /// <param name="fold">The fold; null for all.</param>
    /// <exception cref="InvalidDataException">A line is no such object; the message names it.</exception>
    public static ImmutableArray<StanceExample> Read(IEnumerable<string> lines, string? fold)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return [.. lines.Select((line, at) => Read(line, at + 1)).Where(read => fold is null || read.Fold == fold).Select(read => read.Example)];
    }

    private static (StanceExample Example, string? Fold) Read(string line, int number)
    {
        try
        {
            var read = JsonNode.Parse(line)!.AsObject();
            return (new(Text(read, "concept"), Text(read, "claim"), read["agreement"]!.GetValue<bool>()), read["fold"]?.GetValue<string>());
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or NullReferenceException or FormatException)
        {
            throw new InvalidDataException($"line {number} is no object with concept, claim and agreement", failure);
        }
    }

    private static string Text(JsonObject read, string key) => read[key]!.GetValue<string>();
}
