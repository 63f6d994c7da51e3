namespace Parley.Language;

/// <summary>Neighbouring tokens: from <paramref name="Start"/> up to, and not including, <paramref name="End"/>.</summary>
public readonly record struct TokenRange(int Start, int End) : IComparable<TokenRange>
{
    /// <summary>How many tokens.</summary>
    public int Length => End - Start;

    /// <summary>Whether the two share a token.</summary>
    public bool Overlaps(TokenRange other) => Start < other.End && other.Start < End;

    /// <summary>How many tokens lie between the two; 0 where they touch or overlap.</summary>
    public int DistanceTo(TokenRange other) => Math.Max(0, Math.Max(other.Start - End, Start - other.End));

    /// <summary>The same range counted from a token that lies <paramref name="by"/> further left.</summary>
    public TokenRange Shift(int by) => new(Start + by, End + by);

    /// <summary>By the first token; of two that begin together the shorter comes first.</summary>
    public int CompareTo(TokenRange other) => (Start, End).CompareTo((other.Start, other.End));

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/>.</summary>
    public static bool operator <(TokenRange left, TokenRange right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/>.</summary>
    public static bool operator >(TokenRange left, TokenRange right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> does not come after <paramref name="right"/>.</summary>
    public static bool operator <=(TokenRange left, TokenRange right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> does not come before <paramref name="right"/>.</summary>
    public static bool operator >=(TokenRange left, TokenRange right) => left.CompareTo(right) >= 0;
}
