using Parley.Attribution;
using Parley.Evaluation.Behaviour;
using Parley.Text;

namespace Parley.FunctionalTests;

/// <summary>What a behaviour report says of readings that differ in a known way.</summary>
public sealed class BehaviourTests
{
    private static readonly Reading Before = Invented.FerryFares();

    [Fact]
    public void A_statement_that_is_not_there_any_more_is_lost()
    {
        var report = Report(Before with { Statements = Before.Statements.RemoveAt(1) });
        report.Statements.ShouldBe(new ChangeCounts(6, 5, 0, 1, 0, 5));
        report.Groups.Single(group => group.Value == "indirect").Counts.ShouldBe(new ChangeCounts(4, 3, 0, 1, 0, 3));
        var lost = report.Examples.ShouldHaveSingleItem();
        lost.After.ShouldBeNull();
        lost.Before!.Marked.ShouldBe("Ferry fares to rise, council says By Lena Moor SORREL — {Mayor Lise Amand} ‹said› on Tuesday [that fares would rise by a tenth before the summer]. “Nobody likes it, and nobody has a better idea,” she told …");
        lost.Before.Speaker.ShouldBe("Lise Amand");
    }

    [Fact]
    public void A_content_cut_short_is_moved_however_short_it_has_become_while_its_cue_is_the_same()
    {
        var content = Before.Statements[1].Content[0];
        var report = Report(With(1, statement => statement with { Content = [new TextSpan(content.Start, content.Start + 4)] }));
        report.Moves.Where(move => move.All > 0).ShouldBe([new MoveCounts(Aspect.Content, 1, 0, 0, 0, 1, 0)]);
        var (before, after) = (report.Examples[0].Before!.Marked, report.Examples[0].After!.Marked);
        before.ShouldContain("[that fares would rise by a tenth before the summer]");
        after.ShouldContain("[that] fares would rise by a tenth before the summer");
        before.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).ShouldBe(after.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_words_under_another_cue_and_speaker_are_one_statement_moved()
    {
        var report = Report(With(3, statement => statement with { Cue = statement.Source, Source = null, Speaker = null }));
        report.Moves.Where(move => move.All > 0).Select(move => move.Aspect).ShouldBe([Aspect.Source, Aspect.Cue, Aspect.Speaker]);
        report.Statements.Moved.ShouldBe(1);
    }

    [Fact]
    public void What_is_denied_now_or_stands_within_another_statement_has_moved()
    {
        var report = Report(With(2, statement => statement with { Polarity = StatementPolarity.Negative, Within = "ferry-1" }));
        report.Examples.ShouldHaveSingleItem().Moves.ShouldBe([new Move(Aspect.Polarity, Direction.Other), new Move(Aspect.Within, Direction.Found)]);
        BehaviourText.Lines(report.Examples[0])[^1].Words.ShouldEndWith("— body, direct, speech, negative, within another, 1.00");
    }

    [Fact]
    public void Confidence_is_counted_in_tenths_and_is_no_difference()
    {
        var report = Report(With(1, statement => statement with { Confidence = 0.3 }));
        report.ChangedArticles.ShouldBe(0);
        report.Confidence.Bins[3].ShouldBe(new ConfidenceBin(0.3, 0.4, 0, 1, 0, 0));
        report.Confidence.Bins[9].ShouldBe(new ConfidenceBin(0.9, 1, 5, 4, 0, 0));
        report.Confidence.Means.Before.ShouldBe(0.891);
    }

    [Fact]
    public void What_no_reading_draws_a_border_in_is_left_out_of_an_example()
    {
        var text = $"Ann said that {string.Join(' ', Enumerable.Repeat("it rains", 60))} and left.";
        var article = new Article("rain", text, []);
        var said = new Statement("rain#1", new TextSpan(0, 3), new TextSpan(4, 8), [new TextSpan(9, text.Length - 10)]);
        var report = BehaviourCount.Of([ArticleChanges.Between(new Reading(article, [], []), new Reading(article, [said], []))], Settings);
        report.Examples[0].After!.Marked.ShouldStartWith("{Ann} ‹said› [that it rains");
        report.Examples[0].After!.Marked.ShouldEndWith("it rains] and left.");
        report.Examples[0].After!.Marked.Length.ShouldBeLessThan(250);
        report.Examples[0].After!.Marked.ShouldContain(" … ");
    }

    [Fact]
    public void A_document_shows_words_of_articles_as_they_are()
    {
        var article = new Article("a|b", "*Ann* said <b>no](x)", []);
        var said = new Statement("1", new TextSpan(1, 4), new TextSpan(6, 10), [new TextSpan(11, 17)]);
        var page = BehaviourMarkdown.Of(BehaviourCount.Of([ArticleChanges.Between(new Reading(article, [], []), new Reading(article, [said], []))], Settings));
        page.ShouldContain(@"- a\|b");
        page.ShouldContain(@"\*{Ann}\* ‹said› \[&lt;b>no\]\]\(x)");
    }

    [Fact]
    public void A_report_takes_the_first_place_in_a_document_and_leaves_older_ones()
    {
        const string place = $"{BehaviourMarkdown.Begin}\nold\n{BehaviourMarkdown.End}\n";
        BehaviourMarkdown.Put($"# New\n{place}# Old\n{place}", "new\n").ShouldBe($"# New\n{place.Replace("old", "new", StringComparison.Ordinal)}# Old\n{place}");
        BehaviourMarkdown.Put($"{BehaviourMarkdown.End}{BehaviourMarkdown.Begin}", "new").ShouldBeNull();
    }

    private static BehaviourSettings Settings { get; } = new() { Before = "a", After = "b" };

    private static BehaviourReport Report(Reading after) => BehaviourCount.Of([ArticleChanges.Between(Before, after)], Settings);

    private static Reading With(int place, Func<Statement, Statement> change) =>
        Before with { Statements = Before.Statements.SetItem(place, change(Before.Statements[place])) };
}
