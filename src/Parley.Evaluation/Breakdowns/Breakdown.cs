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
        ImmutableArray<MatchedAttribution> matched = [.. articles.SelectMany(MatchedAttribution.Of)];
        return new Breakdown(
            KindScore.Of(matched, ["direct", "indirect", "mixed"], (_, a) => a.Type switch { StatementType.Direct => 0, StatementType.Indirect => 1, _ => 2 }),
            KindScore.Of(matched, ["no cue", "not in the gold", "once", "2–9 times", "10–99 times", "100 times or more"], cues.BucketOf),
            KindScore.Of(matched, ["1–5 words", "6–15 words", "16–30 words", "31 words or more"], LengthOf),
            KindScore.Of(matched, ["headline", "body"], (article, a) => a.Content[0].Start < article.HeadlineEnd ? 0 : 1));
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
    internal static ImmutableArray<KindScore> Of(ImmutableArray<MatchedAttribution> matched, string[] kinds, Func<Pairing, Laid, int> kindOf) =>
        [.. matched.GroupBy(m => kindOf(m.Article, m.Attribution)).OrderBy(g => g.Key).Select(g => Of(kinds[g.Key], [.. g]))];

    private static KindScore Of(string kind, ImmutableArray<MatchedAttribution> matched)
    {
        ImmutableArray<MatchedAttribution> predicted = [.. matched.Where(m => !m.IsGold)];
        ImmutableArray<MatchedAttribution> gold = [.. matched.Where(m => m.IsGold)];
        Score By(Func<MatchedAttribution, bool> right) => Score.Of(new Counts(predicted.Count(right), predicted.Length, gold.Count(right), gold.Length));
        return new KindScore
        {
            Kind = kind,
            Gold = gold.Length,
            Predicted = predicted.Length,
            Some = By(m => m.Some),
            All = By(m => m.All),
            Content = By(m => m.Content),
        };
    }
}
