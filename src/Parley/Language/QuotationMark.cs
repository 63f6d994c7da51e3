using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Language;

/// <summary>A token that is a quotation mark, with what its surroundings allow it to be.</summary>
/// <param name="Kind">Which pair of marks it belongs to.</param>
/// <param name="MayOpen">Whether it can stand before a quotation.</param>
/// <param name="MayClose">Whether it can stand after one.</param>
internal readonly record struct QuotationMark(QuotationMarkKind Kind, bool MayOpen, bool MayClose)
{
    public bool IsSingle => Kind is QuotationMarkKind.Single;

    /// <summary>The mark at a token, or null where the token is none or is an apostrophe.</summary>
    public static QuotationMark? At(string text, ImmutableArray<TextSpan> tokens, int i)
    {
        var token = tokens[i];
        var mark = text[token.Start];
        if (mark < 128 && mark is not ('"' or '\'' or '`'))
        {
            return null;
        }

        var spaceBefore = i == 0 || tokens[i - 1].End < token.Start || text[token.Start - 1] is '(' or '[' or '—' or '–' or '-' or '“' or '‘' or '"';
        var spaceAfter = i + 1 == tokens.Length || tokens[i + 1].Start > token.End;
        var endsWord = !spaceBefore && (spaceAfter || text[token.End] is ',' or '.' or ';' or ':' or '!' or '?' or ')');
        return mark switch
        {
            '“' => new(QuotationMarkKind.Double, MayOpen: true, MayClose: endsWord),
            '”' => new(QuotationMarkKind.Double, MayOpen: false, MayClose: true),
            '„' => new(QuotationMarkKind.Double, MayOpen: true, MayClose: false),
            '«' => new(QuotationMarkKind.Angle, MayOpen: true, MayClose: endsWord),
            '»' => new(QuotationMarkKind.Angle, MayOpen: spaceBefore && !spaceAfter, MayClose: true),
            '`' when token.Length == 2 => new(QuotationMarkKind.Double, MayOpen: true, MayClose: false),
            '\'' when token.Length == 2 => new(QuotationMarkKind.Double, MayOpen: spaceBefore, MayClose: !spaceBefore || spaceAfter),
            '"' => Straight(QuotationMarkKind.Double, spaceBefore, spaceAfter),
            '‘' or '`' when token.Length == 1 => new(QuotationMarkKind.Single, MayOpen: !spaceAfter, MayClose: false),
            '’' or '\'' when token.Length == 1 => Apostrophe(text, token, spaceBefore, spaceAfter),
            _ => null,
        };
    }

    /// <summary>Whether <paramref name="other"/> is this opening mark's partner.</summary>
    public bool IsClosedBy(QuotationMark other) => other.MayClose && other.Kind == Kind;

    /// <summary>Whether <paramref name="other"/> shows that this mark's partner is missing: it opens a quotation of the same kind.</summary>
    public bool IsInterruptedBy(QuotationMark other) => other.MayOpen && !other.MayClose && other.Kind == Kind && !other.IsSingle;

    private static QuotationMark Straight(QuotationMarkKind kind, bool spaceBefore, bool spaceAfter) => (spaceBefore, spaceAfter) switch
    {
        (true, false) => new(kind, MayOpen: true, MayClose: false),
        (false, true) => new(kind, MayOpen: false, MayClose: true),
        _ => new(kind, MayOpen: true, MayClose: true),
    };

    private static QuotationMark? Apostrophe(string text, TextSpan token, bool spaceBefore, bool spaceAfter)
    {
        if (text[token.Start] == '\'' && spaceBefore && !spaceAfter)
        {
            return new(QuotationMarkKind.Single, MayOpen: !char.IsDigit(text[token.End]), MayClose: false);
        }

        // After a plural s with no other punctuation it is a possessive far more often than a mark: the ministers’ meeting.
        var before = token.Start > 0 ? text[token.Start - 1] : ' ';
        var isPossessive = before == 's' && token.End < text.Length && text[token.End] == ' ' && token.End + 1 < text.Length && char.IsLower(text[token.End + 1]);
        return spaceBefore || isPossessive ? null : new(QuotationMarkKind.Single, MayOpen: false, MayClose: true);
    }
}

/// <summary>Which marks can close which.</summary>
internal enum QuotationMarkKind
{
    /// <summary>" “ ” „ `` ''.</summary>
    Double,

    /// <summary>' ‘ ’.</summary>
    Single,

    /// <summary>« ».</summary>
    Angle,
}
