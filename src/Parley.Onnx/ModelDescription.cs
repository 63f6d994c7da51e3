using System.Text.Json;
using System.Text.Json.Serialization;

namespace Parley.Onnx;

/// <summary>What a model folder's <c>model.json</c> says that the reader must know; whatever else stands there is for people.</summary>
internal sealed record ModelDescription
{
    public required string Name { get; init; }

    public required string Language { get; init; }

    public required string Encoder { get; init; }

    public required string Heads { get; init; }

    public required string Vocabulary { get; init; }

    public required int MaxPieces { get; init; }

    public required int Width { get; init; }

    /// <summary>Reads a description.</summary>
    /// <exception cref="ModelException">It is not JSON, or a key is missing or absurd.</exception>
    public static ModelDescription Read(string path)
    {
        try
        {
            var description = JsonSerializer.Deserialize(File.ReadAllBytes(path), ModelJson.Default.ModelDescription);
            return description is { Width: > 0, MaxPieces: >= SmallestWindow }
                ? description
                : throw new ModelException(ModelException.BadDescription, $"{path} needs a positive width and maxPieces of {SmallestWindow} or more.");
        }
        catch (JsonException e)
        {
            throw new ModelException(ModelException.BadDescription, $"{path} is not the description of a model: {e.Message}", e);
        }
    }

    // Windows overlap by the context that they see on both sides; a smaller one would have no core.
    private const int SmallestWindow = (2 * Reader.Context) + 32;
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ModelDescription))]
internal sealed partial class ModelJson : JsonSerializerContext;
