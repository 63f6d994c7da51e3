using System.Text;
using CsCheck;
using Parley.Formats;

namespace Parley.FunctionalTests;

public sealed class StatementCsvTests
{
    [Fact]
    public void A_row_a_statement_below_a_header() => Golden.Verify(Write(Invented.FerryFares()), "statements-csv");

    [Fact]
    public void A_row_says_what_was_denied_asked_or_said_inside_another_statement()
    {
        var rows = Write(Invented.Hearing()).Split('\n');
        rows[1].ShouldContain(",denied,that the gate was open,indirect,speech,negative,asserted,body,");
        rows[2].ShouldContain(",who had the key,indirect,speech,positive,asked,body,");
        rows[4].ShouldEndWith(",hearing#3.1,hearing#3,,,,");
    }

    [Theory]
    [InlineData("=HYPERLINK(\"x\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    public void A_cell_that_a_spreadsheet_would_run_is_kept_a_text(string title)
    {
        var reading = Invented.FerryFares();
        var table = Write(reading with { Article = reading.Article with { Title = title } });
        table.ShouldContain("'" + title[..2]);
        table.ShouldNotContain($",{title[0]}");
    }

    [Fact]
    public void Any_reading_can_be_written() => AnyReading.Any.Sample(reading => Write(reading).ShouldStartWith("article,title,"));

    private static string Write(Reading reading)
    {
        using var stream = new MemoryStream();
        StatementCsv.WriteHeader(stream);
        StatementCsv.Write(stream, reading);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
