using System.Globalization;
using Parley.Attribution;
using Parley.Review;
using Parley.Store.Articles;

namespace Parley.Store.Reviews;

/// <summary>Writes statements as they are shown, and keeps what the machine read where that differs.</summary>
internal sealed class StatementWriting(Corpus corpus)
{
    private readonly Database _database = corpus.Database;

    /// <summary>Makes a row follow.</summary>
    /// <param name="read">As it stands without decisions.</param>
    /// <param name="reviewed">With them; null where it was drawn and taken back.</param>
    public void Write(ReadStatement read, ReviewedStatement? reviewed)
    {
        var differs = reviewed is not null && (read.Author is not null || reviewed.Corrected.Any());
        if (differs && read.Author is null && !read.IsKept)
        {
            read.Keep(_database);
        }

        if (differs)
        {
            WriteParts(read.Id, reviewed!.Statement, SpeakerOf(read, reviewed), reviewed.Statement.Candidates.IsEmpty ? null : StoredJson.Of(reviewed.Statement.Candidates));
            WriteJoint(read.Id, IsSpoken(reviewed) ? null : read.Jointly);
        }
        else if (read.IsKept)
        {
            WriteParts(read.Id, read.Statement, read.Speaker, StoredJson.Of(read.Statement.Candidates));
            WriteJoint(read.Id, read.Jointly);
            _database.Execute("DELETE FROM proposals WHERE statement = $1", read.Id);
        }

        _database.Execute("UPDATE statements SET state = $2 WHERE id = $1", read.Id, (int)(reviewed?.Standing ?? Standing.Withdrawn));
    }

    private void WriteParts(long id, Statement statement, long? speaker, string? candidates) => _database.Execute(
        """
        UPDATE statements SET type = $2, act = $3, polarity = $4, modality = $5, source_start = $6, source_end = $7, cue_start = $8, cue_end = $9, content = $10, speaker = $11, candidates = $12
        WHERE id = $1
        """,
        id, (int)statement.Type, (int)statement.Act, (int)statement.Polarity, (int)statement.Modality, statement.Source?.Start, statement.Source?.End, statement.Cue?.Start, statement.Cue?.End,
        SpanText.Of(statement.Content), speaker, candidates);

    private void WriteJoint(long id, string? speakers)
    {
        _database.Execute("DELETE FROM joint_speakers WHERE statement = $1", id);
        _database.Insert($"joint_speakers ({StatementRow.JointColumns})", (speakers?.Split(' ') ?? []).Select((speaker, number) => new object?[] { id, (long)number, long.Parse(speaker, CultureInfo.InvariantCulture) }));
    }

    private static bool IsSpoken(ReviewedStatement reviewed) => reviewed.Latest.ContainsKey("speaker");

    private long? SpeakerOf(ReadStatement read, ReviewedStatement reviewed)
    {
        if (!IsSpoken(reviewed))
        {
            // What stands in the row of a drawn statement was decided, not read: without the decision nobody speaks.
            return read.Author is null ? read.Speaker : null;
        }

        var rows = new SpeakerRows();
        var speaker = reviewed.Statement.Speaker is { } told ? told with { Id = told.Id ?? (told.Kind == SpeakerKind.Unnamed ? null : NamedActor.IdOf(told.Name, told.Kind)) } : null;
        var id = rows.Of(speaker);
        _database.Insert($"actors ({SpeakerRows.ActorColumns})", rows.Actors, "ON CONFLICT DO NOTHING");
        _database.Insert($"speakers ({SpeakerRows.Columns})", rows.Speakers, "ON CONFLICT DO NOTHING");
        new ActorSubjects(corpus).Follow([.. rows.Speakers.Select(row => (long)row[0]!)]);
        return id;
    }
}
