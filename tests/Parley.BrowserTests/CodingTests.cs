using Microsoft.Playwright;
using static Parley.BrowserTests.Harbour;

namespace Parley.BrowserTests;

/// <summary>Coding by keyboard, and that none of it is ever lost.</summary>
public sealed class CodingTests(Chromium chromium)
{
    [Fact]
    public async Task A_session_at_the_keyboard_with_undo()
    {
        await using var room = await HarbourAsync();
        await using var anna = await Visitor.NamedAsync(chromium, room, "anna");
        await anna.GoAsync(Article);
        await anna.PressAsync("j");
        await ExpectNow(anna, "The board");

        // A concept that is there, in few keys: c, letters, Enter.
        await anna.PressAsync("c");
        await TypeAsync(anna, "high");
        await anna.PressAsync("Enter");
        await Assertions.Expect(Card(anna, 0)).ToContainTextAsync("Higher fares");
        await SavedAsync(anna);

        // The other way round, for another statement, and a concept that is new.
        await anna.PressAsync("j", "c");
        await TypeAsync(anna, "Night boats");
        await anna.PressAsync("Shift+Enter");
        await Assertions.Expect(anna.Page.Locator(".over textarea")).ToBeFocusedAsync();
        await TypeAsync(anna, "Boats should go at night.");
        await anna.PressAsync("Enter");
        await Assertions.Expect(Card(anna, 1)).ToContainTextAsync("Night boats");

        await anna.PressAsync("j", "x");
        await Assertions.Expect(anna.Page.Locator(".put")).ToContainTextAsync("1 rejected");
        await SavedAsync(anna);
        await anna.PressAsync("z");
        await Assertions.Expect(anna.Page.Locator(".put")).ToHaveCountAsync(0);
        await anna.PressAsync("Shift+Z");
        await Assertions.Expect(anna.Page.Locator(".put")).ToContainTextAsync("1 rejected");
        await SavedAsync(anna);

        await anna.Page.ReloadAsync();
        await Assertions.Expect(Card(anna, 0)).ToContainTextAsync("Higher fares");
        await Assertions.Expect(Card(anna, 1)).ToContainTextAsync("Night boats");
        await anna.GoAsync("/history");
        await Assertions.Expect(anna.Page.Locator("main")).ToContainTextAsync("anna");
        anna.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_people_see_each_others_decisions_as_they_are_made()
    {
        await using var room = await HarbourAsync();
        await using var anna = await Visitor.NamedAsync(chromium, room, "anna");
        await using var ben = await Visitor.NamedAsync(chromium, room, "ben");
        await anna.GoAsync(Article);
        await ben.GoAsync(Article);
        await anna.PressAsync("j", "c");
        await TypeAsync(anna, "high");
        await anna.PressAsync("Enter");
        await Assertions.Expect(Card(ben, 0)).ToContainTextAsync("Higher fares");
        await Assertions.Expect(Card(ben, 0)).ToContainTextAsync("anna");
    }

    [Fact]
    public async Task Who_types_keeps_the_field_whatever_others_decide_beside_it()
    {
        await using var room = await HarbourAsync();
        await using var anna = await Visitor.NamedAsync(chromium, room, "anna");
        await using var ben = await Visitor.NamedAsync(chromium, room, "ben");
        await anna.GoAsync(Article);
        await ben.GoAsync(Article);
        await anna.PressAsync("j", "j", "c");
        await TypeAsync(anna, "Night");
        await ben.PressAsync("j", "c");
        await TypeAsync(ben, "high");
        await ben.PressAsync("Enter");
        await Assertions.Expect(Card(anna, 0)).ToContainTextAsync("Higher fares");
        await TypeAsync(anna, " boats");
        await Assertions.Expect(anna.Page.Locator(".over input")).ToHaveValueAsync("Night boats");
    }

    [Fact]
    public async Task Of_two_who_decide_differently_none_is_overwritten_without_a_word()
    {
        await using var room = await HarbourAsync();
        await using var anna = await Visitor.NamedAsync(chromium, room, "anna");
        await using var ben = await Visitor.NamedAsync(chromium, room, "ben");
        await anna.GoAsync(Article);
        await ben.GoAsync(Article);
        await ben.Context.SetOfflineAsync(true);
        await anna.PressAsync("j", "x");
        await SavedAsync(anna);
        await ben.PressAsync("j", "Enter");
        await ben.Context.SetOfflineAsync(false);
        await Assertions.Expect(ben.Page.Locator(".clash")).ToContainTextAsync("anna");
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Put mine" }).ClickAsync();
        await SavedAsync(ben);
        await Assertions.Expect(Card(anna, 0)).ToContainTextAsync("The board");
        (await CountAsync(anna, "anna")).ShouldBe(1);
        (await CountAsync(anna, "ben")).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_decided_without_a_connection_is_kept_when_there_is_one_again()
    {
        await using var room = await HarbourAsync();
        await using var anna = await Visitor.NamedAsync(chromium, room, "anna");
        await anna.GoAsync(Article);
        await anna.Context.SetOfflineAsync(true);
        await anna.PressAsync("j", "Enter", "Enter", "x");
        await Assertions.Expect(anna.Page.Locator(".unsaved")).ToContainTextAsync("3 not yet saved");
        await anna.Context.SetOfflineAsync(false);
        await SavedAsync(anna);
        (await CountAsync(anna, "anna")).ShouldBe(3);
    }

    [Fact]
    public async Task What_is_decided_while_the_server_is_down_is_kept_when_it_is_back_also_by_another_tab()
    {
        await using var room = await HarbourAsync();
        await using var anna = await Visitor.NamedAsync(chromium, room, "anna");
        await anna.GoAsync(Article);
        await anna.PressAsync("j", "Enter");
        await SavedAsync(anna);
        await room.KillAsync();
        await anna.PressAsync("Enter", "x");
        await Assertions.Expect(anna.Page.Locator(".unsaved")).ToContainTextAsync("2 not yet saved");
        await anna.ReopenAsync();
        await room.RestartAsync();
        await anna.GoAsync(Article);
        await SavedAsync(anna);
        (await CountAsync(anna, "anna")).ShouldBe(3);
        await Assertions.Expect(anna.Page.Locator(".put")).ToContainTextAsync("1 rejected");
    }

    [Fact]
    public async Task A_server_that_is_killed_between_any_two_decisions_loses_none()
    {
        await using var room = await HarbourAsync();
        await using var anna = await Visitor.NamedAsync(chromium, room, "anna");
        await anna.GoAsync(Article);
        await anna.PressAsync("j");
        for (var round = 1; round <= 3; round++)
        {
            await anna.PressAsync("Enter");
            await room.KillAsync();
            await room.RestartAsync();
            await SavedAsync(anna);
            (await CountAsync(anna, "anna")).ShouldBe(round);
        }
    }
}
