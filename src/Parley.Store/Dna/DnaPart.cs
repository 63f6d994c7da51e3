namespace Parley.Store.Dna;

/// <summary>A stretch of a table of values, so that two connections can share it.</summary>
internal sealed record DnaPart(string Table, string Condition, bool Texts)
{
    private const int Parts = 4;

    /// <summary>The parts of a table that have values of these columns.</summary>
    public static IEnumerable<DnaPart> Of(SqliteFile file, string table, DnaColumn[] columns, bool isTwo)
    {
        var texts = table == "DATALONGTEXT" || (isTwo && table == "DATASHORTTEXT");
        var ids = $"VariableId IN ({string.Join(", ", columns.Select(column => column.Id))})";
        var (first, last) = (file.All($"SELECT min(rowid) FROM {table}", row => row.Long(0))[0], file.All($"SELECT max(rowid) FROM {table}", row => row.Long(0))[0]);

        // Texts are numbered as they come, by one at a time.
        var parts = texts ? 1 : Parts;
        var step = ((last - first) / parts) + 1;
        return Enumerable.Range(0, parts).Select(part => new DnaPart(table, $"{ids} AND rowid BETWEEN {first + (part * step)} AND {first + ((part + 1) * step) - 1}", texts));
    }

    /// <summary>Reads the values into their columns.</summary>
    public void Read(SqliteFile file, DnaColumn[] columns, IdPlaces places)
    {
        var value = Table == "DATASHORTTEXT" && !Texts ? "Entity" : "Value";
        var byId = new IdPlaces([.. columns.Select(column => column.Id)]);
        file.Each($"SELECT StatementId, VariableId, {value} FROM {Table} WHERE {Condition}", row =>
        {
            if (places.Of(row.Int(0)) is not (>= 0 and var place))
            {
                return;
            }

            var column = columns[byId.Of(row.Int(1))];
            if (Texts)
            {
                column.Set(place, row.Text(2));
            }
            else
            {
                column.Set(place, row.Int(2));
            }
        });
    }
}
