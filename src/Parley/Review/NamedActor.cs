using Parley.Attribution;
using Parley.Linking;
using Parley.Mentions;

namespace Parley.Review;

/// <summary>What actors are called in a corpus: by a person who names one that nobody read of, and by what was read of one first.</summary>
public static class NamedActor
{
    /// <summary>The id that linking would give to the first actor of a name, so that articles read later find the same one: <c>person/lise-amand</c>.</summary>
    /// <param name="name">With a letter or digit in it.</param>
    /// <param name="kind">What sort of actor.</param>
    public static string IdOf(string name, SpeakerKind kind) => $"{kind.ToString().ToLowerInvariant()}/{ActorName.Slug(ActorName.Key(name, kind))}";

    /// <summary>What an actor is called of whom a text says this: the state for its capital or its seat of government, an organisation by the name that it is known by.</summary>
    /// <param name="name">The name in the text.</param>
    /// <param name="kind">What sort of actor.</param>
    public static string TitleOf(string name, SpeakerKind kind) => kind == SpeakerKind.State ? States.Of(name) ?? name : Offices.Canonical(name, kind);

    /// <summary>Whom somebody works for: the state for "U.S.", else the organisation of that name.</summary>
    /// <param name="affiliation">As a text has it.</param>
    public static (string Title, SpeakerKind Kind) Employer(string affiliation) =>
        States.Of(affiliation) is { } state ? (state, SpeakerKind.State) : (TitleOf(affiliation, SpeakerKind.Organization), SpeakerKind.Organization);
}
