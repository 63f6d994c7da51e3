using System.Globalization;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Parley.BrowserTests.Chromium))]

namespace Parley.BrowserTests;

/// <summary>
/// The browser that is installed on this machine; nothing is downloaded. Where there is none, tests are skipped. With <c>PARLEY_BROWSER_SLOWER=6</c> its pages have a sixth of the
/// processor: what depends on a quick machine comes to light.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Found is { } program)
        {
            Assertions.SetDefaultExpectTimeout(60_000);
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = ["--no-sandbox", "--disable-dev-shm-usage"] });
        }
    }

    /// <summary>One more person at one more machine: cookies and storage of its own.</summary>
    public async Task<IBrowserContext> ContextAsync(BrowserNewContextOptions? options = null)
    {
        Assert.SkipWhen(_browser is null, "needs Chromium: apt-get install chromium");
        var context = await _browser!.NewContextAsync(options);
        context.SetDefaultTimeout(120_000);
        if (Slower > 1)
        {
            context.Page += (_, page) => _ = SlowAsync(page);
        }

        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private static double Slower => double.TryParse(Environment.GetEnvironmentVariable("PARLEY_BROWSER_SLOWER"), CultureInfo.InvariantCulture, out var times) ? times : 1;

    private static async Task SlowAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = Slower });
    }

    private static string? Found => (
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        from name in Names
        let path = Path.Combine(folder, name)
        where File.Exists(path)
        select path).FirstOrDefault();
}
