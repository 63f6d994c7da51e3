using System.Collections.Immutable;
using System.Text.Json;
using Parley.Attribution;
using Parley.Evaluation;
using Parley.Text;
using Parley.Training.Calibration;

namespace Parley.ModelTests;

public sealed class CalibrationTests
{
    private static readonly Evidence Sure = Seen(cue: 0.99);
    private static readonly Evidence Doubtful = Seen(cue: 0.6);
    private static readonly LogisticFit Unbiased = new(ridge: 0);

    [Fact]
    public void A_fit_gives_each_group_the_share_that_is_right_in_it()
    {
        var (rows, labels) = Table(([1, 0], 50, 50), ([1, 1], 80, 20));
        var weights = Unbiased.Fit(rows, labels, [true, true]);
        weights[0].ShouldBe(0, 1e-6);
        weights[1].ShouldBe(Math.Log(4), 1e-6);
    }

    [Fact]
    public void A_weight_that_would_be_negative_and_must_not_is_nought_and_the_others_make_the_best_of_it()
    {
        var (rows, labels) = Table(([1, 0], 80, 20), ([1, 1], 50, 50));
        var weights = Unbiased.Fit(rows, labels, [true, false]);
        weights[1].ShouldBe(0);
        weights[0].ShouldBe(Math.Log(130 / 70.0), 1e-6);
    }

    [Fact]
    public void Where_all_is_plain_the_ridge_keeps_the_weights_small_and_a_column_without_news_gets_none()
    {
        var (rows, labels) = Table(([1, 0, 0], 0, 50), ([1, 1, 0], 50, 0));
        var weights = new LogisticFit(ridge: 1).Fit(rows, labels, [true, true, true]);
        weights[1].ShouldBeInRange(2, 20);
        weights[2].ShouldBe(0, 1e-6);
    }

    [Fact]
    public void A_calibrated_confidence_is_the_share_of_right_statements()
    {
        var file = new Calibrator(Articles(sureRight: 9, doubtfulRight: 4)).Run("invented").File;
        var confidence = new Confidence([.. Confidence.Signs.Select(sign => file.Weights[JsonNamingPolicy.CamelCase.ConvertName($"{sign}")])]);
        confidence.Of(Sure).ShouldBe(0.9, 0.02);
        confidence.Of(Doubtful).ShouldBe(0.4, 0.02);
        file.HeldBack!.Error.ShouldBeLessThan(0.02);
        (file.Articles, file.Statements).ShouldBe((20, 400));
    }

    [Fact]
    public void The_card_gets_a_row_for_each_threshold_that_leaves_anything()
    {
        var table = ConfidenceTable.Markdown(new Calibrator(Articles(sureRight: 9, doubtfulRight: 4)).Run("invented"));
        ConfidenceTable.Put("before\n<!-- confidence:begin -->\nold\n<!-- confidence:end -->\nafter", table)
            .ShouldMatch(@"\Abefore\n<!-- confidence:begin -->\n\| `--min[^\n]+\n\|[-:|]+\n\| 0 \| 65.0 \| 100.0 \|\n(\|[^\n]+\n)*\| 0.8 \| 90.0 \| 69.2 \|\n\n[^<]+<!-- confidence:end -->\nafter\z");
        ConfidenceTable.Put("a card without the marks", table).ShouldBe("a card without the marks");
    }

    [Fact]
    public void Statements_that_are_all_right_teach_nothing() =>
        Should.Throw<InvalidDataException>(() => new Calibrator(Articles(sureRight: 10, doubtfulRight: 10)).Run("invented"));

    /// <summary>Twenty articles, in each ten statements with a sure cue and ten with a doubtful one; the first of each ten are in the gold.</summary>
    private static List<JudgedArticle> Articles(int sureRight, int doubtfulRight) =>
        [.. Enumerable.Range(0, 20).Select(n => Article($"{n}", [.. Enumerable.Range(0, 20).Select(i => i % 10 < (i < 10 ? sureRight : doubtfulRight))]))];

    private static JudgedArticle Article(string id, ImmutableArray<bool> right)
    {
        const string Line = "Ann said no.\n";
        TextSpan At(int line, int start, int end) => new((line * Line.Length) + start, (line * Line.Length) + end);
        var statements = right.Select((_, i) => new Statement($"{id}#{i}", At(i, 0, 3), At(i, 4, 8), [At(i, 9, 11)]) { Evidence = i < 10 ? Sure : Doubtful });
        var gold = statements.Where((_, i) => right[i]).Select(s => new GoldAttribution([s.Source!.Value], [s.Cue!.Value], s.Content));
        return new JudgedArticle(new GoldArticle(id, string.Concat(right.Select(_ => Line)), [], [new GoldAnnotation("", [.. gold])]), [.. statements], right);
    }

    private static Evidence Seen(double cue) => new() { Cue = cue, Source = 0.9, Content = 0.9, SourceLink = 0.9, ContentLink = 0.9, Length = 5, Product = cue };

    private static (List<ImmutableArray<double>> Rows, List<bool> Labels) Table(params (ImmutableArray<double> Row, int Right, int Wrong)[] groups) =>
        ([.. groups.SelectMany(g => Enumerable.Repeat(g.Row, g.Right + g.Wrong))],
            [.. groups.SelectMany(g => Enumerable.Range(0, g.Right + g.Wrong).Select(i => i < g.Right))]);
}
