namespace Parley.Cli.Output;

/// <summary>Text cut into lines between words.</summary>
internal static class Wrapping
{
    /// <summary>The lines of <paramref name="text"/>; a word longer than a line stands alone and whole.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = End(text, start, width);
            yield return text[start..end];
            start = end;
            while (start < text.Length && text[start] == ' ')
            {
                start++;
            }
        }
    }

    private static int End(string text, int start, int width)
    {
        if (text.Length - start <= width)
        {
            return text.Length;
        }

        var last = text.LastIndexOf(' ', start + width, width);
        if (last > start)
        {
            return last;
        }

        return text.IndexOf(' ', start + width) is >= 0 and var next ? next : text.Length;
    }
}
