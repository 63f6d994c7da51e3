using Parley.Training.Corpus;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Parley.Training.Network;

/// <summary>What a network says of a batch.</summary>
/// <param name="Tags">All tag sequences.</param>
/// <param name="Sources">Cues × (sources + 1); the last column is none. Null where there is no cue.</param>
/// <param name="Contents">Contents × (cues + 1). Null where there is no content.</param>
/// <param name="Mentions">Mentions that ask × (mentions + 1). Null where none asks.</param>
public sealed record NetworkScores(TagChain Tags, Tensor? Sources, Tensor? Contents, Tensor? Mentions);

/// <summary>Encoder and heads. Links are scored between the gold spans.</summary>
public sealed class ReadingNetwork(Weights weights)
{
    /// <summary>Added to the score of what cannot be chosen.</summary>
    internal const float Barred = -10_000f;

    private readonly TorchEncoder encoder = new(weights);

    /// <summary>The scores of a batch; values are dropped in training.</summary>
    public NetworkScores Of(WindowBatch batch, bool training)
    {
        var tokens = batch.Pool(encoder.Forward(batch.Pieces, training));
        var flat = tokens.reshape(-1, weights.Width);
        Tensor? Links(string link, LinkBatch? spans) => spans is null ? null : Scores(link, flat, (spans.Choosers, spans.Candidates, spans.Buckets, spans.Barred), training);
        var mentions = batch.Mentions is { } m ? Scores("mention", flat, (m.Choosers, m.Candidates, m.Buckets, m.Barred), training) : null;
        return new(TagsOf(tokens, batch, training), Links("source", batch.Sources), Links("content", batch.Contents), mentions);
    }

    /// <summary>What it believes about the tags of a batch, without a gradient.</summary>
    public TagTargets Believed(WindowBatch batch)
    {
        using var scope = NewDisposeScope();
        TagChain tags;
        using (no_grad())
        {
            tags = TagsOf(batch.Pool(encoder.Forward(batch.Pieces, training: false)), batch, training: false);
        }

        var belief = tags.Marginals(batch);
        return new(belief.First.MoveToOuterDisposeScope(), belief.Pairs.MoveToOuterDisposeScope());
    }

    private TagChain TagsOf(Tensor tokens, WindowBatch batch, bool training) =>
        TagChain.Of(F.linear(TorchEncoder.Drop(tokens, training), weights["tag.weight"], weights["tag.bias"]), weights, batch);

    private Tensor Scores(string link, Tensor tokens, (Tensor Choosers, Tensor Candidates, Tensor Buckets, Tensor Barred) spans, bool training)
    {
        var chooser = Project(tokens, spans.Choosers, $"{link}.chooser", training);
        var none = F.linear(chooser, weights[$"{link}.none.weight"], weights[$"{link}.none.bias"]);
        if (spans.Candidates.shape[1] == 0)
        {
            return none;
        }

        var candidate = Project(tokens, spans.Candidates, $"{link}.candidate", training);
        var distance = weights[$"{link}.distance"].index_select(0, spans.Buckets.flatten()).view(spans.Buckets.shape);
        var pairs = chooser.matmul(weights[$"{link}.pair"]).matmul(candidate.t());
        return cat([pairs + distance + (spans.Barred * Barred), none], 1);
    }

    private Tensor Project(Tensor tokens, Tensor spans, string layer, bool training)
    {
        var ends = cat([tokens.index_select(0, spans[0]), tokens.index_select(0, spans[1])], 1);
        return F.relu(F.linear(TorchEncoder.Drop(ends, training), weights[$"{layer}.weight"], weights[$"{layer}.bias"]));
    }
}
