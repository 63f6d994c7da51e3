using System.Collections.Immutable;
using Parley.Mentions;

namespace Parley.Actors;

/// <summary>The actors that an article names: its mentions, those of one actor together.</summary>
internal sealed class Cast
{
    private readonly Actor?[] _actors;

    private Cast(ImmutableArray<Mention> mentions, Actor?[] actors)
    {
        (Mentions, _actors) = (mentions, actors);
        Actors = [.. actors.OfType<Actor>().Distinct(ReferenceEqualityComparer.Instance).Cast<Actor>()];
    }

    /// <summary>All mentions, in the order of the text.</summary>
    public ImmutableArray<Mention> Mentions { get; }

    /// <summary>All actors, in the order of their first mention.</summary>
    public ImmutableArray<Actor> Actors { get; }

    /// <summary>The actor of the mention with that number; null where a name may be that of two.</summary>
    public Actor? this[int mention] => _actors[mention];

    /// <summary>Groups the mentions of an article. The fullest names come first, so that a surname in the headline finds its bearer in the text.</summary>
    public static Cast Of(Words words, ImmutableArray<Mention> mentions)
    {
        var grouping = new Grouping(words);
        var parts = new Part?[mentions.Length];
        foreach (var index in Enumerable.Range(0, mentions.Length).OrderBy(i => Order(words, mentions[i])))
        {
            parts[index] = grouping.Place(mentions[index], words.Heading[mentions[index].Name.Start]);
        }

        var actors = new Dictionary<Part, Actor>();
        var found = new Actor?[mentions.Length];
        for (var i = 0; i < mentions.Length; i++)
        {
            if (parts[i] is { } part)
            {
                found[i] = actors.TryGetValue(part, out var actor) ? actor : actors[part] = part.Freeze(words);
            }
        }

        return new Cast(mentions, found);
    }

    /// <summary>The same with genders that have shown themselves since.</summary>
    public Cast With(IReadOnlyDictionary<Actor, Gender> genders)
    {
        var known = genders.ToDictionary(pair => pair.Key, pair => pair.Key with { Gender = pair.Value }, (IEqualityComparer<Actor>)ReferenceEqualityComparer.Instance);
        return new Cast(Mentions, Array.ConvertAll(_actors, actor => actor is not null && known.TryGetValue(actor, out var better) ? better : actor));
    }

    private static (bool, int, bool, int) Order(Words words, Mention mention) =>
        (words.Heading[mention.Name.Start], -mention.Name.Length, !mention.HasTitle, mention.Name.Start);
}
