using System.Text.Json;

namespace Parley.Evaluation;

/// <summary>Reading JSON written by others: what is needed is demanded by name, what is null counts as absent.</summary>
internal static class JsonKeys
{
    public static JsonElement Need(this JsonElement element, string key) =>
        element.Maybe(key) ?? throw new FormatException($"no \"{key}\"");

    public static JsonElement? Maybe(this JsonElement element, string key) =>
        element.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static string FirstLine(string text) => text.Split('\n', 2)[0].Split(" LineNumber:", 2)[0].TrimEnd('\r', '.');
}
