using System.Text.Json;
using Parley.Onnx;
using Parley.Training.Onnx;

namespace Parley.Training;

/// <summary>Writes the folder of a model of sentences, which <see cref="SentenceModel"/> opens: a pretrained encoder as it is, in 8-bit numbers.</summary>
internal static class SentenceFolder
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    // What the reader learns beside the pieces, and how many rows each has; an encoder of sentences knows nothing of it.
    private static readonly (string Name, int Rows)[] Features = [("quotation", 5), ("shape", 5), ("paragraph", 2)];

    /// <summary>Writes encoder, vocabulary and description.</summary>
    /// <param name="folder">Made where missing. Its last part is the model's name.</param>
    /// <param name="pretrained">The encoder's weights by name.</param>
    /// <param name="from">The folder with its <c>vocab.txt</c>.</param>
    public static void Write(string folder, IReadOnlyDictionary<string, WeightTensor> pretrained, string from)
    {
        Directory.CreateDirectory(folder);
        var width = pretrained["embeddings.word_embeddings.weight"].Columns;
        var features = Features.Select(feature => KeyValuePair.Create($"embeddings.{feature.Name}.weight", new WeightTensor(new float[feature.Rows * width], feature.Rows, width)));
        using (var encoder = File.Create(Path.Combine(folder, "encoder.onnx")))
        {
            EncoderExport.WriteInt8(encoder, pretrained.Concat(features).ToDictionary());
        }

        File.Copy(Path.Combine(from, "vocab.txt"), Path.Combine(folder, "vocab.txt"), overwrite: true);
        var name = Path.GetFileName(folder.TrimEnd('/'));
        var description = new { Name = name, Encoder = "encoder.onnx", Vocabulary = "vocab.txt", Width = width };
        File.WriteAllText(Path.Combine(folder, SentenceModel.Description), JsonSerializer.Serialize(description, Indented) + "\n");
    }
}
