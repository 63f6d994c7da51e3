using Parley.Attribution;
using Parley.Text;
using Parquet;
using Parquet.Schema;

namespace Parley.Formats;

/// <summary>
/// Statements as Apache Parquet, the table of columns that pandas, Polars, DuckDB, Spark and R read: one row a statement, with what is known of its article. Words are strings,
/// days dates, places whole numbers, confidence a double; what is not known is null.
/// </summary>
public static class StatementParquet
{
    private const int RowsInGroup = 50_000;

    private static readonly Column[] Columns =
    [
        new Words("article", row => row.Article.Id),
        new Words("title", row => row.Article.Title),
        new Value<DateOnly>("published", row => row.Article.Published),
        new Words("outlet", row => row.Article.Outlet),
        new Words("url", row => row.Article.Url),
        new Words("language", row => row.Article.Language),
        new Words("id", row => row.Statement.Id),
        new Words("type", row => JsonNames.Of(row.Statement.Type)),
        new Words("act", row => JsonNames.Of(row.Statement.Act)),
        new Words("polarity", row => JsonNames.Of(row.Statement.Polarity)),
        new Words("modality", row => JsonNames.Of(row.Statement.Modality)),
        new Words("where", row => JsonNames.Of(row.Statement.Where)),
        new Words("actor", row => row.Statement.Speaker?.Id),
        new Words("speaker", row => row.Statement.Speaker?.Name),
        new Words("kind", row => row.Statement.Speaker is { } speaker ? JsonNames.Of(speaker.Kind) : null),
        new Words("role", row => row.Statement.Speaker?.Role),
        new Words("affiliation", row => row.Statement.Speaker?.Affiliation),
        new Words("addressee", row => row.Statement.Addressee?.Name),
        new Words("source", row => row.Statement.Source?.In(row.Article.Text)),
        new Words("cue", row => row.Statement.Cue?.In(row.Article.Text)),
        new Words("content", row => Voice.ContentOf(row.Article, row.Statement)),
        new Value<int>("start", row => row.Statement.Extent().Start),
        new Value<int>("end", row => row.Statement.Extent().End),
        new Words("within", row => row.Statement.Within),
        new Value<double>("confidence", row => row.Statement.Confidence),
    ];

    /// <summary>Writes the file. Some ten thousand statements are held at a time.</summary>
    /// <param name="stream">One that tells where it is.</param>
    /// <param name="readings">Drawn on as the file grows.</param>
    public static void Write(Stream stream, IEnumerable<Reading> readings) => WriteAsync(stream, readings).GetAwaiter().GetResult();

    private static async Task WriteAsync(Stream stream, IEnumerable<Reading> readings)
    {
        var schema = new ParquetSchema(Columns.Select(column => column.Field));
        await using var writer = await ParquetWriter.CreateAsync(schema, stream, new ParquetOptions { CompressionMethod = CompressionMethod.Zstd }).ConfigureAwait(false);
        foreach (var rows in readings.SelectMany(reading => reading.Statements.Select(statement => new Row(reading.Article, statement))).Chunk(RowsInGroup))
        {
            using var group = writer.CreateRowGroup();
            foreach (var column in Columns)
            {
                await column.Write(group, rows).ConfigureAwait(false);
            }
        }
    }

    private sealed record Row(Article Article, Statement Statement);

    private abstract record Column(DataField Field)
    {
        public abstract Task Write(ParquetRowGroupWriter group, Row[] rows);
    }

    private sealed record Words(string Name, Func<Row, string?> Of) : Column(new DataField(Name, typeof(string), isNullable: true))
    {
        public override Task Write(ParquetRowGroupWriter group, Row[] rows) => group.WriteAsync(Field, Array.ConvertAll(rows, row => Of(row))!);
    }

    private sealed record Value<T>(string Name, Func<Row, T?> Of) : Column(new DataField(Name, typeof(T), isNullable: true))
        where T : struct
    {
        public override Task Write(ParquetRowGroupWriter group, Row[] rows) => group.WriteAsync<T>(Field, Array.ConvertAll(rows, row => Of(row)));
    }
}
