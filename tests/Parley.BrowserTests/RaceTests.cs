using Microsoft.Playwright;
using static Parley.BrowserTests.Harbour;

namespace Parley.BrowserTests;

/// <summary>Keys, answers and other people's decisions come in any order: no key is lost, and none does something else than whoever pressed it meant.</summary>
public sealed class RaceTests(Chromium chromium)
{
    [Fact]
    public async Task Keys_behind_an_Enter_that_comes_before_the_list_do_what_they_would_have_done()
    {
        await using var room = await HarbourAsync();
        await using var anna = await Visitor.NamedAsync(chromium, room, "anna");
        await anna.GoAsync(Article);
        await anna.SlowAsync("/api/actors", "/api/concepts");
        await anna.PressAsync("j", "s");
        await TypeAsync(anna, "holm");
        await anna.PressAsync("Enter", "j", "c", "p", "i", "e", "r", "Shift+Enter", "j");
        await ExpectNow(anna, "The mayor");
        await Assertions.Expect(Card(anna, 0).Locator("header b")).ToHaveTextAsync("Ida Holm");
        await Assertions.Expect(Card(anna, 1)).ToContainTextAsync("A new pier");
        await SavedAsync(anna);
        (await CountAsync(anna, "anna")).ShouldBe(2);
        anna.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_definition_typed_before_its_field_is_there_comes_into_it()
    {
        await using var room = await HarbourAsync();
        await using var anna = await Visitor.NamedAsync(chromium, room, "anna");
        await anna.GoAsync(Article);
        await anna.SlowAsync("/api/concepts");
        await anna.PressAsync("j", "c");
        await TypeAsync(anna, "Night boats");
        await anna.PressAsync("Enter");
        await anna.Page.Keyboard.TypeAsync("Jetties and docks.");
        await anna.PressAsync("Enter");
        await Assertions.Expect(Card(anna, 0).Locator(".chip")).ToContainTextAsync("Night boats");
        await SavedAsync(anna);
        await anna.GoAsync("/concepts");
        await Assertions.Expect(anna.Page.Locator("tr", new() { HasText = "Night boats" })).ToContainTextAsync("Jetties and docks.");
        (await CountAsync(anna, "anna")).ShouldBe(2);
    }

    [Fact]
    public async Task What_is_decided_stands_on_what_was_decided_before_it_however_slow_the_server_is()
    {
        await using var room = await HarbourAsync();
        await using var anna = await Visitor.NamedAsync(chromium, room, "anna");
        await anna.GoAsync(Article);
        await anna.SlowAsync("/api/decisions");
        await anna.PressAsync("j", "c");
        await TypeAsync(anna, "high");
        await anna.PressAsync("Enter", "d", "x", "k", "x");
        await SavedAsync(anna);
        var review = await ReviewAsync(anna, 0);
        review.GetProperty("standing").GetString().ShouldBe("accepted");
        var position = review.GetProperty("positions").EnumerateArray().Single(position => position.TryGetProperty("coder", out _));
        position.GetProperty("name").GetString().ShouldBe("Higher fares");
        position.GetProperty("agreement").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Keys_behind_a_new_statement_are_for_it_and_for_no_other()
    {
        await using var room = await HarbourAsync();
        await using var anna = await Visitor.NamedAsync(chromium, room, "anna");
        await anna.GoAsync(Article);
        await anna.SlowAsync("/api/statements");
        await anna.PressAsync("j", "j", "v", "ArrowRight", "Shift+ArrowRight", "q", "c", "h", "i", "Enter");
        await ExpectNow(anna, "Higher fares");
        await Assertions.Expect(anna.Page.Locator(".content.now")).ToHaveTextAsync("nobody would");
        await SavedAsync(anna);
        await Assertions.Expect(anna.Page.Locator(".chip:not(.proposed)", new() { HasText = "Higher fares" })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Whoever_searches_or_selects_goes_on_while_somebody_else_decides()
    {
        await using var room = await HarbourAsync();
        await using var anna = await Visitor.NamedAsync(chromium, room, "anna");
        await using var ben = await Visitor.NamedAsync(chromium, room, "ben");
        await anna.GoAsync(Article);
        await ben.GoAsync(Article);
        await anna.PressAsync("j", "/");
        await anna.Page.Keyboard.TypeAsync("bo");
        await ben.PressAsync("j", "x");
        await Assertions.Expect(anna.Page.Locator(".put")).ToContainTextAsync("1 rejected");
        await anna.Page.Keyboard.TypeAsync("ats");
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("boats");
        await Assertions.Expect(anna.Page.Locator(".card.now")).ToHaveCountAsync(0);

        await anna.PressAsync("Escape");
        await anna.Page.EvaluateAsync("() => document.activeElement.blur()");
        await anna.PressAsync("v", "ArrowRight", "Shift+ArrowRight");
        await ben.PressAsync("c");
        await TypeAsync(ben, "high");
        await ben.PressAsync("Enter");
        await Assertions.Expect(Card(anna, 0)).ToContainTextAsync("ben");
        await anna.PressAsync("q");
        await Assertions.Expect(anna.Page.Locator(".content.now")).ToHaveTextAsync("fares to");
        (await CountAsync(anna, "anna")).ShouldBe(1);
    }

    [Fact]
    public async Task A_memo_that_is_half_written_is_there_again_after_a_click_elsewhere_and_a_reload()
    {
        await using var room = await HarbourAsync();
        await using var anna = await Visitor.NamedAsync(chromium, room, "anna");
        await anna.GoAsync(Article);
        await anna.PressAsync("j", "n");
        await TypeAsync(anna, "Ask the");
        await anna.Page.Locator(".text .content").Nth(2).ClickAsync();
        await ExpectNow(anna, "The mayor");
        await anna.PressAsync("k", "k", "n");
        await TypeAsync(anna, " harbour");
        await anna.Page.ReloadAsync();
        await anna.PressAsync("n");
        await TypeAsync(anna, " office");
        await anna.PressAsync("Enter");
        await Assertions.Expect(Card(anna, 0).Locator(".memo")).ToContainTextAsync("Ask the harbour office");
        await SavedAsync(anna);
        (await CountAsync(anna, "anna")).ShouldBe(1);
    }

    [Fact]
    public async Task A_conflict_takes_the_keyboard_from_nobody()
    {
        await using var room = await HarbourAsync();
        await using var anna = await Visitor.NamedAsync(chromium, room, "anna");
        await using var ben = await Visitor.NamedAsync(chromium, room, "ben");
        await anna.GoAsync(Article);
        await ben.GoAsync(Article);
        await ben.Context.SetOfflineAsync(true);
        await anna.PressAsync("j", "x");
        await SavedAsync(anna);
        await ben.PressAsync("j", "Enter", "n");
        await TypeAsync(ben, "The");
        await ben.Context.SetOfflineAsync(false);
        await Assertions.Expect(ben.Page.Locator(".clash")).ToContainTextAsync("anna");
        await ben.Page.Keyboard.TypeAsync(" docks");
        await Assertions.Expect(ben.Page.Locator(".over textarea")).ToHaveValueAsync("The docks");
        await ben.PressAsync("Enter");
        await Assertions.Expect(ben.Page.Locator(".card", new() { HasText = "Ida Holm" }).Locator(".memo")).ToContainTextAsync("The docks");
        await Assertions.Expect(ben.Page.Locator(".clash")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Two_windows_of_one_person_lose_nothing_of_each_other()
    {
        await using var room = await HarbourAsync();
        await using var anna = await Visitor.NamedAsync(chromium, room, "anna");
        var other = await anna.Context.NewPageAsync();
        await anna.GoAsync(Article);
        await other.GotoAsync(new Uri(room.Address, Article).ToString(), new() { WaitUntil = WaitUntilState.Load });
        await anna.Context.SetOfflineAsync(true);
        await anna.PressAsync("j");
        await other.Keyboard.PressAsync("j");
        await other.Keyboard.PressAsync("j");
        await Task.WhenAll(anna.PressAsync("x"), other.Keyboard.PressAsync("x"));
        await Assertions.Expect(anna.Page.Locator(".unsaved")).ToContainTextAsync("2 not yet saved");
        await anna.Context.SetOfflineAsync(false);
        await SavedAsync(anna);
        await Assertions.Expect(anna.Page.Locator(".put")).ToContainTextAsync("2 rejected");
        await Assertions.Expect(other.Locator(".put")).ToContainTextAsync("2 rejected");
        (await CountAsync(anna, "anna")).ShouldBe(2);
    }

    [Fact]
    public async Task A_key_that_is_held_down_decides_once()
    {
        await using var room = await HarbourAsync();
        await using var anna = await Visitor.NamedAsync(chromium, room, "anna");
        await anna.GoAsync(Article);
        await anna.PressAsync("j");
        for (var i = 0; i < 4; i++)
        {
            await anna.Page.Keyboard.DownAsync("x");
        }

        await anna.Page.Keyboard.UpAsync("x");
        await SavedAsync(anna);
        (await CountAsync(anna, "anna")).ShouldBe(1);
    }

    [Fact]
    public async Task Two_who_change_a_concept_change_what_they_changed_and_are_told_where_it_was_the_same()
    {
        await using var room = await HarbourAsync();
        await using var anna = await Visitor.NamedAsync(chromium, room, "anna");
        await using var ben = await Visitor.NamedAsync(chromium, room, "ben");
        await anna.GoAsync("/concepts");
        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "A new pier", Exact = true }).ClickAsync();
        await anna.Page.WaitForURLAsync("**/concepts/*");
        await ben.GoAsync(new Uri(anna.Page.Url).AbsolutePath);
        await ChangeAsync(ben, "What it means", "A second pier, north of the first.");
        await Assertions.Expect(ben.Page.Locator(".definition")).ToHaveTextAsync("A second pier, north of the first.");

        await ChangeAsync(anna, "Name", "A second pier");
        await Assertions.Expect(anna.Page.Locator("h1")).ToHaveTextAsync("A second pier");
        await Assertions.Expect(anna.Page.Locator(".definition")).ToHaveTextAsync("A second pier, north of the first.");
        await ChangeAsync(anna, "What it means", "A pier for the ferries.");
        await Assertions.Expect(anna.Page.Locator(".definition")).ToHaveTextAsync("A pier for the ferries.");

        await ChangeAsync(ben, "What it means", "Any pier.");
        await Assertions.Expect(ben.Page.Locator("form[data-codebook=change] [role=alert]")).ToContainTextAsync("A pier for the ferries.");
        await ben.Page.ReloadAsync();
        await Assertions.Expect(ben.Page.Locator(".definition")).ToHaveTextAsync("A pier for the ferries.");
    }

    [Fact]
    public async Task Of_two_who_rename_somebody_the_second_is_told()
    {
        await using var room = await HarbourAsync();
        await using var anna = await Visitor.NamedAsync(chromium, room, "anna");
        await using var ben = await Visitor.NamedAsync(chromium, room, "ben");
        await anna.GoAsync("/actors/person%2Fida-holm");
        await ben.GoAsync("/actors/person%2Fida-holm");
        await RenameAsync(anna, "Ida Holm-Berg");
        await Assertions.Expect(anna.Page.Locator("h1")).ToHaveTextAsync("Ida Holm-Berg");
        await RenameAsync(ben, "I. Holm");
        await Assertions.Expect(ben.Page.Locator(".say")).ToContainTextAsync("anna");
        await Assertions.Expect(ben.Page.Locator("h1")).ToHaveTextAsync("Ida Holm-Berg");
        await RenameAsync(ben, "Ida Berg");
        await Assertions.Expect(ben.Page.Locator("h1")).ToHaveTextAsync("Ida Berg");
    }

    private static async Task ChangeAsync(Visitor visitor, string label, string words)
    {
        if (await visitor.Page.GetByLabel(label).IsHiddenAsync())
        {
            await visitor.Page.GetByText("Change this concept").ClickAsync();
        }

        await visitor.Page.GetByLabel(label).FillAsync(words);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();
    }

    private static async Task RenameAsync(Visitor visitor, string name)
    {
        await visitor.PressAsync("r");
        await visitor.Page.Locator(".over textarea").FillAsync(name);
        await visitor.PressAsync("Enter");
    }

    private static async Task<System.Text.Json.JsonElement> ReviewAsync(Visitor visitor, int place) => (await visitor.JsonAsync($"/api{Article}")).GetProperty("reviews")[place];
}
