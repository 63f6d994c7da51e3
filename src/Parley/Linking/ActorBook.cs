using System.Collections.Immutable;
using Parley.Attribution;

namespace Parley.Linking;

/// <summary>
/// The actors of all articles read so far. Immutable: adding an article gives a new book and the article with the ids of its speakers. An actor keeps its id
/// whatever is added; only of two people of one name the one that comes later gets a longer id. <see cref="Of"/> does not depend on the order of the articles.
/// </summary>
public sealed record ActorBook
{
    private ImmutableDictionary<string, Actor> Found { get; init; } = ImmutableDictionary<string, Actor>.Empty;

    private ImmutableList<string> Order { get; init; } = [];

    private LinkIndex Links { get; init; } = LinkIndex.Empty;

    /// <summary>No article was read.</summary>
    public static ActorBook Empty { get; } = new();

    /// <summary>The user's list: its names and ids count before our guesses. Given before the first article.</summary>
    public KnownActors Known { get; init; } = KnownActors.None;

    /// <summary>What people decided; it counts before everything else. Given before the first article.</summary>
    public ActorDecisions Decisions { get; init; } = ActorDecisions.None;

    /// <summary>Whether <see cref="Actors"/> are kept. Without them a book of a million articles holds only what it needs to know their names again.</summary>
    public bool KeepsActors { get; init; } = true;

    /// <summary>All actors, in the order in which they came. Each speaks, or is spoken to, in some article.</summary>
    public ImmutableArray<Actor> Actors => [.. Order.Select(id => Shown(Found[id]))];

    /// <summary>The book of a set of articles: by day and id, so that it does not matter in which order they are given.</summary>
    public static ActorBook Of(IEnumerable<Reading> readings, ActorBook? begun = null) =>
        readings.OrderBy(r => r.Article.Published ?? DateOnly.MaxValue).ThenBy(r => r.Article.Id, StringComparer.Ordinal).Aggregate(begun ?? Empty, (book, reading) => book.Add(reading).Book);

    /// <summary>The book with one more article.</summary>
    /// <param name="reading">The article as it was read. The same article given twice counts twice.</param>
    /// <returns>The new book, and the reading with an id for each speaker, with names where a description means somebody known.</returns>
    public (ActorBook Book, Reading Reading) Add(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var named = SpeakerChange.Of(reading, speaker => Described(speaker, reading.Article.Published));
        var (book, linked) = (this, new Dictionary<(string, SpeakerKind), LinkedSpeaker>());
        foreach (var group in Appearance.In(named).Select(a => (Appearance: a, Link: Link(a, ref book))).GroupBy(p => p.Link.Id))
        {
            book = KeepsActors ? book.With(group.Key, group.First().Link, [.. group.Select(p => p.Appearance)]) : book;
            foreach (var (appearance, link) in group)
            {
                linked[(appearance.Name, appearance.Kind)] = link;
            }
        }

        var unnamed = new UnnamedIds(reading.Article.Id);
        return (book, SpeakerChange.Of(named, speaker => speaker.Kind == SpeakerKind.Unnamed ? speaker with { Id = unnamed.Of(speaker) } : linked[(speaker.Name, speaker.Kind)].Show(speaker)));
    }

    /// <summary>A speaker whose description means somebody in office.</summary>
    private Speaker Described(Speaker speaker, DateOnly? day) =>
        Offices.Holder(speaker, day, Known) is { } holder ? speaker with { Name = holder.Name, Kind = holder.Kind } : speaker;

    private LinkedSpeaker Link(Appearance appearance, ref ActorBook book)
    {
        // Whom people have split off is not whom the list knows by that name.
        var split = Decisions.SplitOff(appearance.Article, appearance.Names);
        var known = split is null ? KnownMatch.Of(appearance, Known) : null;
        var (links, id) = (split ?? known?.Id) is { } told ? (book.Links, told) : book.Links.Place(appearance);
        var final = Decisions.IdOf(appearance.Article, appearance.Names, id);
        book = book with { Links = links };
        return new LinkedSpeaker(final, Decisions.NameOf(final) ?? (final == id ? known?.Name : null), final == id ? known : null);
    }

    private ActorBook With(string id, LinkedSpeaker link, ImmutableArray<Appearance> appearances)
    {
        var first = appearances[0];
        var actor = Found.GetValueOrDefault(id) ?? new Actor(id, link.Name ?? first.Name, link.Known?.Kind ?? first.Kind);
        var all = first with
        {
            Names = [.. appearances.SelectMany(a => a.Names).Distinct()],
            Roles = [.. appearances.SelectMany(a => a.Roles)],
            Said = [.. appearances.SelectMany(a => a.Said).DistinctBy(s => s.Statement)],
            Told = appearances.Sum(a => a.Told),
        };
        return this with
        {
            Found = Found.SetItem(id, actor.With(all) with { IsNameGiven = actor.IsNameGiven || link.Name is not null, Name = link.Name ?? actor.Name }),
            Order = Found.ContainsKey(id) ? Order : Order.Add(id),
        };
    }

    private static Actor Shown(Actor actor) => actor.IsNameGiven ? actor : actor with { Name = actor.Usual };
}
