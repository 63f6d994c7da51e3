using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Parley.Attribution;
using Parley.Text;

namespace Parley.Store.Articles;

/// <summary>Small lists that no question is asked about, as JSON.</summary>
internal static class StoredJson
{
    public static string? Of(ImmutableArray<string> words) =>
        words.IsDefaultOrEmpty ? null : JsonSerializer.Serialize([.. words.Select(Plain.Of)], StoredJsonContext.Default.StringArray);

    public static string? Of(ImmutableArray<SpeakerCandidate> candidates) =>
        candidates.IsDefaultOrEmpty ? null : JsonSerializer.Serialize([.. candidates.Select(c => c with { Name = Plain.Of(c.Name) })], StoredJsonContext.Default.SpeakerCandidateArray);

    public static string? Of(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Select(StoredDiagnostic.Of).ToArray() is { Length: > 0 } stored ? JsonSerializer.Serialize(stored, StoredJsonContext.Default.StoredDiagnosticArray) : null;

    public static ImmutableArray<string> Words(string? json) =>
        json is null ? [] : [.. JsonSerializer.Deserialize(json, StoredJsonContext.Default.StringArray)!];

    public static ImmutableArray<SpeakerCandidate> Candidates(string? json) =>
        json is null ? [] : [.. JsonSerializer.Deserialize(json, StoredJsonContext.Default.SpeakerCandidateArray)!];

    public static ImmutableArray<Diagnostic> Diagnostics(string? json) =>
        json is null ? [] : [.. JsonSerializer.Deserialize(json, StoredJsonContext.Default.StoredDiagnosticArray)!.Select(d => d.Diagnostic)];
}

/// <summary>A diagnostic, with its span as two numbers.</summary>
internal sealed record StoredDiagnostic(string Code, string Message, int? Start, int? End)
{
    public static StoredDiagnostic Of(Diagnostic diagnostic) => new(Plain.Of(diagnostic.Code), Plain.Of(diagnostic.Message), diagnostic.Span?.Start, diagnostic.Span?.End);

    [JsonIgnore]
    public Diagnostic Diagnostic => new(Code, Message, Start is { } start && End is { } end ? new TextSpan(start, end) : null);
}

/// <summary>Made when Parley is built, so that nothing is looked at when it runs.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(SpeakerCandidate[]))]
[JsonSerializable(typeof(StoredDiagnostic[]))]
internal sealed partial class StoredJsonContext : JsonSerializerContext;
