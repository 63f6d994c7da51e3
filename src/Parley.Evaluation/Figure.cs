namespace Parley.Evaluation;

/// <summary>Everything that is counted in an article.</summary>
internal enum Figure
{
    Attributions,
    ExactSource,
    ExactCue,
    ExactContent,
    TrimmedSource,
    TrimmedCue,
    TrimmedContent,
    Tokens,
    LinkedCue,
    LinkedSource,
    LinkedContent,
    LinkedAll,
    LinkedSome,
    LinkedSourceContent,
    DirectExact,
    IndirectExact,
    MixedExact,
    DirectTokens,
    IndirectTokens,
    MixedTokens,
    Partial,
    DirectPartial,
    IndirectPartial,
    MixedPartial,
    FoundPart,
    FoundPartSpeaker,
    FoundPartCue,
    FoundMost,
    FoundMostSpeaker,
    FoundMostCue,
}

/// <summary>The counts of one article as one annotator marked it, or of many together.</summary>
internal sealed class Tally
{
    private readonly Counts[] _counts = new Counts[Enum.GetValues<Figure>().Length];

    private Tally()
    {
    }

    public Counts this[Figure figure] => _counts[(int)figure];

    public static Tally Of(IEnumerable<(Figure Figure, Counts Counts)> counted)
    {
        var tally = new Tally();
        foreach (var (figure, counts) in counted)
        {
            tally._counts[(int)figure] += counts;
        }

        return tally;
    }

    public static Tally Sum(IEnumerable<Tally> tallies) =>
        Of(tallies.SelectMany(t => Enum.GetValues<Figure>().Select(f => (f, t[f]))));
}
