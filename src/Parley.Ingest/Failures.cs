using Parley.Text;

namespace Parley.Ingest;

/// <summary>What can be wrong with an input, in the words of the one line that the user sees. Codes: docs/reference/errors.md.</summary>
internal static class Failures
{
    private const int LongestShown = 200;

    public static Diagnostic NotFound(string input) => new("PAR010", $"{Shown(input)}: no such file, folder or pattern; check the spelling");

    public static Diagnostic Unreadable(string input, string why) => new("PAR011", $"{Shown(input)}: cannot be read ({Shown(why)})");

    public static Diagnostic KindUnknown(string name) => new("PAR012", $"{Shown(name)}: not a kind of input; say one of text, markdown, html, jsonl");

    public static Diagnostic KindNotYet(string name) => new("PAR013", $"{Shown(name)}: this version does not read this kind; convert it to text, markdown, html or jsonl");

    public static Diagnostic KindNotYet(string input, string kind) =>
        new("PAR013", $"{Shown(input)}: looks like {kind}, which this version does not read; convert it to text, Markdown, HTML or JSON Lines");

    public static Diagnostic NoArticles(string input) => new("PAR014", $"{Shown(input)}: no article in it; files are taken by .txt, .md, .html, .jsonl, or by their content");

    public static Diagnostic Binary(string input) => new("PAR015", $"{Shown(input)}: is no text; give a text, Markdown, HTML or JSON Lines file");

    public static Diagnostic Compressed(string input, string why) => new("PAR016", $"{Shown(input)}: the compressed data is broken ({Shown(why)}); fetch or pack it anew");

    public static Diagnostic TooLong(string input, long limit) => new("PAR017", $"{Shown(input)}: longer than {limit / (1024 * 1024)} MB; split it, or give JSON Lines with one article a line");

    public static Diagnostic Empty(string input) => new("PAR018", $"{Shown(input)}: holds no text");

    public static Diagnostic NoJson(string input, string why) => new("PAR020", $"{Shown(input)}: not an article in JSON ({Shown(why)}); a line is an object with \"text\"");

    public static Diagnostic NotFetched(string input, string why) => new("PAR021", $"{Shown(input)}: could not be fetched ({Shown(why)})");

    /// <summary>Not a failure: the article is read, and this is said beside it.</summary>
    public static Diagnostic BadBytes(string encoding) => new("PAR022", $"some bytes are not {encoding}; each was read as U+FFFD");

    /// <summary>Not a failure: the article is read, and this is said beside it.</summary>
    public static Diagnostic HalfCharacters => new("PAR023", "half a surrogate pair in the JSON; each was read as U+FFFD");

    /// <summary>Not a failure: the article is read, and this is said beside it.</summary>
    public static Diagnostic FlattenedPage => new("PAR024", "the page's elements are too many or nested too deep; it was read as bare text without its structure");

    /// <summary>On one line, without control characters, and not endless.</summary>
    public static string Shown(string text)
    {
        var line = string.Concat(text.Take(LongestShown).Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\u202e' ? '?' : c));
        return text.Length > LongestShown ? line + "…" : line;
    }
}
