using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using Parley.FunctionalTests.Store;
using Parley.Web.Publishing;

namespace Parley.FunctionalTests.Web;

/// <summary>A corpus as a folder of pages.</summary>
public sealed class PublishingTests
{
    [Theory]
    [InlineData("/", "index.html")]
    [InlineData("/actors", "actors.html")]
    [InlineData("/actors?page=2", "actors-page-2.html")]
    [InlineData("/concepts/12", "concepts/12.html")]
    [InlineData("/assets/0123abc/room.css", "assets/room.css")]
    [InlineData("/actors?q=ha", null)]
    [InlineData("/queue", null)]
    [InlineData("/search?q=fares", null)]
    [InlineData("/api/overview", null)]
    public void Pages_to_read_have_a_file_and_others_none(string address, string? file) => PublishedAddress.FileOf(address).ShouldBe(file);

    [Fact]
    public void Every_id_has_a_file_of_its_own_inside_its_folder() => Gen.String.Array[2].Where(ids => ids[0] != ids[1] && ids.All(id => id.Length > 0 && !id.Any(char.IsSurrogate))).Sample(ids =>
    {
        var files = ids.Select(id => PublishedAddress.FileOf($"/actors/{Uri.EscapeDataString(id)}")!).ToList();
        files[0].ShouldNotBe(files[1]);
        files.ShouldAllBe(file => Regex.IsMatch(file, "^actors/[a-z0-9-]+\\.html$") && file.Length < 100);
    });

    [Fact]
    public async Task What_is_published_leads_nowhere_but_to_what_is_published()
    {
        using var folder = new TemporaryFolder();
        await using var room = await QuayDebate.OpenAsync(settings => settings with { IsPublished = true });
        var files = await new Publication(room.Client, folder.Path).WriteAsync(TestContext.Current.CancellationToken);
        var written = Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories);
        written.Length.ShouldBe(files);
        foreach (var page in written.Where(file => file.EndsWith(".html", StringComparison.Ordinal)))
        {
            var html = await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken);
            var from = page.EndsWith("statements.html", StringComparison.Ordinal) ? folder.Path : Path.GetDirectoryName(page)!;
            foreach (var link in Regex.Matches(html, " (?:href|src)=\"([^\"#]+)").Select(match => match.Groups[1].Value).Where(link => !Regex.IsMatch(link, "^(https?|mailto):")))
            {
                File.Exists(Path.Combine(from, Uri.UnescapeDataString(link))).ShouldBeTrue($"{Path.GetRelativePath(folder.Path, page)} leads to {link}");
            }

            html.ShouldNotContain("action=\"/search\"");
        }
    }

    [Fact]
    public async Task The_published_map_has_its_networks_and_the_sentences_behind_them()
    {
        using var folder = new TemporaryFolder();
        await using var room = await QuayDebate.OpenAsync(settings => settings with { IsPublished = true });
        await new Publication(room.Client, folder.Path).WriteAsync(TestContext.Current.CancellationToken);
        (await File.ReadAllTextAsync(Path.Combine(folder.Path, "map.html"), TestContext.Current.CancellationToken)).ShouldContain("data-static=\"map/\"");
        using var views = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder.Path, "map", "0-subtract.json"), TestContext.Current.CancellationToken));
        views.RootElement[0].GetProperty("networks")[0].GetProperty("statements").GetInt32().ShouldBe(7);
        var statements = await File.ReadAllTextAsync(Path.Combine(folder.Path, "map", "statements.html"), TestContext.Current.CancellationToken);
        Regex.Count(statements, "class=\"said\"").ShouldBe(7);
        statements.ShouldContain("a toll is fair");
    }

    [Fact]
    public async Task A_room_that_answers_has_no_addresses_for_publishing()
    {
        await using var room = await QuayDebate.OpenAsync();
        using var answer = await room.PageAsync("/map/static");
        ((int)answer.StatusCode).ShouldBe(404);
    }
}
