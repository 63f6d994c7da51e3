using System.Collections.Immutable;
using Parley.Attribution;

namespace Parley.Store.Views;

/// <summary>An actor in a list.</summary>
/// <param name="Id">The actor's.</param>
/// <param name="Name">What they are called.</param>
/// <param name="Kind">What they are.</param>
/// <param name="Statements">How many are theirs.</param>
public sealed record ActorLine(string Id, string Name, SpeakerKind Kind, long Statements);

/// <summary>Which actors are listed.</summary>
/// <param name="Letters">What their name, or a word of it, begins with.</param>
/// <param name="Kind">What they are.</param>
/// <param name="Page">Counted from 1.</param>
public sealed record ActorsAsked(string Letters, SpeakerKind? Kind, int Page);

/// <summary>Who speaks, the most talkative first.</summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Page">Counted from 1.</param>
/// <param name="Actors">Those of the page.</param>
public sealed record ActorsView(long Total, int Page, ImmutableArray<ActorLine> Actors)
{
    private const int ActorsOfPage = 100;

    private const string Select = """
        SELECT o.name, o.title, o.kind, sum(n.many), count(*) OVER () FROM actors o JOIN speakers p ON p.actor = o.id
        JOIN (SELECT s.speaker, count(*) AS many FROM shown_statements s GROUP BY s.speaker) n ON n.speaker = p.id
        WHERE (lower(o.title) LIKE $1 OR lower(o.title) LIKE $2) AND o.kind >= $3 AND o.kind <= $4
        GROUP BY o.id, o.name, o.title, o.kind ORDER BY 4 DESC, o.title, o.name LIMIT $5 OFFSET $6
        """;

    /// <summary>How many pages there are.</summary>
    public int Pages => (int)((Total + ActorsOfPage - 1) / ActorsOfPage);

    /// <summary>Reads them.</summary>
    public static ActorsView Of(Corpus corpus, CodedDebate coded, ActorsAsked asked)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(coded);
        ArgumentNullException.ThrowIfNull(asked);
        var (skipped, imported) = ((asked.Page - 1) * ActorsOfPage, coded.Actors.Where(line => Fits(line, asked)).ToList());
        if (imported.Count == 0)
        {
            var (total, actors) = Read(corpus, asked, (ActorsOfPage, skipped));
            return new ActorsView(total, asked.Page, [.. actors]);
        }

        var all = Read(corpus, asked, (int.MaxValue, 0)).Actors.Concat(imported).GroupBy(line => line.Id).Select(same => same.First() with { Statements = same.Sum(line => line.Statements) })
            .OrderByDescending(line => line.Statements).ThenBy(line => line.Name, StringComparer.Ordinal).ToList();
        return new ActorsView(all.Count, asked.Page, [.. all.Skip(skipped).Take(ActorsOfPage)]);
    }

    private static bool Fits(ActorLine line, ActorsAsked asked)
    {
        var letters = asked.Letters.Trim();
        return (asked.Kind is null || line.Kind == asked.Kind) && (line.Name.StartsWith(letters, StringComparison.OrdinalIgnoreCase) || line.Name.Contains($" {letters}", StringComparison.OrdinalIgnoreCase));
    }

    private static (long Total, List<ActorLine> Actors) Read(Corpus corpus, ActorsAsked asked, (int Most, int Skipped) part)
    {
        var total = 0L;
        var letters = new string([.. asked.Letters.Trim().ToLowerInvariant().Where(letter => letter is not ('%' or '_' or '\\'))]);
        var (least, most) = asked.Kind is { } kind ? ((long)kind, (long)kind) : (0L, long.MaxValue);
        var actors = corpus.Database.Query(
            Select,
            row =>
            {
                total = row.GetInt64(4);
                return new ActorLine(row.GetString(0), row.GetString(1), (SpeakerKind)row.GetInt64(2), Convert.ToInt64(row.GetValue(3)));
            },
            $"{letters}%", $"% {letters}%", least, most, part.Most, part.Skipped);
        return (total, actors);
    }
}
