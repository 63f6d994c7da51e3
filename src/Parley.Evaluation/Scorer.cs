using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Evaluation.Breakdowns;
using Parley.Evaluation.Reliability;

namespace Parley.Evaluation;

/// <summary>Scores predicted statements against gold attributions.</summary>
public static class Scorer
{
    /// <summary>
    /// Scores every article of <paramref name="gold"/>; one that <paramref name="predicted"/> (by article id) lacks counts
    /// as predicted empty. The gold marks no statement inside another's content, so nested statements are left out.
    /// </summary>
    public static Scores Score(
        IReadOnlyCollection<GoldArticle> gold, IReadOnlyDictionary<string, ImmutableArray<Statement>> predicted, ScoreSettings settings)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predicted);
        ArgumentNullException.ThrowIfNull(settings);
        var pairings = gold.Select(a => Pairing.Of(a, predicted.GetValueOrDefault(a.Id, []))).ToList();
        var first = pairings.SelectMany(p => p.Take(1)).ToList();
        var tallies = pairings.Select(p => p.Select(pairing => TallyOf(pairing, settings)).ToList()).ToList();
        return new Scores
        {
            Settings = settings,
            First = SheetOf([.. tallies.SelectMany(t => t.Take(1))], settings),
            All = SheetOf([.. tallies.SelectMany(t => t)], settings),
            Breakdown = Breakdown.Of(first),
            Reliability = ReliabilityTable.Of(first),
            MissingArticles = gold.Count(a => !predicted.ContainsKey(a.Id)),
        };
    }

    /// <summary>One an article, against its first annotator.</summary>
    internal static ImmutableArray<Tally> FirstTallies(
        IReadOnlyCollection<GoldArticle> gold, IReadOnlyDictionary<string, ImmutableArray<Statement>> predicted, ScoreSettings settings) =>
        [.. gold.SelectMany(a => Pairing.Of(a, predicted.GetValueOrDefault(a.Id, [])).Take(1)).Select(pairing => TallyOf(pairing, settings))];

    private static Tally TallyOf(Pairing pairing, ScoreSettings settings) => Tally.Of(
    [
        (Figure.Attributions, new Counts(0, pairing.Predicted.Length, 0, pairing.Gold.Length)),
        .. Spans.Count(pairing, settings.Cut),
        .. Spans.CountByType(pairing, settings.Cut),
        .. Linked.Count(pairing),
        .. Found.Count(pairing),
    ]);

    private static ScoreSheet SheetOf(Tally[] articles, ScoreSettings settings)
    {
        var total = Tally.Sum(articles);
        Score At(Figure figure) => Evaluation.Score.Of(total[figure]);
        return new ScoreSheet
        {
            Articles = articles.Length,
            Gold = total[Figure.Attributions].Gold,
            Predicted = total[Figure.Attributions].Predicted,
            Exact = new(At(Figure.ExactSource), At(Figure.ExactCue), At(Figure.ExactContent)),
            Trimmed = new(At(Figure.TrimmedSource), At(Figure.TrimmedCue), At(Figure.TrimmedContent)),
            Tokens = At(Figure.Tokens),
            Linked = LinkedOf(At),
            Partial = At(Figure.Partial),
            Types = new(TypeOf(At, StatementType.Direct), TypeOf(At, StatementType.Indirect), TypeOf(At, StatementType.Mixed)),
            Found = new(FoundOf(total, Figure.FoundPart), FoundOf(total, Figure.FoundMost)),
            Ci = settings.Samples > 0 && articles.Length > 0 ? IntervalsOf(articles, settings) : null,
        };
    }

    private static LinkedScores LinkedOf(Func<Figure, Score> at) => new()
    {
        Cue = at(Figure.LinkedCue),
        Source = at(Figure.LinkedSource),
        Content = at(Figure.LinkedContent),
        All = at(Figure.LinkedAll),
        Some = at(Figure.LinkedSome),
        SourceContent = at(Figure.LinkedSourceContent),
    };

    private static TypeScore TypeOf(Func<Figure, Score> at, StatementType type) =>
        new(at(Figure.DirectExact + (int)type), at(Figure.DirectTokens + (int)type)) { Partial = at(Figure.DirectPartial + (int)type) };

    private static FoundScore FoundOf(Tally total, Figure figure)
    {
        var (p, r, f) = Evaluation.Score.Of(total[figure]);
        var (speaker, cue) = (total[figure + 1], total[figure + 2]);
        return new FoundScore(p, r, f, Percent.Share(speaker.Right, speaker.Gold), Percent.Share(cue.Right, cue.Gold));
    }

    private static Intervals IntervalsOf(Tally[] articles, ScoreSettings settings)
    {
        Interval At(Figure figure) => Bootstrap.Of([.. articles.Select(a => a[figure])], settings.Samples, new Random(settings.Seed));
        return new Intervals(At(Figure.ExactSource), At(Figure.ExactCue), At(Figure.ExactContent), At(Figure.LinkedAll));
    }
}
