using System.Text.Json.Nodes;
using CsvHelper;

namespace Parley.Formats;

/// <summary>
/// Figures as tables for a spreadsheet: a row for each member of the figure's first list, and of the first list within it, with what stands further out
/// repeated. Several texts in one cell are parted by <c>" | "</c>. UTF-8 with a line feed after each row.
/// </summary>
public static class FigureCsv
{
    /// <summary>Writes what <see cref="FigureJson"/> writes as an object, but for the settings.</summary>
    public static void Write(Stream stream, JsonObject figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        using var table = CsvWriter.Create(stream, NetworkCsv.Options, leaveOpen: true);
        var rows = figure["values"] is JsonArray values ? Matrix(figure, values).ToList() : Rows(figure).ToList();
        string[] header = [.. rows.SelectMany(row => row.Keys).Distinct()];
        table.WriteRecord(header);
        foreach (var row in rows)
        {
            table.WriteRecord([.. header.Select(name => row.GetValueOrDefault(name, ""))]);
        }
    }

    private static IEnumerable<Dictionary<string, string>> Matrix(JsonObject figure, JsonArray values)
    {
        var (rows, levels) = ((JsonArray)figure["rows"]!, (JsonArray)figure["levels"]!);
        return values.Select((row, i) => levels.Select((level, k) => (Name: Cell(level), Value: Cell(((JsonArray)row!)[k])))
            .Prepend(("row", Cell(rows[i]))).ToDictionary(cell => cell.Item1, cell => cell.Item2));
    }

    private static IEnumerable<Dictionary<string, string>> Rows(JsonObject members)
    {
        var cells = members.Where(m => m.Key is not ("figure" or "settings") && m.Value is not JsonArray { Count: 0 } && !IsList(m.Value)).ToDictionary(m => m.Key, m => Cell(m.Value));
        return members.FirstOrDefault(m => IsList(m.Value)).Value is JsonArray list
            ? list.SelectMany(item => Rows((JsonObject)item!)).Select(row => Joined(cells, row))
            : [cells];
    }

    private static Dictionary<string, string> Joined(Dictionary<string, string> outer, Dictionary<string, string> inner)
    {
        var joined = new Dictionary<string, string>(outer);
        foreach (var (name, value) in inner)
        {
            joined[name] = value;
        }

        return joined;
    }

    private static bool IsList(JsonNode? node) => node is JsonArray { Count: > 0 } list && list[0] is JsonObject;

    private static string Cell(JsonNode? node) => node switch
    {
        null => "",
        JsonArray items when items.Any(item => item is JsonArray) => string.Join(" | ", items.Select(item => string.Join("; ", ((JsonArray)item!).Select(Cell)))),
        JsonArray items => string.Join(" | ", items.Select(Cell)),
        JsonValue value when value.TryGetValue<string>(out var text) => NetworkCsv.Text(text),
        _ => node.ToJsonString(),
    };
}
