using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Language;
using Parley.Training.Corpus;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Parley.Training.Network;

/// <summary>What training makes small: the CRF's negative log-likelihood of the gold tags, and the cross-entropy of the gold links.</summary>
public sealed class Losses(Weights weights)
{
    private const float Impossible = -10_000f;
    private const double LinkShare = 0.1;

    private readonly TorchEncoder encoder = new(weights);

    /// <summary>The loss of a batch with its two parts: a token's mean for the tags, a choice's mean for the links.</summary>
    public (Tensor Total, Tensor Tags, Tensor Links) Of(WindowBatch batch)
    {
        var tokens = batch.Pool(encoder.Forward(batch.Pieces, training: true));
        var emissions = F.linear(TorchEncoder.Drop(tokens, training: true), weights["tag.weight"], weights["tag.bias"]);
        var tags = TagLoss(emissions, batch);
        var links = LinkLoss(tokens, batch.Windows);
        return (tags + (links * LinkShare), tags, links);
    }

    private Tensor TagLoss(Tensor emissions, WindowBatch batch)
    {
        var transitions = weights["transitions"] + ForbiddenTransitions();
        var starts = weights["starts"].unsqueeze(0) * batch.OpensArticle.unsqueeze(1) + (ForbiddenStarts().unsqueeze(0) * batch.OpensArticle.unsqueeze(1));
        var gold = GoldScore(emissions, batch, transitions, starts);
        var all = Partition(emissions, batch, transitions, starts);
        return (all - gold).sum() / batch.TokenMask.sum();
    }

    private static Tensor GoldScore(Tensor emissions, WindowBatch batch, Tensor transitions, Tensor starts)
    {
        var length = batch.Tags.shape[1];
        var emitted = (emissions.gather(2, batch.Tags.unsqueeze(2)).squeeze(2) * batch.TokenMask).sum(1);
        var from = batch.Tags.narrow(1, 0, length - 1);
        var to = batch.Tags.narrow(1, 1, length - 1);
        var moved = transitions.flatten().index_select(0, ((from * Attribution.Tags.Count) + to).flatten()).view(from.shape);
        var first = starts.gather(1, batch.Tags.narrow(1, 0, 1)).squeeze(1);
        return emitted + first + (moved * batch.TokenMask.narrow(1, 1, length - 1)).sum(1);
    }

    /// <summary>The log of the sum over all tag sequences, by the forward algorithm.</summary>
    private static Tensor Partition(Tensor emissions, WindowBatch batch, Tensor transitions, Tensor starts)
    {
        var alpha = starts + emissions.select(1, 0);
        var between = transitions.unsqueeze(0);
        for (var token = 1; token < batch.Tags.shape[1]; token++)
        {
            var next = (alpha.unsqueeze(2) + between).logsumexp(1) + emissions.select(1, token);
            alpha = where(batch.TokenMask.select(1, token).unsqueeze(1) > 0, next, alpha);
        }

        return alpha.logsumexp(1);
    }

    private Tensor LinkLoss(Tensor tokens, IReadOnlyList<TrainingWindow> windows)
    {
        var losses = new List<Tensor>();
        var choices = 0;
        for (var row = 0; row < windows.Count; row++)
        {
            var gold = GoldLinks.Of(windows[row].Attributions);
            choices += AddLoss(losses, "source", tokens[row], (gold.Cues, gold.Sources, gold.SourceOfCue));
            choices += AddLoss(losses, "content", tokens[row], (gold.Contents, gold.Cues, gold.CueOfContent));
        }

        return losses.Count == 0 ? zeros(1).sum() : losses.Aggregate((a, b) => a + b) / choices;
    }

    private int AddLoss(List<Tensor> losses, string link, Tensor tokens, (ImmutableArray<TokenRange> Choosers, ImmutableArray<TokenRange> Candidates, int[] Answers) gold)
    {
        if (gold.Choosers.IsEmpty)
        {
            return 0;
        }

        var scores = Scores(link, tokens, gold.Choosers, gold.Candidates);
        var answers = tensor(gold.Answers.Select(a => (long)(a < 0 ? gold.Candidates.Length : a)).ToArray());
        losses.Add(F.cross_entropy(scores, answers, reduction: TorchSharp.torch.nn.Reduction.Sum));
        return gold.Choosers.Length;
    }

    /// <summary>Choosers × (candidates + 1); the last column is none.</summary>
    private Tensor Scores(string link, Tensor tokens, ImmutableArray<TokenRange> choosers, ImmutableArray<TokenRange> candidates)
    {
        var chooser = Project(tokens, choosers, $"{link}.chooser");
        var none = F.linear(chooser, weights[$"{link}.none.weight"], weights[$"{link}.none.bias"]);
        if (candidates.IsEmpty)
        {
            return none;
        }

        var candidate = Project(tokens, candidates, $"{link}.candidate");
        var buckets = choosers.SelectMany(c => candidates.Select(a => (long)LinkHead.Bucket(c, a))).ToArray();
        var distance = weights[$"{link}.distance"].index_select(0, tensor(buckets)).view(choosers.Length, candidates.Length);
        return cat([chooser.matmul(weights[$"{link}.pair"]).matmul(candidate.t()) + distance, none], 1);
    }

    private Tensor Project(Tensor tokens, ImmutableArray<TokenRange> ranges, string layer)
    {
        var first = tokens.index_select(0, tensor(ranges.Select(r => (long)r.Start).ToArray()));
        var last = tokens.index_select(0, tensor(ranges.Select(r => (long)r.End - 1).ToArray()));
        return F.relu(F.linear(TorchEncoder.Drop(cat([first, last], 1), training: true), weights[$"{layer}.weight"], weights[$"{layer}.bias"]));
    }

    private static Tensor ForbiddenTransitions() => Forbidden(Enumerable.Range(0, Tags.Count)).view(Tags.Count, Tags.Count);

    private static Tensor ForbiddenStarts() => Forbidden([Tags.Outside]);

    private static Tensor Forbidden(IEnumerable<int> from) =>
        tensor(from.SelectMany(f => Enumerable.Range(0, Tags.Count).Select(t => Tags.MayFollow(f, t) ? 0f : Impossible)).ToArray());
}
