using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Parley.BrowserTests;

/// <summary>Somebody before a browser, in a room: with all that went wrong there.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly Room _room;
    private readonly ConcurrentQueue<string> _faults = new();

    private Visitor(Room room, IBrowserContext context, IPage page) => (_room, Context, Page) = (room, context, page);

    public IBrowserContext Context { get; }

    public IPage Page { get; private set; }

    /// <summary>Errors in the console, uncaught ones, what the policy of the page refused, dialogs.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    public static async Task<Visitor> ComeAsync(Chromium chromium, Room room, BrowserNewContextOptions? options = null)
    {
        var context = await chromium.ContextAsync(options);
        var visitor = new Visitor(room, context, await context.NewPageAsync());
        visitor.Watch();
        return visitor;
    }

    /// <summary>Somebody who said who they are.</summary>
    public static async Task<Visitor> NamedAsync(Chromium chromium, Room room, string name)
    {
        var visitor = await ComeAsync(chromium, room);
        await visitor.GoAsync("/who");
        await visitor.Page.GetByLabel("Name").FillAsync(name);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Use this name" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("body")).ToHaveAttributeAsync("data-coder", name);
        return visitor;
    }

    /// <summary>Opens a page of the room.</summary>
    /// <returns>The answer; null where it is a file to be kept.</returns>
    public async Task<IResponse?> GoAsync(string path)
    {
        try
        {
            return await Page.GotoAsync(new Uri(_room.Address, path).ToString(), new() { WaitUntil = WaitUntilState.Load });
        }
        catch (PlaywrightException kept) when (kept.Message.Contains("Download is starting", StringComparison.Ordinal) || kept.Message.Contains("ERR_ABORTED", StringComparison.Ordinal))
        {
            return null;
        }
    }

    /// <summary>Closes the page as a person closes a tab, and opens another one.</summary>
    public async Task ReopenAsync()
    {
        await Page.CloseAsync();
        Page = await Context.NewPageAsync();
        Watch();
    }

    /// <summary>Presses keys, one after the other.</summary>
    public async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys)
        {
            await Page.Keyboard.PressAsync(key);
        }
    }

    /// <summary>Makes the server slow to answer some addresses, by what their paths begin with.</summary>
    public async Task SlowAsync(params string[] paths)
    {
        foreach (var path in paths)
        {
            await Page.RouteAsync(url => new Uri(url).AbsolutePath.StartsWith(path, StringComparison.Ordinal), async route =>
            {
                await Task.Delay(TimeSpan.FromSeconds(1.5));
                await route.ContinueAsync();
            });
        }
    }

    /// <summary>The JSON at an address, asked for by the browser.</summary>
    public async Task<System.Text.Json.JsonElement> JsonAsync(string path)
    {
        var answer = await Context.APIRequest.GetAsync(new Uri(_room.Address, path).ToString());
        answer.Ok.ShouldBeTrue(path);
        return (await answer.JsonAsync())!.Value;
    }

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();

    private void Watch()
    {
        Page.Console += (_, said) => Note(said.Type == "error", said.Text);
        Page.PageError += (_, error) => Note(true, error);
        Page.Dialog += (_, dialog) =>
        {
            Note(true, $"dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
    }

    private void Note(bool isFault, string said)
    {
        if (isFault)
        {
            _faults.Enqueue(said);
        }
    }
}
