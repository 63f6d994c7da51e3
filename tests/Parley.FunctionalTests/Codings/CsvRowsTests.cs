using System.Text;
using CsCheck;
using Parley.Formats.Codings;

namespace Parley.FunctionalTests.Codings;

public sealed class CsvRowsTests
{
    private static readonly Gen<string> Cell = Gen.OneOf("a", "\"", ",", ";", "\n", "\r\n", "\r", "=", "'", "-", " ", "é", "😀", "\t").Array[0, 6].Select(string.Concat);

    [Fact]
    public void What_is_written_is_read_again() => Gen.Int[1, 4].SelectMany(width => Cell.Array[width].Array[1, 5]).Sample(rows =>
    {
        using var stream = new MemoryStream();
        CsvRows.Write(stream, [.. rows[0].Select((_, i) => $"c{i}")], rows, [.. rows[0].Select(_ => false)]);
        Read(stream.ToArray(), ',').Skip(1).Select(row => row.Select(CsvRows.Unguarded)).ShouldBe(rows);
    });

    /// <summary>Nothing that anybody wrote begins a cell as a formula.</summary>
    [Fact]
    public void No_text_is_a_formula() => Cell.Sample(cell =>
    {
        using var stream = new MemoryStream();
        CsvRows.Write(stream, ["c"], [[cell]], [false]);
        foreach (var read in Read(stream.ToArray(), ',').Skip(1).SelectMany(row => row).Where(read => read.Length > 0))
        {
            "=+-@\t\r".Contains(read[0], StringComparison.Ordinal).ShouldBeFalse();
        }
    });

    [Theory]
    [InlineData("a;b\n1;2\n", "1|2")]
    [InlineData("a\tb\n1\t\"2\n3\"", "1|2\n3")]
    [InlineData("a,b\r\n1,2\r\n", "1|2")]
    [InlineData("a,b\n1,", "1|")]
    public void The_first_line_tells_what_stands_between_cells(string text, string second) =>
        string.Join('|', Read(Encoding.UTF8.GetBytes(text), null)[1]).ShouldBe(second);

    private static List<string[]> Read(byte[] bytes, char? separator)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8);
        return [.. CsvRows.Read(reader, separator)];
    }
}
