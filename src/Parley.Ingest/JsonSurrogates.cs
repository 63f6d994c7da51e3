using System.Globalization;
using System.Text;

namespace Parley.Ingest;

/// <summary>Half surrogate pairs written as JSON escapes: no text may hold them, and a JSON reader refuses them.</summary>
internal static class JsonSurrogates
{
    private const int EscapeLength = 6;

    /// <summary>The line with every half pair as <c>\ufffd</c>; the very same string where there is none.</summary>
    public static string Mend(string line)
    {
        if (!line.Contains(@"\ud", StringComparison.Ordinal) && !line.Contains(@"\uD", StringComparison.Ordinal))
        {
            return line;
        }

        StringBuilder? mended = null;
        for (var i = 0; (i = line.IndexOf('\\', i)) >= 0 && i + 1 < line.Length;)
        {
            var unit = Unit(line, i);
            if (char.IsHighSurrogate(unit) && char.IsLowSurrogate(Unit(line, i + EscapeLength)))
            {
                i += 2 * EscapeLength;
            }
            else if (char.IsSurrogate(unit))
            {
                mended ??= new StringBuilder(line);
                mended[i + 2] = mended[i + 3] = mended[i + 4] = 'f';
                mended[i + 5] = 'd';
                i += EscapeLength;
            }
            else
            {
                i += 2;
            }
        }

        return mended?.ToString() ?? line;
    }

    /// <summary>The UTF-16 unit that an escape at <paramref name="at"/> stands for, or NUL where there is no such escape.</summary>
    private static char Unit(string line, int at) =>
        at + EscapeLength <= line.Length && line[at] == '\\' && line[at + 1] == 'u'
            && ushort.TryParse(line.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : '\0';
}
