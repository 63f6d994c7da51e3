using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Mentions;

namespace Parley.Actors;

/// <summary>An actor in the making: the mentions found so far.</summary>
internal sealed class Part
{
    private readonly List<Mention> _mentions = [];

    /// <summary>The names so far.</summary>
    public List<NameWords> Names { get; } = [];

    /// <summary>The first token of the first mention so far.</summary>
    public int Start { get; private set; } = int.MaxValue;

    private Gender Gender => _mentions.Aggregate(Gender.Unknown, (gender, mention) => gender.Or(mention.Gender));

    /// <summary>Whether the mention may be of this actor: neither kind nor gender nor name contradicts.</summary>
    public bool May(NameWords name, Mention mention) =>
        IsOneKind(mention) && Gender.Agree(mention.Gender) && Names.Any(n => n.Same(name)
            || (MayBePerson(mention) && (name.MayBePerson(n) || n.MayBePerson(name)))
            || (MayBeOrganization(mention) && (name.MayBeOrganization(n) || n.MayBeOrganization(name))));

    /// <summary>Adds a mention.</summary>
    public void Add(NameWords name, Mention mention)
    {
        _mentions.Add(mention);
        Start = Math.Min(Start, mention.Name.Start);
        if (Names.Count < 8 && !Names.Any(n => n.Same(name)))
        {
            Names.Add(name);
        }
    }

    /// <summary>The actor, now that all mentions are there.</summary>
    public Actor Freeze(Words words)
    {
        var mentions = _mentions.OrderBy(m => m.Name.Start).ToImmutableArray();
        var kind = Kind(mentions);
        var roles = mentions.SelectMany(m => new[] { m.Before, m.Behind }).OfType<Office>().Where(r => !PersonNouns.IsHonorific(r.Head) || r.Affiliation is not null).ToImmutableArray();
        return new Actor(Fullest(words, mentions), kind ?? SpeakerKind.Person, mentions)
        {
            Gender = kind is SpeakerKind.Person or null ? Gender : Gender.Unknown,
            Roles = roles,
            IsPlural = kind == SpeakerKind.Group,
            IsDoubtful = mentions.All(m => m.Kind is NameKind.Unknown or NameKind.Place),
        };
    }

    private bool MayBePerson(Mention mention) => _mentions.Append(mention).All(m => m.Kind is NameKind.Person or NameKind.Unknown or NameKind.Place);

    private bool MayBeOrganization(Mention mention) => _mentions.Append(mention).All(m => m.Kind is not NameKind.Person) && _mentions.Append(mention).Any(m => m.Kind is NameKind.Organization);

    private bool IsOneKind(Mention mention) =>
        _mentions.TrueForAll(m => m.Kind == mention.Kind || m.Kind is NameKind.Unknown or NameKind.Place || mention.Kind is NameKind.Unknown or NameKind.Place);

    /// <summary>What most clearly shows; null where a place or a lone capital is all there is.</summary>
    private static SpeakerKind? Kind(ImmutableArray<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            switch (mention.Kind)
            {
                case NameKind.Person: return SpeakerKind.Person;
                case NameKind.Organization: return SpeakerKind.Organization;
                case NameKind.State: return SpeakerKind.State;
                case NameKind.Group: return SpeakerKind.Group;
            }
        }

        return mentions.All(m => m.Kind == NameKind.Unknown) && mentions.Any(m => m.Name.Length > 1) ? SpeakerKind.Person : null;
    }

    /// <summary>The longest name; of names as long the first that is not in capitals throughout.</summary>
    private static string Fullest(Words words, ImmutableArray<Mention> mentions) =>
        mentions.OrderByDescending(m => m.Kind == NameKind.State && States.Named(m.Text) == m.Text).ThenBy(m => -m.Name.Length).ThenBy(m => words.IsUpper(m.Name.Start) && m.Kind is NameKind.Person or NameKind.Unknown).First().Text;
}
