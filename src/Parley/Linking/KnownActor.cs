using System.Collections.Immutable;
using Parley.Attribution;

namespace Parley.Linking;

/// <summary>An actor that is known before anything is read: one row of a list.</summary>
/// <param name="Id">Its id; the same in all rows of one actor.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Kind">What sort.</param>
public sealed record KnownActor(string Id, string Name, SpeakerKind Kind)
{
    /// <summary>What else it is called.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Offices of this row: all ways to call one and the same.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>For whom, in this row.</summary>
    public string? Affiliation { get; init; }

    /// <summary>The first day of this row's office or affiliation; null where it has always been.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day; null where it still is.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The id of an actor that has none of its own: its kind and name, as it would have if it were found in articles.</summary>
    public static string IdOf(string name, SpeakerKind kind) => $"{kind.ToString().ToLowerInvariant()}/{ActorName.Slug(ActorName.Key(name, kind))}";

    /// <summary>Whether the row holds on a day; on an unknown day only what holds always.</summary>
    public bool Holds(DateOnly? day) => day is { } known ? !(known < From) && !(known > To) : From is null && To is null;
}
