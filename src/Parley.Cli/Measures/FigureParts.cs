using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Parley.Networks;

namespace Parley.Cli.Measures;

/// <summary>The pieces that figures are put together from.</summary>
internal static class FigureParts
{
    /// <summary>An object with the time that a slice covers; the rest is added by whoever asks.</summary>
    public static JsonObject Slice(Period? period) => new()
    {
        ["start"] = Stamp(period?.Start),
        ["middle"] = Stamp(period?.Middle),
        ["end"] = Stamp(period?.End),
    };

    /// <summary>A list of objects.</summary>
    public static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonObject> write) => [.. items.Select(JsonNode? (item) => write(item))];

    /// <summary>A list of texts.</summary>
    public static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(JsonNode? (text) => JsonValue.Create(text))];

    /// <summary>A list of lists of texts.</summary>
    public static JsonArray Groups(IEnumerable<ImmutableArray<string>> groups) => [.. groups.Select(JsonNode? (group) => Texts(group))];

    /// <summary>A list of numbers.</summary>
    public static JsonArray Numbers(IEnumerable<double> numbers) => [.. numbers.Select(JsonNode? (number) => Number(number))];

    /// <summary>A number; null where there is none.</summary>
    public static JsonNode? Number(double? number) => number is { } value && double.IsFinite(value) ? JsonValue.Create(value) : null;

    /// <summary>Words of an enumeration as they are typed: <c>edge-betweenness</c>.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select((letter, at) => at > 0 && char.IsUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    private static string? Stamp(DateTimeOffset? moment) => moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
}
