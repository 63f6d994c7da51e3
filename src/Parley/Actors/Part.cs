using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Mentions;

namespace Parley.Actors;

/// <summary>An actor in the making: the mentions found so far.</summary>
internal sealed class Part
{
    private readonly List<Mention> _mentions = [];

    /// <summary>The kind that a word or title has told; unknown where only capitals and places have.</summary>
    private NameKind _kind;

    private Gender _gender;

    /// <summary>The names so far.</summary>
    public List<NameWords> Names { get; } = [];

    /// <summary>The first token of the first mention so far.</summary>
    public int Start { get; private set; } = int.MaxValue;


    /// <summary>Whether the mention may be of this actor: neither kind nor gender nor name contradicts.</summary>
    public bool May(NameWords name, Mention mention) =>
        IsOneKind(mention.Kind) && (_gender.Agree(GenderOf(name, mention)) || IsSurnameOf(name)) && Names.Any(n => n.Same(name)
            || (MayBePerson(mention) && (name.MayBePerson(n) || n.MayBePerson(name)))
            || (MayBeOrganization(mention) && (name.MayBeOrganization(n) || n.MayBeOrganization(name))));

    /// <summary>"Xi" of Xi Jinping, "Wichai" of the prosecutor Wichai Thongtaeng: who is told to be a person may go by the first word, whatever stands first where they come from.</summary>
    public bool MayGoByFirst(NameWords name, Mention mention) =>
        name.Words.Length == 1 && _kind == NameKind.Person && mention.Kind is NameKind.Person or NameKind.Unknown && _gender.Agree(mention.Gender) && Names.Any(n => n.Words.Length > 1 && n.First == name.First);

    /// <summary>Whether a section has the full name before a token.</summary>
    public bool IsNamedIn(Words words, int section, int before) =>
        _mentions.Any(m => m.Name.Length > 1 && m.Name.Start < before && words.Section(m.Name.Start) == section);

    /// <summary>Adds a mention.</summary>
    public void Add(NameWords name, Mention mention)
    {
        _mentions.Add(mention);
        Start = Math.Min(Start, mention.Name.Start);
        _gender = IsSurnameOf(name) ? mention.Gender : _gender.Or(GenderOf(name, mention));
        _kind = IsTold(_kind) ? _kind : mention.Kind;
        if (Names.Count < 8 && !Names.Any(n => n.Same(name)))
        {
            Names.Add(name);
        }
    }

    /// <summary>The actor, now that all mentions are there.</summary>
    public Actor Freeze(Words words)
    {
        var mentions = _mentions.OrderBy(m => m.Name.Start).ToImmutableArray();
        var kind = Kind();
        // "SEN." of a headline in capitals is told better elsewhere.
        var roles = mentions.OrderBy(m => words.Heading[m.Name.Start]).SelectMany(m => new[] { m.Before, m.Behind }).OfType<Office>().Where(r => !PersonNouns.IsHonorific(r.Head) || r.Affiliation is not null).ToImmutableArray();
        return new Actor(Fullest(words, mentions), kind ?? SpeakerKind.Person, mentions)
        {
            Gender = kind is SpeakerKind.Person or null ? _gender : Gender.Unknown,
            Roles = roles,
            IsPlural = kind == SpeakerKind.Group,
            IsDoubtful = mentions.All(m => m.Kind is NameKind.Unknown or NameKind.Place),
        };
    }

    /// <summary>The "Craig" of Helen Craig is a surname: that men are called so, too, tells nothing.</summary>
    private Gender GenderOf(NameWords name, Mention mention) =>
        name.Words.Length == 1 && mention is { HasTitle: false, Before: null, Behind: null } && Names.Any(n => n.Words.Length > 1 && n.Last == name.Last) ? Gender.Unknown : mention.Gender;

    /// <summary>All that was there so far is the "Craig" of Helen Craig, who comes now.</summary>
    private bool IsSurnameOf(NameWords name) =>
        name.Words.Length > 1 && _mentions.Count > 0 && Names.All(n => n.Words.Length == 1 && n.First == name.Last) && _mentions.All(m => m is { HasTitle: false, Before: null, Behind: null });

    private bool MayBePerson(Mention mention) => !IsOnMap(mention) && !_mentions.Exists(IsOnMap) && (!IsTold(_kind) || _kind == NameKind.Person) && (!IsTold(mention.Kind) || mention.Kind == NameKind.Person);

    /// <summary>"Orlando Airport": nobody called Orlando has that surname.</summary>
    private static bool IsOnMap(Mention mention) => mention is { Kind: NameKind.Place, Name.Length: > 1 } && NameParser.IsThing(NameWords.Of(mention.Text).Last);

    private bool MayBeOrganization(Mention mention) => mention.Kind == NameKind.Organization || _kind == NameKind.Organization;

    private static bool IsTold(NameKind kind) => kind is not (NameKind.Unknown or NameKind.Place);

    private bool IsOneKind(NameKind kind) => kind == _kind || !IsTold(kind) || !IsTold(_kind);

    /// <summary>Null where a place or a lone capital is all there is.</summary>
    private SpeakerKind? Kind() => _kind switch
    {
        NameKind.Person => SpeakerKind.Person,
        NameKind.Organization => SpeakerKind.Organization,
        NameKind.State => SpeakerKind.State,
        NameKind.Group => SpeakerKind.Group,
        _ => null,
    };

    /// <summary>The longest name, of a person one that begins with a first name if there is any; of names as long the first that is not in capitals throughout.</summary>
    private static string Fullest(Words words, ImmutableArray<Mention> mentions) =>
        mentions.OrderByDescending(m => m.Kind == NameKind.State && States.Named(m.Text) == m.Text).ThenByDescending(m => m.Kind == NameKind.Person && m.Name.Length > 1 && FirstNames.Contains(words.Lower(m.Name.Start))).ThenBy(m => -m.Name.Length).ThenBy(m => words.IsUpper(m.Name.Start) && m.Kind is NameKind.Person or NameKind.Unknown).First().Text;
}
