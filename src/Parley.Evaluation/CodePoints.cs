using Parley.Text;

namespace Parley.Evaluation;

/// <summary>Turns offsets that count code points (as Python and most corpora do) into offsets that count UTF-16 units.</summary>
internal sealed class CodePoints
{
    // Null where every code point is one unit, which is nearly always.
    private readonly int[]? _units;

    public CodePoints(string text)
    {
        Count = text.Length;
        if (!text.Any(char.IsSurrogate))
        {
            return;
        }

        var units = new List<int>(text.Length + 1);
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            units.Add(at);
            at += rune.Utf16SequenceLength;
        }

        units.Add(at);
        _units = [.. units];
        Count = units.Count - 1;
    }

    /// <summary>How many code points the text has.</summary>
    public int Count { get; }

    /// <summary>The span in UTF-16 units, or null where the offsets are reversed or outside the text.</summary>
    public TextSpan? Span(int start, int end) =>
        start < 0 || end < start || end > Count ? null
        : _units is null ? new TextSpan(start, end)
        : new TextSpan(_units[start], _units[end]);
}
