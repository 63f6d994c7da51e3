namespace Parley.Coding.Projects;

/// <summary>The rule of Discourse Network Analyzer that titles, names and entities have at most 190 characters; one that has more spoils everything written with it.</summary>
public static class ShortText
{
    /// <summary>How many characters (code points) there may be.</summary>
    public const int Limit = 190;

    /// <summary>Whether a text is short enough.</summary>
    public static bool Fits(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= Limit || Place(text, Limit) == text.Length;
    }

    /// <summary>The text, or as many of its first characters as fit.</summary>
    public static string Cut(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Fits(text) ? text : text[..Place(text, Limit)];
    }

    /// <summary>
    /// The text cut so that it is none of those <paramref name="taken"/>, to which it is then added: the first that are cut alike stay as they are, the next end in " (2)" and so on.
    /// </summary>
    public static string Cut(string text, ISet<string> taken)
    {
        ArgumentNullException.ThrowIfNull(taken);
        var cut = Cut(text);
        for (var number = 2; !taken.Add(cut); number++)
        {
            var ending = $" ({number})";
            cut = string.Concat(text.AsSpan(0, Place(text, Limit - ending.Length)), ending);
        }

        return cut;
    }

    /// <summary>The place in the text after so many characters, or its end.</summary>
    private static int Place(string text, int characters)
    {
        var at = 0;
        for (; at < text.Length && characters > 0; characters--)
        {
            at += char.IsSurrogatePair(text, at) ? 2 : 1;
        }

        return at;
    }
}
