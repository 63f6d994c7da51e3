using Parley.Ingest.Following;

namespace Parley.FunctionalTests.Following;

/// <summary>Feeds are polled as a guest should.</summary>
public sealed class FeedFollowerTests : IDisposable
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly LocalSite _site = new();

    private static FeedFollower Follower => new(new PoliteWeb(TimeProvider.System) { Pause = TimeSpan.Zero }, Hour);

    private FeedState Feed => new($"{_site.Root}/feed");

    [Fact]
    public void What_is_there_already_is_not_sent_again()
    {
        _site.Put("/feed", Rss("The ferry runs again"), "application/rss+xml");
        var follower = Follower;
        var first = follower.Poll(Feed, CancellationToken.None);
        first.Failure.ShouldBeNull();
        first.Intakes.ShouldHaveSingleItem().Article!.Title.ShouldBe("The ferry runs again");

        var second = follower.Poll(first.State, CancellationToken.None);
        second.Intakes.ShouldBeEmpty();
        second.Failure.ShouldBeNull();
        second.Wait.ShouldBe(Hour);
        _site.Asked.Last().Has.ShouldBe(first.State.ETag);

        _site.Put("/feed", Rss("The ferry runs again", "The pier is late"), "application/rss+xml");
        follower.Poll(second.State, CancellationToken.None).Intakes.Select(intake => intake.Article!.Title).ShouldBe(["The ferry runs again", "The pier is late"]);
    }

    [Fact]
    public void A_site_that_does_not_want_us_is_left_alone()
    {
        _site.Put("/robots.txt", "User-agent: *\nAllow: /\n\nUser-agent: Parley\nDisallow: /feed\n", "text/plain");
        _site.Put("/feed", Rss("The ferry runs again"), "application/rss+xml");
        Follower.Poll(Feed, CancellationToken.None).Failure!.Code.ShouldBe("PAR561");
        _site.Asked.ShouldHaveSingleItem().Path.ShouldBe("/robots.txt");
    }

    [Fact]
    public void A_feed_that_fails_is_asked_less_and_less_often_and_one_that_is_gone_never()
    {
        _site.Put("/feed", "busy", "text/plain", 503);
        var follower = Follower;
        var first = follower.Poll(Feed, CancellationToken.None);
        first.Failure!.Code.ShouldBe("PAR562");
        first.Wait.ShouldBe(2 * Hour);
        follower.Poll(first.State, CancellationToken.None).Wait.ShouldBe(4 * Hour);
        follower.Poll(first.State with { Failures = 30 }, CancellationToken.None).Wait.ShouldBe(TimeSpan.FromDays(1));
        _site.Put("/feed", Rss("The ferry runs again"), "application/rss+xml");
        follower.Poll(first.State, CancellationToken.None).State.Failures.ShouldBe(0);

        _site.Put("/feed", "", "text/plain", 410);
        var gone = follower.Poll(Feed, CancellationToken.None);
        gone.Failure!.Code.ShouldBe("PAR563");
        gone.Wait.ShouldBeNull();
        follower.Poll(new FeedState("file:///etc/passwd"), CancellationToken.None).Failure!.Code.ShouldBe("PAR560");
    }

    [Fact]
    public void Where_pages_are_wanted_that_of_each_new_entry_is_read()
    {
        var body = string.Concat(Enumerable.Repeat("<p>“The boat will sail at eight,” the captain told the council of the coast on Monday, and nobody spoke against it.</p>", 4));
        _site.Put("/robots.txt", "User-agent: *\nDisallow: /private/\n", "text/plain");
        _site.Put("/new", $"<html><head><title>The ferry runs again</title></head><body><article><h1>The ferry runs again</h1>{body}</article></body></html>");
        _site.Put("/feed", $"""<rss version="2.0"><channel><title>Coast</title>{Item("new", "/new")}{Item("closed", "/private/one")}{Item("old", "/old")}{Item("lost", "/lost")}</channel></rss>""", "application/rss+xml");
        var follower = new FeedFollower(new PoliteWeb(TimeProvider.System) { Pause = TimeSpan.Zero }, Hour) { IsKnown = url => url.EndsWith("/old", StringComparison.Ordinal), WithOriginals = true };
        var read = follower.Poll(Feed, CancellationToken.None).Intakes.ToDictionary(intake => intake.Article!.Url!);
        read[$"{_site.Root}/new"].Article!.Text.ShouldContain("The boat will sail at eight");
        read[$"{_site.Root}/new"].Original!.Kind.ShouldBe("html");
        read[$"{_site.Root}/lost"].Article!.Text.ShouldContain("Summary of lost");
        _site.Asked.Select(asked => asked.Path).ShouldBe(["/robots.txt", "/feed", "/lost", "/new"]);
    }

    /// <summary>Two requests to one site have a pause between them, a longer one where it asks for that.</summary>
    [Fact]
    public void A_site_gets_time_to_breathe()
    {
        _site.Put("/robots.txt", "User-agent: *\nCrawl-delay: 0.3\n", "text/plain");
        _site.Put("/feed", Rss("The ferry runs again"), "application/rss+xml");
        var follower = new FeedFollower(new PoliteWeb(TimeProvider.System) { Pause = TimeSpan.FromSeconds(0.1) }, Hour);
        follower.Poll(Feed, CancellationToken.None);
        follower.Poll(Feed, CancellationToken.None);
        var times = _site.Asked.Select(asked => asked.At).ToList();
        (times[1] - times[0]).TotalSeconds.ShouldBeGreaterThan(0.09);
        (times[2] - times[1]).TotalSeconds.ShouldBeGreaterThan(0.29);
    }

    [Theory]
    [InlineData("User-agent: *\nDisallow: /", "/page", false)]
    [InlineData("User-agent: *\nDisallow:", "/page", true)]
    [InlineData("", "/page", true)]
    [InlineData("User-agent: other\nDisallow: /", "/page", true)]
    [InlineData("User-agent: other\nUser-agent: parley\nDisallow: /a # here\nAllow: /a/open", "/a/open/1", true)]
    [InlineData("User-agent: other\nUser-agent: parley\nDisallow: /a # here\nAllow: /a/open", "/a/shut", false)]
    [InlineData("User-agent: parley\nAllow: /\n\nUser-agent: *\nDisallow: /", "/page", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x=1", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a.pdf/b.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*/print/*last", "/a/print/first", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true)]
    [InlineData("<html>no rules</html>\nnonsense: 7", "/page", true)]
    public void Robots_are_heard_as_the_standard_says(string rules, string path, bool allowed) =>
        Robots.Parse(rules).Allow(new Uri($"https://news.example{path}")).ShouldBe(allowed);

    public void Dispose() => _site.Dispose();

    private string Item(string name, string path) => $"<item><title>The {name} one</title><link>{_site.Root}{path}</link><description>Summary of {name} in a few plain words of the coast.</description></item>";

    private static string Rss(params string[] titles) =>
        $"""<rss version="2.0"><channel><title>The Coast Chronicle</title>{string.Concat(titles.Reverse().Select(title => $"<item><title>{title}</title><link>https://coast.example/{title.Length}</link><description>{title}, the council said on Monday after a long talk.</description></item>"))}</channel></rss>""";
}
