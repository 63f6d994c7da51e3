using Parley.Text;

namespace Parley.Ingest;

/// <summary>The lines of a text, trimmed, and the paragraphs that they make.</summary>
internal static class Lines
{
    private const int WidestWrap = 120;
    private const int NarrowestWrap = 40;
    private const double MostlyFull = 0.8;
    private static readonly System.Buffers.SearchValues<char> Ends = System.Buffers.SearchValues.Create("\n\r\f\u0085\u2028\u2029");

    /// <summary>
    /// One span a paragraph: a line, or, where somebody has wrapped the text at a column, the lines up to a blank one
    /// or up to a line that ends a sentence early.
    /// </summary>
    public static List<TextSpan> Paragraphs(string text)
    {
        var lines = Trimmed(text);
        var width = lines.Count == 0 ? 0 : lines.Max(line => line.Length);
        return width <= WidestWrap && IsWrapped(text, lines, width) ? Joined(text, lines, width) : [.. lines.Where(line => line.Length > 0)];
    }

    /// <summary>Every line without the white space around it; a blank line is an empty span.</summary>
    private static List<TextSpan> Trimmed(string text)
    {
        var lines = new List<TextSpan>();
        for (var start = 0; start <= text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(Ends);
            var end = length < 0 ? text.Length : start + length;
            lines.Add(Trim(text, start, end));
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    public static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return new TextSpan(start, end);
    }

    /// <summary>Text is wrapped where nearly every line is so full that the next word would not have fitted.</summary>
    private static bool IsWrapped(string text, List<TextSpan> lines, int width)
    {
        var (full, pairs) = (0, 0);
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Length > 0 && lines[i + 1].Length > 0)
            {
                pairs++;
                full += IsFull(text, lines[i], lines[i + 1], width) ? 1 : 0;
            }
        }

        return pairs > 1 && full >= pairs * MostlyFull;
    }

    private static bool IsFull(string text, TextSpan line, TextSpan next, int width)
    {
        var word = text.AsSpan(next.Start, next.Length).IndexOf(' ');
        return line.Length >= NarrowestWrap && line.Length + 1 + (word < 0 ? next.Length : word) > width - 2;
    }

    private static List<TextSpan> Joined(string text, List<TextSpan> lines, int width)
    {
        var paragraphs = new List<TextSpan>();
        TextSpan? open = null;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length == 0)
            {
                continue;
            }

            open = new TextSpan(open?.Start ?? lines[i].Start, lines[i].End);
            if (i + 1 == lines.Count || lines[i + 1].Length == 0 || (Prose(text, lines[i]) && !IsFull(text, lines[i], lines[i + 1], width)))
            {
                paragraphs.Add(open.Value);
                open = null;
            }
        }

        return paragraphs;
    }

    private static bool Prose(string text, TextSpan line) => Sentences.End(text.AsSpan(line.Start, line.Length));
}
