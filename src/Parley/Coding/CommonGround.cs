using System.Collections.Immutable;

namespace Parley.Coding;

/// <summary>How often somebody speaks for and against a concept.</summary>
/// <param name="Id">Who: an actor's id, or the name of an outlet.</param>
/// <param name="Name">What they are called.</param>
/// <param name="Concept">The concept's number.</param>
/// <param name="Agree">Statements for it.</param>
/// <param name="Disagree">Statements against it.</param>
public sealed record Stance(string Id, string Name, long Concept, int Agree, int Disagree)
{
    /// <summary>1 where they are mostly for it, −1 where they are mostly against it, 0 where they are both alike.</summary>
    public int Side => Math.Sign(Agree - Disagree);
}

/// <summary>How far somebody stands with somebody else.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">What they are called.</param>
/// <param name="Alike">Concepts on which both are mostly on the same side.</param>
/// <param name="Unlike">Concepts on which they are mostly on opposite sides.</param>
public sealed record Companion(string Id, string Name, int Alike, int Unlike);

/// <summary>
/// With whom somebody agrees, counted as a reader would: concept by concept, each party on the side that most of its statements take. Networks weigh the number of statements instead.
/// </summary>
public static class CommonGround
{
    /// <summary>All who share a concept with <paramref name="id"/>, those that agree most first.</summary>
    /// <param name="stances">One for each party and concept.</param>
    /// <param name="id">Whose companions are looked for.</param>
    public static ImmutableArray<Companion> Of(IEnumerable<Stance> stances, string id)
    {
        var all = stances.ToLookup(stance => stance.Id == id);
        var own = all[true].ToDictionary(stance => stance.Concept, stance => stance.Side);
        return
        [
            .. all[false].Where(stance => own.ContainsKey(stance.Concept)).GroupBy(stance => stance.Id)
                .Select(shared => new Companion(shared.Key, shared.First().Name, shared.Count(s => s.Side * own[s.Concept] > 0), shared.Count(s => s.Side * own[s.Concept] < 0)))
                .OrderByDescending(companion => companion.Alike - companion.Unlike).ThenByDescending(companion => companion.Alike + companion.Unlike).ThenBy(companion => companion.Id, StringComparer.Ordinal),
        ];
    }
}
