using System.Data.Common;
using System.Globalization;
using Parley.Attribution;
using Parley.Store.Articles;

namespace Parley.Store.Reviews;

/// <summary>
/// A statement's row as it stands without decisions: as the machine read it, or empty where a person drew it. Its speakers are numbers, those who say it together with spaces between.
/// </summary>
internal sealed record ReadStatement(long Id, long Article, Statement Statement, long? Speaker, string? Jointly)
{
    private const string Parts = "type, act, polarity, modality, source_start, source_end, cue_start, cue_end, content, speaker, candidates, jointly";

    /// <summary>Who drew it; null where the machine found it.</summary>
    public string? Author { get; init; }

    /// <summary>Whether it lies in <c>proposals</c>, since what is shown differs.</summary>
    public bool IsKept { get; init; }

    public static ReadStatement? Of(Database database, long id)
    {
        var joint = database.Query("SELECT speaker FROM joint_speakers WHERE statement = $1 ORDER BY number", row => row.GetInt64(0).ToString(CultureInfo.InvariantCulture), id);
        return database.Query(
            $"""
            SELECT s.id, s.article, s.author, p.statement, {Columns("p")}, {Columns("s")} FROM statements s LEFT JOIN proposals p ON p.statement = s.id WHERE s.id = $1
            """,
            row => Row(row, joint.Count == 0 ? null : string.Join(' ', joint)), id).FirstOrDefault();
    }

    /// <summary>Puts what the machine read aside, before what is shown becomes something else.</summary>
    public void Keep(Database database) => database.Execute(
        $"INSERT INTO proposals (statement, {Parts}) SELECT id, {Parts.Replace("jointly", "$2", StringComparison.Ordinal)} FROM statements WHERE id = $1 ON CONFLICT DO NOTHING", Id, Jointly);

    private static string Columns(string table) => string.Join(", ", Parts.Split(", ").Select(part => part == "jointly" && table == "s" ? "NULL" : $"{table}.{part}"));

    private static ReadStatement Row(DbDataReader row, string? jointly)
    {
        var isKept = !row.IsDBNull(3);
        var at = isKept ? 4 : 16;
        var statement = new Statement("", StoredReadings.Span(row, at + 4), StoredReadings.Span(row, at + 6), SpanText.Spans(row.GetString(at + 8)))
        {
            Type = (StatementType)row.GetInt64(at),
            Act = (StatementAct)row.GetInt64(at + 1),
            Polarity = (StatementPolarity)row.GetInt64(at + 2),
            Modality = (StatementModality)row.GetInt64(at + 3),
            Candidates = StoredJson.Candidates(StoredReadings.Text(row, at + 10)),
        };
        return new ReadStatement(row.GetInt64(0), row.GetInt64(1), statement, row.IsDBNull(at + 9) ? null : row.GetInt64(at + 9), isKept ? StoredReadings.Text(row, at + 11) : jointly)
        {
            Author = StoredReadings.Text(row, 2), IsKept = isKept,
        };
    }
}
