using Parley.Language;

namespace Parley.Attribution;

/// <summary>Where a content begins and ends, as its quotation marks have it.</summary>
internal static class ContentBounds
{
    /// <summary>
    /// The content with the marks of its quotations, and with all that stands in them: a quotation of which the model saw the beginning or the end is part
    /// of the content as a whole, over paragraphs that continue it, unless somebody else speaks in it.
    /// </summary>
    /// <param name="tokenized">The article.</param>
    /// <param name="content">The content's tokens.</param>
    /// <param name="isTaken">For each token, whether it has a role.</param>
    public static TokenRange Whole(Tokenized tokenized, TokenRange content, bool[] isTaken)
    {
        var start = Start(tokenized, content, isTaken);

        // What begins in the middle of a quotation is what somebody in it is said to say, and ends where the model says.
        var end = tokenized.Quotation[start] == QuotationState.Inside ? content.End : End(tokenized, content.End, isTaken);
        return new TokenRange(start, end);
    }

    /// <summary>The content without what belongs to others: the mark that closes a quotation before it, the comma before its tag.</summary>
    public static TokenRange Trimmed(Tokenized tokenized, TokenRange content)
    {
        var (start, end) = content;
        if (end - start > 1 && tokenized.Quotation[start] == QuotationState.Closing)
        {
            start++;
        }

        while (end - start > 1 && IsCommaOfTag(tokenized, end - 1))
        {
            end--;
        }

        return new TokenRange(start, end);
    }

    /// <summary>A comma inside the marks was said; one outside them was not.</summary>
    private static bool IsCommaOfTag(Tokenized tokenized, int token) => tokenized[token] is "," && tokenized.Quotation[token] == QuotationState.Outside;

    private static int Start(Tokenized tokenized, TokenRange content, bool[] isTaken)
    {
        var (start, end) = content;
        if (tokenized.Quotation[start] != QuotationState.Inside)
        {
            return start;
        }

        var reachesEnd = tokenized.Quotation[end - 1] == QuotationState.Closing || (end < isTaken.Length && tokenized.Quotation[end] == QuotationState.Closing);
        for (var i = start - 1; i >= 0 && !isTaken[i] && (i == start - 1 || reachesEnd) && tokenized.Quotation[i] is QuotationState.Inside or QuotationState.Opening; i--)
        {
            if (tokenized.Quotation[i] == QuotationState.Opening)
            {
                return i;
            }
        }

        return start;
    }

    private static int End(Tokenized tokenized, int end, bool[] isTaken)
    {
        var whole = end;
        for (var i = end; i < isTaken.Length && !isTaken[i] && IsWithin(tokenized, i); i++)
        {
            if (tokenized.Quotation[i] == QuotationState.Closing)
            {
                return i + 1;
            }

            whole = Continues(tokenized, i + 1) ? i + 1 : whole;
        }

        return whole;
    }

    /// <summary>Whether the quotation that a token is in began before it.</summary>
    public static bool IsWithin(Tokenized tokenized, int token) =>
        tokenized.Quotation[token - 1] is QuotationState.Inside or QuotationState.Opening
        && (tokenized.Quotation[token] is QuotationState.Inside or QuotationState.Closing || Continues(tokenized, token));

    /// <summary>Whether a token is the mark of a paragraph that continues the quotation of the one before.</summary>
    public static bool Continues(Tokenized tokenized, int token) =>
        token > 0 && token < tokenized.Tokens.Length && tokenized.OpensParagraph[token] && tokenized.Quotation[token] == QuotationState.Opening
        && tokenized.Quotation[token - 1] == QuotationState.Inside;
}
