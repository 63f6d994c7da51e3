using System.Collections.Frozen;
using System.Collections.Immutable;
using Parley.Language;
using Parley.Mentions;

namespace Parley.Authors;

/// <summary>A paragraph of an article as typography shows it: how many words it has, how many of them are quoted, and whether somebody says I in it.</summary>
/// <param name="Tokens">Which tokens; wrapped lines of one paragraph are one.</param>
internal sealed record Line(TokenRange Tokens)
{
    /// <summary>A line of fewer characters is not broken for want of room.</summary>
    private const int Wrapped = 45;

    /// <summary>A line of more characters is a paragraph of its own.</summary>
    private const int Widest = 120;

    private static readonly FrozenSet<string> Singular = WordLists.Set("me my myself");

    private static readonly FrozenSet<string> Plural = WordLists.Set("we our ours ourselves us");

    private static readonly FrozenSet<string> Second = WordLists.Set("you your yours yourself");

    /// <summary>Tokens that begin with a letter or digit.</summary>
    public int Words { get; private init; }

    /// <summary>Words that begin with a small letter.</summary>
    public int Small { get; private init; }

    /// <summary>Words inside quotation marks.</summary>
    public int Quoted { get; private init; }

    /// <summary>Whether somebody says I, me or my outside quotation marks.</summary>
    public bool IsSingular { get; private init; }

    /// <summary>Whether somebody says I or we outside quotation marks.</summary>
    public bool IsFirst { get; private init; }

    /// <summary>Whether somebody says I, we or you outside quotation marks.</summary>
    public bool IsPersonal { get; private init; }

    /// <summary>The last mark, brackets and quotation marks aside; the last letter where there is none.</summary>
    public char Last { get; private init; }

    /// <summary>Whether it is part of the running text, no headline and no caption.</summary>
    public bool IsRunning { get; private init; }

    /// <summary>Whether a sentence ends with the paragraph.</summary>
    public bool EndsSentence => Last is '.' or '!' or '?' or '…' or ':';

    /// <summary>The paragraphs of an article.</summary>
    public static ImmutableArray<Line> Of(Tokenized tokenized)
    {
        var lines = ImmutableArray.CreateBuilder<Line>();
        for (int start = 0, end; start < tokenized.Tokens.Length; start = end)
        {
            end = start + 1;
            while (end < tokenized.Tokens.Length && (!tokenized.OpensParagraph[end] || IsWrapped(tokenized, start, end)))
            {
                end++;
            }

            lines.Add(Read(tokenized, new TokenRange(start, end)));
        }

        return lines.ToImmutable();
    }

    private static Line Read(Tokenized tokenized, TokenRange tokens)
    {
        var all = Enumerable.Range(tokens.Start, tokens.Length);
        var words = all.Where(i => char.IsLetterOrDigit(tokenized[i][0])).ToList();
        var own = words.Where(i => tokenized.Quotation[i] != QuotationState.Inside).ToList();
        var isSingular = own.Exists(i => IsI(tokenized, i) || Is(tokenized, i, Singular));
        var isFirst = isSingular || own.Exists(i => tokenized[i] is not "US" && Is(tokenized, i, Plural));
        return new Line(tokens)
        {
            Words = words.Count,
            Small = words.Count(i => char.IsLower(tokenized[i][0])),
            Quoted = words.Count - own.Count,
            IsSingular = isSingular,
            IsFirst = isFirst,
            IsPersonal = isFirst || own.Exists(i => Is(tokenized, i, Second)),
            Last = LastMark(tokenized, tokens),
            IsRunning = tokenized.Part[tokens.Start] == 0,
        };
    }

    /// <summary>"I", but not that of "World War I" and "Part I.".</summary>
    private static bool IsI(Tokenized tokenized, int token)
    {
        if (tokenized[token] is not ("I" or "i"))
        {
            return false;
        }

        var isNumeral = token > 0 && !tokenized.OpensSentence[token] && !tokenized.OpensSentence[token - 1] && char.IsUpper(tokenized[token - 1][0]);
        var next = token + 1 < tokenized.Tokens.Length ? tokenized[token + 1] : default;
        return !isNumeral && !next.IsEmpty && (char.IsLower(next[0]) || next[0] is '\'' or '’' or ',');
    }

    private static bool Is(Tokenized tokenized, int token, FrozenSet<string> words) => words.Contains(Lower(tokenized, token));

    /// <summary>A token in small letters; a long one is no word that lists have.</summary>
    public static string Lower(Tokenized tokenized, int token) => tokenized[token].Length > 20 ? "" : tokenized[token].ToString().ToLowerInvariant();

    /// <summary>Whether the line that ends before a token was broken for want of room: one line break, and no end of a sentence before it.</summary>
    private static bool IsWrapped(Tokenized tokenized, int start, int next)
    {
        var (text, from) = (tokenized.Text, tokenized.Tokens[next - 1].End);
        var gap = text.AsSpan(from, tokenized.Tokens[next].Start - from);
        var last = text[from - 1];
        var begin = from;
        while (begin > tokenized.Tokens[start].Start && from - begin <= Widest && text[begin - 1] != '\n')
        {
            begin--;
        }

        return gap.Count('\n') == 1 && from - begin is >= Wrapped and <= Widest && (char.IsLetterOrDigit(last) || last is ',' or ';' or '-' or '–')
            && tokenized.Part[start] == tokenized.Part[next];
    }

    private static char LastMark(Tokenized tokenized, TokenRange tokens)
    {
        var last = tokens.End - 1;
        while (last > tokens.Start && (tokenized[last] is ")" or "]" or "*" || tokenized.Quotation[last] is QuotationState.Closing or QuotationState.Stray))
        {
            last--;
        }

        return tokenized[last][^1];
    }
}
