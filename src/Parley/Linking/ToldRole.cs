using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Mentions;

namespace Parley.Linking;

/// <summary>As what somebody was shown, and when. Articles write one role in many ways, "Sen.", "Senator", "SENS."; told together they are one.</summary>
/// <param name="Role">The role; null where only the affiliation is known.</param>
/// <param name="Affiliation">For whom; null where no article says.</param>
/// <param name="First">The first day, as ISO 8601; null where none is known.</param>
/// <param name="Last">The last.</param>
/// <param name="Statements">How many statements show it.</param>
public sealed record ToldRole(string? Role, string? Affiliation, string? First, string? Last, long Statements)
{
    /// <summary>The roles of one actor, each once: written out, as most statements have it. What is said without an affiliation is of the one most often said with it. The earliest comes first.</summary>
    /// <param name="roles">As articles write them.</param>
    /// <param name="kind">What the actor is: of a person, "Senators" is one of them.</param>
    public static ImmutableArray<ToldRole> Together(IEnumerable<ToldRole> roles, SpeakerKind kind) =>
    [
        .. roles.Select(role => role.WrittenOut(kind)).GroupBy(role => ActorName.Office(role.Role ?? "")).SelectMany(OfOneRole)
            .OrderBy(role => role.First ?? "", StringComparer.Ordinal).ThenByDescending(role => role.Statements).ThenBy(role => role.Role, StringComparer.Ordinal).ThenBy(role => role.Affiliation, StringComparer.Ordinal),
    ];

    private static IEnumerable<ToldRole> OfOneRole(IEnumerable<ToldRole> roles)
    {
        var told = roles.GroupBy(role => ActorName.Affiliation(role.Affiliation ?? "")).Select(One).OrderByDescending(role => role.Affiliation is not null).ThenByDescending(role => role.Statements).ToList();
        return told is [{ Role: not null, Affiliation: not null } first, .., { Affiliation: null } bare] ? [first.With(bare), .. told[1..^1]] : told;
    }

    private static ToldRole One(IEnumerable<ToldRole> same) => same.OrderByDescending(role => role.Statements).Aggregate((all, role) => all.With(role));

    private ToldRole With(ToldRole other) => this with { First = Edge(First, other.First, -1), Last = Edge(Last, other.Last, 1), Statements = Statements + other.Statements };

    private static string? Edge(string? one, string? other, int side) => one is null || (other is not null && Math.Sign(string.CompareOrdinal(other, one)) == side) ? other ?? one : one;

    private ToldRole WrittenOut(SpeakerKind kind)
    {
        var words = Role?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        return this with { Role = words.Length == 0 ? null : string.Join(' ', words.Select((word, place) => WrittenOut(word, kind == SpeakerKind.Person && place == words.Length - 1))) };
    }

    private static string WrittenOut(string word, bool isOne)
    {
        var lower = word.ToLowerInvariant();
        var whole = isOne || word.EndsWith('.') ? OfficePhrase.Singular(lower) : lower;
        return whole == lower || whole == lower.TrimEnd('.') ? word : char.IsUpper(word[0]) ? $"{char.ToUpperInvariant(whole[0])}{whole[1..]}" : whole;
    }
}
