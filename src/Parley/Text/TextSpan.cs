namespace Parley.Text;

/// <summary>A stretch of text: from <see cref="Start"/> up to, and not including, <see cref="End"/>, in UTF-16 units.</summary>
public readonly record struct TextSpan : IComparable<TextSpan>
{
    /// <summary>Spans may be empty; they are never negative and never reversed.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is negative or after <paramref name="end"/>.</exception>
    public TextSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    /// <summary>The first character.</summary>
    public int Start { get; }

    /// <summary>The first character after the span.</summary>
    public int End { get; }

    /// <summary>How many UTF-16 units the span covers.</summary>
    public int Length => End - Start;

    /// <summary>The characters themselves.</summary>
    public string In(string text) => text[Start..End];

    /// <summary>Whether every character of <paramref name="other"/> is in this span.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the two share at least one character.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>By start; of two that start together the shorter comes first.</summary>
    public int CompareTo(TextSpan other) => (Start, End).CompareTo((other.Start, other.End));

    /// <summary>As in interval notation: <c>[3, 7)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"[{Start}, {End})");

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/>.</summary>
    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/>.</summary>
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> does not come after <paramref name="right"/>.</summary>
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> does not come before <paramref name="right"/>.</summary>
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;
}
