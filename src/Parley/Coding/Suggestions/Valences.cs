using System.Collections.Frozen;
using System.Globalization;
using Parley.Mentions;

namespace Parley.Coding.Suggestions;

/// <summary>
/// How good or bad words are: how they sound to people (the lexicon of VADER, Hutto and Gilbert 2014), and what they say of a course of action, which that lexicon mostly lacks
/// ("unconstitutional", "displaced", "reliable"). Of a word in both, the mean.
/// </summary>
internal static class Valences
{
    private const int ShortestStem = 3;

    private static readonly Lazy<FrozenDictionary<string, double>> Sounding = new(() => Lines("valence.txt").ToFrozenDictionary(line => line[0], line => Number(line[1])));

    private static readonly Lazy<FrozenDictionary<string, double>> Arguing = new(() =>
        Lines("arguments.txt").SelectMany(line => line.Skip(1).Select(word => (word, Number(line[0])))).ToFrozenDictionary(word => word.word, word => word.Item2));

    /// <summary>From -4 to 4; 0 for a word that says neither.</summary>
    public static double Of(string word)
    {
        var sounds = Sounding.Value.TryGetValue(word, out var valence) ? valence : (double?)null;
        return InArguments(word) is not { } argues ? sounds ?? 0 : sounds is null ? argues : (sounds.Value + argues) / 2;
    }

    private static double? InArguments(string word)
    {
        if (Arguing.Value.TryGetValue(word, out var whole))
        {
            return whole;
        }

        for (var length = word.Length; length >= ShortestStem; length--)
        {
            if (Arguing.Value.TryGetValue($"{word.AsSpan(0, length)}*", out var stem))
            {
                return stem;
            }
        }

        return null;
    }

    private static double Number(string written) => double.Parse(written, CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Lines(string name) => WordLists.Lines(name).Select(line => line.Split(' '));
}
