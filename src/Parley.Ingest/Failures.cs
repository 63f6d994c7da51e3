using Parley.Text;

namespace Parley.Ingest;

/// <summary>What can be wrong with an input, in the words of the one line that the user sees. Codes: docs/reference/errors.md.</summary>
internal static class Failures
{
    private const int LongestShown = 200;

    public static Diagnostic NotFound(string input) => new("PAR010", $"{Shown(input)}: no such file, folder or pattern; check the spelling");

    public static Diagnostic Unreadable(string input, string why) => new("PAR011", $"{Shown(input)}: cannot be read ({Shown(why)})");

    public static Diagnostic KindUnknown(string name) => new("PAR012", $"{Shown(name)}: not a kind of input; say one of {InputKinds.Names}");

    public static Diagnostic OtherKind(string input, InputKind found, InputKind wanted) =>
        new("PAR013", $"{Shown(input)}: is {InputKinds.Name(found)}, not {InputKinds.Name(wanted)}; leave --from out, or name the right kind");

    public static Diagnostic NoArticles(string input) => new("PAR014", $"{Shown(input)}: no article in it; files are taken by their names, such as .txt, .html, .pdf or .docx, or by their content");

    public static Diagnostic Binary(string input) => new("PAR015", $"{Shown(input)}: is no text; give the text itself");

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

    public static Diagnostic PdfBroken(string input, string why) => new("PAR115", $"{Shown(input)}: cannot be read as PDF ({Shown(why)}); open and save it anew");

    public static Diagnostic Encrypted(string input) => new("PAR116", $"{Shown(input)}: asks for a password; save it without one");

    public static Diagnostic Scanned(string input) => new("PAR117", $"{Shown(input)}: its pages are pictures without text; recognise the text first (OCR)");

    /// <summary>Not a failure: the article is read, and this is said beside it.</summary>
    public static Diagnostic ScannedPages(IReadOnlyList<int> pages) => new("PAR117", $"pictures without text, not read: {Pages(pages)}; recognise the text first (OCR)");

    /// <summary>Not a failure: the article is read, and this is said beside it.</summary>
    public static Diagnostic BrokenPages(IReadOnlyList<int> pages) => new("PAR115", $"damaged or overfull, not read: {Pages(pages)}");

    public static Diagnostic TooMuchInside(string input) => new("PAR118", $"{Shown(input)}: unpacks to more than is read; unpack it and give what matters");

    public static Diagnostic TooMuchWork(string input) => new("PAR118", $"{Shown(input)}: takes too long or too much memory to read; save it anew, or cut it into parts");

    public static Diagnostic TooDeep(string input) => new("PAR118", $"{Shown(input)}: an archive within archives within archives; unpack it and give what matters");

    public static Diagnostic PackageBroken(string input, string why) => new("PAR119", $"{Shown(input)}: cannot be read as a document ({Shown(why)}); open and save it anew");

    public static Diagnostic NoFeed(string input) => new("PAR120", $"{Shown(input)}: no feed, or one without an entry that has words");

    public static Diagnostic NoPages(string input) => new("PAR121", $"{Shown(input)}: no web archive, or one without a page that has words");

    public static Diagnostic NoMessages(string input) => new("PAR122", $"{Shown(input)}: no mailbox or message, or none with words");

    public static Diagnostic NoColumn(string input, string column) => new("PAR123", $"{Shown(input)}: its first row names no column {Shown(column)}; say which it is with --columns text=NAME");

    public static Diagnostic ColumnsUnknown(string pair) =>
        new("PAR124", $"{Shown(pair)}: --columns takes pairs such as title=Headline,text=Body; before the sign stands text, title, published, byline, outlet, url, id or language");

    /// <summary>On one line, without control characters, and not endless.</summary>
    public static string Shown(string text)
    {
        var line = string.Concat(text.Take(LongestShown).Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\u202e' ? '?' : c));
        return text.Length > LongestShown ? line + "…" : line;
    }

    /// <summary>Page numbers as people write them: "pages 3, 5–7".</summary>
    private static string Pages(IReadOnlyList<int> pages)
    {
        var runs = new List<(int First, int Last)>();
        foreach (var page in pages)
        {
            if (runs is [.., var run] && run.Last + 1 == page)
            {
                runs[^1] = run with { Last = page };
            }
            else
            {
                runs.Add((page, page));
            }
        }

        return (pages.Count == 1 ? "page " : "pages ") + Shown(string.Join(", ", runs.Select(run => run.First == run.Last ? $"{run.First}" : $"{run.First}–{run.Last}")));
    }
}
