using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Evaluation;
using Parley.Evaluation.Comparisons;

namespace Parley.FunctionalTests;

/// <summary>Two predictions of the same articles.</summary>
public sealed class ComparisonTests
{
    private const string Right = "[s1 Ann] [c1 said] [t1 it rains]. [s2 Bob] [c2 said] [t2 no]. [s3 Cy] [c3 said] [t3 yes].";

    private static readonly ImmutableArray<GoldArticle> Gold = [.. Enumerable.Range(0, 30).Select(i => MarkedGold.Article($"a{i}", Right))];

    [Fact]
    public void The_better_one_is_ahead_and_no_sample_says_otherwise()
    {
        var content = Compare(Missing(every: 10), Missing(every: 2)).Differences.Single(d => d.Figure == "content, exact");
        content.Points.ShouldBe(content.Predicted - content.Against, 0.11);
        content.Points.ShouldBeGreaterThan(5);
        content.Ci!.Value.Low.ShouldBeGreaterThan(0);
        content.Ci!.Value.High.ShouldBeGreaterThan(content.Points);
        content.OtherSign.ShouldBe(0);
    }

    [Fact]
    public void Turned_round_the_differences_change_their_sign_alone()
    {
        var (there, back) = (Compare(Missing(every: 3), Missing(every: 4)), Compare(Missing(every: 4), Missing(every: 3)));
        foreach (var (one, other) in there.Differences.Zip(back.Differences))
        {
            (one.Points, one.OtherSign).ShouldBe((-other.Points, other.OtherSign), one.Figure);
        }
    }

    [Fact]
    public void One_article_of_many_could_be_chance()
    {
        var (all, but) = (Missing(every: 100), Missing(every: 100).SetItem("a7", []));
        var content = Compare(all, but).Differences.Single(d => d.Figure == "content, exact");
        content.Points.ShouldBeGreaterThan(0);
        content.OtherSign!.Value.ShouldBeInRange(25, 50, "a sample misses one of thirty articles 36 % of the time");
    }

    [Fact]
    public void Nothing_is_better_than_itself() =>
        Compare(Missing(every: 3), Missing(every: 3)).Differences.ShouldAllBe(d => d.Points == 0 && d.OtherSign == 100 && d.Ci == new Interval(0, 0));

    [Fact]
    public void A_seed_repeats_and_another_differs()
    {
        var (one, other) = (Missing(every: 3), Missing(every: 4));
        Compare(one, other).Differences.ShouldBe(Compare(one, other).Differences);
        Compare(one, other, new ScoreSettings { Seed = 7 }).Differences.ShouldNotBe(Compare(one, other).Differences);
        Compare(one, other, new ScoreSettings { Samples = 0 }).Differences.ShouldAllBe(d => d.Ci == null && d.OtherSign == null);
    }

    // In the article a{i} nothing where i is a multiple, else all but the last statement in every other.
    private static ImmutableDictionary<string, ImmutableArray<Statement>> Missing(int every)
    {
        var statements = MarkedGold.Statements(Right);
        return Gold.Select((a, i) => (a.Id, Found: i % every == 1 ? [] : i % 2 == 0 ? statements : statements[..2])).ToImmutableDictionary(a => a.Id, a => a.Found);
    }

    private static Comparison Compare(
        ImmutableDictionary<string, ImmutableArray<Statement>> ours, ImmutableDictionary<string, ImmutableArray<Statement>> theirs, ScoreSettings? settings = null) =>
        Comparison.Of(Gold, ("ours", ours), ("theirs", theirs), settings ?? new ScoreSettings());
}
