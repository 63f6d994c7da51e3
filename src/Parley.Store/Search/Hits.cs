using System.Collections.Immutable;
using Parley.Attribution;

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
        Add(parts, ("words", 'D'), query is not null && database.IsFile ? PrefixTerms.Of(database, query) : query);
        if (!AddWords(parts, ("speaker", 'A'), request.Speaker, forms => new Phrase(forms, IsPrefix: false))
            || !AddWords(parts, ("outlet", 'B'), request.Outlet, forms => OutletNames.With(database, forms))
            || !AddMarks(parts, database, request))
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

    /// <summary>The highest keys, and how many there are, counted up to a limit. One pass over the index tells both: where few of very many rows answer, a pass is what takes long.</summary>
    /// <param name="wanted">How many keys at most.</param>
    /// <param name="most">The limit; not below <paramref name="wanted"/>.</param>
    public (List<long> Keys, long Count) First(int wanted, int most)
    {
        var count = 0L;
        var keys = Database.Query(
            $"WITH h AS MATERIALIZED ({Sql(most)}) SELECT key, (SELECT count(*) FROM h) FROM h ORDER BY key DESC LIMIT {wanted}",
            row =>
            {
                count = row.GetInt64(1);
                return row.GetInt64(0);
            },
            Values());
        return (keys, count);
    }

    /// <summary>How many rows were ever given out between the days, whatever they hold. That is known without looking at them.</summary>
    public long Given() => Database.Number(
        "SELECT CAST(coalesce(sum(used), 0) AS bigint) FROM search_days WHERE day >= $1 AND day < $2", From >> SearchKey.PlaceBits, To == long.MaxValue ? long.MaxValue : To >> SearchKey.PlaceBits) ?? 0;

    /// <summary>How many there are, counted up to a limit.</summary>
    public long Count(int most) => Database.Number($"SELECT count(*) FROM ({Sql(most)}) AS hits", Values(To)) ?? 0;

    /// <summary>Whether every row answers.</summary>
    public bool AreAll => Match is null && From == 0 && To == long.MaxValue;

    /// <summary>Whether a row is among them.</summary>
    public bool Holds(long key) => key >= From && key < To && (Match is null || Database.Number(Database.IsFile
        ? "SELECT 1 FROM search WHERE rowid = $1 AND search MATCH $2" : "SELECT 1 FROM search WHERE key = $1 AND words @@ $2::tsquery", key, Match) is not null);

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

    private static bool AddWords(List<(string, char, Query)> parts, (string, char) column, string? words, Func<ImmutableArray<string>, Query> meant)
    {
        if (words is null)
        {
            return true;
        }

        var forms = Words.Of(words).Select(word => word.Form).ToImmutableArray();
        Add(parts, column, forms.IsEmpty ? null : meant(forms));
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
        Add(parts, ("marks", 'C'), request.Type is { } type ? Mark(Marks.Of(type)) : null);
        Add(parts, ("marks", 'C'), request.Disputed ? Mark(Marks.Disputed) : null);

        // Of those that were read each has a type.
        Add(parts, ("marks", 'C'), request.Uncoded ? new Without(new AnyOf([.. Enum.GetValues<StatementType>().Select(any => Mark(Marks.Of(any)))]), Mark(Marks.Coded)) : null);

        if (request.Concept is not { } concept)
        {
            return true;
        }

        var coded = Concepts(database, concept).Select(Marks.OfConcept).Concat(Entities(database, concept).Select(Marks.OfEntity)).Select(Mark).ToImmutableArray();
        Add(parts, ("marks", 'C'), coded.IsEmpty ? null : new AnyOf(coded));
        return !coded.IsEmpty;
    }

    private static Phrase Mark(string mark) => new([mark], IsPrefix: false);

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

    // What people coded elsewhere has its concepts among the values of its own variables.
    private static List<long> Entities(Database database, string name)
    {
        var variables = CodedVariables.Of(database).Concepts;
        return variables.Count == 0 ? [] : database.Query(
            $"""
            WITH RECURSIVE below (id) AS (
              SELECT id FROM entities WHERE lower(value) = lower($1) AND variable IN ({string.Join(", ", variables)})
              UNION SELECT e.id FROM entities e JOIN below ON e.parent = below.id
            )
            SELECT id FROM below ORDER BY id
            """,
            row => row.GetInt64(0),
            name);
    }
}
