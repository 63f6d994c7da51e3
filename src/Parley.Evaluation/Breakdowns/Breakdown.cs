using System.Collections.Immutable;
using Parley.Attribution;

namespace Parley.Evaluation.Breakdowns;

/// <summary>
/// The same attributions by what kind they are: precision over predictions of the kind, recall over gold of the kind, each against the other side's of any kind.
/// </summary>
/// <param name="Type">By the share of content words inside quotation marks.</param>
/// <param name="CueFrequency">By how often the head word of the cue heads a cue of the gold.</param>
/// <param name="Length">By how many words the content has.</param>
/// <param name="Place">Headline or body, by where the content begins.</param>
public sealed record Breakdown(
    ImmutableArray<KindScore> Type, ImmutableArray<KindScore> CueFrequency, ImmutableArray<KindScore> Length, ImmutableArray<KindScore> Place)
{
    internal static Breakdown Of(IReadOnlyCollection<Pairing> articles)
    {
        var cues = CueHeads.Count(articles);
        return new Breakdown(
            KindScore.Of(articles, ["direct", "indirect", "mixed"], (_, a) => a.Type switch { StatementType.Direct => 0, StatementType.Indirect => 1, _ => 2 }),
            KindScore.Of(articles, ["no cue", "not in the gold", "once", "2–9 times", "10–99 times", "100 times or more"], cues.BucketOf),
            KindScore.Of(articles, ["1–5 words", "6–15 words", "16–30 words", "31 words or more"], LengthOf),
            KindScore.Of(articles, ["headline", "body"], (article, a) => a.Content[0].Start < article.HeadlineEnd ? 0 : 1));
    }

    private static int LengthOf(Pairing article, Laid attribution) =>
        attribution.Tokens.Count(article.Grid.IsWord) switch { <= 5 => 0, <= 15 => 1, <= 30 => 2, _ => 3 };
}

/// <summary>Scores of attributions of one kind.</summary>
public sealed record KindScore
{
    /// <summary>The kind, in words.</summary>
    public required string Kind { get; init; }

    /// <summary>Gold attributions of the kind.</summary>
    public int Gold { get; init; }

    /// <summary>Predicted statements of the kind.</summary>
    public int Predicted { get; init; }

    /// <summary>All three roles overlap.</summary>
    public required Score Some { get; init; }

    /// <summary>All three roles are identical.</summary>
    public required Score All { get; init; }

    /// <summary>The complete content is identical, whatever source and cue.</summary>
    public required Score Content { get; init; }

    // Kinds without an attribution on either side are left out.
    internal static ImmutableArray<KindScore> Of(IReadOnlyCollection<Pairing> articles, string[] kinds, Func<Pairing, Laid, int> kindOf) =>
    [
        .. kinds.Select((name, kind) => Of(articles, name, (article, a) => kindOf(article, a) == kind)).Where(k => k.Gold + k.Predicted > 0),
    ];

    private static KindScore Of(IReadOnlyCollection<Pairing> articles, string name, Func<Pairing, Laid, bool> isOfKind)
    {
        Score By(Func<Laid, Laid, bool> match) => Score.Of(articles.Select(a => Linked.Count(a, match, isOfKind)).Aggregate(default(Counts), (sum, c) => sum + c));
        return new KindScore
        {
            Kind = name,
            Gold = articles.Sum(a => a.Gold.Count(g => isOfKind(a, g))),
            Predicted = articles.Sum(a => a.Predicted.Count(p => isOfKind(a, p))),
            Some = By(Linked.Some),
            All = By(Linked.All),
            Content = By(Linked.SameContent),
        };
    }
}
