using System.Collections.Immutable;
using Parley.Attribution;

namespace Parley.Linking;

/// <summary>Who bears which name among the actors so far, and what tells those of one name apart.</summary>
internal sealed record LinkIndex
{
    /// <summary>Letters from which an acronym tells whom it means; of two letters there are too few.</summary>
    private const int LeastAcronym = 3;

    private ImmutableDictionary<string, ImmutableArray<string>> Bearers { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    private ImmutableDictionary<string, Profile> Profiles { get; init; } = ImmutableDictionary<string, Profile>.Empty;

    /// <summary>Of organisations of which more than an acronym is known, the name that was met first.</summary>
    private ImmutableDictionary<string, string> Spelt { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Nobody.</summary>
    public static LinkIndex Empty { get; } = new();

    /// <summary>The id of an appearance: that of the one bearer of its name that nothing speaks against, else a new one.</summary>
    public (LinkIndex Links, string Id) Place(Appearance appearance)
    {
        var profile = Profile.Of(appearance);
        var name = Offices.Canonical(appearance.Name, appearance.Kind);
        var key = ActorName.Key(name, appearance.Kind);
        if (ActorName.IsBare(key, appearance.Kind) || key.Length == 0)
        {
            // Two people of one surname stay two: only an office in one place makes a surname as good as a name.
            name = Offices.Titled(appearance)?.Name ?? name;
            key = ActorName.IsBare(ActorName.Key(name, appearance.Kind), appearance.Kind) ? Titled(key, appearance) : ActorName.Key(name, appearance.Kind);
            if (key.Length == 0)
            {
                return (this, $"{appearance.Article}@{ActorName.Slug(string.Join(' ', ActorName.Words(appearance.Name)))}");
            }
        }

        var prefix = $"{appearance.Kind.ToString().ToLowerInvariant()}/";
        var keys = Keys(key, appearance).Append(Initials(key, appearance)).Where(k => k.Length > 0).Distinct().Select(k => prefix + k).ToList();
        var bearers = Sought(prefix, key, appearance).Select(ids => ids.Where(id => !Profiles[id].Clashes(profile)).ToList()).FirstOrDefault(ids => ids.Count > 0) ?? [];
        return bearers.Count > 1 && Closest(bearers, profile) is null
            ? (this, $"{appearance.Article}@{ActorName.Slug(key)}")
            : Add(Closest(bearers, profile) ?? NewId(prefix + ActorName.Slug(key), profile), keys, profile);
    }

    /// <summary>Who may be meant, by the surest key first. A full name is that of an acronym only as long as the acronym has no other: two organisations may well share their initials.</summary>
    private IEnumerable<IEnumerable<string>> Sought(string prefix, string key, Appearance appearance)
    {
        var keys = Keys(key, appearance).ToList();
        return keys.Select(k => Bearers.GetValueOrDefault(prefix + k, []).Where(id => IsSpelt(k) || IsNamedLike(id, k, keys)))
            .Append(Bearers.GetValueOrDefault(prefix + Initials(key, appearance), []).Where(id => !Spelt.ContainsKey(id)))
            .Append(appearance.Kind != SpeakerKind.Person ? [] : ShortNames.Variants(key).SelectMany(k => Bearers.GetValueOrDefault(prefix + k, [])).Distinct());
    }

    /// <summary>Whether the bearer of an acronym has no other name that speaks against the names of an appearance: half of their words are the same, or a name has the acronym itself in it.</summary>
    private bool IsNamedLike(string id, string acronym, List<string> keys)
    {
        if (!Spelt.TryGetValue(id, out var spelt) || !keys.Exists(IsSpelt))
        {
            return true;
        }

        var words = spelt.Split(' ');
        return keys.Where(IsSpelt).Select(key => key.Split(' '))
            .Any(other => words.Contains(acronym) || other.Contains(acronym) || 2 * words.Intersect(other).Count() >= Math.Max(words.Length, other.Length));
    }

    private static bool IsSpelt(string key) => key.Contains(' ', StringComparison.Ordinal);

    /// <summary>The one bearer, or of several the one with which most is in common; null where that is none or two.</summary>
    private string? Closest(List<string> bearers, Profile profile)
    {
        if (bearers.Count <= 1)
        {
            return bearers.FirstOrDefault();
        }

        var ranked = bearers.Select(id => (Id: id, Common: Profiles[id].InCommon(profile))).OrderByDescending(b => b.Common).ToList();
        return ranked[0].Common > ranked[1].Common ? ranked[0].Id : null;
    }

    private string NewId(string id, Profile profile)
    {
        if (!Profiles.ContainsKey(id))
        {
            return id;
        }

        var marked = profile.Mark is { } mark ? $"{id}/{ActorName.Slug(mark)}" : id;
        return Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? marked : $"{marked}/{n}").First(i => !Profiles.ContainsKey(i));
    }

    private (LinkIndex Links, string Id) Add(string id, List<string> keys, Profile profile)
    {
        var bearers = Bearers;
        foreach (var key in keys.Where(k => !bearers.GetValueOrDefault(k, []).Contains(id)))
        {
            bearers = bearers.SetItem(key, bearers.GetValueOrDefault(key, []).Add(id));
        }

        // What a person or a state is called is not short for anything.
        var spelt = id.StartsWith("organization/", StringComparison.Ordinal) && !Spelt.ContainsKey(id) && keys.Find(IsSpelt) is { } name ? Spelt.Add(id, name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..]) : Spelt;
        return (new LinkIndex { Bearers = bearers, Spelt = spelt, Profiles = Profiles.SetItem(id, Profiles.TryGetValue(id, out var old) ? old.With(profile) : profile) }, id);
    }

    /// <summary>
    /// The keys under which an appearance is sought, the surest first: its name, and what else the article calls it. A surname or a given name is none of them.
    /// </summary>
    private static IEnumerable<string> Keys(string key, Appearance appearance)
    {
        var others = appearance.Names.Where(IsTelling).Select(n => ActorName.Key(n, appearance.Kind)).Where(k => !ActorName.IsBare(k, appearance.Kind));
        return others.Prepend(key).Where(k => k.Length > 0).Distinct();
    }

    /// <summary>Another name that stands for itself anywhere: not "Bank" for "Bank of Keller", but "BK" or "Keller Bank".</summary>
    private static bool IsTelling(string name) => name.Contains(' ', StringComparison.Ordinal) || (name.Length > 1 && name.Replace(".", "", StringComparison.Ordinal).All(char.IsUpper));

    /// <summary>The initials of an organisation; empty where they are too few to tell.</summary>
    private static string Initials(string key, Appearance appearance)
    {
        if (appearance.Kind != SpeakerKind.Organization)
        {
            return "";
        }

        var initials = string.Concat(key.Split(' ').Where(w => w is not ("of" or "for" or "the" or "and" or "on" or "in")).Select(w => w[0]));
        return initials.Length >= LeastAcronym ? initials : "";
    }

    private static string Titled(string key, Appearance appearance)
    {
        var roles = appearance.Roles.Where(r => r.Role is not null && r.Affiliation is not null).ToList();
        return key.Length > 0 && roles.Count == 1 ? $"{key} {ActorName.Office(roles[0].Role!)} {ActorName.Affiliation(roles[0].Affiliation!)}" : "";
    }
}
