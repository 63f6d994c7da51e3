using Microsoft.Playwright;
using static Parley.BrowserTests.Harbour;

namespace Parley.BrowserTests;

/// <summary>Many tabs of one person: one of them listens, all hear.</summary>
public sealed class TabsTests(Chromium chromium)
{
    private const int Tabs = 8;

    [Fact]
    public async Task Eight_tabs_share_one_connection_and_the_next_takes_over_when_its_tab_is_closed()
    {
        await using var room = await HarbourAsync();
        await using var anna = await Visitor.NamedAsync(chromium, room, "anna");
        await using var ben = await Visitor.NamedAsync(chromium, room, "ben");
        var listening = new List<IPage>();
        anna.Context.Request += (_, request) =>
        {
            if (new Uri(request.Url).AbsolutePath == "/api/events")
            {
                listening.Add(request.Frame.Page);
            }
        };
        var tabs = new List<IPage>();
        for (var i = 0; i < Tabs; i++)
        {
            tabs.Add(await anna.Context.NewPageAsync());
            await tabs[i].GotoAsync(new Uri(room.Address, Article).ToString(), new() { WaitUntil = WaitUntilState.Load });
            await Assertions.Expect(tabs[i].Locator(".unsaved")).ToBeAttachedAsync();
        }

        await ben.GoAsync(Article);
        await ben.PressAsync("j", "c");
        await TypeAsync(ben, "high");
        await ben.PressAsync("Enter");
        await EachAsync(tabs, "Higher fares");
        listening.Count.ShouldBe(1);

        await listening[0].CloseAsync();
        tabs.Remove(listening[0]);
        await ben.PressAsync("j", "c");
        await TypeAsync(ben, "pier");
        await ben.PressAsync("Enter");
        await EachAsync(tabs, "A new pier");
        listening.Count.ShouldBe(2);
        tabs.ShouldContain(listening[1]);
    }

    private static async Task EachAsync(List<IPage> tabs, string words)
    {
        foreach (var tab in tabs)
        {
            await Assertions.Expect(tab.Locator(".text .card", new() { HasText = words })).ToHaveCountAsync(1);
        }
    }
}
