using System.Net;
using System.Text.RegularExpressions;

namespace Parley.FunctionalTests.Web;

/// <summary>The pages that show who stands where, over HTTP.</summary>
public sealed class ViewsTests
{
    private const string Maro = "/actors/person%2Fines-maro";

    [Theory]
    [InlineData("/actors")]
    [InlineData(Maro)]
    [InlineData("/concepts")]
    [InlineData("/concepts/1")]
    [InlineData("/compare?a=Ines+Maro&b=Tomas+Havel")]
    [InlineData("/compare?a=Harbour+Post&b=Coast+Chronicle&what=outlets")]
    [InlineData("/map")]
    [InlineData("/map/tie?a=Ines+Maro&b=Tomas+Havel")]
    [InlineData("/map/polarization")]
    [InlineData("/cite/quay%2F1%231")]
    public async Task A_page_has_a_twin_one_heading_and_nothing_inline(string place)
    {
        await using var room = await QuayDebate.OpenAsync();
        var html = await room.HtmlAsync(place);
        Regex.Count(html, "<h1\\b").ShouldBe(1);
        Regex.IsMatch(html, @"<script(?![^>]*\bsrc=)|\son\w+=|\sstyle=").ShouldBeFalse();
        (await room.JsonAsync(WebUtility.HtmlDecode(Regex.Match(html, "rel=\"alternate\" type=\"application/json\" href=\"([^\"]+)\"").Groups[1].Value))).ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Object);
    }

    [Fact]
    public async Task Actors_are_found_by_the_first_letters_of_any_of_their_names()
    {
        await using var room = await QuayDebate.OpenAsync();
        (await NamesAsync("/api/actors")).ShouldBe(["Ines Maro", "Lise Amand", "Tomas Havel"]);
        (await NamesAsync("/api/actors?q=ha")).ShouldBe(["Tomas Havel"]);
        (await NamesAsync("/api/actors?q=LI")).ShouldBe(["Lise Amand"]);
        (await NamesAsync("/api/actors?q=a%25")).ShouldBe(["Lise Amand"]);
        (await NamesAsync("/api/actors?kind=state")).ShouldBeEmpty();

        async Task<List<string?>> NamesAsync(string address) => [.. (await room.JsonAsync(address)).GetProperty("list").GetProperty("actors").EnumerateArray().Select(actor => actor.GetProperty("name").GetString())];
    }

    [Fact]
    public async Task An_actor_is_shown_with_their_words_and_whom_they_stand_with()
    {
        await using var room = await QuayDebate.OpenAsync();
        var actor = await room.JsonAsync($"/api{Maro}");
        actor.GetProperty("statements").GetInt32().ShouldBe(3);
        actor.GetProperty("quotes").EnumerateArray().Select(quote => quote.GetProperty("text").GetString()).ShouldBe(["the quay is ready on paper", "a toll is fair", "the quay must be built before the winter"]);
        actor.GetProperty("roles").EnumerateArray().Single().GetProperty("role").GetString().ShouldBe("Mayor");
        actor.GetProperty("against").EnumerateArray().Single().GetProperty("name").GetString().ShouldBe("Tomas Havel");
        actor.GetProperty("months").EnumerateArray().Select(month => month.GetProperty("agree").GetInt32()).ShouldBe([1, 1, 1]);
        (await room.HtmlAsync(Maro)).ShouldContain("href=\"/articles/quay%2F1#quay%2F1%231\"");
    }

    [Theory]
    [InlineData("?concept=2", 1)]
    [InlineData("?side=disagree", 0)]
    [InlineData("?year=2026&outlet=Coast+Chronicle", 2)]
    [InlineData("?year=1999", 0)]
    [InlineData("?concept=1&side=agree&outlet=", 2)]
    public async Task Statements_are_narrowed_down(string query, int expected)
    {
        await using var room = await QuayDebate.OpenAsync();
        (await room.JsonAsync($"/api{Maro}{query}")).GetProperty("quotes").GetArrayLength().ShouldBe(expected);
    }

    [Fact]
    public async Task What_can_be_chosen_leads_to_as_many_statements_as_it_says()
    {
        await using var room = await QuayDebate.OpenAsync();
        var actor = await room.JsonAsync("/api/actors/person%2Ftomas-havel");
        foreach (var (list, name) in new[] { ("concepts", "concept"), ("sides", "side"), ("outlets", "outlet"), ("years", "year") })
        {
            foreach (var choice in actor.GetProperty(list).EnumerateArray())
            {
                var chosen = await room.JsonAsync($"/api/actors/person%2Ftomas-havel?{name}={Uri.EscapeDataString(choice.GetProperty("value").GetString()!)}");
                chosen.GetProperty("shown").GetInt32().ShouldBe(choice.GetProperty("count").GetInt32(), choice.GetProperty("name").GetString());
            }
        }
    }

    [Fact]
    public async Task A_concept_shows_both_sides_in_their_words()
    {
        await using var room = await QuayDebate.OpenAsync();
        var concept = await room.JsonAsync("/api/concepts/1");
        concept.GetProperty("counts").EnumerateArray().Select(count => count.GetInt32()).ShouldBe([3, 1, 0]);
        concept.GetProperty("against").EnumerateArray().Single().GetProperty("speaker").GetString().ShouldBe("Tomas Havel");
        concept.GetProperty("below").EnumerateArray().Select(below => below.GetInt64()).ShouldBe([2]);
        (await room.JsonAsync("/api/concepts/1?actor=person%2Flise-amand")).GetProperty("for").EnumerateArray().Single().GetProperty("text").GetString().ShouldBe("the quay would bring work");
        var book = (await room.JsonAsync("/api/concepts")).GetProperty("entries").EnumerateArray().Select(entry => (entry.GetProperty("line").GetProperty("name").GetString(), entry.GetProperty("depth").GetInt32()));
        book.ShouldBe([("Build the quay", 0), ("Raise the toll", 1)]);
    }

    [Fact]
    public async Task Two_are_compared_concept_by_concept()
    {
        await using var room = await QuayDebate.OpenAsync();
        await VerdictsAsync("a=Lise+Amand&b=person%2Ftomas-havel", "unlike", "alike");
        await VerdictsAsync("a=ines+maro&b=Lise+Amand", "alike", "unlike");
        await VerdictsAsync("a=Harbour+Post&b=Coast+Chronicle&what=outlets", "alike", "unlike");
        (await room.HtmlAsync("/compare?a=Nobody&b=Ines+Maro")).ShouldContain("Nobody here is called “Nobody”");

        async Task VerdictsAsync(string query, params string[] expected) =>
            (await room.JsonAsync($"/api/compare?{query}")).GetProperty("concepts").EnumerateArray().OrderBy(concept => concept.GetProperty("id").GetInt64()).Select(concept => concept.GetProperty("verdict").GetString()).ShouldBe(expected);
    }

    [Fact]
    public async Task A_card_may_stand_in_a_frame_elsewhere_and_leads_back()
    {
        await using var room = await QuayDebate.OpenAsync();
        using var card = await room.PageAsync("/cards/quay%2F1%232");
        card.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors *");
        var html = await card.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        html.ShouldContain("nobody needs another quay");
        html.ShouldContain("/articles/quay%2F1#quay%2F1%232");
        WebUtility.HtmlDecode(WebUtility.HtmlDecode(await room.HtmlAsync("/cite/quay%2F1%232"))).ShouldContain($"<iframe src=\"{room.Client.BaseAddress!.GetLeftPart(UriPartial.Authority)}/cards/quay%2F1%232\"");
        using var framed = await room.PageAsync("/cite/quay%2F1%232");
        framed.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'");
        using var none = await room.PageAsync("/cards/quay%2F1%239");
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nothing_is_found_behind_addresses_of_nothing()
    {
        await using var room = await QuayDebate.OpenAsync();
        foreach (var address in (string[])["/actors/nobody", "/concepts/99", "/concepts/one", "/map/tie"])
        {
            using var answer = await room.PageAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        }
    }
}
