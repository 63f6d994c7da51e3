using System.Net;
using System.Text.Json;
using Parley.Store;

namespace Parley.FunctionalTests.Web;

/// <summary>The map and what stands behind it, over HTTP.</summary>
public sealed class MapTests
{
    [Fact]
    public async Task The_map_is_a_network_with_places()
    {
        await using var room = await QuayDebate.OpenAsync();
        var map = await room.JsonAsync("/api/map?normalize=no");
        var network = map.GetProperty("networks").EnumerateArray().Single();
        network.GetProperty("rows").EnumerateArray().Select(row => row.GetString()).ShouldBe(["Ines Maro", "Lise Amand", "Tomas Havel"]);
        Weight(network, 0, 2).ShouldBe(-3);
        Weight(network, 0, 1).ShouldBe(1);
        map.GetProperty("settings").GetProperty("rows").GetString().ShouldBe("person");
        map.GetProperty("nodes").EnumerateArray().ShouldAllBe(node => node.GetProperty("x").GetDouble() >= 0 && node.GetProperty("x").GetDouble() <= map.GetProperty("width").GetInt32());
    }

    [Fact]
    public async Task A_window_changes_ties_and_never_places()
    {
        await using var room = await QuayDebate.OpenAsync();
        var (whole, window) = (await room.JsonAsync("/api/map"), await room.JsonAsync("/api/map?until=2026-02-10&days=60&normalize=no"));
        window.GetProperty("networks")[0].GetProperty("statements").GetInt32().ShouldBe(4);
        var places = whole.GetProperty("nodes").EnumerateArray().ToDictionary(Label, Place);
        foreach (var node in window.GetProperty("nodes").EnumerateArray())
        {
            places[Label(node)].ShouldBe(Place(node));
        }

        static string Label(JsonElement node) => node.GetProperty("label").GetString()!;
        static (double, double) Place(JsonElement node) => (node.GetProperty("x").GetDouble(), node.GetProperty("y").GetDouble());
    }

    [Fact]
    public async Task Behind_a_tie_stand_the_sentences_that_make_it()
    {
        await using var room = await QuayDebate.OpenAsync();
        var tie = await room.JsonAsync("/api/map/tie?a=Ines+Maro&b=Tomas+Havel&normalize=no");
        tie.GetProperty("weight").GetDouble().ShouldBe(tie.GetProperty("grounds").EnumerateArray().Sum(ground => ground.GetProperty("weight").GetDouble()));
        tie.GetProperty("count").GetInt32().ShouldBe(5);
        tie.GetProperty("grounds")[0].GetProperty("statements").EnumerateArray().Select(statement => statement.GetProperty("quote").GetProperty("text").GetString())
            .ShouldBe(["the quay must be built before the winter", "the quay is ready on paper", "nobody needs another quay"]);
        var html = await room.HtmlAsync("/map/tie?a=Ines+Maro&b=Tomas+Havel");
        html.ShouldContain("Ines Maro against Tomas Havel");
        html.ShouldContain("href=\"/articles/quay%2F4#quay%2F4%231\"");
    }

    [Theory]
    [InlineData("type=two-mode", "Build the quay", 3)]
    [InlineData("rows=concept", "Ines Maro", 0)]
    [InlineData("", "Ines Maro", 3)]
    public async Task A_node_leads_to_all_that_makes_it(string settings, string node, int nodes)
    {
        await using var room = await QuayDebate.OpenAsync();
        using var answer = await room.SendAsync(HttpMethod.Get, $"/api/map/tie?{settings}&a={Uri.EscapeDataString(node)}", null, ("Accept", "application/json"));
        var count = (await ServedRoom.OfAsync(answer)).GetProperty("count").GetInt32();
        count.ShouldBe(settings == "type=two-mode" ? 4 : nodes);
    }

    [Theory]
    [InlineData("svg", "image/svg+xml", "<svg")]
    [InlineData("graphml", "application/xml", "<graphml")]
    [InlineData("csv", "text/csv", "Ines Maro")]
    [InlineData("gexf", "application/xml", "<gexf")]
    [InlineData("json", "application/json", "\"networks\"")]
    public async Task The_map_is_had_as_a_file(string format, string type, string holds)
    {
        await using var room = await QuayDebate.OpenAsync();
        using var file = await room.PageAsync($"/map/download?format={format}&rows=person");
        file.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        file.Content.Headers.ContentDisposition!.FileName.ShouldStartWith("map.");
        (await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(holds);
    }

    [Theory]
    [InlineData("/api/map?until=soon", "PAR410")]
    [InlineData("/api/map?rows=shoe-size", "PAR410")]
    [InlineData("/api/map?aggregate=love", "PAR410")]
    [InlineData("/api/map?kind=Novel", "PAR410")]
    [InlineData("/map/download?format=poem", "PAR640")]
    public async Task What_there_is_not_is_said(string address, string code)
    {
        await using var room = await QuayDebate.OpenAsync();
        using var answer = await room.SendAsync(HttpMethod.Get, address, null, ("Accept", "application/json"));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ServedRoom.OfAsync(answer)).GetProperty("code").GetString().ShouldBe(code);
    }

    [Fact]
    public async Task Where_nothing_is_coded_the_map_says_what_to_do()
    {
        await using var room = await ServedRoom.OpenAsync();
        var html = await room.HtmlAsync("/map");
        html.ShouldContain("nothing in this corpus is coded yet");
        html.ShouldNotContain("<svg class=\"map-svg\"");
        (await room.JsonAsync("/api/map")).GetProperty("networks").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Without_scripts_every_line_leads_to_its_statements()
    {
        await using var room = await QuayDebate.OpenAsync();
        var html = await room.HtmlAsync("/map?rows=person");
        var links = System.Text.RegularExpressions.Regex.Matches(html, "href=\"(/map/tie[^\"]+)\"").Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Distinct().ToList();
        links.Count.ShouldBe(5); // three nodes and two ties: what two of them agree on outweighs what they do not
        foreach (var link in links)
        {
            (await room.HtmlAsync(link)).ShouldContain("<q>");
        }
    }

    [Fact]
    public async Task What_somebody_codes_is_on_the_map_at_once()
    {
        await using var room = await QuayDebate.OpenAsync();
        (await room.JsonAsync("/api/map")).GetProperty("networks")[0].GetProperty("statements").GetInt32().ShouldBe(7);
        using (var corpus = Corpus.Open(room.Address))
        {
            corpus.Database.Execute("DELETE FROM positions WHERE concept = 2");
        }

        (await room.JsonAsync("/api/map")).GetProperty("networks")[0].GetProperty("statements").GetInt32().ShouldBe(4);
    }

    private static double Weight(JsonElement network, int row, int column) => network.GetProperty("values")[row][column].GetDouble();
}
