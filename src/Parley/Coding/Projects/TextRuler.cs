using Parley.Text;

namespace Parley.Coding.Projects;

/// <summary>
/// Measures a text as it is stored against the same text with plain line feeds: in characters (code points), of which a database counts, and in UTF-16 units,
/// of which Parley does. Costs a number for each character beyond U+FFFF and each carriage return before a line feed.
/// </summary>
public sealed class TextRuler
{
    private readonly int[] _astral;
    private readonly int[] _returns;

    private TextRuler(string text, int[] astral, int[] returns, int length)
    {
        (Text, Units, _astral, _returns) = (text, text.Length, astral, returns);
        Characters = length - astral.Length;
    }

    /// <summary>The text with plain line feeds.</summary>
    public string Text { get; private init; }

    /// <summary>The length of the text with plain line feeds, in UTF-16 units.</summary>
    public int Units { get; private init; }

    /// <summary>The length of the stored text in characters.</summary>
    public int Characters { get; private init; }

    /// <summary>Whether both counts are the same everywhere.</summary>
    public bool IsPlain => _astral.Length == 0 && _returns.Length == 0;

    /// <summary>The same ruler without the text, to be kept while many texts go by.</summary>
    public TextRuler Lean() => new("", _astral, _returns, 0) { Units = Units, Characters = Characters };

    /// <summary>Measures a text.</summary>
    public static TextRuler Of(string stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var (astral, returns) = (new List<int>(), new List<int>());
        for (var at = stored.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF') is var first && first < 0 ? stored.Length : first; at < stored.Length - 1; at++)
        {
            if (char.IsSurrogatePair(stored[at], stored[at + 1]))
            {
                astral.Add(at++);
            }
        }

        for (var at = stored.IndexOf("\r\n", StringComparison.Ordinal); at >= 0; at = stored.IndexOf("\r\n", at + 2, StringComparison.Ordinal))
        {
            returns.Add(at);
        }

        var text = stored.Contains('\r', StringComparison.Ordinal) ? stored.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : stored;
        return new TextRuler(text, [.. astral], [.. returns], stored.Length);
    }

    /// <summary>The place in <see cref="Text"/> of an offset in the stored text, both ends of the text included; outside them the nearest.</summary>
    public int Unit(long offset, OffsetUnit unit)
    {
        if (unit == OffsetUnit.Screen)
        {
            return (int)Math.Clamp(offset, 0, Units);
        }

        var at = (int)Math.Clamp(offset, 0, Characters);
        var stored = at + Before(_astral, at, minus: true);
        return stored - Before(_returns, stored, minus: false);
    }

    /// <summary>The offset in <see cref="Text"/>, as a database counts, of a place in the stored text in UTF-16 units. A place within a pair moves to its start.</summary>
    public int Offset(int stored, OffsetUnit unit)
    {
        var pairs = Before(_astral, stored, minus: false);
        var whole = pairs > 0 && _astral[pairs - 1] == stored - 1 ? stored - 1 : stored;
        var line = whole - Before(_returns, whole, minus: false);
        return unit == OffsetUnit.Screen ? line : line - Before(_astral, whole, minus: false);
    }

    /// <summary>A span of the stored text as a database counts it: it covers what the span touches.</summary>
    public (int Start, int End) Offsets(TextSpan span, OffsetUnit unit)
    {
        var (start, end) = (Offset(span.Start, unit), Offset(span.End, unit));
        var cut = span.End > 0 && Array.BinarySearch(_astral, span.End - 1) >= 0;
        return (start, cut ? Offset(span.End + 1, unit) : end);
    }

    /// <summary>How many of <paramref name="places"/> lie before <paramref name="at"/>, the i-th counted i lower with <paramref name="minus"/>.</summary>
    private static int Before(int[] places, int at, bool minus)
    {
        var (low, high) = (0, places.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = places[middle] - (minus ? middle : 0) < at ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
