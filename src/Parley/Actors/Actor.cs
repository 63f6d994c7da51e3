using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Mentions;

namespace Parley.Actors;

/// <summary>Somebody whom an article names, or only describes, with all that it says of them.</summary>
/// <param name="Name">The fullest name; of one who is not named the words that describe them.</param>
/// <param name="Kind">What sort of actor.</param>
/// <param name="Mentions">Where the article names the actor, in the order of the text; empty where it only describes.</param>
internal sealed record Actor(string Name, SpeakerKind Kind, ImmutableArray<Mention> Mentions)
{
    /// <summary>Of a person, as far as the text tells.</summary>
    public Gender Gender { get; init; }

    /// <summary>What the article says they are, in the order of the text.</summary>
    public ImmutableArray<Office> Roles { get; init; } = [];

    /// <summary>Several people: "officials", "Ukrainians".</summary>
    public bool IsPlural { get; init; }

    /// <summary>Whether nothing but a capital says that this is a person.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>Other names that a speaker carries along.</summary>
    private const int MostNames = 6;

    /// <summary>The actor as a statement shows it.</summary>
    /// <param name="via">How the source names the actor.</param>
    public Speaker As(SpeakerVia via)
    {
        var standing = Kind == SpeakerKind.Unnamed ? Roles : Roles.Where(r => r.IsStanding);
        var role = standing.FirstOrDefault(r => r.Affiliation is not null) ?? standing.FirstOrDefault();
        var affiliation = role?.Affiliation ?? Roles.FirstOrDefault(r => r.Affiliation is not null && !PersonNouns.IsRelative(r.Head))?.Affiliation;
        return new Speaker(Name, via) { Kind = Kind, Also = [.. Mentions.Select(m => m.Text).Distinct().Where(n => n != Name).Take(MostNames)], Role = role?.Text, Affiliation = affiliation ?? (Kind == SpeakerKind.State ? States.OfSeat(Name) : null) };
    }
}
