using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Review;
using Parley.Store.Articles;
using Parley.Store.History;

namespace Parley.Store.Reviews;

/// <summary>Steps on actors.</summary>
/// <param name="corpus">Where they are.</param>
public sealed class ActorSteps(Corpus corpus)
{
    private readonly Database _database = corpus.Database;

    /// <summary>Some actors are another: what they said is its.</summary>
    /// <param name="who">Who decides.</param>
    /// <param name="into">The id of the actor that stays.</param>
    /// <param name="others">The ids of the others.</param>
    public static Step Merge(string who, string into, ImmutableArray<string> others) => new(who, [.. others.Where(other => other != into).Select(other => Verdict(other, "merged", into))]);

    /// <summary>One aspect of an actor: <c>name</c>, <c>kind</c>, <c>role</c> or <c>affiliation</c>; null takes back what people said of it.</summary>
    public static Step Change(string who, string actor, string aspect, string? value) => new(who, [Verdict(actor, aspect, value)]);

    /// <summary>Some statements are somebody else's, of whom nothing was known.</summary>
    /// <param name="who">Who decides.</param>
    /// <param name="statements">Their numbers.</param>
    /// <param name="speaker">The other; a name that nobody has gets an id of its own.</param>
    public Step Split(string who, ImmutableArray<long> statements, Speaker speaker)
    {
        ArgumentNullException.ThrowIfNull(speaker);
        var told = speaker with { Id = speaker.Id ?? NewId(speaker) };
        return new Step(who, [.. statements.Distinct().Select(statement => new Verdict(StatementSubjects.SubjectOf(statement), "speaker", StatementAspects.Write(new Spoken(told))))])
        {
            Description = $"made {told.Name} the speaker of {statements.Length} statements",
        };
    }

    /// <summary>An actor of the corpus as a speaker; null where there is none of that id.</summary>
    public Speaker? Known(string actor) => _database.Query(
        "SELECT title, kind FROM actors WHERE name = $1", row => new Speaker(row.GetString(0), SpeakerVia.Name) { Id = actor, Kind = (SpeakerKind)row.GetInt64(1) }, actor).FirstOrDefault();

    private string NewId(Speaker speaker)
    {
        var id = NamedActor.IdOf(speaker.Name, speaker.Kind);
        return Known(id) is null ? id : Enumerable.Range(2, int.MaxValue - 2).Select(n => $"{id}/{n}").First(other => Known(other) is null);
    }

    private static Verdict Verdict(string actor, string aspect, string? value) => new(ActorSubjects.SubjectOf(actor), aspect, value is null ? null : StatementAspects.Text(Plain.Of(value.Trim())));
}
