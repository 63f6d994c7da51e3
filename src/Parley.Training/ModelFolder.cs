using System.Text.Json;
using Parley.Onnx;
using Parley.Training.Onnx;

namespace Parley.Training;

/// <summary>Writes a model folder: what <see cref="ReadingModel"/> opens, and beside it what people want to know of a model.</summary>
internal static class ModelFolder
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Writes encoder, heads, vocabulary and description.</summary>
    /// <param name="folder">Made where missing. Its last part is the model's name.</param>
    /// <param name="weights">All weights by name.</param>
    /// <param name="pretrained">The folder of the encoder that training began from.</param>
    /// <param name="asTrained">Keep the encoder's numbers as they are, instead of making bytes of them.</param>
    public static void Write(string folder, IReadOnlyDictionary<string, WeightTensor> weights, string pretrained, bool asTrained)
    {
        Directory.CreateDirectory(folder);
        using (var encoder = File.Create(Path.Combine(folder, "encoder.onnx")))
        {
            if (asTrained)
            {
                EncoderExport.WriteFloat(encoder, weights);
            }
            else
            {
                EncoderExport.WriteInt8(encoder, weights);
            }
        }

        Safetensors.Write(Path.Combine(folder, "heads.safetensors"), weights.Where(w => !IsOfEncoder(w.Key)).ToDictionary());

        // What was fitted to other weights would promise too much or too little.
        File.Delete(Path.Combine(folder, ConfidenceFile.Name));
        File.Copy(Path.Combine(pretrained, "vocab.txt"), Path.Combine(folder, "vocab.txt"), overwrite: true);
        File.WriteAllText(Path.Combine(folder, "model.json"), Description(Path.GetFileName(folder.TrimEnd('/')), weights) + "\n");
    }

    private static bool IsOfEncoder(string name) =>
        name.StartsWith("embeddings.", StringComparison.Ordinal) || name.StartsWith("encoder.", StringComparison.Ordinal);

    private static string Description(string name, IReadOnlyDictionary<string, WeightTensor> weights)
    {
        var description = new
        {
            Name = name,
            Language = "en",
            Encoder = "encoder.onnx",
            Heads = "heads.safetensors",
            Vocabulary = "vocab.txt",
            MaxPieces = weights["embeddings.position_embeddings.weight"].Rows,
            Width = weights["embeddings.word_embeddings.weight"].Columns,
            Layers = weights.Keys.Count(k => k.EndsWith(".attention.self.query.weight", StringComparison.Ordinal)),
        };
        return JsonSerializer.Serialize(description, Indented);
    }
}
