using CsCheck;
using Parley.Coding;

namespace Parley.Tests.Coding;

/// <summary>Statements stand in the order of time however they come, and what was coded of each stays with it.</summary>
public sealed class CodedStatementsTests
{
    private static readonly CodedDocuments Documents = new([7, 3, 5], [200, 100, 200], ["Seven", "Three", "Five"], [CodedColumn.OfTexts("author", ["Ann", "", "Bob"])]);

    private sealed record Row(int Id, int Document, int Start, int Stop);

    private static readonly Gen<Row[]> Rows =
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[4, 6]).Array[0, 12].Select(rows => rows.Select((row, place) => new Row(100 - place, row.Item1, row.Item2, row.Item3)).ToArray());

    [Fact]
    public void The_order_is_by_date_then_document_then_place_then_number() =>
        Rows.Sample((Row[] rows) =>
        {
            var statements = Of(rows);
            var expected = rows.OrderBy(r => Documents.Dates[r.Document]).ThenBy(r => Documents.Ids[r.Document]).ThenBy(r => r.Start).ThenBy(r => r.Stop).ThenBy(r => r.Id);
            statements.Spans.Ids.ShouldBe(expected.Select(r => r.Id));
        }, iter: 200);

    [Fact]
    public void What_was_coded_stays_with_its_statement() =>
        Rows.Sample((Row[] rows) =>
        {
            var statements = Of(rows);
            for (var place = 0; place < statements.Count; place++)
            {
                var row = rows.Single(r => r.Id == statements.Spans.Ids[place]);
                (statements.Spans.Documents[place], statements.Spans.Starts[place], statements.Spans.Stops[place]).ShouldBe((row.Document, row.Start, row.Stop));
                statements.Column("name")!.TextAt(place).ShouldBe($"n{row.Id}");
                statements.Column("number")!.Values[place].ShouldBe(row.Id);
                statements.SecondsAt(place).ShouldBe(Documents.Dates[row.Document]);
            }
        }, iter: 100);

    [Fact]
    public void Putting_in_order_what_is_in_order_changes_nothing_and_so_does_every_other_way_to_list_it() =>
        Gen.Select(Rows, Gen.Int[0, 99]).Sample((rows, seed) =>
        {
            var shuffled = (Row[])rows.Clone();
            new Random(seed).Shuffle(shuffled);
            Of(shuffled).Spans.Ids.ShouldBe(Of(rows).Spans.Ids);
            Of(shuffled).Column("name")!.Values.Select(v => Of(shuffled).Column("name")!.Labels[v]).ShouldBe(Of(rows).Spans.Ids.Select(id => $"n{id}"));
        }, iter: 100);

    [Fact]
    public void What_is_recorded_of_a_document_is_so_of_each_statement_in_it()
    {
        var statements = Of([new(1, 0, 0, 4), new(2, 1, 0, 4), new(3, 2, 0, 4), new(4, 0, 9, 12)]);
        // Three comes first by its date; Five and Seven appeared at the same time, and Five has the lower number.
        Texts(statements, "title").ShouldBe(["Three", "Five", "Seven", "Seven"]);
        Texts(statements, "author").ShouldBe(["", "Bob", "Ann", "Ann"]);
        Texts(statements, "id").ShouldBe(["3", "5", "7", "7"]);
        statements.Column("mood").ShouldBeNull();
    }

    [Fact]
    public void A_variable_of_statements_hides_one_of_documents_of_the_same_name()
    {
        var spans = new CodedSpans([1], [0], [0], [4], [1]);
        var statements = CodedStatements.Of("Claim", Documents, spans, [CodedColumn.OfTexts("author", ["Coder"])]);
        Texts(statements, "author").ShouldBe(["Coder"]);
        statements.IsOfDocument("author").ShouldBeFalse();
        statements.IsOfDocument("title").ShouldBeTrue();
        statements.IsOfDocument("mood").ShouldBeFalse();
    }

    [Fact]
    public void Some_statements_keep_all_that_is_known_of_them()
    {
        var statements = Of([new(1, 0, 0, 4), new(2, 1, 0, 4), new(3, 2, 0, 4)]).WithTexts(["two", "three", "one"]);
        var some = statements.At([0, 2]);
        some.Spans.Ids.ShouldBe([2, 1]);
        some.Texts.ShouldBe(["two", "one"]);
        Texts(some, "name").ShouldBe(["n2", "n1"]);
        some.Documents.ShouldBe(Documents);
        statements.At([]).Count.ShouldBe(0);
    }

    [Fact]
    public void A_column_with_too_few_values_is_refused_by_name() =>
        Should.Throw<ArgumentException>(() => CodedStatements.Of("Claim", Documents, new([1, 2], [0, 0], [0, 5], [4, 9], [1, 1]), [CodedColumn.OfTexts("concept", ["Toll"])]))
            .Message.ShouldContain("concept has 1 values for 2 statements");

    [Fact]
    public void Texts_of_a_column_are_given_back_and_their_values_compare_as_they_do() =>
        Gen.String[0, 4].Array[0, 9].Sample((string[] texts) =>
        {
            var column = CodedColumn.OfTexts("concept", texts);
            Enumerable.Range(0, texts.Length).Select(column.TextAt).ShouldBe(texts);
            Enumerable.Range(0, texts.Length).ShouldAllBe(i => column.IsEmptyAt(i) == (texts[i].Length == 0));
            for (var i = 1; i < texts.Length; i++)
            {
                Math.Sign(column.Values[i - 1].CompareTo(column.Values[i])).ShouldBe(Math.Sign(string.CompareOrdinal(texts[i - 1], texts[i])));
            }
        }, iter: 200);

    [Fact]
    public void Numbers_are_written_out_and_nothing_is_nothing()
    {
        var column = CodedColumn.OfNumbers("level", [-3, 0, CodedColumn.Missing], VariableKind.Integer);
        Enumerable.Range(0, 3).Select(column.TextAt).ShouldBe(["-3", "0", ""]);
        Enumerable.Range(0, 3).Select(column.IsEmptyAt).ShouldBe([false, false, true]);
        column.At([2, 0]).Values.ShouldBe([CodedColumn.Missing, -3]);
    }

    private static IEnumerable<string> Texts(CodedStatements statements, string name) => Enumerable.Range(0, statements.Count).Select(statements.Column(name)!.TextAt);

    private static CodedStatements Of(IReadOnlyList<Row> rows) => CodedStatements.Of(
        "Claim",
        Documents,
        new([.. rows.Select(r => r.Id)], [.. rows.Select(r => r.Document)], [.. rows.Select(r => r.Start)], [.. rows.Select(r => r.Stop)], [.. rows.Select(_ => 1)]),
        [CodedColumn.OfTexts("name", rows.Select(r => $"n{r.Id}")), CodedColumn.OfNumbers("number", rows.Select(r => r.Id), VariableKind.Integer)]);
}
