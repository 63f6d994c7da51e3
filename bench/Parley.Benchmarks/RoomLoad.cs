using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Parley.Benchmarks;

/// <summary>How quickly the reading room answers while many read: each reader opens a page, reads it for a while, and opens another one.</summary>
/// <param name="Corpus">The corpus that is served.</param>
/// <param name="Readers">How many read at a time.</param>
/// <param name="Seconds">How long.</param>
internal sealed partial record RoomLoad(string Corpus, int Readers, int Seconds)
{
    /// <summary>The program that serves.</summary>
    public string Program { get; init; } = "eng/parley";

    private const int MostPages = 400;
    private const int MostOfAKind = 60;
    private static readonly TimeSpan Reading = TimeSpan.FromSeconds(1);
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private sealed record Cost(double ProcessorMilliseconds, long Megabytes, IReadOnlyDictionary<string, long> Scripts);

    private sealed record Answer(string Kind, double FirstByte, double Whole, bool IsFirst);

    /// <summary>Figures in milliseconds, as JSON.</summary>
    public async Task<string> MeasureAsync(TextWriter progress)
    {
        var start = Stopwatch.StartNew();
        using var server = Process.Start(new ProcessStartInfo(Program, ["serve", Corpus, "--urls", "http://127.0.0.1:0", "--no-browser"]) { RedirectStandardOutput = true, UseShellExecute = false })
            ?? throw new IOException($"{Program} cannot be started");
        try
        {
            var address = (await server.StandardOutput.ReadLineAsync())?.Split(": ")[^1] ?? throw new IOException("the reading room did not open");
            var ready = start.Elapsed.TotalSeconds;
            using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Readers, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = new Uri(address) };
            client.DefaultRequestHeaders.Add("Accept", "text/html");
            var first = new ConcurrentBag<Answer>();
            var pages = await CrawlAsync(client, first);
            progress.WriteLine($"bench: ready in {ready:0.0} s, {pages.Count} pages found");
            var answers = new ConcurrentBag<Answer>();
            server.Refresh();
            var (watch, work) = (Stopwatch.StartNew(), server.TotalProcessorTime);
            await Task.WhenAll(Enumerable.Range(0, Readers).Select(reader => ReadAsync(client, pages, answers, (reader, watch))));
            server.Refresh();
            var cost = new Cost(Math.Round((server.TotalProcessorTime - work).TotalMilliseconds / Math.Max(1, answers.Count), 2), server.WorkingSet64 >> 20, await Scripts.OfAsync(new Uri(address), pages));
            return Report(ready, [.. first], [.. answers], cost);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
        }
    }

    private static async Task<List<string>> CrawlAsync(HttpClient client, ConcurrentBag<Answer> answers)
    {
        var (waiting, known, kinds) = (new Queue<string>(["/"]), new HashSet<string> { "/" }, new Dictionary<string, int>());
        var pages = new List<string>();
        while (pages.Count < MostPages && waiting.TryDequeue(out var page))
        {
            var kind = KindOf(page);
            if (kinds.GetValueOrDefault(kind) >= MostOfAKind || await AskAsync(client, page, answers, isFirst: true) is not { } html)
            {
                continue;
            }

            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            pages.Add(page);
            foreach (var link in Link().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Where(known.Add))
            {
                waiting.Enqueue(link);
            }
        }

        return pages;
    }

    private async Task ReadAsync(HttpClient client, List<string> pages, ConcurrentBag<Answer> answers, (int Seed, Stopwatch Watch) reader)
    {
        var chance = new Random(reader.Seed);
        while (reader.Watch.Elapsed.TotalSeconds < Seconds)
        {
            await Task.Delay(Reading * (2 * chance.NextDouble()));
            await AskAsync(client, pages[chance.Next(pages.Count)], answers, isFirst: false);
        }
    }

    private static async Task<string?> AskAsync(HttpClient client, string page, ConcurrentBag<Answer> answers, bool isFirst)
    {
        var watch = Stopwatch.StartNew();
        using var answer = await client.GetAsync(page, HttpCompletionOption.ResponseHeadersRead);
        var first = watch.Elapsed.TotalMilliseconds;
        var body = await answer.Content.ReadAsStringAsync();
        if (answer.Content.Headers.ContentType?.MediaType != "text/html" || !answer.IsSuccessStatusCode)
        {
            return null;
        }

        answers.Add(new Answer(KindOf(page), first, watch.Elapsed.TotalMilliseconds, isFirst));
        return body;
    }

    private string Report(double ready, List<Answer> first, List<Answer> answers, Cost cost) => JsonSerializer.Serialize(
        new
        {
            benchmark = "room",
            processors = Environment.ProcessorCount,
            readers = Readers,
            readyInSeconds = Math.Round(ready, 2),
            pages = answers.Count,
            firstByteP95 = At(answers.Select(a => a.FirstByte), 0.95),
            wholeP50 = At(answers.Select(a => a.Whole), 0.5),
            wholeP95 = At(answers.Select(a => a.Whole), 0.95),
            neverAskedBeforeP95 = At(first.Select(a => a.Whole), 0.95),
            slowestKinds = first.GroupBy(a => a.Kind).Select(kind => new { kind = kind.Key, pages = kind.Count(), p95 = At(kind.Select(a => a.Whole), 0.95) }).OrderByDescending(kind => kind.p95).Take(12),
            processorMillisecondsAPage = cost.ProcessorMilliseconds,
            megabytes = cost.Megabytes,
            scriptBytesAsSent = cost.Scripts,
        },
        Indented);

    private static double At(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? 0 : Math.Round(sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))], 2);
    }

    internal static string KindOf(string page) => page.Split('?', '#')[0].Split('/', StringSplitOptions.RemoveEmptyEntries) is [var kind, .. var rest] ? $"/{kind}{(rest.Length > 0 ? "/*" : "")}" : "/";

    [GeneratedRegex("href=\"(/[^\"#]*)")]
    private static partial Regex Link();
}
