using Parley.Attribution;
using Parley.Language;

namespace Parley.Onnx;

/// <summary>A model folder, opened: <c>model.json</c> and the encoder, heads and vocabulary that it names.</summary>
public sealed class ReadingModel : IDisposable
{
    private readonly OnnxEncoder encoder;

    private ReadingModel(ModelDescription description, OnnxEncoder encoder, Reader reader)
    {
        this.encoder = encoder;
        Name = description.Name;
        Language = description.Language;
        Reader = reader;
    }

    /// <summary>What the model calls itself, for instance en-2026.3.</summary>
    public string Name { get; }

    /// <summary>The language that it was trained to read, as a two-letter code.</summary>
    public string Language { get; }

    /// <summary>Reads articles with this model, from any number of threads, until the model is disposed.</summary>
    public Reader Reader { get; }

    /// <summary>Opens a model folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="around">What to put around the encoder, for one who wants to watch it at work.</param>
    /// <exception cref="ModelException">Something is missing, damaged or does not fit; its code says what.</exception>
    public static ReadingModel Load(string folder, Func<IEncoder, IEncoder>? around = null)
    {
        if (!Directory.Exists(folder))
        {
            throw new ModelException(ModelException.NoFolder, $"There is no model folder {folder}.");
        }

        try
        {
            return Open(folder, around ?? (encoder => encoder));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ModelException(ModelException.NoFile, $"The model in {folder} is incomplete: {e.Message}", e);
        }
    }

    /// <summary>Frees the encoder.</summary>
    public void Dispose() => encoder.Dispose();

    private static ReadingModel Open(string folder, Func<IEncoder, IEncoder> around)
    {
        var description = ModelDescription.Read(Path.Combine(folder, "model.json"));
        var pieces = File.ReadAllLines(Path.Combine(folder, description.Vocabulary));
        var vocabulary = Vocabulary(pieces, Path.Combine(folder, description.Vocabulary));
        var heads = Heads(Path.Combine(folder, description.Heads), description.Width) with { Confidence = ConfidenceFile.Read(folder) };
        var opened = OnnxEncoder.Open(Path.Combine(folder, description.Encoder), description.Width, description.MaxPieces);
        if (opened.Takes(pieces.Length))
        {
            return new(description, opened, new Reader(around(opened), vocabulary, heads));
        }

        opened.Dispose();
        throw new ModelException(ModelException.Mismatch, $"The encoder in {folder} has no vectors for all {pieces.Length} pieces of the vocabulary.");
    }

    private static WordPiece Vocabulary(string[] pieces, string path)
    {
        try
        {
            return new(pieces);
        }
        catch (InvalidDataException e)
        {
            throw new ModelException(ModelException.Mismatch, $"{path} is not a vocabulary: {e.Message}", e);
        }
    }

    private static AttributionHeads Heads(string path, int width)
    {
        try
        {
            var heads = AttributionHeads.From(Safetensors.Read(path).ToDictionary(tensor => tensor.Key, tensor => tensor.Value.Values));
            return heads.Tag.Inputs == width && heads.Source.Chooser.Inputs == 2 * width && heads.Content.Chooser.Inputs == 2 * width && (heads.Mention?.Chooser.Inputs ?? 2 * width) == 2 * width
                ? heads
                : throw new ModelException(ModelException.Mismatch, $"{path} is not made for vectors of {width} numbers.");
        }
        catch (InvalidDataException e)
        {
            throw new ModelException(ModelException.BadHeads, $"{path} does not hold the heads of a model. {e.Message}", e);
        }
    }
}
