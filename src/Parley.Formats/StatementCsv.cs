using System.Globalization;
using CsvHelper;
using Parley.Attribution;
using Parley.Text;

namespace Parley.Formats;

/// <summary>A table of statements for a spreadsheet: one row a statement, a header above. UTF-8 with a line feed after each row.</summary>
public static class StatementCsv
{
    private static readonly string[] Header =
    [
        "article", "title", "published", "outlet", "url", "speaker", "role", "source", "cue", "content",
        "type", "act", "polarity", "modality", "where", "confidence", "start", "end", "id", "within",
        "kind", "affiliation", "addressee", "actor",
    ];

    // A cell that begins with = + - @ is a formula to a spreadsheet, and the text is anybody's: an apostrophe before it keeps it a text.
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with { NewLine = "\n", Injection = CsvInjection.Escape };

    /// <summary>Writes the header.</summary>
    public static void WriteHeader(Stream stream) => WriteRows(stream, [Header]);

    /// <summary>Writes the rows of one article.</summary>
    public static void Write(Stream stream, Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        WriteRows(stream, reading.Statements.Select(statement => (string?[])[.. About(reading.Article), .. About(reading.Article, statement)]));
    }

    private static void WriteRows(Stream stream, IEnumerable<string?[]> rows)
    {
        using var table = CsvWriter.Create(stream, Options, leaveOpen: true);
        foreach (var row in rows)
        {
            table.WriteRecord(row!);
        }
    }

    private static IEnumerable<string?> About(Article article) =>
        [article.Id, article.Title, article.Published?.ToString("O"), article.Outlet, article.Url];

    private static IEnumerable<string?> About(Article article, Statement statement)
    {
        var extent = statement.Extent();
        return
        [
            statement.Speaker?.Name,
            statement.Speaker?.Role,
            statement.Source?.In(article.Text),
            statement.Cue?.In(article.Text),
            Voice.ContentOf(article, statement),
            JsonNames.Of(statement.Type),
            JsonNames.Of(statement.Act),
            JsonNames.Of(statement.Polarity),
            JsonNames.Of(statement.Modality),
            JsonNames.Of(statement.Where),
            Math.Round(statement.Confidence, 3).ToString(CultureInfo.InvariantCulture),
            extent.Start.ToString(CultureInfo.InvariantCulture),
            extent.End.ToString(CultureInfo.InvariantCulture),
            statement.Id,
            statement.Within,
            statement.Speaker is { } speaker ? JsonNames.Of(speaker.Kind) : null,
            statement.Speaker?.Affiliation,
            statement.Addressee?.Name,
            statement.Speaker?.Id,
        ];
    }
}
