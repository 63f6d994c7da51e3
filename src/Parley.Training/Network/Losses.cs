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
/// <param name="goldShare">Beside teachers: how much the gold counts where there is gold, from 0 to 1.</param>
public sealed class Losses(Weights weights, Teachers? teachers, double goldShare)
{
    private const double LinkShare = 0.1;

    private readonly ReadingNetwork network = new(weights);

    /// <summary>The loss of a batch with its two parts: a token's mean for the tags, a choice's mean for the links.</summary>
    public (Tensor Total, Tensor Tags, Tensor Links) Of(WindowBatch batch)
    {
        var gold = TagTargets.Gold(batch);
        var targets = teachers is null ? gold : gold.Mix(teachers.Of(batch), batch.IsGold * goldShare);
        var scores = network.Of(batch, training: true);
        var tags = scores.Tags.CrossEntropy(targets).sum() / batch.TokenMask.sum();
        var links = LinkLoss((scores.Sources, batch.Sources), (scores.Contents, batch.Contents));
        return (tags + (links * LinkShare), tags, links);
    }

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
