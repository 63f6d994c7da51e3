using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Review;
using Parley.Store.Reviews;
using Parley.Text;

namespace Parley.Store.Articles;

/// <summary>
/// Keeps a new reading of an article that is there. The earlier one stays beside it, and is not shown any more. What people decided lies over the statement of the new reading whose
/// content overlaps most with that which they saw; where there is none, theirs stays as it is.
/// </summary>
/// <param name="corpus">Where it is kept.</param>
/// <param name="clock">For the time of the reading.</param>
public sealed class Rereading(Corpus corpus, TimeProvider clock)
{
    private const string Copied = "number, name, type, act, polarity, modality, place, source_start, source_end, cue_start, cue_end, content, speaker, addressee, candidates, within, confidence";

    private readonly Database _database = corpus.Database;

    /// <summary>The numbers of articles that another model read last, or that nobody has read: not those that brought their statements. In the order in which they were added.</summary>
    /// <param name="model">The name of the model that is to read them.</param>
    /// <param name="after">Only articles behind this one.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<long> Due(string model, long after, int most) => _database.Query(
        """
        SELECT r.article FROM readings r
        WHERE r.article > $2 AND r.id = (SELECT max(l.id) FROM readings l WHERE l.article = r.article)
          AND (r.model <> $1 OR (r.model IS NULL AND NOT EXISTS (SELECT 1 FROM statements s WHERE s.article = r.article)))
        ORDER BY r.article LIMIT $3
        """,
        row => row.GetInt64(0), model, after, most);

    /// <summary>Keeps one, in one transaction.</summary>
    /// <param name="article">The article's number.</param>
    /// <param name="reading">Of the article as it is kept.</param>
    /// <param name="model">The name of the model that read it.</param>
    public void Keep(long article, Reading reading, string model)
    {
        ArgumentNullException.ThrowIfNull(reading);
        _database.InTransaction(() =>
        {
            var last = _database.Number("SELECT max(id) FROM readings WHERE article = $1", article);
            var earlier = _database.Query("SELECT id FROM statements WHERE article = $1 AND reading = $2 ORDER BY number", row => row.GetInt64(0), article, last);
            var decided = earlier.Where(IsDecided).Select(AsRead).ToList();
            var next = (int)((_database.Number("SELECT max(number) FROM statements WHERE article = $1", article) ?? -1) + 1);
            var number = _database.NewIds("readings", 1)[0];
            _database.Insert("readings (id, article, model, read_at, diagnostics)", [[number, article, model, clock.GetUtcNow().UtcDateTime.ToString("O"), StoredJson.Of(reading.Diagnostics.Skip(reading.Article.Diagnostics.Length))]]);
            var rows = Rows(reading, article, number, next);
            var copies = Match(decided, rows, next + rows.Count);
            Insert(rows);
            copies.ForEach(copy => _database.Execute("UPDATE statements SET number = $2 WHERE id = $1", copy.Id, copy.Number));
            new StatementSubjects(corpus).Refresh([.. earlier, .. copies.Select(copy => copy.Id), .. rows.Select(row => (long)row.Columns[0]!)]);
        });
    }

    private bool IsDecided(long statement) =>
        _database.Number("SELECT 1 FROM decisions WHERE subject = $1 UNION ALL SELECT 1 FROM sample_statements WHERE statement = $2 LIMIT 1", FormattableString.Invariant($"statement {statement}"), statement) is not null;

    // The row as the machine read it, whatever is shown in its place: the decisions are laid over anew at the end.
    private Decided AsRead(long statement)
    {
        var read = ReadStatement.Of(_database, statement)!;
        new StatementWriting(corpus).Write(read, Overlay.Of(read.Statement, []));
        return new Decided(statement, _database.Number("SELECT number FROM statements WHERE id = $1", statement)!.Value, read.Statement.Content);
    }

    private static List<Row> Rows(Reading reading, long article, long number, int next)
    {
        var speakers = new SpeakerRows();
        return [.. reading.Statements.Select((statement, i) =>
        {
            var columns = StatementRow.Of(statement, next + i, Plain.Of(reading.Article.Id), speakers);
            (columns[1], columns[2]) = (article, number);
            return new Row(columns, statement, speakers);
        })];
    }

    // A statement that people decided about keeps its id, by which their decisions know it; what it was stays with the earlier reading, in its place, under another.
    private List<(long Id, long Number)> Match(List<Decided> decided, List<Row> rows, int next)
    {
        var copies = new List<(long Id, long Number)>();
        var matches = Overlap.Match([.. decided.Select(one => one.Content)], [.. rows.Select(row => row.Statement.Content)]);
        foreach (var (one, match) in decided.Zip(matches))
        {
            var copy = Copy(one.Id, next++);
            if (match is { } at)
            {
                rows[at].Columns[0] = one.Id;
                copies.Add((copy, one.Number));
            }
            else
            {
                _database.Execute("UPDATE statements SET reading = NULL WHERE id = $1", one.Id);
            }
        }

        return copies;
    }

    private long Copy(long id, int number)
    {
        var copy = _database.NewIds("statements", 1)[0];
        _database.Execute(
            $"INSERT INTO statements (id, article, reading, {Copied}) SELECT $2, article, reading, {Copied.Replace("number,", "$3,", StringComparison.Ordinal)} FROM statements WHERE id = $1", id, copy, number);
        _database.Execute("INSERT INTO joint_speakers (statement, number, speaker) SELECT $2, number, speaker FROM joint_speakers WHERE statement = $1", id, copy);
        return copy;
    }

    private void Insert(List<Row> rows)
    {
        var fresh = rows.Where(row => row.Columns[0] is null).ToList();
        foreach (var (row, id) in fresh.Zip(_database.NewIds("statements", fresh.Count)))
        {
            row.Columns[0] = id;
        }

        if (rows is [{ Speakers: var speakers }, ..])
        {
            var joint = rows.SelectMany(row => row.Statement.Jointly.Select((speaker, i) => new object?[] { row.Columns[0], i, speakers.Of(speaker) })).ToList();
            _database.Insert($"actors ({SpeakerRows.ActorColumns})", speakers.Actors, "ON CONFLICT DO NOTHING");
            _database.Insert($"speakers ({SpeakerRows.Columns})", speakers.Speakers, "ON CONFLICT DO NOTHING");
            _database.Insert($"statements ({StatementRow.Columns})", fresh.Select(row => row.Columns));
            foreach (var taken in rows.Except(fresh))
            {
                Replace(taken.Columns);
            }

            _database.Insert($"joint_speakers ({StatementRow.JointColumns})", joint);
        }
    }

    private void Replace(object?[] columns)
    {
        var names = StatementRow.Columns.Split(", ");
        _database.Execute("DELETE FROM joint_speakers WHERE statement = $1", columns[0]);
        _database.Execute($"UPDATE statements SET {string.Join(", ", names.Skip(1).Select((name, i) => $"{name} = ${i + 2}"))} WHERE id = $1", columns);
    }

    private sealed record Decided(long Id, long Number, ImmutableArray<TextSpan> Content);

    private sealed record Row(object?[] Columns, Statement Statement, SpeakerRows Speakers);
}
