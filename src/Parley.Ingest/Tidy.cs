using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Parley.Ingest;

/// <summary>Short texts out of attributes and JSON: entities resolved, marks and white space in order.</summary>
internal static partial class Tidy
{
    /// <summary>On one line, without tags and entities, trimmed; null for nothing.</summary>
    public static string? Line(string? raw)
    {
        if (raw is null)
        {
            return null;
        }

        var text = raw.Contains('&') ? WebUtility.HtmlDecode(WebUtility.HtmlDecode(raw)) : raw;
        text = text.Contains('<') ? Tag().Replace(text, "") : text;
        text = Space().Replace(text, " ").Trim();
        return text.Length == 0 ? null : text;
    }

    /// <summary>Every stretch of white space as one space; none at the ends.</summary>
    public static string Spaces(string text) => Space().Replace(text, " ").Trim();

    /// <summary>Letters and digits alone, in lower case: for comparing titles, names and outlets.</summary>
    public static string Fold(string? text)
    {
        var folded = new StringBuilder(text?.Length ?? 0);
        foreach (var unit in text ?? "")
        {
            if (char.IsLetterOrDigit(unit))
            {
                folded.Append(char.ToLowerInvariant(unit));
            }
        }

        return folded.ToString();
    }

    /// <summary>The two or three letters at the head of a language tag: <c>en-GB</c>, <c>pt_BR</c>; null where there are none.</summary>
    public static string? LanguageCode(string? tag)
    {
        var head = (tag ?? "").Trim().Split('-', '_', ',', ';')[0].ToLowerInvariant();
        return head.Length is 2 or 3 && head.All(char.IsAsciiLetterLower) ? head : null;
    }

    [GeneratedRegex(@"</?[a-zA-Z][^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
