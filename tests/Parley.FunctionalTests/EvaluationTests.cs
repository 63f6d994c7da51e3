using System.Text.RegularExpressions;
using Parley.Evaluation;
using Parley.Text;

namespace Parley.FunctionalTests;

/// <summary>Figures that can be worked out by hand.</summary>
public sealed class EvaluationTests
{
    private const string Two = "[s1 Ann] [c1 said] [t1 it rains]. [s2 Bob] [c2 thinks] [t2 it snows all day].";

    private static readonly ScoreSettings Plain = new() { Samples = 0 };

    [Fact]
    public void The_gold_itself_scores_a_hundred_everywhere()
    {
        var sheet = Score(Two, Two).First;
        sheet.ShouldSatisfyAllConditions(
            () => sheet.Exact.ShouldBe(new RoleScores(Full, Full, Full)),
            () => sheet.Trimmed.ShouldBe(new RoleScores(Full, Full, Full)),
            () => sheet.Tokens.ShouldBe(Full),
            () => sheet.Linked.All.ShouldBe(Full),
            () => sheet.Linked.Some.ShouldBe(Full),
            () => sheet.Types.Indirect.Exact.ShouldBe(Full),
            () => sheet.Found.Most.ShouldBe(new FoundScore(100, 100, 100, 100, 100)),
            () => (sheet.Articles, sheet.Gold, sheet.Predicted).ShouldBe((1, 2, 2)));
    }

    [Fact]
    public void Nothing_predicted_scores_nothing()
    {
        var scores = Scorer.Score([MarkedGold.Article("a", Two)], MarkedGold.Predicted("other", []), Plain);
        scores.First.Exact.Content.ShouldBe(new Score(0, 0, 0));
        scores.First.Linked.Some.ShouldBe(new Score(0, 0, 0));
        (scores.First.Gold, scores.First.Predicted, scores.MissingArticles).ShouldBe((2, 0, 1));
    }

    [Fact]
    public void A_content_that_ends_too_early_costs_the_exact_figures_and_few_tokens()
    {
        // Content: gold 2 + 4 tokens, predicted 2 + 2, all right. Characters of the second: 14, predicted 7, which is 50 %.
        var sheet = Score(Two, "[s1 Ann] [c1 said] [t1 it rains]. [s2 Bob] [c2 thinks] [t2 it snows] all day.").First;
        sheet.Exact.Content.ShouldBe(new Score(50, 50, 50));
        sheet.Exact.Source.ShouldBe(Full);
        sheet.Tokens.ShouldBe(new Score(100, 66.7, 80));
        sheet.Partial.ShouldBe(new Score(100, 75, 85.7), "of the two gold spans all and half");
        sheet.Types.Indirect.Partial.ShouldBe(new Score(100, 75, 85.7));
        sheet.Linked.All.F.ShouldBe(50);
        sheet.Linked.Source.ShouldBe(Full);
        sheet.Linked.Some.ShouldBe(Full);
        sheet.Found.Part.F.ShouldBe(100);
        sheet.Found.Most.F.ShouldBe(50);
    }

    [Fact]
    public void Swapped_sources_are_right_as_spans_and_wrong_as_links()
    {
        var sheet = Score(Two, "[s2 Ann] [c1 said] [t1 it rains]. [s1 Bob] [c2 thinks] [t2 it snows all day].").First;
        sheet.Exact.Source.ShouldBe(Full);
        sheet.Linked.Source.F.ShouldBe(0);
        sheet.Linked.All.F.ShouldBe(0);
        sheet.Linked.Some.F.ShouldBe(0);
        sheet.Linked.Content.ShouldBe(Full);
        sheet.Found.Most.ShouldBe(new FoundScore(100, 100, 100, 0, 100));
    }

    [Fact]
    public void Half_of_a_discontinuous_content_is_a_right_span_and_a_wrong_list()
    {
        var sheet = Score("“[t1 Yes],” [s1 she] [c1 said], “[t1 we can].”", "“[t1 Yes],” [s1 she] [c1 said], “we can.”").First;
        sheet.Exact.Content.ShouldBe(new Score(100, 50, 66.7));
        sheet.Linked.Content.F.ShouldBe(0);
        sheet.Linked.Source.ShouldBe(Full);
        sheet.Types.Direct.Exact.ShouldBe(new Score(100, 50, 66.7));
        sheet.Found.Part.F.ShouldBe(100, "3 of 8 characters");
        sheet.Found.Most.F.ShouldBe(0);
    }

    [Fact]
    public void Where_people_differ_the_first_and_all_are_told_apart()
    {
        var scores = Scorer.Score(
            [MarkedGold.Article("a", "[s1 Ann] [c1 said] [t1 it rains].", "Ann said it rains.", "[s1 Ann] [c1 said it] [t1 rains].")],
            MarkedGold.Predicted("a", MarkedGold.Statements("[s1 Ann] [c1 said] [t1 it rains].")),
            Plain);
        scores.First.Exact.Cue.ShouldBe(Full);
        scores.All.Articles.ShouldBe(3);
        scores.All.Exact.Source.ShouldBe(new Score(66.7, 100, 80));
        scores.All.Exact.Cue.ShouldBe(new Score(33.3, 50, 40));
    }

