using System.Collections.Immutable;
using Parley.Attribution;

namespace Parley.Linking;

/// <summary>A person, organisation, state or group across articles.</summary>
/// <param name="Id">Stays the same when more articles are read: that of the user's list where it has one, else made from kind and name.</param>
/// <param name="Name">As people named it, else as the user's list, else the name that most articles use.</param>
/// <param name="Kind">Never <see cref="SpeakerKind.Unnamed"/>: who has no name is nobody outside their article.</param>
public sealed record Actor(string Id, string Name, SpeakerKind Kind)
{
    /// <summary>How many statements it makes, alone or with others.</summary>
    public int Statements { get; init; }

    /// <summary>How many statements are made to it.</summary>
    public int Addressed { get; init; }

    /// <summary>How many articles it speaks in, or is spoken to in.</summary>
    public int Articles { get; init; }

    /// <summary>All names that articles use, with how many use them.</summary>
    public ImmutableSortedDictionary<string, int> Names { get; init; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>What articles say that it is, in the order in which it was read.</summary>
    public ImmutableArray<ActorRole> Roles { get; init; } = [];

    /// <summary>The day of the earliest article; null where none is dated.</summary>
    public DateOnly? First { get; init; }

    /// <summary>The day of the latest article.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>A few of its statements.</summary>
    public ImmutableArray<ActorExample> Examples { get; init; } = [];

    /// <summary>The names but the chosen one, the most frequent first.</summary>
    public IEnumerable<string> Aliases => Names.Where(n => n.Key != Name).OrderByDescending(n => n.Value).Select(n => n.Key);

    /// <summary>Whether people or the user's list gave the name.</summary>
    internal bool IsNameGiven { get; init; }

    /// <summary>The name that most articles use; of names as frequent the longest. A name of one word stands back behind fuller ones.</summary>
    internal string Usual
    {
        get
        {
            var full = Names.Where(n => Kind != SpeakerKind.Person || n.Key.Contains(' ', StringComparison.Ordinal)).DefaultIfEmpty(new(Name, 1));
            return Kind == SpeakerKind.State ? Mentions.States.Of(ActorName.Bare(Name)) ?? Name : full.OrderByDescending(n => n.Value).ThenByDescending(n => n.Key.Length).ThenBy(n => n.Key, StringComparer.Ordinal).First().Key;
        }
    }

    /// <summary>The actor with one more article.</summary>
    internal Actor With(Appearance appearance)
    {
        var names = Names;
        foreach (var name in appearance.Names)
        {
            names = names.SetItem(name, names.GetValueOrDefault(name) + 1);
        }

        return this with
        {
            Statements = Statements + appearance.Said.Length,
            Addressed = Addressed + appearance.Told,
            Articles = Articles + 1,
            Names = names,
            Roles = appearance.Roles.Aggregate(Roles, Join),
            First = Days.Earlier(First, appearance.Published),
            Last = Days.Later(Last, appearance.Published),
            Examples = Examples.Length < MostExamples ? [.. Examples.Concat(appearance.Said).Take(MostExamples)] : Examples,
        };
    }

    private const int MostExamples = 3;

    /// <summary>Roles that are kept: of a president in ten thousand articles not every turn of phrase.</summary>
    private const int MostRoles = 40;

    private static ImmutableArray<ActorRole> Join(ImmutableArray<ActorRole> roles, ActorRole role)
    {
        for (var i = 0; i < roles.Length; i++)
        {
            if (roles[i].Same(role))
            {
                return roles.SetItem(i, roles[i].With(role));
            }
        }

        return roles.Length < MostRoles ? roles.Add(role) : roles;
    }
}

/// <summary>Something that an actor said.</summary>
/// <param name="Statement">The statement's id.</param>
/// <param name="Text">Its content, cut short.</param>
public sealed record ActorExample(string Statement, string Text);
