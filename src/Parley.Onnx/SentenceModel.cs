using System.Text.Json;
using System.Text.Json.Serialization;
using Parley.Language;
using Parley.Similarity;

namespace Parley.Onnx;

/// <summary>A folder with an encoder of sentences, opened: <c>sentences.json</c> and the encoder and vocabulary that it names.</summary>
public sealed class SentenceModel : IDisposable
{
    /// <summary>The file by which such a folder is known.</summary>
    public const string Description = "sentences.json";

    private readonly OnnxEncoder _encoder;

    private SentenceModel(string name, OnnxEncoder encoder, WordPiece vocabulary)
    {
        (Name, _encoder) = (name, encoder);
        Encoder = new SentenceEncoder(encoder, vocabulary);
    }

    /// <summary>What the model calls itself. Vectors of different models cannot be compared.</summary>
    public string Name { get; }

    /// <summary>Gives the vectors, from any number of threads, until the model is disposed.</summary>
    public SentenceEncoder Encoder { get; }

    /// <summary>
    /// The folder that PARLEY_SENTENCES names, else the newest in the nearest <c>models</c> folder beside or above the program; null where there is none.
    /// </summary>
    /// <param name="variable">Environment variables by name.</param>
    /// <param name="program">The folder of the program.</param>
    public static string? Find(Func<string, string?> variable, string program)
    {
        ArgumentNullException.ThrowIfNull(variable);
        return variable("PARLEY_SENTENCES") is { Length: > 0 } named ? named : ModelPlaces.Newest(program, Description);
    }

    /// <summary>Opens the model that <see cref="Find"/> finds.</summary>
    /// <exception cref="ModelException">There is none, or it cannot be opened; the code says which.</exception>
    public static SentenceModel Open(Func<string, string?> variable, string program) => Load(Find(variable, program)
        ?? throw new ModelException(ModelException.NoSentences, $"there is no model of sentences in a models folder beside or above {program}; name its folder with PARLEY_SENTENCES"));

    /// <summary>Opens a folder.</summary>
    /// <exception cref="ModelException">Something is missing, damaged or does not fit; its code says what.</exception>
    public static SentenceModel Load(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new ModelException(ModelException.NoFolder, $"There is no model folder {folder}.");
        }

        try
        {
            var described = Described(Path.Combine(folder, Description));
            var vocabulary = new WordPiece(File.ReadLines(Path.Combine(folder, described.Vocabulary)));
            return new(described.Name, OnnxEncoder.Open(Path.Combine(folder, described.Encoder), described.Width, SentenceEncoder.MostPieces), vocabulary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ModelException(ModelException.NoFile, $"The model in {folder} is incomplete: {e.Message}", e);
        }
        catch (InvalidDataException e)
        {
            throw new ModelException(ModelException.Mismatch, $"The vocabulary in {folder} is none: {e.Message}", e);
        }
    }

    /// <summary>Frees the encoder.</summary>
    public void Dispose() => _encoder.Dispose();

    private static SentenceDescription Described(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), SentenceJson.Default.SentenceDescription) is { Width: > 0 } described
                ? described
                : throw new ModelException(ModelException.BadDescription, $"{path} needs a positive width.");
        }
        catch (JsonException e)
        {
            throw new ModelException(ModelException.BadDescription, $"{path} is not the description of a model: {e.Message}", e);
        }
    }
}

/// <summary>What <c>sentences.json</c> says that the program must know.</summary>
internal sealed record SentenceDescription(string Name, string Encoder, string Vocabulary, int Width);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SentenceDescription))]
internal sealed partial class SentenceJson : JsonSerializerContext;
