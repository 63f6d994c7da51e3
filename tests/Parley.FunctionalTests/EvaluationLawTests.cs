using System.Collections.Immutable;
using CsCheck;
using Parley.Attribution;
using Parley.Evaluation;
using Parley.Text;

namespace Parley.FunctionalTests;

/// <summary>What holds of scores whatever the statements.</summary>
public sealed class EvaluationLawTests
{
    private const int Words = 40;

    private static readonly string Text = string.Concat(Enumerable.Range(0, Words).Select(i => $"w{i:00}{(i % 9 == 8 ? "\n" : " ")}")) + "last";

    private static readonly Gen<TextSpan> Span =
        from first in Gen.Int[0, Words - 1]
        from length in Gen.Int[1, 6]
        select new TextSpan(first * 4, (Math.Min(Words, first + length) * 4) - 1);

    private static readonly Gen<ImmutableArray<Statement>> Statements =
        (from source in Gen.Nullable(Span)
         from cue in Gen.Nullable(Span)
         from content in Span.List[1, 3]
         select new Statement("", source, cue, [.. content])).List[0, 6].Select(list => list.ToImmutableArray());

    [Fact]
    public void What_is_scored_against_itself_has_a_hundred() => Statements.Where(s => s.Any(x => x.Cue is not null)).Sample(statements =>
    {
        var sheet = Score(statements, statements);
        sheet.Exact.Content.F.ShouldBe(100);
        sheet.Exact.Cue.F.ShouldBe(100);
        sheet.Tokens.F.ShouldBe(100);
        sheet.Linked.All.F.ShouldBe(100);
        sheet.Linked.SourceContent.F.ShouldBe(100);
    });

    [Fact]
    public void Gold_and_predicted_may_be_swapped() => Gen.Select(Statements, Statements).Sample((left, right) =>
    {
        // A tenth apart at most: an F1 that ends in 5 is rounded up or down by its last bit.
        const double Rounding = 0.11;
        var (there, back) = (Score(left, right), Score(right, left));
        there.Exact.Content.F.ShouldBe(back.Exact.Content.F, Rounding);
        there.Exact.Source.P.ShouldBe(back.Exact.Source.R);
        there.Tokens.F.ShouldBe(back.Tokens.F, Rounding);
        there.Linked.All.F.ShouldBe(back.Linked.All.F, Rounding);
        there.Linked.Some.P.ShouldBe(back.Linked.Some.R);
    });

    [Fact]
    public void One_more_wrong_statement_never_raises_precision() => Gen.Select(Statements, Statements).Sample((gold, predicted) =>
    {
        // No span that is generated has the last word.
        var wrong = new Statement("", null, null, [new TextSpan(Text.Length - 4, Text.Length)]);
        var (before, after) = (Score(gold, predicted), Score(gold, predicted.Add(wrong)));
        after.Exact.Content.P.ShouldBeLessThanOrEqualTo(before.Exact.Content.P);
        after.Linked.All.P.ShouldBeLessThanOrEqualTo(before.Linked.All.P);
        after.Linked.All.R.ShouldBe(before.Linked.All.R);
    });

    [Fact]
    public void No_statement_however_odd_is_too_much() =>
        (from start in Gen.Int[0, 500]
         from length in Gen.Int[0, 500]
         select new TextSpan(start, start + length)).List[1, 4].Sample(spans =>
        {
            var odd = new Statement("", spans[0], spans[^1], [.. spans]);
            Score([odd], [odd]).Exact.Content.F.ShouldBeInRange(0, 100);
        });

    private static ScoreSheet Score(ImmutableArray<Statement> gold, ImmutableArray<Statement> predicted)
    {
        var attributions = gold.Select(s => new GoldAttribution(One(s.Source), One(s.Cue), s.Content));
        var article = new GoldArticle("a", Text, [], [new GoldAnnotation("", [.. attributions])]);
        return Scorer.Score([article], MarkedGold.Predicted("a", predicted), new ScoreSettings { Samples = 0 }).First;
    }

    private static ImmutableArray<TextSpan> One(TextSpan? span) => span is { } one ? [one] : [];
}
