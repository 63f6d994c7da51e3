using Parley.Mentions;

namespace Parley.Tests;

/// <summary>The table of offices that comes with Parley: a wrong row would put words into somebody's mouth.</summary>
public sealed class OfficeTableTests
{
    private static readonly string[][] Rows = [.. WordLists.Lines("offices.txt").Select(line => line.Split('\t'))];

    [Fact]
    public void No_office_has_two_holders_on_one_day()
    {
        var terms =
            from row in Rows
            where row.Length > 5 && row[4].Length > 0
            from role in row[3].Split(';')
            select (Office: $"{role} of {row[4]}", Holder: row[0], From: row[5], To: row.ElementAtOrDefault(6) ?? "9999");
        var clashes =
            from office in terms.GroupBy(t => t.Office)
            from one in office
            from other in office
            where one.Holder != other.Holder && string.CompareOrdinal(one.From, other.To) <= 0 && string.CompareOrdinal(other.From, one.To) <= 0
            select $"{office.Key}: {one.Holder} and {other.Holder}";
        clashes.ShouldBeEmpty();
    }

    [Fact]
    public void Every_term_begins_on_a_day_and_does_not_end_before()
    {
        foreach (var row in Rows.Where(r => r[2] == "p"))
        {
            DateOnly.TryParseExact(row[5], "O", out var from).ShouldBeTrue(row[0]);
            (row.Length > 6 ? DateOnly.ParseExact(row[6], "O", null) : DateOnly.MaxValue).ShouldBeGreaterThan(from, row[0]);
        }
    }

    [Fact]
    public void States_are_called_as_everywhere_else() =>
        Rows.Where(r => r.Length > 4).Select(r => r[4]).Where(whom => States.Of(whom) is { } state && state != whom).ShouldBeEmpty();
}
