using Parley.Training.Corpus;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Parley.Training.Network;

/// <summary>
/// What training makes small: the cross-entropy of the targets' distribution over tag sequences to the network's, and the same of the links. With gold targets
/// it is the CRF's negative log-likelihood; with teachers' marginals it is distillation of whole sequences (Wang et al. 2020, structure-level knowledge).
/// </summary>
/// <param name="weights">What learns.</param>
/// <param name="teachers">Whose belief about tags is followed; null for none.</param>
/// <param name="shares">Beside teachers, how much the gold counts where there is gold, from 0 to 1; and how much mentions count beside tags.</param>
public sealed class Losses(Weights weights, Teachers? teachers, (double Gold, double Mentions) shares)
{
    private const double LinkShare = 0.1;

    private readonly ReadingNetwork network = new(weights);

    /// <summary>The loss of a batch with its parts: a token's mean for the tags, a choice's mean for the links and for the mentions.</summary>
    public (Tensor Total, Tensor Tags, Tensor Links, Tensor Mentions) Of(WindowBatch batch)
    {
        var gold = TagTargets.Gold(batch);
        var targets = teachers is null ? gold : gold.Mix(teachers.Of(batch), batch.IsGold * shares.Gold);
        var scores = network.Of(batch, training: true);
        var counts = teachers is null ? batch.IsGold : ones_like(batch.IsGold);
        var tags = (scores.Tags.CrossEntropy(targets) * counts).sum() / batch.TokenMask.sum();
        var links = LinkLoss((scores.Sources, batch.Sources), (scores.Contents, batch.Contents));
        var mentions = MentionLoss(scores.Mentions, batch.Mentions);
        return (tags + (links * LinkShare) + (mentions * shares.Mentions), tags, links, mentions);
    }

    /// <summary>The negative logarithm of the probability that any of the right answers is chosen (Lee et al. 2017).</summary>
    private static Tensor MentionLoss(Tensor? scores, MentionBatch? mentions) =>
        scores is null || mentions is null ? zeros(1).sum() : (scores.logsumexp(1) - (scores + ((1 - mentions.Answers) * ReadingNetwork.Barred)).logsumexp(1)).mean();

    private static Tensor LinkLoss(params (Tensor? Scores, LinkBatch? Spans)[] links)
    {
        var (sum, choices) = (zeros(1).sum(), 0L);
        foreach (var (scores, spans) in links)
        {
            if (scores is not null && spans is not null)
            {
                sum += F.cross_entropy(scores, spans.Answers, reduction: TorchSharp.torch.nn.Reduction.Sum);
                choices += scores.shape[0];
            }
        }

        return sum / Math.Max(1, choices);
    }
}
