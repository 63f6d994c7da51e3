using System.Globalization;
using CsvHelper;
using Parley.Attribution;
using Parley.Text;

namespace Parley.Formats;

/// <summary>A table of statements for a spreadsheet: one row a statement, a header above.</summary>
public sealed class StatementCsv : IDisposable
{
    private static readonly string[] Header =
    [
        "article", "title", "published", "outlet", "url", "speaker", "role", "source", "cue", "content", "type", "act", "where", "confidence", "start", "end",
    ];

    private readonly CsvWriter _table;

    /// <summary>Writes the header.</summary>
    /// <param name="stream">Gets UTF-8; stays open.</param>
    public StatementCsv(Stream stream)
    {
        // A cell that begins with = + - @ is a formula to a spreadsheet, and the text is anybody's: an apostrophe before it keeps it a text.
        _table = CsvWriter.Create(stream, CsvWriterOptions.Default with { NewLine = "\n", Injection = CsvInjection.Escape }, leaveOpen: true);
        _table.WriteRecord(Header);
    }

    /// <summary>Writes the rows of one article.</summary>
    public void Write(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        foreach (var statement in reading.Statements)
        {
            _table.WriteRecord([.. About(reading.Article), .. About(reading.Article, statement)]);
        }

        _table.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _table.Dispose();

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
            JsonNames.Of(statement.Where),
            Math.Round(statement.Confidence, 3).ToString(CultureInfo.InvariantCulture),
            extent.Start.ToString(CultureInfo.InvariantCulture),
            extent.End.ToString(CultureInfo.InvariantCulture),
        ];
    }
}
