using Parley.Formats;
using Parquet;

namespace Parley.FunctionalTests;

/// <summary>The table of columns says of each statement what the reading says.</summary>
public sealed class StatementParquetTests
{
    [Fact]
    public async Task Statements_are_read_back_from_the_table_as_they_are()
    {
        var readings = new[] { Invented.FerryFares(), Invented.Silence(), Invented.Hearing() };
        using var file = new MemoryStream();
        StatementParquet.Write(file, readings);
        file.Position = 0;

        await using var table = await ParquetReader.CreateAsync(file, cancellationToken: TestContext.Current.CancellationToken);
        var rows = readings.SelectMany(reading => reading.Statements.Select(statement => (reading.Article, Statement: statement))).ToList();
        using var group = table.OpenRowGroupReader(0);
        table.RowGroupCount.ShouldBe(1);
        group.RowCount.ShouldBe(rows.Count);
        (await Words("article")).ShouldBe(rows.Select(row => row.Article.Id));
        (await Words("speaker")).ShouldBe(rows.Select(row => row.Statement.Speaker?.Name));
        (await Words("type")).ShouldBe(rows.Select(row => row.Statement.Type.ToString().ToLowerInvariant()));
        (await Words("content")).ShouldBe(rows.Select(row => Voice.ContentOf(row.Article, row.Statement)));
        (await Values<int>("start")).ShouldBe(rows.Select(row => (int?)row.Statement.Extent().Start));
        (await Values<double>("confidence")).ShouldBe(rows.Select(row => (double?)row.Statement.Confidence));
        (await Values<DateTime>("published")).ShouldBe(rows.Select(row => row.Article.Published?.ToDateTime(TimeOnly.MinValue)));

        async Task<string?[]> Words(string name)
        {
            var words = new string?[rows.Count];
            await group.ReadAsync(table.Schema.FindDataField(name), words.AsMemory()!, cancellationToken: TestContext.Current.CancellationToken);
            return words;
        }

        async Task<T?[]> Values<T>(string name)
            where T : struct
        {
            var values = new T?[rows.Count];
            await group.ReadAsync<T>(table.Schema.FindDataField(name), values.AsMemory(), cancellationToken: TestContext.Current.CancellationToken);
            return values;
        }
    }

    [Fact]
    public async Task Nothing_said_is_a_table_without_rows()
    {
        using var file = new MemoryStream();
        StatementParquet.Write(file, []);
        file.Position = 0;
        await using var table = await ParquetReader.CreateAsync(file, cancellationToken: TestContext.Current.CancellationToken);
        table.Schema.DataFields.Length.ShouldBe(25);
        table.RowGroupCount.ShouldBe(0);
    }
}
