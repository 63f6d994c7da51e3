using System.Collections.Immutable;
using Parley.Language;

namespace Parley.Attribution;

/// <summary>
/// The works that quotations are taken from: <c>“It leaked” (Hale and Tate 2019, 12).</c> Where nothing else says who speaks, the names behind a quotation do
/// that stand in brackets with a year.
/// </summary>
internal static class Citations
{
    /// <summary>So many tokens a citation has at most, brackets and all.</summary>
    private const int Longest = 16;

    /// <summary>The attributions, those without a source and cue with the names of the citation behind their quotation.</summary>
    public static ImmutableArray<AttributionSpans> Of(Tokenized tokenized, ImmutableArray<AttributionSpans> attributions) =>
        [.. attributions.Select(a => a is { Source: null, Cue: null } && Behind(tokenized, a.Content[^1].Tokens) is { } names ? a with { Source = new TaggedSpan(Role.Source, names, a.Confidence) { Peak = a.Confidence } } : a)];

    private static TokenRange? Behind(Tokenized tokenized, TokenRange content)
    {
        if (tokenized.Quotation[content.End - 1] != QuotationState.Closing || content.End >= tokenized.Tokens.Length || tokenized[content.End] is not "(")
        {
            return null;
        }

        var (start, end) = (content.End + 1, content.End + 1);
        while (end < tokenized.Tokens.Length && IsOfNames(tokenized, start, end))
        {
            end++;
        }

        var last = end > start && tokenized[end - 1] is "," ? end - 1 : end;
        return last > start && end < tokenized.Tokens.Length && IsYear(tokenized[end]) && Closes(tokenized, end) ? new TokenRange(start, last) : null;
    }

    /// <summary>"Hale", "Hale &amp; Tate", "Hale et al.,".</summary>
    private static bool IsOfNames(Tokenized tokenized, int start, int token) =>
        char.IsUpper(tokenized[token][0]) || (token > start && tokenized[token] is "and" or "&" or "et" or "al" or "al." or "." or "," or "de" or "van" or "von" or "der");

    private static bool IsYear(ReadOnlySpan<char> token) =>
        token.Length is 4 or 5 && token[0] is '1' or '2' && char.IsDigit(token[1]) && char.IsDigit(token[2]) && char.IsDigit(token[3]) && (token.Length == 4 || char.IsLower(token[4]));

    private static bool Closes(Tokenized tokenized, int year)
    {
        for (var i = year + 1; i < tokenized.Tokens.Length && i - year < Longest && !tokenized.OpensParagraph[i]; i++)
        {
            if (tokenized[i] is ")")
            {
                return true;
            }
        }

        return false;
    }
}
