using System.Data.Common;
using System.Globalization;
using Parley.Attribution;
using Parley.Text;

namespace Parley.Store.Articles;

/// <summary>An article of a corpus with its statements.</summary>
/// <param name="Id">Its number: articles added later have higher ones.</param>
/// <param name="Reading">The article as it was read last.</param>
/// <param name="Model">The model that read it; null where its statements were given.</param>
public sealed record StoredReading(long Id, Reading Reading, string? Model);

/// <summary>Brings articles back out of a corpus as they went in.</summary>
/// <param name="corpus">Read, not changed.</param>
public sealed class StoredReadings(Corpus corpus)
{
    private const int ArticlesAtOnce = 100;

    private const string ArticleColumns = "a.id, a.name, a.text, a.blocks, a.title, a.published, a.byline, a.outlet, a.dateline, a.url, a.language, a.input, a.diagnostics";

    private const string StatementSelect = """
        SELECT s.article, s.id, s.name, s.type, s.act, s.polarity, s.modality, s.place, s.source_start, s.source_end, s.cue_start, s.cue_end, s.content, s.candidates, s.within, s.confidence,
               p.name, p.kind, p.via, p.role, p.affiliation, p.also, pa.name, t.name, t.kind, t.via, t.role, t.affiliation, t.also, ta.name
        FROM shown_statements s
        LEFT JOIN speakers p ON p.id = s.speaker LEFT JOIN actors pa ON pa.id = p.actor
        LEFT JOIN speakers t ON t.id = s.addressee LEFT JOIN actors ta ON ta.id = t.actor
        """;

    private const string StatementQuery = $"""
        {StatementSelect}
        WHERE s.article > $1 AND s.article <= $2
        ORDER BY s.article, s.number
        """;

    private const string JointQuery = """
        SELECT j.statement, p.name, p.kind, p.via, p.role, p.affiliation, p.also, a.name
        FROM statements s JOIN joint_speakers j ON j.statement = s.id JOIN speakers p ON p.id = j.speaker LEFT JOIN actors a ON a.id = p.actor
        WHERE s.article > $1 AND s.article <= $2
        ORDER BY j.statement, j.number
        """;

    private const string ReadingQuery = """
        SELECT r.article, r.model, r.diagnostics FROM readings r
        WHERE r.article > $1 AND r.article <= $2 AND r.id = (SELECT max(l.id) FROM readings l WHERE l.article = r.article)
        """;

    private static readonly ILookup<long, Speaker> None = Array.Empty<Speaker>().ToLookup(_ => 0L);

    private readonly Database _database = corpus.Database;

    /// <summary>All, in the order in which they were added. A hundred are held at a time.</summary>
    public IEnumerable<StoredReading> All()
    {
        for (long last = 0; ;)
        {
            var articles = _database.Query($"SELECT {ArticleColumns} FROM articles a WHERE a.id > $1 ORDER BY a.id LIMIT $2", Article, last, ArticlesAtOnce);
            if (articles.Count == 0)
            {
                yield break;
            }

            foreach (var reading in With(articles, last))
            {
                yield return reading;
            }

            last = articles[^1].Id;
        }
    }

    /// <summary>One article by its number; null where there is none.</summary>
    public StoredReading? Of(long id) =>
        With(_database.Query($"SELECT {ArticleColumns} FROM articles a WHERE a.id = $1", Article, id), id - 1).FirstOrDefault();

    /// <summary>One statement of an article, without those who say it together with its speaker; null where there is none.</summary>
    /// <param name="article">The article's number.</param>
    /// <param name="number">The statement's, in the article.</param>
    /// <param name="name">The article's id.</param>
    internal Statement? StatementOf(long article, int number, string name) =>
        _database.Query($"{StatementSelect} WHERE s.article = $1 AND s.number = $2", row => Statement(row, name, None), article, number).FirstOrDefault();

    /// <summary>An article without its statements.</summary>
    internal Article? ArticleOf(long id) =>
        _database.Query($"SELECT {ArticleColumns} FROM articles a WHERE a.id = $1", Article, id).Select(a => a.Article).FirstOrDefault();

    /// <summary>A statement by its number in the corpus, with all who say it; null where it is not shown.</summary>
    /// <param name="id">Its number in the corpus.</param>
    /// <param name="name">The article's id.</param>
    internal Statement? ShownStatement(long id, string name)
    {
        var joint = _database.Query(
            "SELECT p.name, p.kind, p.via, p.role, p.affiliation, p.also, a.name FROM joint_speakers j JOIN speakers p ON p.id = j.speaker LEFT JOIN actors a ON a.id = p.actor WHERE j.statement = $1 ORDER BY j.number",
            row => Speaker(row, 0)!, id).ToLookup(_ => id);
        return _database.Query($"{StatementSelect} WHERE s.id = $1", row => Statement(row, name, joint), id).FirstOrDefault();
    }

