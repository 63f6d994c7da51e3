using Parley.Attribution;
using Parley.Training.Corpus;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Parley.Training.Network;

/// <summary>How often a distribution over tag sequences begins with a tag, and goes from one to another between two tokens.</summary>
/// <param name="First">Batch × tags.</param>
/// <param name="Pairs">Batch × (tokens − 1) × tags × tags; nothing in the padding.</param>
public sealed record TagTargets(Tensor First, Tensor Pairs)
{
    /// <summary>All weight on the gold sequence.</summary>
    public static TagTargets Gold(WindowBatch batch)
    {
        var (tags, length) = (batch.Tags, batch.Tags.shape[1]);
        var moves = (tags.narrow(1, 0, length - 1) * Tags.Count) + tags.narrow(1, 1, length - 1);
        var pairs = F.one_hot(moves, Tags.Count * Tags.Count).view(tags.shape[0], length - 1, Tags.Count, Tags.Count);
        return new(F.one_hot(tags.select(1, 0), Tags.Count).to(ScalarType.Float32), pairs * TagChain.Moves(batch));
    }

    /// <summary>The mean of two, <paramref name="share"/> (one a window) of this and the rest of the other.</summary>
    public TagTargets Mix(TagTargets other, Tensor share)
    {
        var (ofFirst, ofPairs) = (share.view(-1, 1), share.view(-1, 1, 1, 1));
        return new((First * ofFirst) + (other.First * (1 - ofFirst)), (Pairs * ofPairs) + (other.Pairs * (1 - ofPairs)));
    }
}

/// <summary>
/// Scores of all tag sequences of a batch: a linear-chain CRF (Lafferty et al. 2001). Its sums run over pairs of neighbours, then pairs of pairs, and so on, so
/// that a window of n tokens takes log n steps: a graphics card would wait through n small ones.
/// </summary>
/// <param name="first">Batch × tags: the score of a window's first tag.</param>
/// <param name="steps">Batch × (tokens − 1) × tags × tags: of going from a tag to the next; in the padding the identity.</param>
public sealed class TagChain(Tensor first, Tensor steps)
{
    private const float Impossible = -10_000f;

    /// <summary>The chain over emissions (batch × tokens × tags).</summary>
    public static TagChain Of(Tensor emissions, Weights weights, WindowBatch batch)
    {
        var tokens = emissions.shape[1];
        var starts = (weights["starts"] + Forbidden([Tags.Outside])).unsqueeze(0) * batch.OpensArticle.unsqueeze(1);
        var transitions = weights["transitions"] + Forbidden(Enumerable.Range(0, Tags.Count)).view(Tags.Count, Tags.Count);
        var steps = transitions.view(1, 1, Tags.Count, Tags.Count) + emissions.narrow(1, 1, tokens - 1).unsqueeze(2);
        return new(starts + emissions.select(1, 0), where(Moves(batch) > 0, steps, Identity()));
    }

    /// <summary>1 where a token follows, 0 in the padding: batch × (tokens − 1) × 1 × 1.</summary>
    public static Tensor Moves(WindowBatch batch) => batch.TokenMask.narrow(1, 1, batch.TokenMask.shape[1] - 1).reshape(batch.TokenMask.shape[0], -1, 1, 1);

    /// <summary>The log of the sum over all sequences: one a window.</summary>
    public Tensor LogPartition()
    {
        var product = steps;
        while (product.shape[1] > 1)
        {
            product = Halved(product);
        }

        return product.shape[1] == 0 ? first.logsumexp(1) : (first.unsqueeze(2) + product.squeeze(1)).flatten(1).logsumexp(1);
    }

    /// <summary>The cross-entropy of this distribution to another, one a window: the other's expected score here, and the partition.</summary>
    public Tensor CrossEntropy(TagTargets targets) =>
        LogPartition() - (targets.First * first).sum(1) - (targets.Pairs * steps).flatten(1).sum(1);

    /// <summary>The marginals, which are the partition's gradient.</summary>
    public TagTargets Marginals(WindowBatch batch)
    {
        var (leafFirst, leafSteps) = (first.detach().requires_grad_(), steps.detach().requires_grad_());
        var gradients = autograd.grad([new TagChain(leafFirst, leafSteps).LogPartition().sum()], [leafFirst, leafSteps]);
        return new(gradients[0], gradients[1] * Moves(batch));
    }

    private static Tensor Halved(Tensor product)
    {
        var (batch, count) = (product.shape[0], product.shape[1]);
        var even = count % 2 == 0 ? product : cat([product, Identity().expand(batch, 1, Tags.Count, Tags.Count)], 1);
        var pairs = even.reshape(batch, -1, 2, Tags.Count, Tags.Count);
        return (pairs.select(2, 0).unsqueeze(4) + pairs.select(2, 1).unsqueeze(2)).logsumexp(3);
    }

    private static Tensor Identity() => ((1 - eye(Tags.Count)) * Impossible).view(1, 1, Tags.Count, Tags.Count);

    private static Tensor Forbidden(IEnumerable<int> from) =>
        tensor(from.SelectMany(f => Enumerable.Range(0, Tags.Count).Select(t => Tags.MayFollow(f, t) ? 0f : Impossible)).ToArray());
}