    [Fact]
    public void A_span_over_two_paragraphs_counts_as_one_in_each()
    {
        var gold = "[s1 Ann] [c1 said]: [t1 it rains.\nIt snows.]";
        Score(gold, gold).First.Exact.Content.ShouldBe(Full);
        Score(gold, "[s1 Ann] [c1 said]: [t1 it rains.]\nIt snows.").First.Exact.Content.ShouldBe(new Score(100, 50, 66.7));
        Score(gold, "[s1 Ann] [c1 said]: [t1 it rains.]\n[t1 It snows.]").First.Exact.Content.ShouldBe(Full);
    }

    [Fact]
    public void A_cut_leaves_out_what_stands_far_back_in_a_paragraph_for_both_sides()
    {
        var gold = "[s1 Ann] [c1 said] [t1 it rains all day].\n[s2 Bob] [c2 said] [t2 no].";
        var predicted = "[s1 Ann] [c1 said] [t1 it rains all] day.\n[s2 Bob] [c2 said] [t2 no].";
        Score(gold, predicted).First.Exact.Content.F.ShouldBe(50);
        Score(gold, predicted, Plain with { Cut = 4 }).First.Exact.Content.ShouldBe(Full);
        Score(gold, predicted, Plain with { Cut = 1 }).First.Exact.Content.ShouldBe(new Score(0, 0, 0));
        Score(gold, predicted, Plain with { Cut = 1 }).First.Exact.Source.ShouldBe(Full);
    }

    [Fact]
    public void Marks_at_the_ends_count_in_the_exact_figures_and_not_beside_them()
    {
        var sheet = Score("[s1 Ann] [c1 said]: “[t1 It rains].”", "[s1 Ann] [c1 said]: [t1 “It rains.”]").First;
        sheet.Exact.Content.F.ShouldBe(0);
        sheet.Trimmed.Content.ShouldBe(Full);
        sheet.Types.Direct.Exact.F.ShouldBe(0);
        sheet.Types.Direct.Tokens.ShouldBe(new Score(40, 100, 57.1), "2 of 5 tokens");
    }

    [Fact]
    public void Content_is_direct_mixed_or_indirect_by_its_quoted_words()
    {
        var text = "[s1 A] [c1 said] “[t1 yes].” [s2 B] [c2 said] [t2 it was “bad”]. [s3 C] [c3 said] [t3 no].";
        var types = Score(text, text).First.Types;
        var each = new TypeScore(Full, Full) { Partial = Full };
        types.ShouldBe(new TypeScores(each, each, each));
    }

    [Fact]
    public void Without_a_source_on_either_side_three_roles_can_overlap()
    {
        var gold = "It is [c1 said] that [t1 it rains].";
        Score(gold, gold).First.Linked.Some.ShouldBe(Full);
        Score(gold, "[s1 It] is [c1 said] that [t1 it rains].").First.Linked.Some.F.ShouldBe(0);
    }

    [Fact]
    public void Exact_ties_go_to_the_even_digit()
    {
        // 289 of 400 are 72.25 %.
        var words = string.Join(' ', Enumerable.Range(0, 400));
        var spans = Regex.Matches(words, @"\d+").Select(m => new TextSpan(m.Index, m.Index + m.Length)).ToList();
        var gold = new GoldArticle("a", words, [], [new GoldAnnotation("", [.. spans.Take(289).Select(s => new GoldAttribution([], [], [s]))])]);
        var predicted = MarkedGold.StatementsOf(spans.Select(s => new GoldAttribution([], [], [s])));
        Scorer.Score([gold], MarkedGold.Predicted("a", predicted), Plain).First.Exact.Content.P.ShouldBe(72.2);
    }

    [Fact]
    public void Intervals_surround_the_figure_and_repeat()
    {
        var gold = Enumerable.Range(0, 20).Select(i => MarkedGold.Article($"a{i}", Two)).ToList();
        var predicted = gold.Where((_, i) => i % 3 > 0).ToDictionary(a => a.Id, a => MarkedGold.StatementsOf(a.Annotations[0].Attributions));
        var scores = Scorer.Score(gold, predicted, new ScoreSettings());
        var (low, high) = scores.First.Ci!.Content;
        scores.First.Exact.Content.F.ShouldBeInRange(low, high);
        (high - low).ShouldBeInRange(5, 50);
        Scorer.Score(gold, predicted, new ScoreSettings()).ToJson().ShouldBe(scores.ToJson());
    }

    internal static Score Full { get; } = new(100, 100, 100);

    internal static Scores Score(string gold, string predicted, ScoreSettings? settings = null) =>
        Scorer.Score([MarkedGold.Article("a", gold)], MarkedGold.Predicted("a", MarkedGold.Statements(predicted)), settings ?? Plain);
}
