using Parley.Training.Corpus;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Parley.Training.Network;

/// <summary>What a network is to say of a batch: people's marks, teachers' beliefs, or something between.</summary>
/// <param name="Tags">Over tag sequences.</param>
/// <param name="Sources">For each cue a distribution over sources and none.</param>
/// <param name="Contents">For each content a distribution over cues and none.</param>
public sealed record Targets(TagTargets Tags, Tensor? Sources, Tensor? Contents)
{
    /// <summary>All weight on what people marked.</summary>
    public static Targets Gold(WindowBatch batch) => new(TagTargets.Gold(batch), OneHot(batch.Sources), OneHot(batch.Contents));

    /// <summary>What a network believes, without a gradient.</summary>
    public static Targets Believed(ReadingNetwork network, WindowBatch batch)
    {
        NetworkScores scores;
        using (no_grad())
        {
            scores = network.Of(batch, training: false);
        }

        return new(scores.Tags.Marginals(batch), scores.Sources?.softmax(1), scores.Contents?.softmax(1));
    }

    /// <summary>The mean of several.</summary>
    public static Targets Mean(IReadOnlyList<Targets> all)
    {
        Tensor Sum(Func<Targets, Tensor> part) => all.Skip(1).Aggregate(part(all[0]), (sum, next) => sum + part(next)) / all.Count;
        return new(
            new TagTargets(Sum(t => t.Tags.First), Sum(t => t.Tags.Pairs)),
            all[0].Sources is null ? null : Sum(t => t.Sources!),
            all[0].Contents is null ? null : Sum(t => t.Contents!));
    }

    /// <summary>As much of this as <paramref name="share"/> says of each window, and the rest of the other.</summary>
    public Targets Mix(Targets other, WindowBatch batch, Tensor share)
    {
        Tensor? Links(Tensor? mine, Tensor? others, LinkBatch? spans)
        {
            var ofChooser = spans is null ? null : share.index_select(0, spans.Rows).unsqueeze(1);
            return ofChooser is null ? null : (mine! * ofChooser) + (others! * (1 - ofChooser));
        }

        return new(Tags.Mix(other.Tags, share), Links(Sources, other.Sources, batch.Sources), Links(Contents, other.Contents, batch.Contents));
    }

    private static Tensor? OneHot(LinkBatch? spans) =>
        spans is null ? null : F.one_hot(spans.Answers, spans.Candidates.shape[1] + 1).to(ScalarType.Float32);
}
