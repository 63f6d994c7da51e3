using Microsoft.Playwright;
using static Parley.BrowserTests.Harbour;

namespace Parley.BrowserTests;

/// <summary>Deciding who is who, by keys and, where there are no scripts, by forms.</summary>
public sealed class ActorTests(Chromium chromium)
{
    private const string Holm = "/actors/person%2Fida-holm";

    [Fact]
    public async Task Keys_merge_rename_split_and_undo()
    {
        await using var room = await HarbourAsync();
        await using var anna = await Visitor.NamedAsync(chromium, room, "anna");
        await anna.GoAsync(Holm);
        await anna.PressAsync("m");
        await TypeAsync(anna, "roe");
        await Assertions.Expect(anna.Page.Locator(".over [role=option]").First).ToContainTextAsync("Captain Roe");
        await anna.PressAsync("Enter");
        await Assertions.Expect(anna.Page.Locator(".quote")).ToHaveCountAsync(2);
        await Assertions.Expect(anna.Page.Locator("aside")).ToContainTextAsync("merged Captain Roe into Ida Holm");
        await Assertions.Expect(anna.Page.Locator("aside")).ToContainTextAsync("anna");

        await anna.PressAsync("r");
        await Assertions.Expect(anna.Page.Locator(".over textarea")).ToBeFocusedAsync();
        await anna.Page.Locator(".over textarea").FillAsync("Ida Holm-Berg");
        await anna.PressAsync("Enter");
        await Assertions.Expect(anna.Page.Locator("h1")).ToHaveTextAsync("Ida Holm-Berg");

        await anna.PressAsync("p", "Space", "p");
        await TypeAsync(anna, "Rosa Bell");
        await Assertions.Expect(anna.Page.Locator(".over [role=option]").First).ToContainTextAsync("new person");
        await anna.PressAsync("Enter");
        await Assertions.Expect(anna.Page.Locator(".quote")).ToHaveCountAsync(1);
        await anna.PressAsync("z");
        await Assertions.Expect(anna.Page.Locator(".quote")).ToHaveCountAsync(2);
        await anna.PressAsync("z");
        await Assertions.Expect(anna.Page.Locator("h1")).ToHaveTextAsync("Ida Holm");
        anna.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_scripts_forms_do_the_same()
    {
        await using var room = await HarbourAsync();
        await using var anna = await Visitor.ComeAsync(chromium, room, new() { JavaScriptEnabled = false });
        await anna.GoAsync($"{Holm}?same=cap");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Captain Roe is Ida Holm" }).ClickAsync();
        await Assertions.Expect(anna.Page.Locator(".quote")).ToHaveCountAsync(2);
        await anna.Page.GetByText("Some of these are somebody else’s").ClickAsync();
        await anna.Page.Locator(".choose").First.CheckAsync();
        await anna.Page.GetByLabel("Who says them").FillAsync("Rosa Bell");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Make them theirs" }).ClickAsync();
        await Assertions.Expect(anna.Page.Locator(".quote")).ToHaveCountAsync(1);
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "undo" }).First.ClickAsync();
        await Assertions.Expect(anna.Page.Locator(".quote")).ToHaveCountAsync(2);
    }
}
