namespace Parley.Ingest;

/// <summary>The little that taking in articles must know of sentences.</summary>
internal static class Sentences
{
    /// <summary>Whether <paramref name="text"/> ends as a sentence does; marks of quotation after the full stop do not count.</summary>
    public static bool End(ReadOnlySpan<char> text) =>
        text.TrimEnd(" \"'”’»)]*_").EndsWith('.') || text.TrimEnd(" \"'”’»)]*_") is [.., '!' or '?' or '…' or ':'];

    /// <summary>Whether a sentence ends and another begins within <paramref name="text"/>.</summary>
    public static bool Several(ReadOnlySpan<char> text)
    {
        for (var i = 1; i + 2 < text.Length; i++)
        {
            if (text[i] is '.' or '!' or '?' && char.IsLower(text[i - 1]) && text[i + 1] == ' ' && char.IsUpper(text[i + 2]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether <paramref name="paragraph"/> stops in the middle of a sentence and <paramref name="next"/> goes on with it.</summary>
    public static bool GoesOn(ReadOnlySpan<char> paragraph, ReadOnlySpan<char> next) => !End(paragraph) && next is [var first, ..] && char.IsLower(first);
}
