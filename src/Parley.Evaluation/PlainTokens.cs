using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Parley.Text;

namespace Parley.Evaluation;

/// <summary>
/// Tokens for a corpus that brings none: runs of letters, digits and underscores, with one apostrophe inside; every
/// other visible character by itself.
/// </summary>
internal static class PlainTokens
{
    public static ImmutableArray<TextSpan> Of(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<TextSpan>();
        for (var at = 0; at < text.Length;)
        {
            var end = EndOfToken(text, at);
            if (!IsSpace(text[at]))
            {
                tokens.Add(new TextSpan(at, end));
            }

            at = end;
        }

        return tokens.ToImmutable();
    }

    public static bool HasWord(string text, TextSpan span)
    {
        for (var at = span.Start; at < span.End;)
        {
            var rune = RuneAt(text, at);
            if (IsAlphanumeric(rune))
            {
                return true;
            }

            at += rune.Utf16SequenceLength;
        }

        return false;
    }

    /// <summary>White space as Unicode has it, and the four separators of ASCII.</summary>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= '\x1c' and <= '\x1f';

    private static int EndOfToken(string text, int at)
    {
        var end = EndOfWord(text, at);
        if (end == at)
        {
            return at + RuneAt(text, at).Utf16SequenceLength;
        }

        return end < text.Length && text[end] is '\'' or '’' && EndOfWord(text, end + 1) is var second && second > end + 1 ? second : end;
    }

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && RuneAt(text, at) is var rune && (IsAlphanumeric(rune) || rune.Value == '_'))
        {
            at += rune.Utf16SequenceLength;
        }

        return at;
    }

    // A lone surrogate becomes the replacement character, which is one unit long as well.
    private static Rune RuneAt(string text, int at) => Rune.TryGetRuneAt(text, at, out var rune) ? rune : Rune.ReplacementChar;

    private static bool IsAlphanumeric(Rune rune) => Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
