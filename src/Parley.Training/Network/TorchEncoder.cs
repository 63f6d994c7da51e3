using Parley.Language;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Parley.Training.Network;

/// <summary>The encoder in TorchSharp: BERT (Devlin et al. 2019) with three small embeddings of what the uncased pieces do not tell.</summary>
public sealed class TorchEncoder(Weights weights) : IEncoder
{
    private const int AttentionHeads = 12;
    private const double Epsilon = 1e-12;

    /// <summary>Share of hidden values dropped in training. Attention is not dropped: on a CPU its random numbers cost as much as the matrix products.</summary>
    public const double Dropout = 0.1;

    /// <inheritdoc/>
    public int Width => weights.Width;

    /// <inheritdoc/>
    public int MaxPieces => (int)weights["embeddings.position_embeddings.weight"].shape[0];

    /// <inheritdoc/>
    public float[] Encode(EncoderInput input)
    {
        using var scope = NewDisposeScope();
        using var inference = inference_mode();
        Tensor Row(long[] values) => tensor(values).unsqueeze(0);
        var pieces = Row(input.Pieces);
        var vectors = Forward(new PieceTensors(pieces, Row(input.Quotation), Row(input.Shape), Row(input.Paragraph), ones_like(pieces)), training: false);
        return vectors.cpu().contiguous().data<float>().ToArray();
    }

    /// <summary>Vectors of a batch of windows: batch × pieces × width.</summary>
    public Tensor Forward(PieceTensors batch, bool training)
    {
        var length = batch.Pieces.shape[1];
        var position = weights["embeddings.position_embeddings.weight"].narrow(0, 0, length) + weights["embeddings.token_type_embeddings.weight"][0];
        var x = Look("word_embeddings", batch.Pieces) + position
            + Look("quotation", batch.Quotation) + Look("shape", batch.Shape) + Look("paragraph", batch.Paragraph);
        x = Drop(Norm(x, "embeddings.LayerNorm"), training);
        var mask = batch.Mask.to(ScalarType.Float32).sub(1).mul(10_000f).unsqueeze(1).unsqueeze(2).expand(batch.Pieces.shape[0], 1, length, length);
        for (var layer = 0; layer < weights.Layers; layer++)
        {
            x = Layer(x, mask, $"encoder.layer.{layer}", training);
        }

        return x;
    }

    /// <summary>Drops values in training.</summary>
    public static Tensor Drop(Tensor x, bool training) => training ? F.dropout(x, Dropout, training: true) : x;

    private Tensor Layer(Tensor x, Tensor mask, string name, bool training)
    {
        var attended = Drop(Dense(Attend(x, mask, $"{name}.attention.self"), $"{name}.attention.output.dense"), training);
        x = Norm(x + attended, $"{name}.attention.output.LayerNorm");
        var fed = Dense(F.gelu(Dense(x, $"{name}.intermediate.dense")), $"{name}.output.dense");
        return Norm(x + Drop(fed, training), $"{name}.output.LayerNorm");
    }

    private Tensor Attend(Tensor x, Tensor mask, string name)
    {
        var (batch, length) = (x.shape[0], x.shape[1]);
        Tensor Split(string part) => Dense(x, $"{name}.{part}").view(batch, length, AttentionHeads, Width / AttentionHeads).transpose(1, 2);
        var mixed = F.scaled_dot_product_attention(Split("query"), Split("key"), Split("value"), mask);
        return mixed.transpose(1, 2).reshape(batch, length, Width);
    }

    private Tensor Look(string table, Tensor rows) =>
        weights[$"embeddings.{table}.weight"].index_select(0, rows.flatten()).view(rows.shape[0], rows.shape[1], Width);

    private Tensor Dense(Tensor x, string name) => F.linear(x, weights[$"{name}.weight"], weights[$"{name}.bias"]);

    private Tensor Norm(Tensor x, string name) => F.layer_norm(x, [Width], weights[$"{name}.weight"], weights[$"{name}.bias"], Epsilon);
}

/// <summary>A batch of windows, padded: batch × pieces each.</summary>
/// <param name="Pieces">Ids.</param>
/// <param name="Quotation">Rows of the quotation embedding.</param>
/// <param name="Shape">Rows of the shape embedding.</param>
/// <param name="Paragraph">Rows of the paragraph embedding.</param>
/// <param name="Mask">1 for a piece, 0 for padding.</param>
public sealed record PieceTensors(Tensor Pieces, Tensor Quotation, Tensor Shape, Tensor Paragraph, Tensor Mask);
