namespace Parley.Onnx;

/// <summary>A reading model that cannot be opened. The message says what is wrong with which file.</summary>
/// <param name="code">The code under which docs/reference/errors.md explains it.</param>
/// <param name="message">What is wrong.</param>
/// <param name="cause">What a library made of it, if one did.</param>
public sealed class ModelException(string code, string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>The folder is not there.</summary>
    public const string NoFolder = "PAR101";

    /// <summary>The folder lacks one of its files, or the file may not be read.</summary>
    public const string NoFile = "PAR102";

    /// <summary>model.json is not what it should be.</summary>
    public const string BadDescription = "PAR103";

    /// <summary>The encoder is not an ONNX file, or not one that this version runs.</summary>
    public const string BadEncoder = "PAR104";

    /// <summary>Files that do not belong together: their sizes contradict each other.</summary>
    public const string Mismatch = "PAR105";

    /// <summary>The heads are not a safetensors file.</summary>
    public const string BadHeads = "PAR106";

    /// <summary>confidence.json is not what it should be.</summary>
    public const string BadConfidence = "PAR107";

    /// <summary>There is no model that says how like two sentences are.</summary>
    public const string NoSentences = "PAR570";

    /// <summary>The code, such as PAR101.</summary>
    public string Code { get; } = code;
}
