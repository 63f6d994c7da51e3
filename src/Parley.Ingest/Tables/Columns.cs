using System.Globalization;

namespace Parley.Ingest.Tables;

/// <summary>Where in a row what is found.</summary>
internal sealed class Columns
{
    private static readonly Dictionary<string, string[]> Names = new()
    {
        ["text"] = ["text", "body", "fulltext", "articletext", "articlebody", "bodytext", "maintext", "content", "story", "storytext", "article"],
        ["title"] = ["title", "headline", "articletitle", "hd", "heading"],
        ["published"] = ["published", "publicationdate", "datepublished", "publisheddate", "publishedat", "pubdate", "date", "datetime", "timestamp", "pd", "day"],
        ["byline"] = ["byline", "author", "authors", "by", "writer", "journalist"],
        ["outlet"] = ["outlet", "publication", "newspaper", "source", "sourcename", "publisher", "medium", "media", "sn", "site", "domain"],
        ["url"] = ["url", "link", "address", "uri", "permalink", "href"],
        ["id"] = ["id", "articleid", "docid", "documentid", "uid", "guid"],
        ["language"] = ["language", "lang", "la"],
    };

    private readonly Dictionary<string, List<int>> places = [];

    /// <summary>The columns that a header row names; null where there is none for the text, or none of a name that the user gave.</summary>
    public static Columns? Of(IReadOnlyList<string> header, ColumnMap map, out string missing)
    {
        var columns = new Columns();
        var folded = header.Select(Tidy.Fold).ToList();
        foreach (var (key, guesses) in Names)
        {
            var found = map.Named.GetValueOrDefault(key) is { } wanted ? Given(folded, wanted) : Guessed(folded, guesses);
            if (found.Contains(-1) || (key == "text" && found.Count == 0))
            {
                missing = map.Named.GetValueOrDefault(key, key);
                return null;
            }

            columns.places[key] = found;
        }

        missing = "";
        return columns;
    }

    public ArticleFields Fields(IReadOnlyList<string> cells) => new(Value(cells, "text") ?? "")
    {
        Id = Value(cells, "id"),
        Title = Tidy.Line(Value(cells, "title")),
        Published = Day(Value(cells, "published")),
        Byline = Value(cells, "byline") is { } byline ? [byline] : [],
        Outlet = Tidy.Line(Value(cells, "outlet")),
        Url = Value(cells, "url")?.Trim(),
        Language = Value(cells, "language"),
    };

    /// <summary>A text may lie in several columns: <c>Lead+Body</c>.</summary>
    private static List<int> Given(List<string> header, string wanted)
    {
        var whole = header.IndexOf(Tidy.Fold(wanted));
        return whole >= 0 ? [whole] : [.. wanted.Split('+').Select(name => header.IndexOf(Tidy.Fold(name)))];
    }

    private static List<int> Guessed(List<string> header, string[] guesses) =>
        guesses.Select(guess => header.IndexOf(guess)).Where(place => place >= 0).Take(1).ToList();

    private string? Value(IReadOnlyList<string> cells, string key)
    {
        var values = places[key].Where(place => place < cells.Count).Select(place => cells[place]).Where(cell => !string.IsNullOrWhiteSpace(cell)).ToList();
        return values.Count == 0 ? null : string.Join("\n\n", values);
    }

    /// <summary>Workbooks keep days as numbers, counted from the end of 1899.</summary>
    private static string? Day(string? cell)
    {
        var isSerial = double.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days) && days is > 10_000 and < 80_000;
        return isSerial ? new DateOnly(1899, 12, 30).AddDays((int)days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : cell;
    }
}
