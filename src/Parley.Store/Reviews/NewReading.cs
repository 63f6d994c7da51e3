using System.Collections.Immutable;
using System.Globalization;
using Parley.Attribution;
using Parley.Review;
using Parley.Store.Articles;
using Parley.Store.Search;
using Parley.Text;

namespace Parley.Store.Reviews;

/// <summary>
/// Keeps a new reading of an article that is there. What people decided lies over the new statement whose content overlaps most with what they saw; where there is none, their statement
/// stays as one of their own. What nobody decided about is the new reading's alone.
/// </summary>
/// <param name="corpus">Where the article is.</param>
/// <param name="clock">For the time of the reading.</param>
public sealed class NewReading(Corpus corpus, TimeProvider clock)
{
    private readonly Database _database = corpus.Database;

    /// <summary>Keeps it.</summary>
    /// <param name="article">The article's number.</param>
    /// <param name="statements">As they were read from the text that the corpus has.</param>
    /// <param name="model">The name of the model that read it.</param>
    /// <exception cref="CorpusException">There is no such article.</exception>
    public void Keep(long article, ImmutableArray<Statement> statements, string? model) => _database.InTransaction(() =>
    {
        var name = _database.Text("SELECT name FROM articles WHERE id = $1", article) ?? throw Refusal.Unknown($"article {article}");
        var reading = _database.Number("INSERT INTO readings (article, model, read_at) VALUES ($1, $2, $3) RETURNING id", article, model, clock.GetUtcNow().UtcDateTime.ToString("O"))!.Value;
        var decided = Decided(article);
        var matched = Overlap.Match([.. decided.Select(d => d.Content)], [.. statements.Select(s => s.Content)]);
        Forget(article, decided.Select(d => d.Id).ToHashSet());
        for (var i = 0; i < decided.Count; i++)
        {
            Tie(decided[i], matched[i] is { } place ? statements[place] : null, reading);
        }

        Insert((article, name, reading), [.. statements.Where((_, place) => !matched.Contains(place))]);
        new StatementSubjects(corpus).Refresh(_database.Query("SELECT id FROM statements WHERE article = $1 ORDER BY id", row => row.GetInt64(0), article));
    });

    // What people saw when they decided last, in the place that the machine read it.
    private List<(long Id, ImmutableArray<TextSpan> Content, string? Author)> Decided(long article) => _database.Query(
        """
        SELECT s.id, s.content, s.author, (SELECT d.spans FROM decisions d WHERE d.subject = 'statement ' || s.id AND d.holds = 1 AND d.spans IS NOT NULL ORDER BY d.id LIMIT 1)
        FROM statements s WHERE s.article = $1 AND EXISTS (SELECT 1 FROM decisions d WHERE d.subject = 'statement ' || s.id) ORDER BY s.id
        """,
        row => (row.GetInt64(0), SpanText.Spans(StoredReadings.Text(row, 3) ?? row.GetString(1)), StoredReadings.Text(row, 2)), article);

    private void Forget(long article, HashSet<long> decided)
    {
        var gone = _database.Query("SELECT id, number FROM statements WHERE article = $1 AND author IS NULL", row => (Id: row.GetInt64(0), Number: (int)row.GetInt64(1)), article).Where(s => !decided.Contains(s.Id)).ToList();
        var search = new SearchWriter(_database);
        foreach (var (id, number) in gone)
        {
            search.Hide(article, new SearchNumber(number));
            _database.Execute("DELETE FROM sample_statements WHERE statement = $1", id);
            _database.Execute("DELETE FROM statements WHERE id = $1", id);
        }
    }

    private void Tie((long Id, ImmutableArray<TextSpan> Content, string? Author) decided, Statement? read, long reading)
    {
        if (decided.Author is not null)
        {
            return;
        }

        // With no statement of the new reading under it, it stands for itself.
        _database.Execute("UPDATE statements SET reading = $2 WHERE id = $1", decided.Id, read is null ? null : reading);
        if (read is not null)
        {
            var rows = new SpeakerRows();
            var row = StatementRow.Of(read, 0, "", rows);
            Keep(rows);
            _database.Execute("DELETE FROM proposals WHERE statement = $1", decided.Id);
            _database.Execute("DELETE FROM joint_speakers WHERE statement = $1", decided.Id);
            _database.Execute(
                """
                UPDATE statements SET type = $2, act = $3, polarity = $4, modality = $5, place = $6, source_start = $7, source_end = $8, cue_start = $9, cue_end = $10, content = $11, speaker = $12,
                  addressee = $13, candidates = $14, confidence = $15 WHERE id = $1
                """,
                [decided.Id, .. row[5..10], .. row[10..18], row[19]]);
            _database.Insert($"joint_speakers ({StatementRow.JointColumns})", read.Jointly.Select((speaker, number) => new object?[] { decided.Id, (long)number, rows.Of(speaker) }));
        }
    }

    private void Insert((long Id, string Name, long Reading) article, ImmutableArray<Statement> statements)
    {
        var names = _database.Query("SELECT name FROM statements WHERE article = $1", row => row.GetString(0), article.Id).ToHashSet();
        var number = (int)(_database.Number("SELECT max(number) FROM statements WHERE article = $1", article.Id) ?? -1);
        var speakers = new SpeakerRows();
        var rows = statements.Select(statement => (Statement: statement, Row: StatementRow.Of(statement, ++number, article.Name, speakers))).ToList();
        foreach (var ((statement, row), id) in rows.Zip(_database.NewIds("statements", rows.Count)))
        {
            (row[0], row[1], row[2]) = (id, article.Id, article.Reading);
            row[4] = names.Add((string)row[4]!) ? row[4] : $"{row[4]}-r{article.Reading.ToString(CultureInfo.InvariantCulture)}";
        }

        var joint = rows.SelectMany(row => row.Statement.Jointly.Select((speaker, place) => new object?[] { row.Row[0], (long)place, speakers.Of(speaker) })).ToList();
        Keep(speakers);
        _database.Insert($"statements ({StatementRow.Columns})", rows.Select(row => row.Row));
        _database.Insert($"joint_speakers ({StatementRow.JointColumns})", joint);
    }

    private void Keep(SpeakerRows rows)
    {
        _database.Insert($"actors ({SpeakerRows.ActorColumns})", rows.Actors, "ON CONFLICT DO NOTHING");
        _database.Insert($"speakers ({SpeakerRows.Columns})", rows.Speakers, "ON CONFLICT DO NOTHING");
        new ActorSubjects(corpus).Follow([.. rows.Speakers.Select(row => (long)row[0]!)]);
    }
}
