using System.Text.RegularExpressions;
using Parley.Text;

namespace Parley.Ingest;

/// <summary>The place at the head of the first paragraph: "BRUSSELS —", "KYIV, Ukraine (AP) —", "LONDON, Feb. 3 (Reuters) -".</summary>
internal static partial class Datelines
{
    private const int Longest = 80;

    /// <summary>How long the dateline at the head of <paramref name="paragraph"/> is, its dash included, and the place; length 0 for none.</summary>
    public static (int Length, string? Place) Find(string paragraph)
    {
        var match = Opening().Match(paragraph.Length > Longest ? paragraph[..Longest] : paragraph);
        if (!match.Success || match.Length >= paragraph.Length || Kicker().IsMatch(match.Value))
        {
            return (0, null);
        }

        var place = Day().Replace(match.Groups["place"].Value, "").Trim(' ', ',');
        return (match.Value.TrimEnd().Length, place.Length == 0 ? null : place);
    }

    /// <summary>Cuts the dateline off the first paragraph that has one, among the first few.</summary>
    public static IEnumerable<Block> Cut(string text, IReadOnlyList<Block> blocks)
    {
        const int First = 3;
        var seen = 0;
        foreach (var block in blocks)
        {
            var length = block.Kind == BlockKind.Paragraph && seen++ < First ? Find(block.Span.In(text)).Length : 0;
            if (length == 0)
            {
                yield return block;
                continue;
            }

            seen = First;
            yield return new Block(new TextSpan(block.Span.Start, block.Span.Start + length), BlockKind.Dateline);
            yield return new Block(Lines.Trim(text, block.Span.Start + length, block.Span.End), BlockKind.Paragraph);
        }
    }

    [GeneratedRegex(@"^(?:(?<place>\p{Lu}[\p{Lu}.'’\-]{2,}(?:[ /]\p{Lu}[\p{Lu}.'’\-]+){0,4}(?:, [\p{L}\d.' ]{2,30}){0,3}) ?(?:\((?:\p{Lu}[\p{L} ]{1,20})\) ?)?|(?<place>\p{Lu}[\p{L}.'’]+(?: \p{Lu}[\p{L}.'’]+){0,3}(?:, (?:D\.? ?C\.?|[\p{L}\d. ]{2,25})){0,2}) ?\((?:AP|AFP|Reuters|REUTERS|UPI|ANI|PTI|IANS|Xinhua|TASS|dpa|DPA|CNN|CNS|IPS|EFE|ANSA|BBC)\) ?|(?<place>Washington, D\.? ?C\.?) ?|\((?:AP|AFP|Reuters|REUTERS|UPI|Xinhua|CNN)\) )(?:—|–|--|- )\s*(?=\S)")]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(?:EXCLUSIVE|UPDATE|UPDATED|BREAKING|WATCH|OPINION|ANALYSIS|VIDEO|PHOTOS?|NOTE|NEWS|LIVE|FACT|QUESTION|ANSWER|READ|RELATED|MORE)\b")]
    private static partial Regex Kicker();

    [GeneratedRegex(@",? ?(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec|Mar|Apr|Jun|Jul|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[\p{L}]*\.? ?\d{0,2}(?:, \d{4})?|,? \d{1,2} \p{L}{3,9}(?: \d{4})?")]
    private static partial Regex Day();
}
