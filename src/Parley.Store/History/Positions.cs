using System.Globalization;
using Parley.Store.Search;

namespace Parley.Store.History;

/// <summary>
/// What people say a statement is about: a decision on <c>statement N</c>, its aspect <c>position CONCEPT of WHO</c>, its value the agreement (<c>1</c>, <c>0</c>), or
/// <c>"none"</c> where the concept has no two sides. The table of positions and the index of words follow from the decisions that hold.
/// </summary>
public static class Positions
{
    private const string Statement = "statement ";
    private const string Position = "position ";
    private const string Of = " of ";

    /// <summary>The verdict of a coder on a statement.</summary>
    /// <param name="statement">The statement's number in the corpus.</param>
    /// <param name="concept">The concept's.</param>
    /// <param name="who">The coder.</param>
    /// <param name="agreement">1, 0, <c>"none"</c>, or null to take the position back.</param>
    public static Verdict Verdict(long statement, long concept, string who, string? agreement) =>
        new(FormattableString.Invariant($"{Statement}{statement}"), FormattableString.Invariant($"{Position}{concept}{Of}{who}"), agreement);

    /// <summary>Makes the rows of a statement follow from its decisions; other subjects have none.</summary>
    internal static void Refresh(Corpus corpus, string subject)
    {
        if (!subject.StartsWith(Statement, StringComparison.Ordinal) || !long.TryParse(subject.AsSpan(Statement.Length), CultureInfo.InvariantCulture, out var statement))
        {
            return;
        }

        var database = corpus.Database;
        var held = database.Query(
            """
            SELECT d.aspect, d.after_value FROM decisions d
            WHERE d.subject = $1 AND d.holds = 1 AND d.after_value IS NOT NULL
              AND d.id = (SELECT max(l.id) FROM decisions l WHERE l.subject = d.subject AND l.aspect = d.aspect AND l.holds = 1)
            ORDER BY d.id
            """,
            row => Held(row.GetString(0), row.GetString(1)),
            subject).Where(position => position is not null).Select(position => position!.Value).ToList();
        database.Execute("DELETE FROM positions WHERE statement = $1 AND coder IS NOT NULL", statement);
        database.Insert("positions (statement, concept, agreement, coder, confidence)", held.Select(h => new object?[] { statement, h.Concept, h.Agreement, h.Who, 1.0 }));
        SearchIndex.Refresh(corpus, statement);
    }

    private static (long Concept, string Who, long? Agreement)? Held(string aspect, string value)
    {
        var of = aspect.IndexOf(Of, StringComparison.Ordinal);
        return aspect.StartsWith(Position, StringComparison.Ordinal) && of > 0 && long.TryParse(aspect.AsSpan(Position.Length, of - Position.Length), CultureInfo.InvariantCulture, out var concept)
            ? (concept, aspect[(of + Of.Length)..], long.TryParse(value, CultureInfo.InvariantCulture, out var agreement) ? agreement : null)
            : null;
    }
}
