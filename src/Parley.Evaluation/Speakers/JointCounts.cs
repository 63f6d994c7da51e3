using Parley.Attribution;

namespace Parley.Evaluation.Speakers;

/// <summary>Sources that mean several actors with names, by <see cref="SpeakerMeasure.Covered"/>: how many of those who speak together were named.</summary>
/// <param name="Sources">How many such sources, missed ones among them.</param>
/// <param name="Whole">Of how many all were named, and nobody else.</param>
/// <param name="Gold">How many actors they mean.</param>
/// <param name="Predicted">How many names were given to them.</param>
/// <param name="Right">How many actors were named.</param>
/// <param name="Added">Sources that mean one actor and were given several names.</param>
public sealed record JointCounts(int Sources, int Whole, int Gold, int Predicted, int Right, int Added)
{
    /// <summary>The share of the names given that is right, in percent.</summary>
    public double Precision => Percent.Share(Right, Predicted);

    /// <summary>The share of the actors meant that was named, in percent.</summary>
    public double Recall => Percent.Share(Right, Gold);

    /// <summary>Their harmonic mean.</summary>
    public double F => Percent.Share(2 * Right, Gold + Predicted);

    internal static JointCounts Of(IEnumerable<(SpeakerArticle Article, JudgedSource Judged)> judged)
    {
        var all = judged.Where(j => !j.Judged.Meant.Actors.IsEmpty).Select(j => (j.Judged.Meant.Actors, Names: Names(j.Judged), Named: Named(j.Article, j.Judged))).ToList();
        var joint = all.Where(j => j.Actors.Length > 1).ToList();
        return new JointCounts(
            joint.Count,
            joint.Count(j => j.Named.Count == j.Actors.Length && j.Names.Count == j.Actors.Length),
            joint.Sum(j => j.Actors.Length),
            joint.Sum(j => j.Names.Count),
            joint.Sum(j => j.Named.Count),
            all.Count(j => j.Actors.Length == 1 && j.Names.Count > 1));
    }

    private static List<string> Names(JudgedSource judged) => judged is { Verdict: not SpeakerVerdict.Missed, Statement: { } statement }
        ? [.. statement.Jointly.Prepend(statement.Speaker).OfType<Speaker>().Where(s => s.Kind != SpeakerKind.Unnamed && s.Name.Length > 0).Select(s => s.Name)]
        : [];

    /// <summary>Those of the actors meant whom some name is most like.</summary>
    private static HashSet<int> Named(SpeakerArticle article, JudgedSource judged) =>
        [.. Names(judged).Select(name => Likest(article, judged.Meant, name)).OfType<int>()];

    private static int? Likest(SpeakerArticle article, MeantSource meant, string name)
    {
        var likeness = article.Actors.Select(actor => actor.Names.Select(n => NameMatch.Likeness(name, n)).DefaultIfEmpty().Max()).ToList();
        var best = meant.Actors.MaxBy(number => likeness[number]);
        return likeness[best] > 0 && likeness[best] >= likeness.Max() ? best : null;
    }
}
