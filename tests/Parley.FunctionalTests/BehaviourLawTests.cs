using CsCheck;
using Parley.Attribution;
using Parley.Evaluation.Behaviour;
using Parley.Text;

namespace Parley.FunctionalTests;

/// <summary>What holds of every comparison, whatever was read.</summary>
public sealed class BehaviourLawTests
{
    // A reading, and another of the same text that keeps some statements, changes some and brings its own.
    private static readonly Gen<(Reading Before, Reading After)> Two =
        from before in AnyReading.Any
        from other in AnyReading.Any
        from fates in Gen.Int[0, 3].Array[5]
        from spans in AnyReading.Span(before.Article.Text.Length).Array[5]
        let kept = before.Statements.Select((statement, i) => Fate(statement, fates[i], spans[i])).OfType<Statement>()
        let own = other.Statements.Where(statement => statement.Extent().End <= before.Article.Text.Length)
        select (before, before with { Statements = [.. kept, .. own] });

    [Fact]
    public void A_reading_against_itself_has_nothing_gained_lost_or_moved() => AnyReading.Any.Sample(reading =>
    {
        var changes = ArticleChanges.Between(reading, reading);
        changes.Changes.ShouldAllBe(change => change.Kind == ChangeKind.Unchanged);
        changes.Changes.Length.ShouldBe(reading.Statements.Length);
    });

    [Fact]
    public void Gained_moved_and_unchanged_are_the_statements_after_and_lost_moved_and_unchanged_those_before() => Two.Sample(two =>
    {
        var changes = ArticleChanges.Between(two.Before, two.After).Changes;
        Ids(changes.Select(change => change.After)).ShouldBe(Ids(two.After.Statements));
        Ids(changes.Select(change => change.Before)).ShouldBe(Ids(two.Before.Statements));

        var report = Report(two.Before, two.After);
        var all = report.Groups.Select(group => group.Counts).Append(report.Statements);
        all.ShouldAllBe(counts => counts.Gained + counts.Moved + counts.Unchanged == counts.After);
        report.Groups.GroupBy(group => group.By).ShouldAllBe(by => by.Sum(group => group.Counts.Lost) == report.Statements.Lost && by.Sum(group => group.Counts.Gained) == report.Statements.Gained);
        report.Confidence.Bins.Sum(bin => bin.Before).ShouldBe(two.Before.Statements.Length);
    });

    [Fact]
    public void Swapping_the_two_swaps_gained_and_lost_longer_and_shorter_found_and_dropped() => Two.Sample(two =>
    {
        var (there, back) = (Report(two.Before, two.After), Report(two.After, two.Before));
        Swapped(there.Statements).ShouldBe(back.Statements);
        there.Moves.Select(Swapped).ShouldBe(back.Moves);
        there.Confidence.Means.ShouldBe(new ConfidenceMeans(back.Confidence.Means.After, back.Confidence.Means.Before, back.Confidence.Means.Lost, back.Confidence.Means.Gained));
    });

    [Fact]
    public void A_statement_has_moved_where_anything_differs_but_its_id_and_confidence() => Two.Sample(two =>
    {
        foreach (var change in ArticleChanges.Between(two.Before, two.After).Changes.Where(change => change.Before is not null && change.After is not null))
        {
            (change.Kind == ChangeKind.Unchanged).ShouldBe(Bare(change.Before!) == Bare(change.After!));
        }
    });

    [Fact]
    public void Statements_that_are_one_share_half_of_their_contents_or_the_cue() => Two.Sample(two =>
    {
        foreach (var change in ArticleChanges.Between(two.Before, two.After).Changes.Where(change => change.Kind == ChangeKind.Moved))
        {
            var (before, after) = (Covered([.. change.Before!.Content]), Covered([.. change.After!.Content]));
            var shared = before.Intersect(after).Count();
            var sameCue = change.Before.Cue is { } one && change.After.Cue is { } other && (one == other || one.Overlaps(other));
            (2 * shared >= before.Union(after).Count() || (shared > 0 && sameCue)).ShouldBeTrue();
        }
    });

    [Fact]
    public void An_example_shows_the_words_of_the_article_and_prints_on_one_line() => Two.Sample(two =>
    {
        foreach (var example in Report(two.Before, two.After).Examples)
        {
            foreach (var side in new[] { example.Before, example.After }.OfType<ExampleSide>())
            {
                side.Marked.ShouldAllBe(character => !char.IsControl(character));
            }
        }
    });

    [Fact]
    public void A_sample_keeps_the_order_repeats_itself_and_takes_all_where_there_are_few() => Gen.Select(Gen.Int[0, 60], Gen.Int[0, 20], Gen.Int[0, 1000]).Sample((items, count, seed) =>
    {
        var drawn = Sample.Of(Enumerable.Range(0, items), count, seed);
        drawn.Length.ShouldBe(Math.Min(items, count));
        drawn.ShouldBe(drawn.Distinct().Order());
        Sample.Of(Enumerable.Range(0, items), count, seed).ShouldBe(drawn);
    });

    [Fact]
    public void A_sample_takes_every_place_about_as_often()
    {
        var often = Enumerable.Range(0, 2000).SelectMany(seed => Sample.Of(Enumerable.Range(0, 20), 5, seed)).CountBy(place => place).ToDictionary();
        Enumerable.Range(0, 20).ShouldAllBe(place => often[place] > 400 && often[place] < 600);
    }

    private static Statement? Fate(Statement statement, int fate, TextSpan span) => fate switch
    {
        0 => null,
        1 => statement,
        2 => statement with { Source = span, Confidence = 0.5 },
        _ => statement with { Content = [span], Act = StatementAct.Thought },
    };

    private static BehaviourReport Report(Reading before, Reading after) =>
        BehaviourCount.Of([ArticleChanges.Between(before, after)], new BehaviourSettings { Before = "a", After = "b", Examples = 3 });

    private static List<string> Ids(IEnumerable<Statement?> statements) => [.. statements.OfType<Statement>().Select(statement => statement.Id).Order(StringComparer.Ordinal)];

    private static HashSet<int> Covered(TextSpan[] spans) => [.. spans.SelectMany(span => Enumerable.Range(span.Start, span.Length))];

    private static Statement Bare(Statement statement) => statement with { Id = "", Confidence = 1, Within = statement.Within is null ? null : "some" };

    private static ChangeCounts Swapped(ChangeCounts counts) => counts with { Before = counts.After, After = counts.Before, Gained = counts.Lost, Lost = counts.Gained };

    private static MoveCounts Swapped(MoveCounts counts) => counts with { Found = counts.Dropped, Dropped = counts.Found, Longer = counts.Shorter, Shorter = counts.Longer };
}
