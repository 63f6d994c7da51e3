using System.Net;

namespace Parley.FunctionalTests.Web;

/// <summary>What is taken out of the reading room.</summary>
public sealed class ExportPagesTests
{
    [Fact]
    public async Task Every_format_that_the_page_names_is_had()
    {
        await using var room = await QuayDebate.OpenAsync();
        var page = await room.JsonAsync("/api/export");
        foreach (var format in page.GetProperty("formats").EnumerateArray().Concat(page.GetProperty("network").EnumerateArray()))
        {
            using var file = await room.PageAsync(format.GetProperty("url").GetString()!);
            file.StatusCode.ShouldBe(HttpStatusCode.OK, format.GetProperty("name").GetString());
            file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
            (await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length.ShouldBeGreaterThan(0, format.GetProperty("name").GetString());
        }
    }

    [Fact]
    public async Task A_table_of_the_corpus_has_what_was_coded()
    {
        await using var room = await QuayDebate.OpenAsync();
        using var file = await room.PageAsync("/export/csv");
        var table = await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        table.ShouldContain("Raise the toll");
        table.ShouldContain("nobody needs another quay");
        file.Content.Headers.ContentDisposition!.FileName.ShouldBe("news.csv");
    }

    [Fact]
    public async Task A_format_that_there_is_not_is_a_problem()
    {
        await using var room = await QuayDebate.OpenAsync();
        using var answer = await room.SendAsync(HttpMethod.Get, "/export/poem", null, ("Accept", "application/json"));
        (await ServedRoom.OfAsync(answer)).GetProperty("code").GetString().ShouldBe("PAR640");
    }
}
