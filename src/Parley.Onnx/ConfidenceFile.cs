using System.Text.Json;
using System.Text.Json.Serialization;
using Parley.Attribution;

namespace Parley.Onnx;

/// <summary>
/// A model folder's <c>confidence.json</c>: the weights of <see cref="Confidence"/> by the names of their signs, and beside them, for people, what they were
/// fitted on and how well they did on articles that were held back. A model without the file is read as well, with the product of its probabilities for
/// confidence, which is not calibrated.
/// </summary>
public sealed record ConfidenceFile
{
    /// <summary>The file's name in a model folder.</summary>
    public const string Name = "confidence.json";

    /// <summary>The corpus that the weights were fitted on: <c>polnear/dev</c>.</summary>
    public string? Gold { get; init; }

    /// <summary>How many articles it has.</summary>
    public int Articles { get; init; }

    /// <summary>How many statements the model found in them.</summary>
    public int Statements { get; init; }

    /// <summary>How the confidence did on articles that it was not fitted on.</summary>
    public HeldBack? HeldBack { get; init; }

    /// <summary>For each <see cref="Sign"/>, in camel case, its weight.</summary>
    public required IReadOnlyDictionary<string, double> Weights { get; init; }

    /// <summary>The weights as they are kept: by name, to four decimals, so that a fit on another processor gives the same file.</summary>
    public static IReadOnlyDictionary<string, double> Named(IReadOnlyList<double> weights) =>
        Confidence.Signs.ToDictionary(Key, sign => Math.Round(weights[(int)sign], 4));

    /// <summary>As JSON with a line break at the end.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ConfidenceJson.Default.ConfidenceFile) + "\n";

    /// <summary>The confidence of a model folder; null where it has none.</summary>
    /// <exception cref="ModelException">The file holds something else.</exception>
    internal static Confidence? Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), ConfidenceJson.Default.ConfidenceFile)?.Opened() : null;
        }
        catch (Exception e) when (e is JsonException or InvalidDataException)
        {
            throw new ModelException(ModelException.BadConfidence, $"{path} does not say how sure to be: {e.Message}", e);
        }
    }

    private Confidence Opened() =>
        new([.. Confidence.Signs.Select(sign => Weights.TryGetValue(Key(sign), out var weight) ? weight : throw new InvalidDataException($"{Key(sign)} has no weight."))]);

    private static string Key(Sign sign) => JsonNamingPolicy.CamelCase.ConvertName($"{sign}");
}

/// <summary>Figures of a fivefold cross-validation over articles.</summary>
/// <param name="Error">Expected calibration error, from 0 to 1: how far confidence and the share of right statements lie apart.</param>
/// <param name="Threshold">The least confidence that gives a precision of 90 %; null where none does.</param>
/// <param name="Recall">The recall that remains there, in percent.</param>
public sealed record HeldBack(double Error, double? Threshold, double? Recall);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(ConfidenceFile))]
internal sealed partial class ConfidenceJson : JsonSerializerContext;
