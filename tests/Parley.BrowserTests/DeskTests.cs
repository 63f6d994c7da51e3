using Microsoft.Playwright;
using static Parley.BrowserTests.Harbour;

namespace Parley.BrowserTests;

/// <summary>All that the keyboard does to statements, and in how few keys.</summary>
public sealed class DeskTests(Chromium chromium)
{
    [Fact]
    public async Task One_key_accepts_a_statement_with_what_is_proposed()
    {
        await using var room = await HarbourAsync();
        await using var anna = await Visitor.NamedAsync(chromium, room, "anna");
        await anna.GoAsync(Article);
        await anna.PressAsync("j");
        // Nobody coded it; the server says what it may be about.
        var proposed = anna.Page.Locator(".card.now .chip.proposed");
        await Assertions.Expect(proposed).ToBeVisibleAsync();
        var concept = (await proposed.InnerTextAsync()).Split("proposed")[0].Trim().TrimStart('+', '−', '·').Trim();
        var keys = await KeysAsync(anna, "Enter");
        await SavedAsync(anna);
        keys.ShouldBe(1);
        await ExpectNow(anna, "Ida Holm");
        var positions = (await ReviewAsync(anna, 0)).GetProperty("positions");
        positions.EnumerateArray().Single(position => position.TryGetProperty("coder", out var coder) && coder.GetString() == "anna").GetProperty("name").GetString().ShouldBe(concept);
        (await ReviewAsync(anna, 0)).GetProperty("standing").GetString().ShouldBe("accepted");
        (await CountAsync(anna, "anna")).ShouldBe(1);
    }

    [Fact]
    public async Task A_statement_that_nobody_found_is_coded_from_scratch_in_six_keys()
    {
        await using var room = await HarbourAsync();
        await using var anna = await Visitor.NamedAsync(chromium, room, "anna");
        await anna.GoAsync(Article);
        await SelectAsync(anna, "fares to rise");
        var keys = await KeysAsync(anna, "q");
        await ExpectNow(anna, "nobody named");
        keys += await KeysAsync(anna, "c");
        await Assertions.Expect(anna.Page.Locator(".over input")).ToBeFocusedAsync();
        keys += await KeysAsync(anna, "h", "i", "Enter");
        await Assertions.Expect(anna.Page.Locator(".card.now .chip")).ToContainTextAsync("Higher fares");
        await SavedAsync(anna);
        keys.ShouldBeLessThanOrEqualTo(6);
        await anna.Page.ReloadAsync();
        await Assertions.Expect(Card(anna, 0)).ToContainTextAsync("Higher fares");
        await Assertions.Expect(anna.Page.Locator(".content.agree").First).ToHaveTextAsync("fares to rise");
    }

