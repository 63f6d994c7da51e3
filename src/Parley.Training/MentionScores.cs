using System.Collections.Immutable;
using Parley.Language;
using Parley.Training.Corpus;
using Parley.Training.Network;
using static TorchSharp.torch;

namespace Parley.Training;

/// <summary>How often a network finds the chain that a mention belongs to, or that it belongs to none before it.</summary>
/// <param name="Asked">Mentions that ask.</param>
/// <param name="Right">Those whose chain has the most probability, or for which none has.</param>
/// <param name="Linked">Mentions with an answer.</param>
/// <param name="LinkedRight">Those of them that are right.</param>
/// <param name="Chosen">Of the mentions with an answer, those whose likeliest mention is of their chain, none left out.</param>
internal sealed record MentionScores(int Asked, int Right, int Linked, int LinkedRight, int Chosen)
{
    private static readonly MentionScores None = new(0, 0, 0, 0, 0);

    /// <summary>Scores texts, window by window.</summary>
    public static MentionScores Of(Weights weights, ImmutableArray<TrainingArticle> articles, WordPiece vocabulary)
    {
        var network = new ReadingNetwork(weights);
        var random = new Random(1);
        return articles.SelectMany(a => TrainingWindow.Cut(a, vocabulary, random)).Chunk(16).Select(w => Of(network, new WindowBatch(w))).Aggregate(None, (a, b) => a.And(b));
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Right} of {Asked} right ({100.0 * Right / Asked:F1} %); with an answer {LinkedRight} of {Linked} ({100.0 * LinkedRight / Linked:F1} %), without the choice of none {100.0 * Chosen / Linked:F1} %";

    private MentionScores And(MentionScores other) => new(Asked + other.Asked, Right + other.Right, Linked + other.Linked, LinkedRight + other.LinkedRight, Chosen + other.Chosen);

    private static MentionScores Of(ReadingNetwork network, WindowBatch batch)
    {
        if (batch.Mentions is not { } mentions)
        {
            return None;
        }

        using var scope = NewDisposeScope();
        using var still = no_grad();
        var scores = network.Of(batch, training: false).Mentions!;
        var shares = scores.softmax(1);
        var right = (shares * mentions.Answers).sum(1) > 0.5;
        var linked = mentions.Answers.narrow(1, mentions.Answers.shape[1] - 1, 1).squeeze(1) == 0;
        var best = scores.narrow(1, 0, scores.shape[1] - 1).argmax(1);
        var chosen = mentions.Answers.gather(1, best.unsqueeze(1)).squeeze(1) > 0;
        int Count(Tensor which) => (int)which.sum().item<long>();
        return new((int)scores.shape[0], Count(right), Count(linked), Count(right.logical_and(linked)), Count(chosen.logical_and(linked)));
    }
}
