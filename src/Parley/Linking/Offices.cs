using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Parley.Attribution;
using Parley.Mentions;

namespace Parley.Linking;

/// <summary>
/// What is known of the world without a list of the user's: who held which office when, and what well-known organisations are called. The table lies in
/// offices.txt, is built into the library, and is opened when it is first asked.
/// </summary>
internal static class Offices
{
    private static readonly Lazy<KnownActors> Table = new(Open);

    /// <summary>Words that make an office another one, or one of another time.</summary>
    private static readonly string[] Otherwise = ["former", "ex", "then", "late", "next", "previous", "incoming", "outgoing", "future", "designate", "elect", "shadow", "acting", "interim", "own"];

    private static readonly FrozenSet<string> Prepositions = WordLists.Set("of for at in on from with to under over during since");

    private static readonly FrozenSet<string> Indefinite = WordLists.Set("a an one two three some any another no every each several many most few other both all");

    /// <summary>The one person who is meant by a description at the day of the article: "the German defence minister"; null where it is none or several.</summary>
    /// <param name="described">A speaker without a name.</param>
    /// <param name="day">The article's day.</param>
    /// <param name="own">The user's list, which is asked first.</param>
    public static KnownActor? Holder(Speaker described, DateOnly? day, KnownActors own)
    {
        if (described is not { Kind: SpeakerKind.Unnamed, Role: { } role, Affiliation: { } whom } || day is not { } known || !IsOne(described.Name) || !SaysNoMore(described.Name, role, whom))
        {
            return null;
        }

        return Sole(own.InOffice(role, whom, known)) ?? Sole(Table.Value.InOffice(role, whom, known));
    }

    /// <summary>The full name of one of whom an article gives a title and a surname: "President Hale"; null where the table does not tell.</summary>
    public static KnownActor? Titled(Appearance appearance)
    {
        if (appearance.Published is not { } day)
        {
            return null;
        }

        var rows = Table.Value.Named(appearance.Name).Where(r => r.Kind == SpeakerKind.Person && r.Holds(day));
        return Sole([.. rows.Where(r => appearance.Roles.Any(role => Fits(r, role)))]);
    }

    /// <summary>The name under which the table has an organisation or a person of several names: "United Nations" for "UN".</summary>
    public static string Canonical(string name, SpeakerKind kind)
    {
        if (kind is not (SpeakerKind.Person or SpeakerKind.Organization) || ActorName.IsBare(ActorName.Key(name, kind), kind))
        {
            return name;
        }

        // A member of parliament has a name like anybody's; a head of state is meant wherever nothing speaks against it.
        var rows = Table.Value.Named(name).Where(r => r.Kind == kind && (kind == SpeakerKind.Organization || r.Affiliation is not null));
        return rows.Select(r => r.Name).Distinct().Take(2).ToList() is [var only] ? only : name;
    }

    private static KnownActor? Sole(ImmutableArray<KnownActor> rows) => rows.DistinctBy(r => r.Id).Take(2).ToList() is [var only] ? only : null;

    private static bool IsOne(string description)
    {
        var words = ActorName.Words(description);
        return words.Length > 0 && !Indefinite.Contains(description.Split(' ')[0].ToLowerInvariant()) && !words.SelectMany(w => w.Split('-')).Any(Otherwise.Contains);
    }

    /// <summary>
    /// Whether the description is of the office alone: "the German president of the football union" is not the German president, nor is "the president at the
    /// time" the one of today. Words in small letters before the office are taken for praise or blame.
    /// </summary>
    private static bool SaysNoMore(string description, string role, string whom)
    {
        var told = ActorName.Office(role).Split(' ').Concat(ActorName.Words(whom)).Append("").ToHashSet();
        var state = States.Of(whom);
        var isBehind = false;
        foreach (var word in description.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Ownerless))
        {
            var isTold = ActorName.Office(word).Split(' ').All(told.Contains) || (state is not null && States.Of(word) == state);
            isBehind |= Prepositions.Contains(word);
            if (!isTold && !Prepositions.Contains(word) && (isBehind || char.IsUpper(word[0])))
            {
                return false;
            }
        }

        return true;
    }

    private static string Ownerless(string word) => word.Length > 2 && (word.EndsWith("’s", StringComparison.Ordinal) || word.EndsWith("'s", StringComparison.Ordinal)) ? word[..^2] : word;

    private static bool Fits(KnownActor row, ActorRole role) =>
        role.Role is { } office && row.Roles.Any(r => ActorName.Office(r) == ActorName.Office(office))
        && (role.Affiliation is not { } whom || (row.Affiliation is { } other ? ActorName.Affiliation(whom) == ActorName.Affiliation(other) : States.Of(whom) is null or "United States"));

    private static KnownActors Open()
    {
        var builder = new KnownActors.Builder();
        foreach (var cells in WordLists.Lines("offices.txt").Select(line => line.Split('\t')))
        {
            builder.Add(Row(cells));
        }

        return builder.Build();
    }

    /// <summary>Name, other names, kind, roles, affiliation, from, to; the last may be missing.</summary>
    private static KnownActor Row(string[] cells)
    {
        string Cell(int at) => at < cells.Length ? cells[at] : "";
        DateOnly? Day(int at) => Cell(at).Length > 0 ? DateOnly.ParseExact(Cell(at), "O", CultureInfo.InvariantCulture) : null;
        var kind = Cell(2) == "o" ? SpeakerKind.Organization : SpeakerKind.Person;
        return new KnownActor(KnownActor.IdOf(cells[0], kind), cells[0], kind)
        {
            Aliases = [.. Cell(1).Split(';', StringSplitOptions.RemoveEmptyEntries), .. kind == SpeakerKind.Organization ? [] : cells[0].Split(' ')[^1..]],
            Roles = [.. Cell(3).Split(';', StringSplitOptions.RemoveEmptyEntries)],
            Affiliation = Cell(4).Length > 0 ? Cell(4) : null,
            From = Day(5),
            To = Day(6),
        };
    }
}
