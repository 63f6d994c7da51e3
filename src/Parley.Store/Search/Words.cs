using System.Buffers;
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

    // Forms of the letters and digits that most texts are made of; NUL for all else among them.
    private static readonly char[] Forms = Table();

    // Words further back in a text of a thousand pages are not found: PostgreSQL takes a megabyte for one text.
    private const int Most = 100_000;

    public static IEnumerable<Word> Of(string text) => All(text).Take(Most);

    /// <summary>The forms alone, with one space between.</summary>
    public static string Line(string text) => Line(text, []);

    /// <summary>The same without the words within some spans.</summary>
    public static string Line(string text, IReadOnlyCollection<TextSpan> without)
    {
        // Of very many articles a second: no word is made that only goes into the line.
        var line = ArrayPool<char>.Shared.Rent(text.Length + 1);
        try
        {
            return new string(line, 0, Write(text, without, line));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(line);
        }
    }

    private static int Write(string text, IReadOnlyCollection<TextSpan> without, Span<char> line)
    {
        var (length, words) = (0, 0);
        for (var start = 0; start < text.Length && words < Most; start++)
        {
            if (!IsLetter(text[start]))
            {
                continue;
            }

            var span = new TextSpan(start, EndOf(text, start));
            (start, words) = (span.End, words + 1);
            if (without.Count == 0 || !IsWithin(span, without))
            {
                var gap = length == 0 ? 0 : 1;
                line[length] = ' ';
                length += gap + WriteForm(text.AsSpan(span.Start, Math.Min(span.Length, Longest)), line[(length + gap)..]);
            }
        }

        return length;
    }

    private static bool IsWithin(TextSpan word, IReadOnlyCollection<TextSpan> spans) => spans.Any(span => span.Contains(word));

    private static IEnumerable<Word> All(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (!IsLetter(text[start]))
            {
                continue;
            }

            var end = EndOf(text, start);
            yield return new Word(Form(text.AsSpan(start, Math.Min(end - start, Longest))), new TextSpan(start, end));
            start = end;
        }
    }

    private static int EndOf(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && IsLetter(text[end]))
        {
            end++;
        }

        return end;
    }

    // Letters beyond the first plane are written in two units.
    private static bool IsLetter(char unit) => unit < Forms.Length ? Forms[unit] != '\0' : char.IsLetterOrDigit(unit) || char.IsSurrogate(unit);

    private static string Form(ReadOnlySpan<char> word) => string.Create(word.Length, word, (form, letters) => WriteForm(letters, form));

    private static int WriteForm(ReadOnlySpan<char> word, Span<char> form)
    {
        for (var i = 0; i < word.Length; i++)
        {
            form[i] = word[i] < Forms.Length ? Forms[word[i]] : char.IsSurrogate(word[i]) && !IsPaired(word, i) ? '\uFFFD' : FormOf(word[i]);
        }

        return word.Length;
    }

    private static char FormOf(char letter) => Accents.Without(char.ToLowerInvariant(letter));

    private static char[] Table()
    {
        var forms = new char['ɏ' + 1];
        for (var unit = '\0'; unit < forms.Length; unit++)
        {
            forms[unit] = char.IsLetterOrDigit(unit) ? FormOf(unit) : '\0';
        }

        return forms;
    }

    private static bool IsPaired(ReadOnlySpan<char> letters, int i) =>
        char.IsHighSurrogate(letters[i]) ? i + 1 < letters.Length && char.IsLowSurrogate(letters[i + 1]) : i > 0 && char.IsHighSurrogate(letters[i - 1]);
}
