using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;

namespace Parley.Benchmarks;

/// <summary>How smoothly the map moves while it is dragged, in Chromium without a graphics card.</summary>
/// <param name="Program">The program that serves.</param>
/// <param name="Actors">How many circles there are.</param>
/// <param name="Seconds">How long each drag takes.</param>
internal sealed record MapFrames(string Program, int Actors, int Seconds)
{
    private const int Concepts = 30;
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    // Counts frames as the page sees them, and how long the longest pause between two was.
    private const string Watch = """
        () => { const seen = window.frames_ = { times: [], on: true }; const step = now => { seen.times.push(now); if (seen.on) requestAnimationFrame(step); }; requestAnimationFrame(step); }
        """;

    private const string Stop = "() => { window.frames_.on = false; return window.frames_.times; }";

    private sealed record Drag(string What, double FramesPerSecond, double LongestPause, double WorkPerFrame);

    /// <summary>Frames a second, and milliseconds, as JSON.</summary>
    public async Task<string> MeasureAsync(TextWriter progress)
    {
        var folder = Directory.CreateTempSubdirectory("parley-bench").FullName;
        try
        {
            new InventedDebate(Actors, Concepts).Write(folder);
            var corpus = Path.Combine(folder, "debate.parley");
            await RunAsync("import", corpus, folder);
            using var server = Process.Start(new ProcessStartInfo(Program, ["serve", corpus, "--urls", "http://127.0.0.1:0", "--no-browser"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            try
            {
                var address = (await server.StandardOutput.ReadLineAsync())?.Split(": ")[^1] ?? throw new IOException("the reading room did not open");
                return await DragAsync($"{address}/map", progress);
            }
            finally
            {
                server.Kill(entireProcessTree: true);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task RunAsync(params string[] words)
    {
        using var run = Process.Start(new ProcessStartInfo(Program, words) { RedirectStandardError = true, UseShellExecute = false })!;
        var said = await run.StandardError.ReadToEndAsync();
        await run.WaitForExitAsync();
        if (run.ExitCode != 0)
        {
            throw new IOException(said);
        }
    }

    private async Task<string> DragAsync(string address, TextWriter progress)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox"] });
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 800 } });
        var first = Stopwatch.StartNew();
        await page.GotoAsync(address);
        var answered = first.Elapsed.TotalMilliseconds;
        await page.Locator("#map canvas").WaitForAsync(new() { Timeout = 120_000 });
        await Assertions.Expect(page.Locator("#map-says")).ToContainTextAsync("ties");
        var opened = first.Elapsed.TotalMilliseconds;
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Performance.enable");
        var node = await page.EvaluateAsync<float[]>(Places);
        var drags = new List<Drag>();
        foreach (var (what, x, y) in new[] { ("nothing", -1f, -1f), ("a circle", node[0], node[1]), ("the page", node[2], node[3]) })
        {
            drags.Add(await OneAsync((page, session), what, x, y));
            progress.WriteLine($"bench: {drags[^1]}");
        }

        var load = File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "";
        return JsonSerializer.Serialize(new { benchmark = "map", processors = Environment.ProcessorCount, load, says = await page.Locator("#map-says").TextContentAsync(), answeredInMilliseconds = Math.Round(answered), drawnInMilliseconds = Math.Round(opened), drags }, Indented);
    }

    // Where the first circle stands when all of the map is shown, and a corner where none does.
    private const string Places = """
        async () => {
          const { nodes } = await (await fetch('/api/map', { headers: { Accept: 'application/json' } })).json();
          const box = document.querySelector('#map canvas').getBoundingClientRect(), pad = Math.min(60, box.width / 10), xs = nodes.map(node => node.x), ys = nodes.map(node => node.y);
          const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
          const k = Math.min(2.2, (box.width - 2 * pad) / (right - left), (box.height - 2 * pad) / (bottom - top));
          return [box.left + box.width / 2 + k * (xs[0] - (left + right) / 2), box.top + box.height / 2 + k * (ys[0] - (top + bottom) / 2), box.left + 8, box.bottom - 8];
        }
        """;

    private async Task<Drag> OneAsync((IPage Page, ICDPSession Session) at, string what, float x, float y)
    {
        var before = await WorkAsync(at.Session);
        if (x >= 0)
        {
            await at.Page.Mouse.MoveAsync(x, y);
            await at.Page.Mouse.DownAsync();
        }

        await at.Page.EvaluateAsync(Watch);
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed.TotalSeconds < Seconds)
        {
            var turn = watch.Elapsed.TotalSeconds * 3;
            await (x >= 0 ? at.Page.Mouse.MoveAsync(x + (float)(90 * Math.Sin(turn)), y + (float)(60 * (Math.Cos(turn) - 1))) : Task.Delay(16));
        }

        var times = await at.Page.EvaluateAsync<double[]>(Stop);
        if (x >= 0)
        {
            await at.Page.Mouse.UpAsync();
        }

        var pauses = times.Zip(times.Skip(1), (one, next) => next - one).ToList();
        return new(what, Math.Round(pauses.Count / ((times[^1] - times[0]) / 1000), 1), Math.Round(pauses.Max()), Math.Round(1000 * (await WorkAsync(at.Session) - before) / times.Length, 1));
    }

    // Seconds that the page's main thread has worked.
    private static async Task<double> WorkAsync(ICDPSession session)
    {
        var answer = await session.SendAsync("Performance.getMetrics");
        return answer!.Value.GetProperty("metrics").EnumerateArray().First(metric => metric.GetProperty("name").GetString() == "TaskDuration").GetProperty("value").GetDouble();
    }
}
