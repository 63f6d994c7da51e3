using System.Collections.Immutable;

namespace Parley.Linking;

/// <summary>
/// What people decided about actors, in the order in which they decided. Each decision speaks of ids, or of articles and the name used in them, never of how
/// the articles were linked: so it holds after every re-reading, whatever is read beside and in whatever order. Where two contradict, the later one counts.
/// </summary>
/// <param name="All">The earliest first.</param>
public sealed record ActorDecisions(ImmutableArray<ActorDecision> All)
{
    /// <summary>Nothing was decided.</summary>
    public static ActorDecisions None { get; } = new([]);

    /// <summary>With one more.</summary>
    public ActorDecisions With(ActorDecision decision) => new(All.Add(decision));

    /// <summary>The id of an actor that an article names.</summary>
    /// <param name="article">The article's id.</param>
    /// <param name="names">What the article calls the actor.</param>
    /// <param name="id">The id by linking.</param>
    public string IdOf(string article, ImmutableArray<string> names, string id)
    {
        foreach (var decision in All)
        {
            id = decision switch
            {
                MergeActors merge when merge.TakesIn(id) => merge.Id,
                SplitActor split when split.IsAbout(article, names) => split.Id,
                _ => id,
            };
        }

        return id;
    }

    /// <summary>The id that a split gives to an actor of an article; null where none is about it. Such an actor is nobody with whom others of its name are linked.</summary>
    public string? SplitOff(string article, ImmutableArray<string> names) => All.OfType<SplitActor>().LastOrDefault(s => s.IsAbout(article, names))?.Id;

    /// <summary>The name that people gave to an actor; null where they gave none.</summary>
    public string? NameOf(string id) => All.OfType<RenameActor>().LastOrDefault(r => r.Id == id)?.Name;
}

/// <summary>What somebody decided about an actor.</summary>
/// <param name="Id">The actor's id.</param>
public abstract record ActorDecision(string Id)
{
    /// <summary>Who decided; null where that was not written down.</summary>
    public string? Who { get; init; }

    /// <summary>When; null where that was not written down.</summary>
    public DateTimeOffset? When { get; init; }

    /// <summary>For what reason.</summary>
    public string? Why { get; init; }
}

/// <summary>Two are one.</summary>
/// <param name="Id">Which id stays.</param>
/// <param name="Other">Which goes.</param>
public sealed record MergeActors(string Id, string Other) : ActorDecision(Id)
{
    /// <summary>
    /// Whether the actor of an id becomes the one that stays. Which of two people of one name has the longer id depends on who was read first: whoever
    /// merges the two has said that the name is one person's, however it came to them.
    /// </summary>
    public bool TakesIn(string id) => id == Other || (AreOfOneName && (id == Shorter || id.StartsWith(Shorter + "/", StringComparison.Ordinal)));

    private string Shorter => Id.Length < Other.Length ? Id : Other;

    private bool AreOfOneName => Shorter.Contains('/', StringComparison.Ordinal) && (Id.Length < Other.Length ? Other : Id).StartsWith(Shorter + "/", StringComparison.Ordinal);
}

/// <summary>Some articles mean somebody else by a name.</summary>
/// <param name="Id">The id of that other.</param>
/// <param name="Name">The name, as those articles use it.</param>
/// <param name="Articles">The articles' ids.</param>
public sealed record SplitActor(string Id, string Name, ImmutableArray<string> Articles) : ActorDecision(Id)
{
    /// <summary>Whether it is about an actor of an article that has these names.</summary>
    public bool IsAbout(string article, ImmutableArray<string> names) => Articles.Contains(article) && names.Any(n => ActorName.Words(n).AsSpan().SequenceEqual(ActorName.Words(Name)));
}

/// <summary>The actor is to be called so.</summary>
/// <param name="Id">Whose name.</param>
/// <param name="Name">Which name.</param>
public sealed record RenameActor(string Id, string Name) : ActorDecision(Id);
