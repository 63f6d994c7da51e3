using System.Collections.Immutable;

namespace Parley.Review;

/// <summary>Draws samples: the same seed and size give the same sample, in whatever order the statements come.</summary>
public static class Sampling
{
    /// <summary>Some of the numbers, each set of that size as likely as any other, in the order in which they are to be coded.</summary>
    /// <param name="numbers">All different.</param>
    /// <param name="size">How many; all of them where there are not so many.</param>
    /// <param name="seed">What it is drawn by.</param>
    public static ImmutableArray<long> Pick(IEnumerable<long> numbers, int size, long seed) =>
        [.. numbers.OrderBy(number => Mixed((ulong)number ^ Mixed((ulong)seed))).ThenBy(number => number).Take(size)];

    // SplitMix64: Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014).
    private static ulong Mixed(ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        state = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        state = (state ^ (state >> 27)) * 0x94D049BB133111EB;
        return state ^ (state >> 31);
    }
}
