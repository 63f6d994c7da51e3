using System.Collections.Frozen;

namespace Parley.Language;

/// <summary>Words that begin with an apostrophe, which looks like an opening mark: <c>'twas</c>, <c>'em</c>, <c>the '90s</c>, <c>in '68</c>.</summary>
internal static class Elisions
{
    private static readonly FrozenSet<string> Words =
        "em til till tis twas twere twill cause cos cuz bout round n nother tween neath gainst fraid kay sup".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private const int Longest = 8;

    /// <summary>Whether the apostrophe at <paramref name="at"/> stands for letters or digits left out.</summary>
    public static bool At(string text, int at)
    {
        var rest = text.AsSpan(at + 1, Math.Min(Longest, text.Length - at - 1));
        var length = 0;
        while (length < rest.Length && char.IsLetterOrDigit(rest[length]))
        {
            length++;
        }

        var word = rest[..length];
        return Lookup.Contains(word) || IsDecade(word) || (IsYear(word) && FollowsWord(text, at));
    }

    private static bool IsDecade(ReadOnlySpan<char> word) => word.Length == 3 && IsYear(word[..2]) && word[2] == 's';

    private static bool IsYear(ReadOnlySpan<char> word) => word.Length == 2 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]);

    /// <summary>A quotation may begin with a number, but then a stop or nothing comes before it: he said: '90 of us left.</summary>
    private static bool FollowsWord(string text, int at) => at > 1 && text[at - 1] == ' ' && char.IsLetter(text[at - 2]);
}