    [Fact]
    public async Task A_statement_is_split_and_two_are_merged_and_both_are_undone()
    {
        await using var room = await HarbourAsync();
        await using var anna = await Visitor.NamedAsync(chromium, room, "anna");
        await anna.GoAsync(Article);
        await anna.PressAsync("j", "y", "ArrowRight");
        await Assertions.Expect(anna.Page.Locator(".card.now .over .words")).ToHaveTextAsync("… a tenth");
        await anna.PressAsync("ArrowLeft");
        await Assertions.Expect(anna.Page.Locator(".card.now .over .words")).ToContainTextAsync("by a tenth");
        await anna.PressAsync("Enter");
        await Assertions.Expect(anna.Page.Locator(".text .card")).ToHaveCountAsync(5);
        await Assertions.Expect(anna.Page.Locator(".text .content").Nth(0)).ToHaveTextAsync("fares must rise");
        await SavedAsync(anna);
        await anna.PressAsync("z");
        await Assertions.Expect(anna.Page.Locator(".text .card")).ToHaveCountAsync(4);
        await anna.PressAsync("m");
        await Assertions.Expect(anna.Page.Locator(".put")).ToContainTextAsync("1 rejected or made part of another");
        await Assertions.Expect(anna.Page.Locator($".content[data-s=\"{await Card(anna, 0).GetAttributeAsync("data-number")}\"]")).ToHaveCountAsync(2);
        await SavedAsync(anna);
        await anna.PressAsync("z");
        await Assertions.Expect(anna.Page.Locator(".put")).ToHaveCountAsync(0);
        anna.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_memo_a_speaker_and_a_span_are_kept()
    {
        await using var room = await HarbourAsync();
        await using var anna = await Visitor.NamedAsync(chromium, room, "anna");
        await anna.GoAsync(Article);
        await anna.PressAsync("j", "n");
        await TypeAsync(anna, "Ask the harbour office.");
        await anna.PressAsync("Enter");
        await Assertions.Expect(Card(anna, 0).Locator(".memo")).ToContainTextAsync("Ask the harbour office.");
        await anna.PressAsync("s");
        await TypeAsync(anna, "holm");
        await Assertions.Expect(anna.Page.Locator(".over [role=option]").First).ToContainTextAsync("Ida Holm");
        await anna.PressAsync("Enter");
        await Assertions.Expect(Card(anna, 0).Locator("header b")).ToHaveTextAsync("Ida Holm");
        await anna.PressAsync("ArrowLeft", "ArrowLeft", "ArrowLeft", "Enter");
        await Assertions.Expect(anna.Page.Locator(".text .content").First).ToHaveTextAsync("fares must rise");
        await SavedAsync(anna);
        var review = await ReviewAsync(anna, 0);
        review.GetProperty("memos")[0].GetProperty("text").GetString().ShouldBe("Ask the harbour office.");
        (await CountAsync(anna, "anna")).ShouldBe(3);
    }

    [Fact]
    public async Task A_concept_is_made_with_what_it_means_while_coding()
    {
        await using var room = await HarbourAsync();
        await using var anna = await Visitor.NamedAsync(chromium, room, "anna");
        await anna.GoAsync(Article);
        await anna.PressAsync("j", "j", "c");
        await TypeAsync(anna, "Night boats");
        await Assertions.Expect(anna.Page.Locator(".over [role=option]").Last).ToContainTextAsync("Create");
        await anna.PressAsync("Enter");
        await TypeAsync(anna, "Boats should go at night.");
        await anna.PressAsync("Enter");
        await Assertions.Expect(Card(anna, 1)).ToContainTextAsync("Night boats");
        await SavedAsync(anna);
        await anna.GoAsync("/concepts");
        await Assertions.Expect(anna.Page.Locator("tr", new() { HasText = "Night boats" })).ToContainTextAsync("Boats should go at night.");
    }

    [Fact]
    public async Task Words_are_chosen_by_the_arrows_alone()
    {
        await using var room = await HarbourAsync();
        await using var anna = await Visitor.NamedAsync(chromium, room, "anna");
        await anna.GoAsync(Article);
        await anna.PressAsync("v", "ArrowRight", "Shift+ArrowRight", "q");
        await Assertions.Expect(anna.Page.Locator(".text .card")).ToHaveCountAsync(5);
        await Assertions.Expect(anna.Page.Locator(".content.now")).ToHaveTextAsync("fares to");
    }

    [Theory]
    [InlineData(Article)]
    [InlineData("/queue")]
    [InlineData("/actors/person%2Fida-holm")]
    public async Task A_question_mark_shows_all_keys_and_Escape_takes_them_away(string page)
    {
        await using var room = await HarbourAsync();
        await using var anna = await Visitor.NamedAsync(chromium, room, "anna");
        await anna.GoAsync(page);
        await anna.PressAsync("?");
        var help = anna.Page.GetByRole(AriaRole.Dialog, new() { Name = "All keys" });
        await Assertions.Expect(help).ToContainTextAsync("merge with the next");
        await anna.PressAsync("Escape");
        await Assertions.Expect(help).ToHaveCountAsync(0);
        anna.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_statements_are_coded_at_once_from_a_search_and_coded_anew_from_the_concept()
    {
        await using var room = await HarbourAsync();
        await using var anna = await Visitor.NamedAsync(chromium, room, "anna");
        await anna.GoAsync("/search?speaker=ida+holm");
        await anna.PressAsync("j", "Space", "c");
        await TypeAsync(anna, "pier");
        await anna.PressAsync("Enter");
        await Assertions.Expect(anna.Page.Locator(".say")).ToContainTextAsync("1 coded as A new pier");
        await anna.GoAsync("/concepts");
        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "A new pier", Exact = true }).ClickAsync();
        await Assertions.Expect(anna.Page.Locator("#for .quote")).ToHaveCountAsync(1);
        await anna.PressAsync("j", "Space", "c");
        await TypeAsync(anna, "higher");
        await anna.PressAsync("Shift+Enter");
        await Assertions.Expect(anna.Page.Locator("#for .quote")).ToHaveCountAsync(0);
        await anna.GoAsync("/concepts");
        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "Higher fares", Exact = true }).ClickAsync();
        await Assertions.Expect(anna.Page.Locator("#against .quote")).ToContainTextAsync("nobody would come at night");
    }

    private static async Task<int> KeysAsync(Visitor visitor, params string[] keys)
    {
        await visitor.PressAsync(keys);
        return keys.Length;
    }

    // As a mouse does.
    private static async Task SelectAsync(Visitor visitor, string words) => await visitor.Page.EvaluateAsync(
        """
        words => {
          for (const block of document.querySelectorAll('[data-start]')) {
            const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
            while (walk.nextNode()) {
              const at = walk.currentNode.data.indexOf(words);
              if (at >= 0) { getSelection().setBaseAndExtent(walk.currentNode, at, walk.currentNode, at + words.length); return; }
            }
          }
        }
        """,
        words);

    private static async Task<System.Text.Json.JsonElement> ReviewAsync(Visitor visitor, int place) => (await visitor.JsonAsync($"/api{Article}")).GetProperty("reviews")[place];
}
