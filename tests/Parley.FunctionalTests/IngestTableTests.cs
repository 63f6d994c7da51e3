using CsCheck;
using Parley.Ingest;

namespace Parley.FunctionalTests;

public sealed class IngestTableTests : IDisposable
{
    private readonly IngestFixture files = new();

    [Fact]
    public void A_table_is_read_by_the_names_of_its_columns()
    {
        const string Table = "Headline;Date;Source;Author;Body\nBridge closed;2025-02-13;Herald;Iko Lund;\"The bridge is closed.\r\nThe board said: \"\"We wait; we hope.\"\"\"\n\nFees;13.02.2025;Herald;;Fees rise.\n";
        var intakes = IngestFixture.Read(files.Write("a.csv", Table));
        intakes.Select(intake => intake.Input).ShouldBe([files.At("a.csv:2"), files.At("a.csv:5")]);
        var article = intakes[0].Article!;
        (article.Title, article.Published, article.Outlet, article.Byline.Single(), article.Text).ShouldBe(("Bridge closed", new DateOnly(2025, 2, 13), "Herald", "Iko Lund", "The bridge is closed.\r\nThe board said: \"We wait; we hope.\""));
        intakes[1].Article!.Published.ShouldBe(new DateOnly(2025, 2, 13));
    }

    [Fact]
    public void A_user_may_say_which_column_is_which()
    {
        var path = files.Write("a.tsv", "A\tB\tC\nBridge\tThe bridge is closed.\tThe board waits.\n");
        var columns = ColumnMap.Parse("title=A,text=B+C", out var failure).ShouldNotBeNull();
        failure.ShouldBeNull();
        var article = new Inputs(() => Stream.Null) { Columns = columns }.Read([path], null, CancellationToken.None).ShouldHaveSingleItem().Article!;
        (article.Title, article.Text).ShouldBe(("Bridge", "The bridge is closed.\n\nThe board waits."));
        IngestFixture.Read(path).ShouldHaveSingleItem().Failure!.Code.ShouldBe("PAR123");
        new Inputs(() => Stream.Null) { Columns = ColumnMap.Parse("text=D", out _)! }.Read([path], null, CancellationToken.None).ShouldHaveSingleItem().Failure!.Code.ShouldBe("PAR123");
    }

    [Theory]
    [InlineData("text")]
    [InlineData("=x")]
    [InlineData("colour=Red")]
    public void What_says_no_column_is_refused(string typed)
    {
        ColumnMap.Parse(typed, out var failure).ShouldBeNull();
        failure!.Code.ShouldBe("PAR124");
    }

    [Fact]
    public void A_workbook_is_a_table_and_its_days_are_days()
    {
        var intakes = IngestFixture.Read(files.Write("a.xlsx", Packed.Xlsx(["Title", "Published", "Text"], ["Bridge", "45701", "The bridge is closed."], ["", "", "Fees rise."])));
        (intakes[0].Article!.Title, intakes[0].Article!.Published, intakes[0].Article!.Text).ShouldBe(("Bridge", new DateOnly(2025, 2, 13), "The bridge is closed."));
        intakes[1].Input.ShouldBe(files.At("a.xlsx:3"));
    }

    [Fact]
    public void The_text_of_a_cell_is_what_was_written() => Gen.Char["ab \"\n\r,;é“"].Array[1, 40].Select(letters => "The " + new string(letters) + ".").Array[1, 5].Sample(texts =>
    {
        var rows = texts.Select(text => $"x,\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\r\n");
        return IngestFixture.Read(files.Write("law.csv", "title,text\r\n" + string.Concat(rows))).Select(intake => intake.Article!.Text).SequenceEqual(texts);
    }, iter: 100, threads: 1);

    [Fact]
    public void An_empty_row_of_text_is_a_failure_of_that_row() =>
        IngestFixture.Read(files.Write("a.csv", "id,text\n1,\n2,Fees rise.\n")).Select(intake => intake.Failure?.Code).ShouldBe(["PAR018", null]);

    public void Dispose() => files.Dispose();
}
