using System.Collections.Immutable;

namespace Parley.Coding.Reliability;

/// <summary>What several coders made of the same units: units × coders. Categories are numbers; null where a coder did not judge a unit.</summary>
public sealed class Ratings
{
    private Ratings(ImmutableArray<ImmutableArray<double?>> units) => Units = units;

    /// <summary>The judgements of each unit, a coder each.</summary>
    public ImmutableArray<ImmutableArray<double?>> Units { get; }

    /// <summary>The number of coders.</summary>
    public int Coders => Units.IsEmpty ? 0 : Units[0].Length;

    /// <summary>All values that occur, in order.</summary>
    public ImmutableArray<double> Categories => [.. Units.SelectMany(unit => unit).OfType<double>().Distinct().Order()];

    /// <summary>Of judgements, units × coders.</summary>
    /// <exception cref="ArgumentException">The units have different numbers of coders.</exception>
    public static Ratings Of(IEnumerable<IEnumerable<double?>> units)
    {
        ImmutableArray<ImmutableArray<double?>> rows = [.. units.Select(unit => unit.ToImmutableArray())];
        return rows.All(unit => unit.Length == rows[0].Length) ? new(rows) : throw new ArgumentException("every unit needs a place for every coder", nameof(units));
    }

    /// <summary>Of two or more coders' judgements, coder after coder.</summary>
    public static Ratings OfCoders(params IReadOnlyList<IReadOnlyList<double?>> coders) =>
        Of(Enumerable.Range(0, coders.Count == 0 ? 0 : coders[0].Count).Select(unit => coders.Select(coder => coder[unit])));

    /// <summary>The same units as two coders judged them.</summary>
    public Ratings Pair(int one, int other) => new([.. Units.Select(unit => ImmutableArray.Create(unit[one], unit[other]))]);
}
