using Parley.Mentions;

namespace Parley.Coding.Suggestions;

/// <summary>
/// Whether a statement speaks not of a concept's matter but of what people want in its place: who blames censorship speaks for free speech. (The contrast of targets of Bar-Haim et al. 2017,
/// by a list of what usually stands against what.)
/// </summary>
internal static class Opposites
{
    private static readonly Lazy<(string[] Own, string[] Other)[]> Pairs = new(Read);

    /// <summary>-1 where what the statement names first is the opposite of what the concept names; 1 elsewhere.</summary>
    public static int Of(string concept, string statement)
    {
        var (matter, said) = (Plain(concept), Plain(statement));
        var (own, other) = (int.MaxValue, int.MaxValue);
        foreach (var pair in Pairs.Value.Where(pair => First(pair.Own, matter) < int.MaxValue && First(pair.Other, matter) == int.MaxValue))
        {
            (own, other) = (Math.Min(own, First(pair.Own, said)), Math.Min(other, First(pair.Other, said)));
        }

        return other < own ? -1 : 1;
    }

    private static string Plain(string text) => text.ToLowerInvariant().Replace('-', ' ');

    private static int First(string[] words, string text) => words.Min(word => First(word, text));

    private static int First(string word, string text)
    {
        var (start, isWhole) = (word.TrimEnd('*'), word[^1] != '*');
        for (var at = text.IndexOf(start, StringComparison.Ordinal); at >= 0; at = text.IndexOf(start, at + 1, StringComparison.Ordinal))
        {
            if (!IsLetter(text, at - 1) && !(isWhole && IsLetter(text, EndOfPlural(text, at + start.Length))))
            {
                return at;
            }
        }

        return int.MaxValue;
    }

    private static int EndOfPlural(string text, int end) => end < text.Length && text[end] == 's' ? end + 1 : end;

    private static bool IsLetter(string text, int at) => at >= 0 && at < text.Length && char.IsLetter(text[at]);

    private static (string[] Own, string[] Other)[] Read()
    {
        var pairs = WordLists.Lines("opposites.txt").Select(line => Array.ConvertAll(line.Split(" | "), Words));
        return [.. pairs.SelectMany(sides => new[] { (sides[0], sides[1]), (sides[1], sides[0]) })];
    }

    private static string[] Words(string side) => Array.ConvertAll(side.Split(' '), Plain);
}
