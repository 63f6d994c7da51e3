namespace Parley.Ingest;

/// <summary>Whether the first line of a text is its headline.</summary>
internal static class Headlines
{
    private const int Longest = 200;
    private const int LongestUnknown = 150;
    private const int MostWords = 25;

    /// <summary>The line that the article's own title repeats, a final full stop aside.</summary>
    public static bool Repeats(string line, string? title) => title is not null && line.Length <= 2 * Longest && Tidy.Fold(line) is { Length: > 0 } folded && folded == Tidy.Fold(title);

    /// <summary>A short line, alone, that does not read as prose: no full stop at its end unless its words are capitalised.</summary>
    public static bool LooksLikeOne(string line)
    {
        if (line.Length is 0 or > LongestUnknown || Sentences.Several(line))
        {
            return false;
        }

        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var prose = line.EndsWith('.') || line is ['"' or '“' or '„' or '«', ..] && Sentences.End(line);
        return words.Length is > 1 and <= MostWords && line.Any(char.IsLetter) && (!prose || Capitalised(words));
    }

    private static bool Capitalised(string[] words)
    {
        var longer = words.Where(word => word.Length > 3).ToList();
        return longer.Count > 2 && longer.Count(word => char.IsUpper(word[0])) > 0.8 * longer.Count;
    }
}
