using System.Globalization;
using System.Text;
using CsvHelper;
using Parley.Networks;

namespace Parley.Formats;

/// <summary>Networks as tables for a spreadsheet. UTF-8 with a line feed after each row.</summary>
public static class NetworkCsv
{
    private static readonly string[] SeriesHeader = ["start", "middle", "end", "statements", "row", "column", "value"];

    private const string Formulas = "=+-@\t\r";

    /// <summary>How tables are written. Numbers below 0 begin with a minus, so that texts are kept from being formulas by <see cref="Text"/>.</summary>
    internal static CsvWriterOptions Options { get; } = CsvWriterOptions.Default with { NewLine = "\n" };

    /// <summary>One network as a matrix: labels above and at the left.</summary>
    public static void Write(Stream stream, Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        using var table = CsvWriter.Create(stream, Options, leaveOpen: true);
        table.WriteRecord(["", .. network.Columns.Select(Text)]);
        for (var row = 0; row < network.Rows.Length; row++)
        {
            table.WriteRecord([Text(network.Rows[row]), .. network.Values.Row(row).ToArray().Select(Number)]);
        }
    }

    /// <summary>A series as one row for each tie that is not 0, and one without nodes for each network that has none; of a one-mode network each pair once.</summary>
    public static void WriteSeries(Stream stream, IEnumerable<Network> networks)
    {
        ArgumentNullException.ThrowIfNull(networks);
        using var table = CsvWriter.Create(stream, Options, leaveOpen: true);
        table.WriteRecord(SeriesHeader);
        foreach (var network in networks)
        {
            string[] about = [Stamp(network.Period?.Start), Stamp(network.Period?.Middle), Stamp(network.Period?.End), network.Statements.ToString()];
            foreach (var tie in Ties(network).DefaultIfEmpty(["", "", ""]))
            {
                table.WriteRecord([.. about, .. tie]);
            }
        }
    }

    /// <summary>One network as Discourse Network Analyzer writes it: semicolons, quotation marks in labels made apostrophes, six digits unless all numbers are whole.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="network">What to write.</param>
    /// <param name="whole">Whether the numbers are counts.</param>
    public static void WriteLegacy(Stream stream, Network network, bool whole)
    {
        ArgumentNullException.ThrowIfNull(network);
        using var text = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        text.WriteLine(string.Concat(network.Columns.Select(label => ";" + Quoted(label)).Prepend("\"\"")));
        for (var row = 0; row < network.Rows.Length; row++)
        {
            text.Write(Quoted(network.Rows[row]));
            foreach (var value in network.Values.Row(row))
            {
                text.Write(whole ? $";{(long)value}" : $";{value.ToString("F6", CultureInfo.InvariantCulture)}");
            }

            text.WriteLine();
        }
    }

    /// <summary>Anybody's text as a cell: an apostrophe before what a spreadsheet would take for a formula keeps it a text.</summary>
    internal static string Text(string text) => text.Length > 0 && Formulas.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    private static string Quoted(string label) => $"\"{label.Replace('"', '\'')}\"";

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Stamp(DateTimeOffset? moment) => NetworkJson.Stamp(moment) ?? "";

    private static IEnumerable<string[]> Ties(Network network) =>
        from row in Enumerable.Range(0, network.Rows.Length)
        from column in Enumerable.Range(0, network.Columns.Length)
        where network.Values[row, column] != 0 && (network.Mode == NetworkMode.TwoMode || row <= column)
        select new[] { Text(network.Rows[row]), Text(network.Columns[column]), Number(network.Values[row, column]) };
}
