using Parley.Attribution;
using Parley.Linking;

namespace Parley.Review;

/// <summary>An actor that a person names and nobody read of.</summary>
public static class NamedActor
{
    /// <summary>The id that linking would give to the first actor of a name, so that articles read later find the same one: <c>person/lise-amand</c>.</summary>
    /// <param name="name">With a letter or digit in it.</param>
    /// <param name="kind">What sort of actor.</param>
    public static string IdOf(string name, SpeakerKind kind) => $"{kind.ToString().ToLowerInvariant()}/{ActorName.Slug(ActorName.Key(name, kind))}";
}
