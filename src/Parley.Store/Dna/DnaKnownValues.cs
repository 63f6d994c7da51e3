using System.Collections.Immutable;

namespace Parley.Store.Dna;

/// <summary>What people recorded of the values of a variable, e.g. colours and types of organisations.</summary>
internal static class DnaKnownValues
{
    private static readonly string[] OfTwo = ["Type", "Alias", "Notes"];

    public static ImmutableArray<KnownValue> Read(SqliteFile file, int variable, bool isTwo) => isTwo ? ReadTwo(file, variable) : ReadThree(file, variable);

    private static ImmutableArray<KnownValue> ReadThree(SqliteFile file, int variable)
    {
        var told = new Dictionary<int, List<(string, string)>>();
        file.Each($"SELECT v.EntityId, a.AttributeVariable, v.AttributeValue FROM ATTRIBUTEVALUES v JOIN ATTRIBUTEVARIABLES a ON a.ID = v.AttributeVariableId WHERE a.VariableId = {variable} ORDER BY a.ID", row =>
        {
            told.TryAdd(row.Int(0), []);
            told[row.Int(0)].Add((row.Text(1), row.Text(2)));
        });
        return [.. file.All($"SELECT ID, Value, Red IS NULL, Red, Green, Blue FROM ENTITIES WHERE VariableId = {variable}", row => new KnownValue(
            row.Text(1), row.Int(2) == 1 ? null : Colour(row, 3), told.TryGetValue(row.Int(0), out var attributes) ? [.. attributes] : []))];
    }

    private static ImmutableArray<KnownValue> ReadTwo(SqliteFile file, int variable) =>
        [.. file.All($"SELECT Value, Red, Green, Blue, Type, Alias, Notes FROM ATTRIBUTES WHERE VariableId = {variable}", row => new KnownValue(
            row.Text(0), Colour(row, 1), [.. OfTwo.Select((name, i) => (name, row.Text(4 + i)))]))];

    private static string Colour(SqliteRow row, int at) => $"#{row.Int(at) & 255:x2}{row.Int(at + 1) & 255:x2}{row.Int(at + 2) & 255:x2}";
}
