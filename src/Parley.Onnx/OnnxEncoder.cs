using Microsoft.ML.OnnxRuntime;
using Parley.Language;

namespace Parley.Onnx;

/// <summary>
/// An encoder that ONNX Runtime runs. One instance serves any number of threads; a call uses only the thread that makes it, so a window's vectors are the
/// same bits whatever else is going on.
/// </summary>
public sealed class OnnxEncoder : IEncoder, IDisposable
{
    private static readonly string[] InputNames = ["pieces", "quotation", "shape", "paragraph"];
    private static readonly string[] OutputNames = ["vectors"];

    private readonly InferenceSession session;
    private readonly RunOptions run = new();

    private OnnxEncoder(InferenceSession session, int width, int maxPieces)
    {
        this.session = session;
        Width = width;
        MaxPieces = maxPieces;
    }

    /// <inheritdoc />
    public int Width { get; }

    /// <inheritdoc />
    public int MaxPieces { get; }

    /// <summary>Opens an encoder's file.</summary>
    /// <exception cref="ModelException">It is not an ONNX file, or one with other inputs, outputs or sizes.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static OnnxEncoder Open(string path, int width, int maxPieces)
    {
        var encoder = new OnnxEncoder(Session(path), width, maxPieces);
        if (encoder.Fits())
        {
            return encoder;
        }

        encoder.Dispose();
        throw new ModelException(ModelException.Mismatch, $"{path} is not an encoder of Parley that takes {maxPieces} pieces and gives vectors of {width} numbers.");
    }

    /// <inheritdoc />
    public float[] Encode(EncoderInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var count = input.Pieces.Length;
        var vectors = new float[count * Width];
        using var pieces = OrtValue.CreateTensorValueFromMemory(input.Pieces, [1, count]);
        using var quotation = OrtValue.CreateTensorValueFromMemory(input.Quotation, [1, count]);
        using var shape = OrtValue.CreateTensorValueFromMemory(input.Shape, [1, count]);
        using var paragraph = OrtValue.CreateTensorValueFromMemory(input.Paragraph, [1, count]);
        using var result = OrtValue.CreateTensorValueFromMemory(vectors, [count, Width]);
        session.Run(run, InputNames, [pieces, quotation, shape, paragraph], OutputNames, [result]);
        return vectors;
    }

    /// <summary>Whether the encoder has a vector for each piece of a vocabulary: tried here, so that it does not come out halfway through the work.</summary>
    internal bool Takes(int vocabulary)
    {
        try
        {
            return Encode(new([vocabulary - 1], [(long)QuotationState.Stray], [(long)LetterShape.Digits], [1])).Length == Width;
        }
        catch (OnnxRuntimeException)
        {
            return false;
        }
    }

    /// <summary>Frees the runtime's memory.</summary>
    public void Dispose()
    {
        run.Dispose();
        session.Dispose();
    }

    private static InferenceSession Session(string path)
    {
        // The runtime's own words for a file that it cannot read do not tell it from one that it does not understand.
        using var readable = File.OpenRead(path);
        using var options = Options();
        try
        {
            return new InferenceSession(path, options);
        }
        catch (OnnxRuntimeException e)
        {
            throw new ModelException(ModelException.BadEncoder, $"{path} is not an ONNX file that this version runs.", e);
        }
    }

    private static SessionOptions Options() => new()
    {
        // Callers run windows side by side; threads inside a run would only get in their way.
        IntraOpNumThreads = 1,
        InterOpNumThreads = 1,
        ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
        GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,

        // Errors come as exceptions; the runtime would also print them to standard error.
        LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,

        // A plan would be kept for every length of window ever seen. The arena stays: without it every run asks the system for its memory anew, at half the speed.
        EnableMemoryPattern = false,
        EnableCpuMemArena = true,
    };

    private bool Fits() =>
        InputNames.All(session.InputMetadata.ContainsKey)
        && session.OutputMetadata.TryGetValue(OutputNames[0], out var vectors)
        && vectors.Dimensions is [_, var width] && width == Width
        && session.ModelMetadata.CustomMetadataMap.TryGetValue("maxPieces", out var text)
        && int.TryParse(text, out var most) && most >= MaxPieces;
}
