using System.Collections.Immutable;

namespace Parley.Store.Search;

/// <summary>The rows of the index that answer a request, as SQL: nothing is looked up before it is asked for.</summary>
/// <param name="Database">Where they are.</param>
/// <param name="Match">In the database's language of full text; null where every row answers.</param>
/// <param name="From">The lowest key.</param>
/// <param name="To">The first key that is too high.</param>
internal sealed record Hits(Database Database, string? Match, long From, long To)
{
    /// <summary>Those of a request; null where there can be none.</summary>
    public static Hits? Of(Database database, Query? query, SearchRequest request)
    {
        var parts = new List<(string Column, char Weight, Query Query)>();
        Add(parts, ("words", 'D'), query);
        if (!Add(parts, ("speaker", 'A'), request.Speaker) || !Add(parts, ("outlet", 'B'), request.Outlet) || !AddMarks(parts, database, request))
        {
            return null;
        }

        var match = database.IsFile
            ? string.Join(" AND ", parts.Select(part => QuerySql.Fts(part.Column, part.Query)))
            : string.Join(" & ", parts.Select(part => QuerySql.Vector(part.Weight, part.Query)));
        var from = request.Since is { } since ? SearchKey.From(since).Value : 0;
        var to = request.Until is { } until && until < DateOnly.MaxValue ? SearchKey.From(until.AddDays(1)).Value : long.MaxValue;
        return new Hits(database, match.Length > 0 ? match : null, from, to);
    }

    /// <summary>The highest keys, the highest first.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="after">Only those below this one.</param>
    public List<long> Keys(int most, long? after) => Database.Query($"{Sql(most)}", row => row.GetInt64(0), Values(Math.Min(To, after ?? To)));

    /// <summary>How many there are, counted up to a limit.</summary>
    public long Count(int most) => Database.Number($"SELECT count(*) FROM ({Sql(most)}) AS hits", Values(To)) ?? 0;

    /// <summary>SQL that gives the highest keys in a column <c>key</c>; its values are <see cref="Values()"/>.</summary>
    public string Sql(int most) => (Database.IsFile, Match) switch
    {
        (true, null) => $"SELECT rowid AS key FROM search WHERE rowid >= $1 AND rowid < $2 ORDER BY rowid DESC LIMIT {most}",
        (true, _) => $"SELECT rowid AS key FROM search WHERE rowid >= $1 AND rowid < $2 AND search MATCH $3 ORDER BY rowid DESC LIMIT {most}",
        (_, null) => $"SELECT key FROM search WHERE key >= $1 AND key < $2 ORDER BY key DESC LIMIT {most}",
        _ => $"SELECT key FROM search WHERE key >= $1 AND key < $2 AND words @@ $3::tsquery ORDER BY key DESC LIMIT {most}",
    };

    /// <summary>The values of <see cref="Sql"/>.</summary>
    public object?[] Values() => Values(To);

    private object?[] Values(long to) => Match is null ? [From, to] : [From, to, Match];

    private static bool Add(List<(string, char, Query)> parts, (string, char) column, string? words)
    {
        if (words is null)
        {
            return true;
        }

        var forms = Words.Of(words).Select(word => word.Form).ToImmutableArray();
        Add(parts, column, forms.IsEmpty ? null : new Phrase(forms, IsPrefix: false));
        return !forms.IsEmpty;
    }

    private static void Add(List<(string, char, Query)> parts, (string Name, char Weight) column, Query? query)
    {
        if (query is not null)
        {
            parts.Add((column.Name, column.Weight, query));
        }
    }

    private static bool AddMarks(List<(string, char, Query)> parts, Database database, SearchRequest request)
    {
        var marks = new List<string>();
        if (request.OnlyStatements)
        {
            marks.Add(request.Type is { } type ? Marks.Of(type) : Marks.AnyStatement);
        }

        marks.AddRange(request.Uncoded ? [Marks.Uncoded] : []);
        marks.AddRange(request.Disputed ? [Marks.Disputed] : []);
        foreach (var mark in marks)
        {
            Add(parts, ("marks", 'C'), new Phrase([mark], IsPrefix: false));
        }

        if (request.Concept is not { } concept)
        {
            return true;
        }

        Query? any = null;
        foreach (var id in Concepts(database, concept))
        {
            var one = new Phrase([Marks.OfConcept(id)], IsPrefix: false);
            any = any is null ? one : new Either(any, one);
        }

        Add(parts, ("marks", 'C'), any);
        return any is not null;
    }

    // The concept and all below it.
    private static List<long> Concepts(Database database, string name) => database.Query(
        """
        WITH RECURSIVE below (id) AS (
          SELECT id FROM concepts WHERE lower(name) = lower($1)
          UNION SELECT c.id FROM concepts c JOIN below ON c.parent = below.id
        )
        SELECT id FROM below ORDER BY id
        """,
        row => row.GetInt64(0),
        name);
}
