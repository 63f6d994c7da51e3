using System.Text;

namespace Parley.Formats.Pictures;

/// <summary>Anybody's text made fit for a picture or an XML file.</summary>
public static class PictureText
{
    /// <summary>The text with characters that XML 1.0 cannot hold replaced by U+FFFD: control characters, halves of pairs, U+FFFE and U+FFFF.</summary>
    public static string ForXml(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isAllowed = rune.Value is '\t' or '\n' or '\r' || (rune.Value >= 0x20 && rune.Value is not (0xFFFE or 0xFFFF));
            clean.Append(isAllowed ? rune : Rune.ReplacementChar);
        }

        return clean.ToString();
    }

    /// <summary>The same on one line, runs of spaces and breaks made one space, and without the marks that turn the direction of what follows.</summary>
    public static string OneLine(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = ForXml(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(string.Join(' ', words).Where(c => c is not (>= '\u202A' and <= '\u202E') and not (>= '\u2066' and <= '\u2069')));
    }
}
