using Parley.Language;
using Parley.Text;

namespace Parley.Store.Search;

/// <summary>A word as it is searched for.</summary>
/// <param name="Form">In lower case and without accents.</param>
/// <param name="Span">Where it stands in the text.</param>
internal readonly record struct Word(string Form, TextSpan Span);

/// <summary>Cuts texts and queries into words in the same way for every database: runs of letters and digits.</summary>
internal static class Words
{
    private const int Longest = 64;

    // Words further back in a text of a thousand pages are not found: PostgreSQL takes a megabyte for one text.
    private const int Most = 100_000;

    public static IEnumerable<Word> Of(string text) => All(text).Take(Most);

    /// <summary>The forms alone, with one space between.</summary>
    public static string Line(string text) => string.Join(' ', Of(text).Select(word => word.Form));

    private static IEnumerable<Word> All(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (!IsLetter(text[start]))
            {
                continue;
            }

            var end = start + 1;
            while (end < text.Length && IsLetter(text[end]))
            {
                end++;
            }

            yield return new Word(Form(text.AsSpan(start, Math.Min(end - start, Longest))), new TextSpan(start, end));
            start = end;
        }
    }

    // Letters beyond the first plane are written in two units.
    private static bool IsLetter(char unit) => char.IsLetterOrDigit(unit) || char.IsSurrogate(unit);

    private static string Form(ReadOnlySpan<char> word) => string.Create(word.Length, word, (form, letters) =>
    {
        for (var i = 0; i < form.Length; i++)
        {
            form[i] = char.IsSurrogate(letters[i]) && !IsPaired(letters, i) ? '\uFFFD' : Accents.Without(char.ToLowerInvariant(letters[i]));
        }
    });

    private static bool IsPaired(ReadOnlySpan<char> letters, int i) =>
        char.IsHighSurrogate(letters[i]) ? i + 1 < letters.Length && char.IsLowSurrogate(letters[i + 1]) : i > 0 && char.IsHighSurrogate(letters[i - 1]);
}
