namespace Parley.Language;

/// <summary>
/// Typographic marks that were written in UTF-8 and read as Windows-1252 or Latin-1: <c>â€œ</c> for <c>“</c>, <c>â€™</c> for <c>’</c>. They are
/// recognised for what they were; the text itself is never mended, so that every span still counts in the text as given.
/// </summary>
public static class Mojibake
{
    /// <summary>The mark that <paramref name="text"/> begins with and how many UTF-16 units it takes; (0, 0) where it begins with none.</summary>
    public static (char Mark, int Length) At(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[0] != 'â' || text[1] is not ('€' or '\u0080'))
        {
            return default;
        }

        // The closing mark ends in U+009D, which Windows-1252 does not have: many programs lose it on the way.
        var mark = text.Length > 2 ? Mark(text[2]) : '\0';
        return mark != '\0' ? (mark, 3) : text[1] == '€' ? ('”', 2) : default;
    }

    /// <summary>By the last of the three bytes, as either code page shows it.</summary>
    private static char Mark(char last) => last switch
    {
        'œ' or '\u009C' => '“',
        '\u009D' or '\uFFFD' => '”',
        'ž' or '\u009E' => '„',
        '˜' or '\u0098' => '‘',
        '™' or '\u0099' => '’',
        'š' or '\u009A' => '‚',
        '“' or '\u0093' => '–',
        '”' or '\u0094' => '—',
        '¦' => '…',
        _ => '\0',
    };
}
