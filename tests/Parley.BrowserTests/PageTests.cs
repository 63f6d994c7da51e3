using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Parley.BrowserTests;

/// <summary>What holds of every page.</summary>
public sealed class PageTests(Chromium chromium, SampleRoom sample) : IClassFixture<SampleRoom>
{
    private const string Article = "/articles/Chafee%2F16May2006Chafee39";

    // WCAG 2.2 at level AA, as axe tests it.
    private static readonly AxeRunOptions Rules = new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } };

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    [InlineData("phone")]
    public async Task Every_page_shows_without_a_fault_and_can_be_used_by_everybody(string look)
    {
        await using var visitor = await Visitor.ComeAsync(chromium, sample.Room, Look(look));
        var (pages, wrong) = await Tour.OfAsync(visitor, _ => FaultsAsync(visitor.Page));
        pages.ShouldBeGreaterThanOrEqualTo(8);
        wrong.ShouldBeEmpty();
        visitor.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Reading_needs_no_script()
    {
        await using var visitor = await Visitor.ComeAsync(chromium, sample.Room, new() { JavaScriptEnabled = false });
        await visitor.GoAsync("/");
        await visitor.Page.GetByRole(AriaRole.Searchbox).First.FillAsync("amnesty");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visitor.Page.Locator("mark").First).ToContainTextAsync("amnesty", new() { IgnoreCase = true });
        await visitor.GoAsync(Article);
        await Assertions.Expect(visitor.Page.Locator("article.text")).ToContainTextAsync("I was heartened to hear the President reaffirm his support");
        await Assertions.Expect(visitor.Page.Locator(".card").First).ToBeVisibleAsync();
        visitor.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_statement_has_an_address_of_its_own(bool scripts)
    {
        await using var visitor = await Visitor.ComeAsync(chromium, sample.Room, new() { JavaScriptEnabled = scripts, ViewportSize = new() { Width = 900, Height = 500 } });
        await visitor.GoAsync($"{Article}#Chafee%2F16May2006Chafee39%237");
        await Assertions.Expect(visitor.Page.Locator(":target")).ToBeInViewportAsync();
        if (scripts)
        {
            await Assertions.Expect(visitor.Page.Locator(".card.now")).ToBeInViewportAsync();
        }
    }

    [Fact]
    public async Task On_paper_an_article_is_its_text()
    {
        await using var visitor = await Visitor.ComeAsync(chromium, sample.Room);
        await visitor.GoAsync(Article);
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(visitor.Page.Locator("header.bar")).ToBeHiddenAsync();
        await Assertions.Expect(visitor.Page.Locator("footer.foot")).ToBeHiddenAsync();
        await Assertions.Expect(visitor.Page.Locator("article.text p").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task No_script_runs_but_the_pages_own()
    {
        await using var visitor = await Visitor.ComeAsync(chromium, sample.Room);
        await visitor.GoAsync("/");
        var ran = await visitor.Page.EvaluateAsync<bool>("() => { const one = document.createElement('script'); one.textContent = 'window.ran = true'; document.body.append(one); return window.ran === true; }");
        ran.ShouldBeFalse();
        visitor.Faults.ShouldContain(fault => fault.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    private static BrowserNewContextOptions Look(string name) => name switch
    {
        "dark" => new() { ColorScheme = ColorScheme.Dark },
        "phone" => new() { ViewportSize = new() { Width = 360, Height = 740 }, IsMobile = true, HasTouch = true },
        _ => new() { ColorScheme = ColorScheme.Light },
    };

    private static async Task<IEnumerable<string>> FaultsAsync(IPage page)
    {
        var faults = (await page.RunAxe(Rules)).Violations.Select(found => $"{found.Id}: {string.Join(" · ", found.Nodes.Take(3).Select(node => node.Html))}").ToList();
        if (await page.Locator("h1").CountAsync() != 1)
        {
            faults.Add("has not one heading of the first level");
        }

        if (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth") is > 0 and var over)
        {
            faults.Add($"is {over} pixels wider than the window");
        }

        return faults;
    }
}

/// <summary>One room over the sample debate for those who only read.</summary>
public sealed class SampleRoom : IAsyncLifetime
{
    private Room? _room;

    internal Room Room => _room!;

    public async ValueTask InitializeAsync() => _room = await Room.OfSampleAsync();

    public async ValueTask DisposeAsync() => await _room!.DisposeAsync();
}