    /// <summary>All statements of an article's last reading and all that people drew, whether shown or not, but those taken back.</summary>
    internal List<StatementInArticle> AllStatements(long article, string name)
    {
        var joint = _database.Query(JointQuery, row => (Statement: row.GetInt64(0), Speaker: Speaker(row, 1)!), article - 1, article).ToLookup(j => j.Statement, j => j.Speaker);
        return _database.Query(
            $"""
            {StatementSelect.Replace("FROM shown_statements", ", s.author FROM statements", StringComparison.Ordinal)}
            WHERE s.article = $1 AND s.state < 4 AND (s.reading IS NULL OR s.reading = (SELECT max(r.id) FROM readings r WHERE r.article = s.article)) ORDER BY s.number
            """,
            row => new StatementInArticle(row.GetInt64(1), Statement(row, name, joint), Text(row, 30)), article);
    }

    private IEnumerable<StoredReading> With(List<(long Id, Article Article)> articles, long after)
    {
        if (articles.Count == 0)
        {
            return [];
        }

        var last = articles[^1].Id;
        var names = articles.ToDictionary(a => a.Id, a => a.Article.Id);
        var joint = _database.Query(JointQuery, row => (Statement: row.GetInt64(0), Speaker: Speaker(row, 1)!), after, last).ToLookup(j => j.Statement, j => j.Speaker);
        var statements = _database.Query(StatementQuery, row => (Article: row.GetInt64(0), Statement: Statement(row, names[row.GetInt64(0)], joint)), after, last).ToLookup(s => s.Article, s => s.Statement);
        var hidden = _database.Query(
            "SELECT s.article, s.name FROM statements s WHERE s.article > $1 AND s.article <= $2 AND s.state >= 2",
            row => (Article: row.GetInt64(0), Id: StatementRow.Long(row.GetString(1), names[row.GetInt64(0)])), after, last).ToLookup(h => h.Article, h => h.Id);
        var readings = _database.Query(ReadingQuery, row => (Article: row.GetInt64(0), Model: Text(row, 1), Diagnostics: StoredJson.Diagnostics(Text(row, 2))), after, last).ToDictionary(r => r.Article);
        return articles.Select(a =>
        {
            var (_, model, diagnostics) = readings.TryGetValue(a.Id, out var reading) ? reading : (a.Id, null, []);
            return new StoredReading(a.Id, new Reading(a.Article, [.. statements[a.Id].Select(statement => Standing(statement, hidden[a.Id]))], [.. a.Article.Diagnostics, .. diagnostics]), model);
        });
    }

    // What was said within a statement that is no longer shown is said by itself.
    private static Statement Standing(Statement statement, IEnumerable<string> hidden) =>
        statement.Within is { } within && hidden.Contains(within) ? statement with { Within = null } : statement;

    private static (long Id, Article Article) Article(DbDataReader row) => (row.GetInt64(0), new Article(row.GetString(1), Packed.Text(row.GetFieldValue<byte[]>(2)), SpanText.Blocks(row.GetString(3)))
    {
        Title = Text(row, 4),
        Published = Day(row, 5),
        Byline = StoredJson.Words(Text(row, 6)),
        Outlet = Text(row, 7),
        Dateline = Text(row, 8),
        Url = Text(row, 9),
        Language = Text(row, 10),
        Input = Text(row, 11),
        Diagnostics = StoredJson.Diagnostics(Text(row, 12)),
    });

    private static Statement Statement(DbDataReader row, string article, ILookup<long, Speaker> joint) =>
        new(StatementRow.Long(row.GetString(2), article), Span(row, 8), Span(row, 10), SpanText.Spans(row.GetString(12)))
        {
            Type = (StatementType)row.GetInt64(3),
            Act = (StatementAct)row.GetInt64(4),
            Polarity = (StatementPolarity)row.GetInt64(5),
            Modality = (StatementModality)row.GetInt64(6),
            Where = (StatementPlace)row.GetInt64(7),
            Candidates = StoredJson.Candidates(Text(row, 13)),
            Within = Text(row, 14) is { } within ? StatementRow.Long(within, article) : null,
            Confidence = row.GetDouble(15),
            Speaker = Speaker(row, 16),
            Addressee = Speaker(row, 23),
            Jointly = [.. joint[row.GetInt64(1)]],
        };

    /// <summary>The speaker in seven columns from <paramref name="at"/> on: name, kind, via, role, affiliation, also, id.</summary>
    internal static Speaker? Speaker(DbDataReader row, int at) => row.IsDBNull(at) ? null : new Speaker(row.GetString(at), (SpeakerVia)row.GetInt64(at + 2))
    {
        Kind = (SpeakerKind)row.GetInt64(at + 1),
        Role = Text(row, at + 3),
        Affiliation = Text(row, at + 4),
        Also = StoredJson.Words(Text(row, at + 5)),
        Id = Text(row, at + 6),
    };

    /// <summary>The span in two columns; null where there is none.</summary>
    internal static TextSpan? Span(DbDataReader row, int at) => row.IsDBNull(at) ? null : new TextSpan((int)row.GetInt64(at), (int)row.GetInt64(at + 1));

    /// <summary>The day in a column; null where there is none.</summary>
    internal static DateOnly? Day(DbDataReader row, int at) => Text(row, at) is { } day ? DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture) : null;

    /// <summary>The text in a column; null where there is none.</summary>
    internal static string? Text(DbDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);
}

/// <summary>A statement of an article, with who drew it; null where the machine found it.</summary>
internal sealed record StatementInArticle(long Id, Statement Statement, string? Author);
