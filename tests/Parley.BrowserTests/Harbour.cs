using Microsoft.Playwright;

namespace Parley.BrowserTests;

/// <summary>A room over one invented article and two concepts, and what somebody at its keyboard does.</summary>
internal static class Harbour
{
    /// <summary>The article's page.</summary>
    public const string Article = "/articles/fares";

    /// <summary>Opens it.</summary>
    public static Task<Room> HarbourAsync() => Room.OfAsync([Invented.Fares], ["""{"concept":"Higher fares","definition":"Fares should rise."}""", """{"concept":"A new pier","definition":"A second pier should be built."}"""]);

    public static ILocator Card(Visitor visitor, int place) => visitor.Page.Locator(".text .card").Nth(place);

    public static Task ExpectNow(Visitor visitor, string words) => Assertions.Expect(visitor.Page.Locator(".card.now")).ToContainTextAsync(words);

    public static async Task TypeAsync(Visitor visitor, string words)
    {
        await Assertions.Expect(visitor.Page.Locator(".over input, .over textarea").Last).ToBeFocusedAsync();
        await visitor.Page.Keyboard.TypeAsync(words);
    }

    /// <summary>Waits until the server has confirmed everything.</summary>
    public static Task SavedAsync(Visitor visitor) => Assertions.Expect(visitor.Page.Locator(".unsaved")).ToBeEmptyAsync();

    /// <summary>How many steps of a person the history has.</summary>
    public static async Task<int> CountAsync(Visitor visitor, string who) =>
        (await visitor.JsonAsync($"/api/history?who={who}")).GetProperty("page").GetProperty("entries").EnumerateArray().Count(entry => entry.GetProperty("act").GetString() == "made");
}
