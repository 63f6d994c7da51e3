using Parley.Attribution;

namespace Parley.Linking;

/// <summary>Who an appearance is.</summary>
/// <param name="Id">The actor's id.</param>
/// <param name="Name">The name that people or the user's list give; null where the article's own stays.</param>
/// <param name="Known">The row of the user's list that holds on the article's day.</param>
internal sealed record LinkedSpeaker(string Id, string? Name, KnownActor? Known)
{
    /// <summary>The speaker with id, and what the list knows that the article does not say.</summary>
    public Speaker Show(Speaker speaker) => speaker with
    {
        Id = Id,
        Name = Name ?? speaker.Name,
        Kind = Known?.Kind ?? speaker.Kind,
        Affiliation = speaker.Affiliation ?? Known?.Affiliation,
    };
}
