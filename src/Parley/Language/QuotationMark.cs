using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Language;

/// <summary>A token that is a quotation mark, with what its surroundings allow it to be.</summary>
/// <param name="Token">Which token.</param>
/// <param name="Kind">Which pair of marks it belongs to.</param>
/// <param name="MayOpen">Whether it can stand before a quotation.</param>
/// <param name="MayClose">Whether it can stand after one.</param>
internal readonly record struct QuotationMark(int Token, QuotationMarkKind Kind, bool MayOpen, bool MayClose)
{
    /// <summary>Whether it closes a quotation only for want of a better mark: it may as well be a possessive (the ministers’ plan), inches or feet.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>Whether it stands for inches, feet, a possessive or a letter left out where no quotation is open.</summary>
    public bool IsNoneAlone { get; init; }

    /// <summary>Whether it opens a quotation and cannot close one.</summary>
    public bool OnlyOpens => MayOpen && !MayClose;

    /// <summary>The mark at a token, or null where the token is none.</summary>
    public static QuotationMark? At(string text, ImmutableArray<TextSpan> tokens, int i)
    {
        var glyph = Glyph(text.AsSpan(tokens[i].Start, tokens[i].Length));
        return glyph is '\0' ? null : Read(text, tokens[i], glyph) is { } mark && (mark.MayOpen || mark.MayClose) ? mark with { Token = i } : null;
    }

    /// <summary>
    /// The shape of a mark, whichever way it is written: <c>"</c> for <c>''</c>, <c>„</c> for <c>``</c>, neither of which leans to one side only or
    /// the other. 0 for any other token: a clitic (<c>'s</c>) begins like a mark and is none.
    /// </summary>
    public static char Glyph(ReadOnlySpan<char> token)
    {
        if (token.Length == 1)
        {
            return token[0] is '"' or '\'' or '`' or '“' or '”' or '„' or '‟' or '‘' or '’' or '‚' or '‛' or '«' or '»' or '‹' or '›' or '＂' ? token[0] : '\0';
        }

        return token is "''" ? '"' : token is "``" ? '„' : Mojibake.At(token) is ('“' or '”' or '„' or '‘' or '’' or '‚', _) mark ? mark.Mark : '\0';
    }

    private static QuotationMark Read(string text, TextSpan token, char glyph)
    {
        var context = MarkContext.Of(text, token);
        var opensLine = token.Start == 0 || text[token.Start - 1] is '\n' or '\r';
        var leansLeft = opensLine || (context.Before is MarkSide.Space or MarkSide.Opening && context.After is MarkSide.Word);
        var standsFree = context is { Before: MarkSide.Space, After: MarkSide.Space } && !opensLine;
        return glyph switch
        {
            '"' or '＂' => Straight(context, Measures(text, token)),
            '“' => new(0, QuotationMarkKind.Double, !context.FitsClosing, context.FitsClosing || standsFree),
            '”' => new(0, QuotationMarkKind.Double, leansLeft, MayClose: true) { IsNoneAlone = Measures(text, token) },
            '„' or '‟' => new(0, QuotationMarkKind.Double, MayOpen: true, MayClose: false),
            '«' => new(0, QuotationMarkKind.Angle, !context.FitsClosing, context.FitsClosing),
            '»' => new(0, QuotationMarkKind.Angle, leansLeft, MayClose: true),
            '‹' => new(0, QuotationMarkKind.SingleAngle, !context.FitsClosing, context.FitsClosing),
            '›' => new(0, QuotationMarkKind.SingleAngle, leansLeft, MayClose: true),
            '’' => Single(text, token, opens: false, context.FitsClosing),
            _ => Single(text, token, context.FitsOpening && !Elisions.At(text, token.End - 1), context.FitsClosing && glyph is not ('`' or '‚' or '‛')),
        };
    }

    /// <summary>A mark that looks the same on both sides is what fits; where both fit, or neither, it may be either.</summary>
    private static QuotationMark Straight(MarkContext context, bool measures)
    {
        var isEither = context.FitsOpening == context.FitsClosing;
        return new(0, QuotationMarkKind.Double, isEither || context.FitsOpening, isEither || context.FitsClosing)
        {
            IsDoubtful = measures && context.After == MarkSide.Space,
            IsNoneAlone = measures,
        };
    }

    private static QuotationMark Single(string text, TextSpan token, bool opens, bool closes) => new(0, QuotationMarkKind.Single, opens, closes)
    {
        IsDoubtful = closes && PrecedesWord(text, token.End) && (Measures(text, token) || EndsLikeApostrophe(text, token.Start)),
        IsNoneAlone = true,
    };

    private static bool Measures(string text, TextSpan token) => token.Start > 0 && char.IsAsciiDigit(text[token.Start - 1]);

    /// <summary>The ministers’ plan, talkin’ loud, rock ’n’ roll.</summary>
    private static bool EndsLikeApostrophe(string text, int at) =>
        at > 1 && (text[at - 1] is 's' or 'S' || (text[at - 1] is 'n' or 'N' && text[at - 2] is 'i' or 'I' or '\'' or '’' or '‘'));

    private static bool PrecedesWord(string text, int at) => at + 1 < text.Length && text[at] == ' ' && char.IsLetterOrDigit(text[at + 1]);
}

/// <summary>Which marks can close which.</summary>
internal enum QuotationMarkKind
{
    /// <summary>" “ ” „ `` ''.</summary>
    Double,

    /// <summary>' ‘ ’ ‚ `.</summary>
    Single,

    /// <summary>« ».</summary>
    Angle,

    /// <summary>‹ ›.</summary>
    SingleAngle,
}
