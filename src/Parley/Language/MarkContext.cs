using System.Globalization;
using Parley.Text;

namespace Parley.Language;

/// <summary>What touches a mark on its left and on its right: that, not its shape, tells how a straight mark or an apostrophe is meant.</summary>
/// <param name="Before">The side before it.</param>
/// <param name="After">The side after it.</param>
internal readonly record struct MarkContext(MarkSide Before, MarkSide After)
{
    /// <summary>Marks that stand in a row are one neighbour; no longer row is looked through, so that hostile input takes no time.</summary>
    private const int LongestRow = 4;

    /// <summary>Whether an opening mark can stand here: after a space, bracket or dash, and before something.</summary>
    public bool FitsOpening => After != MarkSide.Space && (Before is MarkSide.Space or MarkSide.Opening || (Before == MarkSide.Dash && After == MarkSide.Word));

    /// <summary>Whether a closing mark can stand here: after a word or stop, and before a space, stop, bracket or dash.</summary>
    public bool FitsClosing => Before is MarkSide.Word or MarkSide.Stop or MarkSide.Dash && After != MarkSide.Word && After != MarkSide.Opening;

    /// <summary>The surroundings of a token.</summary>
    public static MarkContext Of(string text, TextSpan token)
    {
        var before = token.Start - 1;
        for (var row = 0; before >= 0 && row < LongestRow && text[before] is '"' or '\'' or '“' or '‘'; row++)
        {
            before--;
        }

        var after = token.End;
        for (var row = 0; after < text.Length && row < LongestRow && text[after] is '"' or '\'' or '”' or '’' or '“' or '‘' or '»' or '›'; row++)
        {
            after++;
        }

        return new MarkContext(SideOf(text, before), SideOf(text, after));
    }

    private static MarkSide SideOf(string text, int at) => at < 0 || at >= text.Length || IsBlank(text[at])
        ? MarkSide.Space
        : text[at] switch
        {
            '(' or '[' or '{' or '“' or '‘' or '„' or '‚' or '«' or '‹' or '`' or '=' => MarkSide.Opening,
            '—' or '–' or '-' => MarkSide.Dash,
            ',' or '.' or ';' or ':' or '!' or '?' or '…' or ')' or ']' or '}' or '<' or '>' => MarkSide.Stop,
            _ => MarkSide.Word,
        };

    private static bool IsBlank(char character) =>
        char.IsWhiteSpace(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format;
}

/// <summary>What a mark touches on one side.</summary>
internal enum MarkSide
{
    /// <summary>White space, or the edge of the text.</summary>
    Space,

    /// <summary>An opening bracket or mark.</summary>
    Opening,

    /// <summary>A dash or hyphen.</summary>
    Dash,

    /// <summary>Punctuation that follows a word, or a closing bracket.</summary>
    Stop,

    /// <summary>A letter, a digit, any other sign.</summary>
    Word,
}
