using CsCheck;
using Parley.Coding;
using Parley.Coding.Reliability;
using Parley.Tests.Networks;

namespace Parley.Tests.Coding;

/// <summary>Agreement about where units lie, against the worked example of Krippendorff (2004), "Content Analysis", p. 254.</summary>
public sealed class UnitizingAlphaTests
{
    // A text from 150 to 450, two observers, categories c and k; here it begins at 0.
    private static readonly UnitizingAlpha Example = new(2, 300,
    [
        new(0, 225 - 150, 70, "c"), new(0, 370 - 150, 30, "c"), new(1, 220 - 150, 80, "c"), new(1, 355 - 150, 20, "c"), new(1, 400 - 150, 20, "c"),
        new(0, 180 - 150, 60, "k"), new(0, 300 - 150, 50, "k"), new(1, 180 - 150, 60, "k"), new(1, 300 - 150, 50, "k"),
    ]);

    [Fact]
    public void The_example_has_the_figures_that_are_published()
    {
        var (c, k) = (Example.Of("c"), Example.Of("k"));
        c.Observed.ShouldBe(0.0144, 0.00005);
        c.Expected.ShouldBe(0.0532, 0.00005);
        c.Value!.Value.ShouldBe(0.7286, 0.00005);
        k.Expected.ShouldBe(0.0490, 0.00005);
        k.Value.ShouldBe(1);
        Example.Overall().Value!.Value.ShouldBe(0.8591, 0.0005);
    }

    /// <summary>The differences of the figure on p. 252: a unit from 5 to 11 and other units.</summary>
    [Theory]
    [InlineData(4, 2, 26)]
    [InlineData(5, 2, 16)]
    [InlineData(6, 2, 10)]
    [InlineData(7, 2, 8)]
    [InlineData(6, 4, 2)]
    [InlineData(5, 6, 0)]
    [InlineData(40, 3, (6 * 6) + (3 * 3))]
    public void Units_differ_by_the_squares_of_what_their_ends_are_apart(int start, int size, double expected) =>
        (new UnitizingAlpha(2, 100, [new(0, 5, 6, "x"), new(1, start, size, "x")]).Of("x").Observed * 100 * 100).ShouldBe(expected, 1e-9);

    [Fact]
    public void Units_that_all_mark_alike_agree_and_unlike_ones_do_worse() =>
        Gen.Select(Gen.Int[0, 40], Gen.Int[1, 20], Gen.Int[1, 30]).Sample((start, size, shift) =>
        {
            double Value(int moved) => new UnitizingAlpha(2, 100, [new(0, start, size, "x"), new(1, start + moved, size, "x")]).Of("x").Value!.Value;
            Value(0).ShouldBe(1);
            Value(shift).ShouldBeLessThan(1);
        });

    [Fact]
    public void Statements_of_two_coders_over_the_same_words_are_one_unit()
    {
        var statements = Coders((1, 0, 100, "Toll"), (2, 10, 100, "Bridge"), (1, 200, 250, "Toll"), (2, 200, 250, "Toll"), (2, 400, 450, "Toll"));
        var units = CodedUnits.Of(statements);
        units.Coders.ShouldBe([1, 2]);
        units.Units.Select(unit => unit.Count(place => place is not null)).Order().ShouldBe([1, 2, 2]);
        var judged = units.Judgements(statements.Column("concept")!);
        judged.Units.Count(unit => unit[0] is not null && unit[0] == unit[1]).ShouldBe(1);
    }

    [Fact]
    public void Words_that_hardly_overlap_are_two_units() =>
        CodedUnits.Of(Coders((1, 0, 100, "Toll"), (2, 60, 160, "Toll"))).Units.Length.ShouldBe(2);

    [Fact]
    public void A_coder_is_in_a_unit_once() =>
        CodedUnits.Of(Coders((1, 0, 100, "Toll"), (1, 0, 100, "Bridge"), (2, 0, 100, "Toll"))).Units.Length.ShouldBe(2);

    [Fact]
    public void Documents_that_one_coder_coded_alone_are_not_compared()
    {
        var alone = CodedUnits.Of(Coded.Of(new Said("2020-01-01", "Dockers", "Toll")));
        alone.Shared.ShouldBeEmpty();
        alone.Units.ShouldBeEmpty();
        alone.Marked(CodedColumn.OfTexts("concept", ["Toll"]), [1, 2]).ShouldBeNull();
    }

    [Fact]
    public void What_two_coders_mark_alike_in_a_corpus_has_an_alpha_of_one()
    {
        var statements = Coders((1, 0, 100, "Toll"), (2, 0, 100, "Toll"), (1, 150, 200, "Bridge"), (2, 150, 200, "Bridge"));
        var units = CodedUnits.Of(statements);
        units.Marked(statements.Column("concept")!, [1, 2])!.Overall().Value.ShouldBe(1);
    }

    private static CodedStatements Coders(params (int Coder, int Start, int Stop, string Concept)[] marked)
    {
        var documents = new CodedDocuments([1], [0], ["Title"], []);
        var ids = Enumerable.Range(1, marked.Length).ToArray();
        var spans = new CodedSpans([.. ids], [.. ids.Select(_ => 0)], [.. marked.Select(m => m.Start)], [.. marked.Select(m => m.Stop)], [.. marked.Select(m => m.Coder)]);
        return CodedStatements.Of("DNA Statement", documents, spans, [CodedColumn.OfTexts("concept", marked.Select(m => m.Concept))]);
    }
}
