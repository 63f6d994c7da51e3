using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Parley.Evaluation.Speakers;

/// <summary>
/// How well actors are known again in other articles, by pairs: two mentions of different articles are one actor's or they are not. Pairs within an article
/// are left out, for they are the business of resolution.
/// </summary>
/// <param name="Settings">What was scored.</param>
/// <param name="Articles">How many articles the gold has.</param>
/// <param name="Actors">How many actors.</param>
/// <param name="Mentions">How many mentions.</param>
/// <param name="Linked">How many of them got an id.</param>
/// <param name="Pairs">The counts of pairs.</param>
/// <param name="Merged">Actors whom an id takes for one, by their keys.</param>
/// <param name="Split">Actors who have several ids.</param>
public sealed record MergingScores(SpeakerSettings Settings, int Articles, int Actors, int Mentions, int Linked, PairCounts Pairs, ImmutableArray<MixedActors> Merged, ImmutableArray<MixedActors> Split)
{
    /// <summary>Scores what <paramref name="linked"/> says of the mentions of <paramref name="gold"/>.</summary>
    public static MergingScores Score(ImmutableArray<MergingArticle> gold, LinkedMentions linked, SpeakerSettings settings)
    {
        ArgumentNullException.ThrowIfNull(linked);
        var mentions = gold.SelectMany((article, a) => article.Mentions.Select((m, i) => new Mention(a, m.Actor, linked.Ids[a][i]))).ToList();
        var named = mentions.Where(m => m.Id is not null).ToList();
        return new MergingScores(
            settings, gold.Length, mentions.Select(m => m.Actor).Distinct().Count(), mentions.Count, named.Count,
            new PairCounts(Across(mentions.GroupBy(m => m.Actor)), Across(named.GroupBy(m => m.Id!)), Across(named.GroupBy(m => $"{m.Actor}\n{m.Id}"))),
            Mixed(named, m => m.Id!, m => m.Actor), Mixed(named, m => m.Actor, m => m.Id!));
    }

    /// <summary>As JSON with a line break at the end.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, MergingJson.Default.MergingScores) + "\n";

    /// <summary>For a terminal.</summary>
    public string ToText()
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"{Settings.Predicted} on {Settings.Gold}: {Actors} actors in {Mentions} mentions of {Articles} articles; {Linked} mentions linked.\n\n");
        page.Append("pairs across articles   gold  predicted  right  precision  recall     F1\n");
        page.Append(CultureInfo.InvariantCulture, $"{"",-20} {Pairs.Gold,7}  {Pairs.Predicted,9}  {Pairs.Right,5}  {Pairs.Precision,8:0.0}%  {Pairs.Recall,5:0.0}%  {Pairs.F,4:0.0}%\n");
        Append(page, "\nTwo who are taken for one:\n", Merged);
        Append(page, "\nOne who is taken for two:\n", Split);
        return page.ToString();
    }

    private static void Append(StringBuilder page, string title, ImmutableArray<MixedActors> mixed)
    {
        page.Append(mixed.IsEmpty ? "" : title);
        foreach (var one in mixed)
        {
            page.Append(CultureInfo.InvariantCulture, $"  {one.Name}: {string.Join(", ", one.Parts)}\n");
        }
    }

    /// <summary>Pairs of different articles within each group.</summary>
    private static long Across(IEnumerable<IEnumerable<Mention>> groups) => groups.Sum(group =>
    {
        var sizes = group.CountBy(m => m.Article).Select(c => (long)c.Value).ToList();
        var all = sizes.Sum();
        return ((all * all) - sizes.Sum(s => s * s)) / 2;
    });

    private static ImmutableArray<MixedActors> Mixed(IEnumerable<Mention> mentions, Func<Mention, string> name, Func<Mention, string> part) =>
        [.. mentions.GroupBy(name).Select(g => new MixedActors(g.Key, [.. g.Select(part).Distinct().Order(StringComparer.Ordinal)])).Where(m => m.Parts.Length > 1).OrderBy(m => m.Name, StringComparer.Ordinal)];

    private sealed record Mention(int Article, string Actor, string? Id);
}

/// <summary>Pairs of mentions in different articles.</summary>
/// <param name="Gold">That are one actor's.</param>
/// <param name="Predicted">That have one id.</param>
/// <param name="Right">Both.</param>
public sealed record PairCounts(long Gold, long Predicted, long Right)
{
    /// <summary>The share of the predicted that is right, in percent; 0 where none is predicted.</summary>
    public double Precision => Percent(Right, Predicted);

    /// <summary>The share of the gold that is predicted, in percent.</summary>
    public double Recall => Percent(Right, Gold);

    /// <summary>Their harmonic mean.</summary>
    public double F => Percent(2 * Right, Gold + Predicted);

    private static double Percent(long part, long whole) => whole == 0 ? 0 : Math.Round(100.0 * part / whole, 1);
}

/// <summary>An id with the actors that it takes for one, or an actor with the ids that it has.</summary>
/// <param name="Name">The one.</param>
/// <param name="Parts">The several.</param>
public sealed record MixedActors(string Name, ImmutableArray<string> Parts);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(MergingScores))]
internal sealed partial class MergingJson : JsonSerializerContext;
