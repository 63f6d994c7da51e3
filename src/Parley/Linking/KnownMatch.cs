using System.Collections.Immutable;
using Parley.Attribution;

namespace Parley.Linking;

/// <summary>Finds an appearance in the user's list.</summary>
internal static class KnownMatch
{
    /// <summary>The row of the one actor of the list that is meant, on the article's day; null where there is none, or two that nothing tells apart.</summary>
    public static KnownActor? Of(Appearance appearance, KnownActors known)
    {
        var rows = Names(appearance).Select(name => Fitting(appearance, known.Named(name))).Append(InOffice(appearance, known)).FirstOrDefault(found => !found.IsEmpty);
        if (rows.IsDefaultOrEmpty)
        {
            return null;
        }

        var one = rows.Select(r => r.Id).Distinct().Count() == 1 ? rows : Narrowed(appearance, rows);
        return one.IsEmpty ? null : one.FirstOrDefault(r => r.Holds(appearance.Published)) ?? one[0] with { Affiliation = null };
    }

    /// <summary>The fullest name first; then the others, but a surname only where it is all that the article gives.</summary>
    private static IEnumerable<string> Names(Appearance appearance) =>
        appearance.Names.Where((name, i) => i == 0 || !ActorName.IsBare(ActorName.Key(name, appearance.Kind), appearance.Kind));

    /// <summary>"Minister Varga": the one of that surname who holds the office on the article's day.</summary>
    private static ImmutableArray<KnownActor> InOffice(Appearance appearance, KnownActors known)
    {
        var key = ActorName.Key(appearance.Name, appearance.Kind);
        return !ActorName.IsBare(key, appearance.Kind) || appearance.Published is not { } day ? [] :
        [
            .. appearance.Roles.Where(r => r.Role is not null && r.Affiliation is not null)
                .SelectMany(r => known.InOffice(r.Role!, r.Affiliation!, day))
                .Where(r => r.Kind == appearance.Kind && ActorName.Words(r.Name)[^1] == key),
        ];
    }

    private static ImmutableArray<KnownActor> Fitting(Appearance appearance, ImmutableArray<KnownActor> rows) =>
        [.. rows.Where(r => r.Kind == appearance.Kind || (r.Kind != SpeakerKind.Person && appearance.Kind != SpeakerKind.Person))];

    /// <summary>Of several the one whose affiliation the article names, else the one whose rows hold on its day.</summary>
    private static ImmutableArray<KnownActor> Narrowed(Appearance appearance, ImmutableArray<KnownActor> rows)
    {
        var whom = appearance.Roles.Select(r => r.Affiliation).OfType<string>().Select(ActorName.Affiliation).ToHashSet();
        var affiliated = rows.Where(r => r.Affiliation is { } affiliation && whom.Contains(ActorName.Affiliation(affiliation))).ToList();
        return Only(rows, affiliated) ?? Only(rows, affiliated.Count > 0 ? affiliated.Where(r => r.Holds(appearance.Published)) : whom.Count > 0 ? [] : rows.Where(r => r.Holds(appearance.Published))) ?? [];
    }

    private static ImmutableArray<KnownActor>? Only(ImmutableArray<KnownActor> rows, IEnumerable<KnownActor> chosen) =>
        chosen.Select(r => r.Id).Distinct().Take(2).ToList() is [var only] ? [.. rows.Where(r => r.Id == only)] : null;
}
