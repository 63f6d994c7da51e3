using Parley.Attribution;
using Parley.Store.Articles;
using Parley.Store.Search;

namespace Parley.Store.Reviews;

/// <summary>Makes actors and speakers follow from what was decided about actors; what the machine read is kept where that differs.</summary>
internal sealed class ActorWriting(Corpus corpus)
{
    private readonly Database _database = corpus.Database;
    private readonly DecidedActors _decided = new(corpus);

    /// <summary>Actors with all their speakers, and what their statements are found by.</summary>
    public void Write(IReadOnlyList<string> actors)
    {
        // Whoever was, or is now, one with them.
        var concerned = actors.Concat(actors.Select(_decided.Standing)).Concat(actors.SelectMany(actor => _decided.MergedInto(_decided.Standing(actor)))).Distinct().ToList();
        foreach (var actor in concerned)
        {
            WriteActor(actor);
        }

        var speakers = concerned.SelectMany(actor => _database.Query(
            """
            SELECT p.id FROM actors a JOIN speakers p ON p.actor = a.id WHERE a.name = $1
            UNION SELECT r.speaker FROM actors a JOIN read_speakers r ON r.actor = a.id WHERE a.name = $1
            """,
            row => row.GetInt64(0), actor)).Distinct().ToList();
        WriteSpeakers(speakers);
        SearchIndex.Refresh(corpus, [.. speakers.SelectMany(speaker => _database.Query(
            "SELECT id FROM statements WHERE speaker = $1 UNION SELECT statement FROM joint_speakers WHERE speaker = $1", row => row.GetInt64(0), speaker)).Distinct().Order()]);
    }

    /// <summary>Speakers by their numbers.</summary>
    public void WriteSpeakers(IEnumerable<long> speakers)
    {
        foreach (var speaker in speakers)
        {
            var read = _database.Query(
                """
                SELECT r.speaker, coalesce(r.name, p.name), coalesce(r.kind, p.kind), CASE WHEN r.speaker IS NULL THEN p.role ELSE r.role END, CASE WHEN r.speaker IS NULL THEN p.affiliation ELSE r.affiliation END, a.name
                FROM speakers p LEFT JOIN read_speakers r ON r.speaker = p.id JOIN actors a ON a.id = coalesce(r.actor, p.actor) WHERE p.id = $1
                """,
                row => new ReadSpeaker(!row.IsDBNull(0), new Shown(row.GetString(5), row.GetString(1), row.GetInt64(2), StoredReadings.Text(row, 3), StoredReadings.Text(row, 4))), speaker).FirstOrDefault();
            if (read is not null)
            {
                Write(speaker, read);
            }
        }
    }

    private void Write(long speaker, ReadSpeaker read)
    {
        var shown = Of(read.Shown);
        if (!read.IsKept && shown != read.Shown)
        {
            _database.Execute("INSERT INTO read_speakers (speaker, actor, name, kind, role, affiliation) SELECT id, actor, name, kind, role, affiliation FROM speakers WHERE id = $1", speaker);
        }

        if (read.IsKept || shown != read.Shown)
        {
            _database.Execute(
                "UPDATE speakers SET actor = (SELECT a.id FROM actors a WHERE a.name = $2), name = $3, kind = $4, role = $5, affiliation = $6 WHERE id = $1",
                speaker, shown.Actor, shown.Name, shown.Kind, shown.Role, shown.Affiliation);
        }

        if (shown == read.Shown)
        {
            _database.Execute("DELETE FROM read_speakers WHERE speaker = $1", speaker);
        }
    }

    private Shown Of(Shown read)
    {
        var actor = _decided.Standing(read.Actor);
        var (title, kind) = actor == read.Actor ? (read.Name, read.Kind) : Titled(actor);
        return new Shown(actor, _decided.Value(actor, "name") ?? title, KindOf(actor) ?? kind, _decided.Value(actor, "role") ?? read.Role, _decided.Value(actor, "affiliation") ?? read.Affiliation);
    }

    private void WriteActor(string actor)
    {
        var (name, kind) = (_decided.Value(actor, "name"), KindOf(actor));
        if (name is null && kind is null)
        {
            _database.Execute("UPDATE actors SET title = (SELECT r.title FROM read_actors r WHERE r.actor = actors.id), kind = (SELECT r.kind FROM read_actors r WHERE r.actor = actors.id) WHERE name = $1 AND id IN (SELECT actor FROM read_actors)", actor);
            _database.Execute("DELETE FROM read_actors WHERE actor = (SELECT a.id FROM actors a WHERE a.name = $1)", actor);
            return;
        }

        _database.Execute("INSERT INTO read_actors (actor, title, kind) SELECT id, title, kind FROM actors WHERE name = $1 ON CONFLICT DO NOTHING", actor);
        _database.Execute(
            "UPDATE actors SET title = coalesce($2, (SELECT r.title FROM read_actors r WHERE r.actor = actors.id)), kind = coalesce($3, (SELECT r.kind FROM read_actors r WHERE r.actor = actors.id)) WHERE name = $1", actor, name, kind);
    }

    private (string Title, long Kind) Titled(string actor) => _database.Query(
        "SELECT coalesce(r.title, a.title), coalesce(r.kind, a.kind) FROM actors a LEFT JOIN read_actors r ON r.actor = a.id WHERE a.name = $1", row => (row.GetString(0), row.GetInt64(1)), actor).First();

    private long? KindOf(string actor) => _decided.Value(actor, "kind") is { } kind ? (long)Enum.Parse<SpeakerKind>(kind, ignoreCase: true) : null;

    private sealed record Shown(string Actor, string Name, long Kind, string? Role, string? Affiliation);

    private sealed record ReadSpeaker(bool IsKept, Shown Shown);
}
