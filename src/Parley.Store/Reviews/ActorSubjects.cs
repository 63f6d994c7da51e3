using System.Text.Json;
using System.Text.Json.Nodes;
using Parley.Attribution;
using Parley.Store.History;
using Parley.Store.Search;

namespace Parley.Store.Reviews;

/// <summary>
/// Actors: <c>name</c>, <c>role</c>, <c>affiliation</c> a text, <c>kind</c> a word, <c>merged</c> the id of the actor that it is. Statements read later follow as well.
/// </summary>
internal sealed class ActorSubjects(Corpus corpus) : ISubjectKind
{
    private static readonly string[] Aspects = ["name", "kind", "role", "affiliation", "merged"];

    private readonly Database _database = corpus.Database;

    public string Kind => "actor";

    public static string SubjectOf(string actor) => $"actor {actor}";

    public string? Begun(string id, string aspect) => aspect switch
    {
        "name" => Read(id) is { } read ? StatementAspects.Text(read.Title) : null,
        "kind" => Read(id) is { } read ? StatementAspects.Text(read.Kind.ToString().ToLowerInvariant()) : null,
        _ => null,
    };

    public void Check(string id, Verdict verdict, IReadOnlyList<Verdict> step)
    {
        _ = Read(id) ?? throw Refusal.Unknown($"actor {id}");
        if (StatementAspects.AuthorOf(verdict.Aspect) is not null || verdict.Value is null)
        {
            return;
        }

        var said = Aspects.Contains(verdict.Aspect) ? Text(verdict.Value) : null;
        if (string.IsNullOrWhiteSpace(said) || (verdict.Aspect == "kind" && !Enum.TryParse<SpeakerKind>(said, ignoreCase: true, out _)))
        {
            throw Refusal.Impossible($"{verdict.Aspect} of an actor cannot be {verdict.Value}");
        }

        if (verdict.Aspect == "merged")
        {
            _ = Read(said) ?? throw Refusal.Unknown($"actor {said}");
            if (new DecidedActors(corpus).Standing(said) == id)
            {
                throw Refusal.Impossible("an actor cannot be merged into itself, nor into one that is merged into it");
            }
        }
    }

    public void Refresh(IReadOnlyList<(string Id, Verdict Verdict)> verdicts)
    {
        var ids = verdicts.Where(v => StatementAspects.AuthorOf(v.Verdict.Aspect) is null).Select(v => v.Id).Distinct().ToList();
        if (ids.Count > 0)
        {
            new ActorWriting(corpus).Write(ids);
        }
    }

    /// <summary>Makes speakers that were just written follow what was decided about their actors.</summary>
    public void Follow(IReadOnlyList<long> speakers)
    {
        if (_database.Number("SELECT 1 FROM decisions WHERE substr(subject, 1, 6) = 'actor ' LIMIT 1") is not null)
        {
            new ActorWriting(corpus).WriteSpeakers(speakers);
        }
    }

    /// <summary>Writes anew what statements of a batch are found by whose speakers are not called as they were read.</summary>
    public void Found(long batch) => SearchIndex.Refresh(corpus, _database.Query(
        "SELECT s.id FROM read_speakers r JOIN statements s ON s.speaker = r.speaker JOIN articles a ON a.id = s.article WHERE a.batch = $1 ORDER BY s.id", row => row.GetInt64(0), batch));

    public string Describe(string id, Verdict verdict)
    {
        var name = _database.Text("SELECT title FROM actors WHERE name = $1", id) ?? id;
        return (verdict.Aspect, verdict.Value is { } json ? Text(json) : null) switch
        {
            (_, null) => $"took back the {verdict.Aspect} of {name}",
            ("name", { } said) => $"renamed {name} to {said}",
            ("merged", { } into) => $"merged {name} into {_database.Text("SELECT title FROM actors WHERE name = $1", into) ?? into}",
            ({ } aspect, { }) when StatementAspects.AuthorOf(aspect) is not null => $"noted on {name}",
            ({ } aspect, { } said) => $"made {said} the {aspect} of {name}",
        };
    }

    private (string Title, SpeakerKind Kind)? Read(string id) => _database.Query(
        "SELECT coalesce(r.title, a.title), coalesce(r.kind, a.kind) FROM actors a LEFT JOIN read_actors r ON r.actor = a.id WHERE a.name = $1",
        row => ((string, SpeakerKind)?)(row.GetString(0), (SpeakerKind)row.GetInt64(1)), id).FirstOrDefault();

    private static string? Text(string json)
    {
        try
        {
            return JsonNode.Parse(json)?.GetValue<string>();
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
