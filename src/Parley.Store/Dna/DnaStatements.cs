using Microsoft.Data.Sqlite;
using Parley.Coding;
using Parley.Coding.Projects;

namespace Parley.Store.Dna;

/// <summary>Reads statements with their values, which lie in four tables: each is gone through once, in step.</summary>
internal sealed class DnaStatements(DnaDatabase database, MendingLog log)
{
    /// <summary>Numbers of the short-text variables of which some statement has no value.</summary>
    public HashSet<long> Lacking(CodingScheme scheme)
    {
        var statements = database.Rows("STATEMENTS", "GROUP BY 1", ("StatementTypeId", "0"), ("COUNT", "COUNT(*)")).ToDictionary(row => row.GetInt64(0), row => row.GetInt64(1));
        var values = database.Has("DATASHORTTEXT") ? database.Query(Valued).ToDictionary(row => row.GetInt64(0), row => row.GetInt64(1)) : [];
        var types = scheme.Types.SelectMany(type => type.Variables, (type, variable) => (type, variable));
        return [.. types.Where(v => v.variable.Variable.Kind == VariableKind.ShortText && values.GetValueOrDefault(v.variable.Id) < statements.GetValueOrDefault(v.type.Id)).Select(v => v.variable.Id)];
    }

    /// <summary>The statements made whole, in the order of their numbers.</summary>
    public IEnumerable<CodedStatement> Read(CodingScheme scheme, IReadOnlyDictionary<long, MeasuredText> texts)
    {
        var mending = new StatementMending(scheme, texts, log);
        using var values = new DnaValues(Sources(scheme));
        foreach (var row in database.Rows("STATEMENTS", "ORDER BY ID", ("ID", "0"), ("StatementTypeId", "0"), ("DocumentId", "0"), ("Start", "0"), ("Stop", "0"), ("Coder", "0")))
        {
            var id = row.GetInt64(0);
            var stored = new StoredStatement(id, row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), values.Of(id));
            if (mending.Mend(stored) is { } statement)
            {
                yield return statement;
            }
        }

        values.Of(long.MaxValue);
        log.Add("a value of a statement that is not there is left out", "values", values.Orphans);
    }

    /// <summary>Short texts that are there, counted by variable.</summary>
    private string Valued => $"""
        SELECT d.VariableId, COUNT(DISTINCT d.StatementId) FROM DATASHORTTEXT d
        JOIN STATEMENTS s ON s.ID = d.StatementId JOIN VARIABLES v ON v.ID = d.VariableId AND v.StatementTypeId = s.StatementTypeId
        {(database.Generation == 2 ? "" : "JOIN ENTITIES e ON e.ID = d.Entity AND e.VariableId = d.VariableId")} GROUP BY 1
        """;

    private IEnumerable<IEnumerable<(long, VariableKind, CodedValue)>> Sources(CodingScheme scheme)
    {
        yield return database.Generation == 2 ? Texts(scheme) : Values(VariableKind.ShortText, "Entity");
        yield return Values(VariableKind.Boolean, "Value");
        yield return Values(VariableKind.Integer, "Value");
        yield return Ordered(VariableKind.LongText, ("Value", "''")).Select(row => (row.GetInt64(0), VariableKind.LongText, new CodedValue(row.GetInt64(1), 0, row.GetString(2))));
    }

    private IEnumerable<(long, VariableKind, CodedValue)> Values(VariableKind kind, string column) =>
        Ordered(kind, (column, "0")).Select(row => (row.GetInt64(0), kind, new CodedValue(row.GetInt64(1), row.GetInt64(2))));

    /// <summary>Version 2 keeps the text itself, not the number of an entity.</summary>
    private IEnumerable<(long, VariableKind, CodedValue)> Texts(CodingScheme scheme)
    {
        var numbers = scheme.Entities.ToDictionary(entity => (entity.Variable, entity.Value), entity => entity.Id);
        return Ordered(VariableKind.ShortText, ("Value", "''"))
            .Select(row => (row.GetInt64(0), VariableKind.ShortText, new CodedValue(row.GetInt64(1), numbers.GetValueOrDefault((row.GetInt64(1), row.GetString(2))))));
    }

    private IEnumerable<SqliteDataReader> Ordered(VariableKind kind, (string, string) value) =>
        database.Rows(DnaColumns.Kinds.First(k => k.Kind == kind).Table, "ORDER BY StatementId, VariableId", ("StatementId", "0"), ("VariableId", "0"), value);
}
