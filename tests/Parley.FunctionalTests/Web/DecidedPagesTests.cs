using System.Net;
using System.Text.RegularExpressions;
using Parley.Store;
using Parley.Store.History;

namespace Parley.FunctionalTests.Web;

/// <summary>Articles and queue after people have decided something.</summary>
public sealed class DecidedPagesTests
{
    private const long Fares = 1; // "Ferry fares to rise"
    private const long Rise = 2; // Lise Amand's

    [Fact]
    public async Task What_somebody_coded_shows_on_card_and_mark_and_in_the_list()
    {
        await using var room = await ServedRoom.OpenAsync();
        Decide(room, "anna", Positions.Verdict(Rise, Concept(room), "anna", "0"));
        var html = await room.HtmlAsync("/articles/ferry");
        Card(html, Rise).ShouldContain("Higher fares");
        Regex.IsMatch(html, $"<article class=\"card disagree[^\"]*\"[^>]*data-number=\"{Rise}\"").ShouldBeTrue();
        Regex.IsMatch(html, $"<span class=\"content indirect disagree\" data-s=\"{Rise}\"").ShouldBeTrue();
        var position = Review(await room.JsonAsync("/api/articles/ferry"), Rise).GetProperty("positions")[0];
        (position.GetProperty("name").GetString(), position.GetProperty("agreement").GetBoolean(), position.GetProperty("coder").GetString()).ShouldBe(("Higher fares", false, "anna"));
        (await room.JsonAsync("/api/articles?coded=yes")).GetProperty("list").GetProperty("articles")[0].GetProperty("coded").GetInt32().ShouldBe(1);
        (await room.JsonAsync("/api/articles?coded=no")).GetProperty("list").GetProperty("total").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task What_was_looked_at_or_coded_waits_no_longer()
    {
        await using var room = await ServedRoom.OpenAsync();
        var concept = Concept(room);
        Decide(room, "anna", Positions.Verdict(Rise, concept, "anna", "1"));
        Decide(room, "anna", new Verdict($"statement {Fares}", "verdict", "\"accepted\""));
        (await TotalAsync(room, "/api/queue")).ShouldBe(9);
        (await TotalAsync(room, "/api/queue?task=code")).ShouldBe(10);
        (await TotalAsync(room, $"/api/queue?task=settle")).ShouldBe(0);
        // A page that is shown keeps what was decided on it.
        (await room.HtmlAsync($"/queue?only={Rise},{Fares}")).ShouldContain($"data-number=\"{Rise}\"");
    }

    [Fact]
    public async Task Where_coders_differ_the_card_and_the_queue_say_so()
    {
        await using var room = await ServedRoom.OpenAsync();
        var concept = Concept(room);
        Decide(room, "anna", Positions.Verdict(Rise, concept, "anna", "1"));
        (await room.HtmlAsync("/articles/ferry")).ShouldNotContain("coders differ");
        Decide(room, "ben", Positions.Verdict(Rise, concept, "ben", "0"));
        Card(await room.HtmlAsync("/articles/ferry"), Rise).ShouldContain("coders differ");
        (await TotalAsync(room, "/api/queue?task=settle")).ShouldBe(1);
        Decide(room, "ben", Positions.Verdict(Rise, concept, "ben", "1"));
        (await TotalAsync(room, "/api/queue?task=settle")).ShouldBe(0);
    }

    [Fact]
    public async Task What_was_rejected_leaves_the_text_and_is_kept_below_it()
    {
        await using var room = await ServedRoom.OpenAsync();
        Decide(room, "anna", new Verdict($"statement {Rise}", "verdict", "\"rejected\""));
        var html = await room.HtmlAsync("/articles/ferry");
        html.ShouldNotContain($"data-s=\"{Rise}\"");
        Regex.Count(html, "id=\"ferry-2\"").ShouldBe(1);
        html.ShouldContain("1 rejected or made part of another");
        var twin = await room.JsonAsync("/api/articles/ferry");
        twin.GetProperty("statements").EnumerateArray().Select(statement => statement.GetProperty("id").GetString()).ShouldNotContain("ferry-2");
        Review(twin, Rise).GetProperty("standing").GetString().ShouldBe("rejected");
    }

    [Fact]
    public async Task A_card_says_what_was_seen_so_that_a_later_decision_of_another_is_noticed()
    {
        await using var room = await ServedRoom.OpenAsync();
        var decided = Decide(room, "ben", new Verdict($"statement {Rise}", "verdict", "\"accepted\""));
        Review(await room.JsonAsync("/api/articles/ferry"), Rise).GetProperty("seen").GetProperty("verdict").GetInt64().ShouldBe(decided.Id);
    }

    private static Decision Decide(ServedRoom room, string who, Verdict verdict)
    {
        using var corpus = Corpus.Open(room.Address);
        return new DecisionLog(corpus, TimeProvider.System).Decide(who, verdict);
    }

    private static long Concept(ServedRoom room)
    {
        using var corpus = Corpus.Open(room.Address);
        return corpus.Database.Number("INSERT INTO concepts (name, definition) VALUES ('Higher fares', 'The boats cost more.') RETURNING id")!.Value;
    }

    private static System.Text.Json.JsonElement Review(System.Text.Json.JsonElement twin, long number) =>
        twin.GetProperty("reviews").EnumerateArray().Single(review => review.GetProperty("number").GetInt64() == number);

    private static string Card(string html, long number) => WebUtility.HtmlDecode(Regex.Match(html, $"<article class=\"card[^>]*data-number=\"{number}\".*?</article>", RegexOptions.Singleline).Value);

    private static async Task<int> TotalAsync(ServedRoom room, string path) => (await room.JsonAsync(path)).GetProperty("total").GetInt32();
}
