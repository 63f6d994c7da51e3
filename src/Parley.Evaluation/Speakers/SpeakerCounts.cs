namespace Parley.Evaluation.Speakers;

/// <summary>What became of so many sources whose actor has a name.</summary>
public sealed record SpeakerCounts(int Right, int Wrong, int Unresolved, int Missed)
{
    /// <summary>All of them.</summary>
    public int Gold => Right + Wrong + Unresolved + Missed;

    /// <summary>The share that is right, in percent.</summary>
    public double Accuracy => Percent.Share(Right, Gold);

    /// <summary>The share that is right of those that got a name, in percent.</summary>
    public double Precision => Percent.Share(Right, Right + Wrong);

    /// <summary>The share that is right of those whose statement was found, in percent.</summary>
    public double AccuracyOnFound => Percent.Share(Right, Gold - Missed);

    internal static SpeakerCounts Of(IEnumerable<JudgedSource> judged)
    {
        var verdicts = judged.Where(j => !j.Meant.Actors.IsEmpty).CountBy(j => j.Verdict).ToDictionary();
        int Count(SpeakerVerdict verdict) => verdicts.GetValueOrDefault(verdict);
        return new SpeakerCounts(Count(SpeakerVerdict.Right), Count(SpeakerVerdict.Wrong), Count(SpeakerVerdict.Unresolved), Count(SpeakerVerdict.Missed));
    }
}

/// <summary>The counts of sources of one form, by both measures.</summary>
public sealed record FormCounts(SourceForm Form, SpeakerCounts All, SpeakerCounts Covered)
{
    internal static FormCounts Of(SourceForm form, IEnumerable<JudgedSource> overlap, IEnumerable<JudgedSource> covered) =>
        new(form, SpeakerCounts.Of(overlap.Where(j => j.Meant.Form == form)), SpeakerCounts.Of(covered.Where(j => j.Meant.Form == form)));
}

/// <summary>What became of so many sources whose actor has no name: a name for one is invented.</summary>
public sealed record UnnamedCounts(int Gold, int Missed, int Unresolved, int Invented)
{
    /// <summary>The share that got a name of those whose statement was found, in percent.</summary>
    public double Rate => Percent.Share(Invented, Gold - Missed);

    internal static UnnamedCounts Of(IEnumerable<JudgedSource> judged)
    {
        var verdicts = judged.Where(j => j.Meant.Actors.IsEmpty).CountBy(j => j.Verdict).ToDictionary();
        return new UnnamedCounts(
            verdicts.Values.Sum(),
            verdicts.GetValueOrDefault(SpeakerVerdict.Missed),
            verdicts.GetValueOrDefault(SpeakerVerdict.Unresolved),
            verdicts.GetValueOrDefault(SpeakerVerdict.Wrong));
    }
}

/// <summary>The sources of one article that went wrong, unnamed ones that got a name among the wrong.</summary>
public sealed record ArticleCounts(string Id, int Wrong, int Unresolved, int Missed)
{
    internal static ArticleCounts Of(string id, IReadOnlyCollection<JudgedSource> judged)
    {
        int Count(SpeakerVerdict verdict) => judged.Count(j => j.Verdict == verdict && SpeakerErrors.IsError(j));
        return new ArticleCounts(id, Count(SpeakerVerdict.Wrong), Count(SpeakerVerdict.Unresolved), Count(SpeakerVerdict.Missed));
    }
}
