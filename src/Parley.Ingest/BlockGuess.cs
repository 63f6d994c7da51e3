using System.Text.RegularExpressions;
using Parley.Text;

namespace Parley.Ingest;

/// <summary>What a line is for, by its words alone. In doubt it is a paragraph: body text is never lost.</summary>
internal static partial class BlockGuess
{
    private const int LongestLabel = 200;
    private const int LongestBoilerplate = 160;

    public static BlockKind Kind(string line) => line switch
    {
        { Length: <= LongestLabel } when IsRelated(line) => BlockKind.Related,
        { Length: <= LongestBoilerplate } when IsBoilerplate(line) => BlockKind.Boilerplate,
        { } when Captions.IsCaption(line) => BlockKind.Caption,
        { Length: <= LongestBoilerplate } when Bylines.IsByline(line) || Dates.IsDateLine(line) => BlockKind.Byline,
        _ => BlockKind.Paragraph,
    };

    public static bool IsRelated(string line) => RelatedLabel().IsMatch(line);

    public static bool IsBoilerplate(string line) => Boilerplate().IsMatch(line) || Address().IsMatch(line);

    /// <summary>"Original url:", whatever follows.</summary>
    public static bool NamesSource(string line) => Source().IsMatch(line);

    /// <summary>The web address that ends a line, or null.</summary>
    public static string? AddressIn(string line) => AtEnd().Match(line) is { Success: true } match ? match.Groups["address"].Value : null;

    [GeneratedRegex(@"^\W{0,3}(?:original|source)\s+url\b", RegexOptions.IgnoreCase)]
    private static partial Regex Source();

    [GeneratedRegex(@"(?<address>https?://[^\s<>]+)>?$", RegexOptions.IgnoreCase)]
    private static partial Regex AtEnd();

    [GeneratedRegex(@"^\W{0,3}(?:related(?:\s+(?:articles?|stor(?:y|ies)|coverage|links?|content|news|reading|topics?|posts?|video))?\s*(?:[:|]|[-–—]\s|$)|(?:read|see|watch|learn)\s+(?:more|also|next|this)\s*(?:[:|»>]|[-–—]\s|$)|(?:more|also)\s+(?:read|on this|from|in)\b[^.!?]{0,60}(?:[:»>]|$)|see\s+also\b|also\s+see\s*:|(?:you\s+may|you\s+might)\s+also\s+(?:like|be interested)|don[’']t\s+miss\s*[:|]|up\s+next\s*[:|]|(?:recommended|suggested)(?:\s+(?:articles?|stor(?:y|ies)|reading|for you))?\s*(?:[:|]|$)|(?:read|more)\s*[:|]|(?-i:READ\s+(?:MORE|ALSO|NEXT))\b|MORE\s*:|WATCH\s*:|READ\s*:|(?-i:RELATED)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex RelatedLabel();

    [GeneratedRegex(@"^\W{0,3}(?:original\s+url\b|source\s+url\b|©|\(c\)\s?(?:\d{4}|copyright)|copyright\s+(?:©|\(c\)|\d{4}|by)|all\s+rights\s+reserved|(?:this\s+(?:material|article|story|content)\s+may\s+not\s+be)|(?:sign\s+up|subscribe|register)\s+(?:now|here|today|to|for)\b|(?:follow|join|like|find)\s+(?:us|me|him|her|them)\s+on\b|share\s+(?:this|on|via)\b|share$|advertisements?$|continue\s+reading\b|story\s+continues\s+below|click\s+here\b|print$|email$|e-mail$|comments?$|tweet$|facebook$|load\s+more$|skip\s+(?:to|past)\b|get\s+(?:the\s+latest|our|more)\b.*(?:newsletter|inbox|email)|download\s+(?:the|our)\s+.{0,30}app\b|support\s+(?:our|independent)\s+journalism)", RegexOptions.IgnoreCase)]
    private static partial Regex Boilerplate();

    [GeneratedRegex(@"^<?(?:https?://|www\.)\S+>?$", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
