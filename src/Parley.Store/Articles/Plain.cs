namespace Parley.Store.Articles;

/// <summary>Words as both databases can keep them: without NUL, which PostgreSQL refuses, and without halves of surrogate pairs, which neither keeps.</summary>
internal static class Plain
{
    private const char Unknown = '\uFFFD';

    public static string Of(string words)
    {
        if (words.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 && !words.Contains('\0', StringComparison.Ordinal))
        {
            return words;
        }

        var units = words.ToCharArray();
        for (var i = 0; i < units.Length; i++)
        {
            if (i + 1 < units.Length && char.IsSurrogatePair(units[i], units[i + 1]))
            {
                i++;
            }
            else if (units[i] == '\0' || char.IsSurrogate(units[i]))
            {
                units[i] = Unknown;
            }
        }

        return new string(units);
    }

    public static string? OrNull(string? words) => words is null ? null : Of(words);
}
