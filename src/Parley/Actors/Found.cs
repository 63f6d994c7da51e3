using System.Collections.Immutable;
using Parley.Attribution;

namespace Parley.Actors;

/// <summary>Whom a source means: one or more actors, or nobody for sure.</summary>
/// <param name="Actor">Who; null where the text does not tell.</param>
internal sealed record Found(Actor? Actor)
{
    /// <summary>Nobody, and nobody who may be meant.</summary>
    public static Found Nobody { get; } = new((Actor?)null);

    /// <summary>How the source names the actor.</summary>
    public SpeakerVia Via { get; init; } = SpeakerVia.Pronoun;

    /// <summary>Others who speak with the actor.</summary>
    public ImmutableArray<Actor> Jointly { get; init; } = [];

    /// <summary>Whom it may mean, where there is no actor.</summary>
    public ImmutableArray<SpeakerCandidate> Candidates { get; init; } = [];

    /// <summary>Nobody for sure; the candidates share the evidence by the exponential of their weights.</summary>
    public static Found Of(ImmutableArray<Candidate> candidates)
    {
        var best = candidates.Max(c => c.Weight);
        var sum = candidates.Sum(c => Math.Exp(c.Weight - best));
        return Nobody with { Candidates = [.. candidates.Where(c => c.Actor.Kind != SpeakerKind.Unnamed).Select(c => new SpeakerCandidate(c.Actor.Name, Math.Exp(c.Weight - best) / sum))] };
    }

    /// <summary>Nobody for sure; the actors are equally likely.</summary>
    public static Found Among(IReadOnlyList<Actor> actors) =>
        actors.Count == 1 ? new Found(actors[0]) : Nobody with { Candidates = [.. actors.Take(5).Select(a => new SpeakerCandidate(a.Name, 1.0 / actors.Count))] };
}
