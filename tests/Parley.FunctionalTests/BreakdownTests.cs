using Parley.Evaluation;
using Parley.Evaluation.Breakdowns;

namespace Parley.FunctionalTests;

/// <summary>Figures by kind of attribution.</summary>
public sealed class BreakdownTests
{
    private const string Text = "[s1 Ann] [c1 has also said] [t1 it rains]. [s2 Bob] [c2 said] [t2 “no”]. [s3 Cy] [c3 hissed] [t3 one two three four five six seven “eight”].";

    [Fact]
    public void Kinds_of_content_and_cue_are_told_apart()
    {
        var breakdown = Of(MarkedGold.Article("a", Text), Text);
        breakdown.Type.Select(k => (k.Kind, k.Gold, k.All.F)).ShouldBe([("direct", 1, 100), ("indirect", 1, 100), ("mixed", 1, 100)]);
        breakdown.Length.Select(k => (k.Kind, k.Gold)).ShouldBe([("1–5 words", 2), ("6–15 words", 1)]);
        breakdown.CueFrequency.Select(k => (k.Kind, k.Gold)).ShouldBe([("once", 1), ("2–9 times", 2)], "auxiliaries and adverbs head no cue");
        breakdown.Place.Select(k => (k.Kind, k.Gold)).ShouldBe([("body", 3)]);
    }

    [Fact]
    public void Precision_is_over_predictions_of_the_kind_and_recall_over_its_gold()
    {
        // The direct content is predicted with a word too many, which makes it mixed.
        var breakdown = Of(MarkedGold.Article("a", "[s1 Ann] [c1 said] [t1 “no”] twice."), "[s1 Ann] [c1 said] [t1 “no” twice].");
        var (direct, mixed) = (breakdown.Type[0], breakdown.Type[1]);
        (direct.Kind, direct.Gold, direct.Predicted, direct.Some).ShouldBe(("direct", 1, 0, new Score(0, 100, 0)));
        (mixed.Kind, mixed.Gold, mixed.Predicted, mixed.Some, mixed.Content.F).ShouldBe(("mixed", 0, 1, new Score(100, 0, 0), 0));
    }

    [Fact]
    public void A_cue_of_a_verb_that_the_gold_never_has_is_a_kind_of_its_own() =>
        Of(MarkedGold.Article("a", "[s1 Ann] [c1 said] [t1 no] and left."), "[s1 Ann] [c1 said] [t1 no] and [c2 left][t2 .]").CueFrequency
            .Select(k => (k.Kind, k.Gold, k.Predicted)).ShouldBe([("not in the gold", 0, 1), ("once", 1, 1)]);

    [Fact]
    public void A_first_line_that_says_the_same_as_the_title_is_the_headline()
    {
        const string text = "[s1 Mayor]: [t1 fares rise]\n\n[s2 Ann] [c2 said] [t2 no].";
        Of(MarkedGold.Article("a", text) with { Title = "Mayor: Fares rise." }, text).Place.Select(k => (k.Kind, k.Gold)).ShouldBe([("headline", 1), ("body", 1)]);
        Of(MarkedGold.Article("a", text) with { Title = "Another title" }, text).Place.Select(k => (k.Kind, k.Gold)).ShouldBe([("body", 2)]);
    }

    private static Breakdown Of(GoldArticle gold, string predicted) =>
        Scorer.Score([gold], MarkedGold.Predicted("a", MarkedGold.Statements(predicted)), new ScoreSettings { Samples = 0 }).Breakdown.ShouldNotBeNull();
}
