using System.Collections.Frozen;
using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Mentions;

namespace Parley.Linking;

/// <summary>
/// What tells two people of one name apart: their walk of life, the state or place that they hold an office in, whom they work for, and their time. Most
/// people of one full name in the news are one, so only what cannot well be true of one person counts against it.
/// </summary>
internal sealed record Profile
{
    /// <summary>Years between two articles that no career spans.</summary>
    private const int LongestCareer = 70;

    private static readonly FrozenDictionary<string, string> Walks = new Dictionary<string, string>
    {
        ["office"] = "president minister premier chancellor senator sen congressman congresswoman governor gov mayor ambassador secretary lawmaker mp mep representative councillor councilman councilwoman legislator",
        ["sport"] = "coach player quarterback goalkeeper striker midfielder defender winger pitcher athlete swimmer boxer golfer sprinter jockey footballer cricketer cyclist",
        ["arts"] = "actor actress singer musician painter novelist comedian dancer composer poet sculptor screenwriter filmmaker rapper playwright cellist violinist pianist",
        ["science"] = "physicist chemist biologist geologist astronomer mathematician surgeon physician virologist epidemiologist cardiologist zoologist botanist",
        ["trade"] = "plumber farmer baker waiter waitress bartender electrician carpenter mechanic builder miner fisher fisherman barber butcher cook nurse teacher pupil student driver pensioner",
    }.SelectMany(walk => walk.Value.Split(' ').Select(word => (word, walk.Key))).ToFrozenDictionary(p => p.word, p => p.Key);

    private static readonly FrozenSet<string> PlaceOffices = WordLists.Set("mayor governor gov");

    /// <summary>Nothing is known.</summary>
    public static Profile Empty { get; } = new();

    /// <summary>Walks of life.</summary>
    public ImmutableSortedSet<string> Fields { get; init; } = [];

    /// <summary>States and places in which an office is held.</summary>
    public ImmutableSortedSet<string> Seats { get; init; } = [];

    /// <summary>Keys of those worked for.</summary>
    public ImmutableSortedSet<string> Affiliations { get; init; } = [];

    /// <summary>The earliest day.</summary>
    public DateOnly? First { get; init; }

    /// <summary>The latest day.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>What an article tells of a person; of others nothing, for an organisation has no career.</summary>
    public static Profile Of(Appearance appearance) =>
        appearance.Kind != SpeakerKind.Person ? Empty : appearance.Roles.Aggregate(Empty with { First = appearance.Published, Last = appearance.Published }, (profile, role) => profile.With(role));

    /// <summary>Both.</summary>
    public Profile With(Profile other) => new()
    {
        Fields = Fields.Union(other.Fields),
        Seats = Seats.Union(other.Seats),
        Affiliations = Affiliations.Union(other.Affiliations),
        First = Days.Earlier(First, other.First),
        Last = Days.Later(Last, other.Last),
    };

    /// <summary>Whether the two cannot well be one person.</summary>
    public bool Clashes(Profile other) =>
        (Apart(Fields, other.Fields) && !Affiliations.Overlaps(other.Affiliations)) || Apart(Seats, other.Seats) || IsLongBefore(other) || other.IsLongBefore(this);

    /// <summary>How much the two have in common.</summary>
    public int InCommon(Profile other) =>
        (2 * Affiliations.Intersect(other.Affiliations).Count) + (2 * Seats.Intersect(other.Seats).Count) + Fields.Intersect(other.Fields).Count;

    /// <summary>A word for an id that has to tell this one from another of the name; null where nothing is known.</summary>
    public string? Mark => Seats.Concat(Fields).Concat(Affiliations).FirstOrDefault();

    private Profile With(ActorRole role)
    {
        var words = ActorName.Words(role.Role ?? "");
        var affiliation = role.Affiliation is { } whom ? ActorName.Affiliation(whom) : null;
        var profile = affiliation is null ? this : this with { Affiliations = Affiliations.Add(affiliation) };

        // "A former actor" may well be a senator now, and a deputy minister a minister elsewhere before.
        if (words.Any(w => w is "former" or "ex" or "then" or "retired" or "late"))
        {
            return profile;
        }

        var fields = words.Select(w => Walks.GetValueOrDefault(w)).OfType<string>().ToList();
        var seats = affiliation is not null && fields.Contains("office") && (States.Of(role.Affiliation!) is not null || words.Any(PlaceOffices.Contains));
        return profile with { Fields = profile.Fields.Union(fields), Seats = seats ? profile.Seats.Add(affiliation!) : profile.Seats };
    }

    private bool IsLongBefore(Profile other) => Last is { } last && other.First is { } first && first.Year - last.Year > LongestCareer;

    private static bool Apart(ImmutableSortedSet<string> one, ImmutableSortedSet<string> other) => !one.IsEmpty && !other.IsEmpty && !one.Overlaps(other);
}
