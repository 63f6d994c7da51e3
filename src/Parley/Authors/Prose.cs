using System.Collections.Frozen;
using Parley.Language;

namespace Parley.Authors;

/// <summary>Which paragraphs are somebody's own words: no headings, addresses, lists, credits, notes.</summary>
internal static class Prose
{
    /// <summary>The least words of a sentence that stands alone.</summary>
    private const int Fewest = 3;

    /// <summary>So many words a paragraph has at least that breaks off without a mark.</summary>
    private const int Unmarked = 15;

    /// <summary>So many words an item of a list has at least to be more than an item.</summary>
    private const int LongItem = 12;

    /// <summary>So many words the line under a picture, or the publisher's note, has at most.</summary>
    private const int LongestCredit = 45;

    private static readonly string[] Credits =
    [
        "licensed under", "CC BY", "CC0", "public domain", "Getty Images", "Shutterstock", "©", "All rights reserved", "first appeared", "originally appeared", "originally published", "first published", "republished",
        "reprinted", "follow her on", "follow him on", "follow me on", "follow them on", "photo by", "photograph by", "image by", "illustration by", "image credit", "photo credit", "photo:", "image:", "courtesy of",
    ];

    private static readonly FrozenSet<string> Endings =
        FrozenSet.ToFrozenSet(["references", "notes", "works cited", "sources", "bibliography", "footnotes", "endnotes", "further reading", "about the author", "about the authors", "comments", "related"]);

    /// <summary>Whether the paragraph is of whole sentences in running text.</summary>
    public static bool Is(Tokenized tokenized, Line line) =>
        line is { IsRunning: true, Words: >= Fewest, Small: > 1 } && (line.EndsSentence || (line.Words >= Unmarked && 2 * line.Small >= line.Words)) && !IsItem(tokenized, line) && !IsCredit(tokenized, line);

    /// <summary>"References", "Works cited": what follows is apparatus.</summary>
    public static bool IsEnding(Tokenized tokenized, Line line) =>
        line.Tokens.Length <= 4 && Endings.Contains(tokenized.Span(line.Tokens).In(tokenized.Text).Trim(':', '*', '#', ' ').ToLowerInvariant());

    /// <summary>"Ann Hale teaches law": the note that says who the author is begins with the author's name and goes on with a small letter or a comma.</summary>
    public static bool IsAbout(Tokenized tokenized, Line line, TokenRange name)
    {
        var start = line.Tokens.Start;
        start += start + 1 < line.Tokens.End && !char.IsLetterOrDigit(tokenized[start][0]) ? 1 : 0;
        var same = 0;
        while (same < name.Length && start + same < line.Tokens.End && tokenized[start + same].Equals(tokenized[name.Start + same], StringComparison.OrdinalIgnoreCase))
        {
            same++;
        }

        var next = start + same;
        return same >= Math.Min(2, name.Length) && next < line.Tokens.End && !line.IsFirst;
    }

    /// <summary>"#advice", "[1] Hale", "- salt", "1. salt"; an item of a list with a whole sentence of some length is more.</summary>
    private static bool IsItem(Tokenized tokenized, Line line)
    {
        var first = tokenized[line.Tokens.Start];
        var second = line.Tokens.Length > 1 ? tokenized[line.Tokens.Start + 1] : default;
        if (first is "[" && second.Length > 0 && char.IsDigit(second[0]) || first[0] is '#' or '*' or '†' or '‡' or '•' or '·' or '▪' or '●' or '◦')
        {
            return true;
        }

        var isNumbered = char.IsDigit(first[0]) && (second is "." or ")" || first[^1] is '.' or ')');
        return (isNumbered || first is "-" or "–" || (first is "(" && second.Length > 0 && char.IsDigit(second[0]))) && (line.Words < LongItem || !line.EndsSentence);
    }

    private static bool IsCredit(Tokenized tokenized, Line line)
    {
        var text = line.Words > LongestCredit ? "" : tokenized.Span(line.Tokens).In(tokenized.Text);
        return Credits.Any(credit => text.Contains(credit, StringComparison.OrdinalIgnoreCase)) || (line.Words > 0 && IsOutlet(tokenized, line));
    }

    /// <summary>"Contact: Ann Hale", "Tel.: 555 0100": a word and a colon, and nothing that is a sentence.</summary>
    private static bool IsOutlet(Tokenized tokenized, Line line) =>
        line.Words < LongItem && line.Tokens.Length > 2 && tokenized[line.Tokens.Start + 1] is ":" && 2 * line.Small < line.Words;
}
