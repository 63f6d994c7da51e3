using System.Collections.Immutable;
using System.Globalization;
using Parley.Attribution;
using Parley.Linking;
using Parley.Text;

namespace Parley.Store.Articles;

/// <summary>Who is who in a corpus, so that an article added later finds the same actors.</summary>
public static class StoredActors
{
    private const int ArticlesAtOnce = 1000;

    // As the machine read them: what people decided about an actor lies over it.
    private const string Read = """
        (SELECT k.id, coalesce(r.name, k.name) AS name, coalesce(r.kind, k.kind) AS kind, k.via, CASE WHEN r.speaker IS NULL THEN k.role ELSE r.role END AS role,
          CASE WHEN r.speaker IS NULL THEN k.affiliation ELSE r.affiliation END AS affiliation, k.also FROM speakers k LEFT JOIN read_speakers r ON r.speaker = k.id)
        """;

    private const string Query = $"""
        SELECT a.id, a.name, a.published, s.number, coalesce(s.source_start, 2147483646), 0, p.name, p.kind, p.via, p.role, p.affiliation, p.also, NULL
        FROM articles a JOIN statements s ON s.article = a.id JOIN {Read} p ON p.id = s.speaker
        WHERE a.id > $1 AND a.id <= $2 AND p.kind <> $3
        UNION ALL
        SELECT a.id, a.name, a.published, s.number, coalesce(s.source_start, 2147483646), 1 + j.number, p.name, p.kind, p.via, p.role, p.affiliation, p.also, NULL
        FROM articles a JOIN statements s ON s.article = a.id JOIN joint_speakers j ON j.statement = s.id JOIN {Read} p ON p.id = j.speaker
        WHERE a.id > $1 AND a.id <= $2 AND p.kind <> $3
        UNION ALL
        SELECT a.id, a.name, a.published, s.number, coalesce(s.source_start, 2147483646), -1, p.name, p.kind, p.via, p.role, p.affiliation, p.also, NULL
        FROM articles a JOIN statements s ON s.article = a.id JOIN {Read} p ON p.id = s.addressee
        WHERE a.id > $1 AND a.id <= $2 AND p.kind <> $3
        ORDER BY 1, 4, 6
        """;

    /// <summary>The book with the corpus's articles, in the order in which they were added.</summary>
    /// <param name="corpus">Read, not changed.</param>
    /// <param name="book">What is known before.</param>
    public static ActorBook In(Corpus corpus, ActorBook book)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(book);
        var last = corpus.Database.Number("SELECT max(id) FROM articles") ?? 0;
        for (var first = 0L; first < last; first += ArticlesAtOnce)
        {
            book = Rows(corpus, first).GroupBy(row => row.Id).Aggregate(book, (before, article) => before.Add(Reading([.. article])).Book);
        }

        return book;
    }

    private static List<Row> Rows(Corpus corpus, long after) => corpus.Database.Query(
        Query,
        row => new Row(row.GetInt64(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), row.GetInt64(3), (int)row.GetInt64(4), (int)row.GetInt64(5), StoredReadings.Speaker(row, 6)!),
        after, after + ArticlesAtOnce, (long)SpeakerKind.Unnamed);

    // Only what tells actors apart: who speaks, where in the order of the text, and when.
    private static Reading Reading(ImmutableArray<Row> rows)
    {
        var article = new Article(rows[0].Name, "", []) { Published = rows[0].Published is { } day ? DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture) : null };
        var statements = rows.GroupBy(row => row.Number).Select(parts => new Statement($"{article.Id}#{parts.Key}", new TextSpan(parts.First().Start, parts.First().Start), null, [])
        {
            Speaker = parts.FirstOrDefault(part => part.Part == 0)?.Speaker,
            Jointly = [.. parts.Where(part => part.Part > 0).Select(part => part.Speaker)],
            Addressee = parts.FirstOrDefault(part => part.Part < 0)?.Speaker,
        });
        return new Reading(article, [.. statements], []);
    }

    private sealed record Row(long Id, string Name, string? Published, long Number, int Start, int Part, Speaker Speaker);
}
