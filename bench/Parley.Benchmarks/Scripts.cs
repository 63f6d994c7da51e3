using System.Text.RegularExpressions;

namespace Parley.Benchmarks;

/// <summary>How many bytes of script a page brings along, as sent to a browser: its modules and those that they import.</summary>
internal static partial class Scripts
{
    /// <summary>The most of each kind of page.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> OfAsync(Uri room, IEnumerable<string> pages)
    {
        using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = room };
        var sizes = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var kind in pages.Append("/map").GroupBy(RoomLoad.KindOf))
        {
            sizes[kind.Key] = await SizeAsync(client, kind.First());
        }

        return sizes;
    }

    private static async Task<long> SizeAsync(HttpClient client, string page)
    {
        var (size, waiting, known) = (0L, new Queue<Uri>(), new HashSet<Uri>());
        Add(client.BaseAddress!, Tag().Matches(await client.GetStringAsync(page)));
        while (waiting.TryDequeue(out var script))
        {
            Add(script, Import().Matches(await client.GetStringAsync(script)));
            using var asked = new HttpRequestMessage(HttpMethod.Get, script) { Headers = { { "Accept-Encoding", "br, gzip" } } };
            using var sent = await client.SendAsync(asked);
            size += (await sent.Content.ReadAsByteArrayAsync()).Length;
        }

        return size;

        void Add(Uri from, MatchCollection found)
        {
            foreach (var script in found.Select(match => new Uri(from, match.Groups[1].Value)).Where(known.Add))
            {
                waiting.Enqueue(script);
            }
        }
    }

    [GeneratedRegex("<script[^>]* src=\"([^\"]+)\"")]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?:from|import\()\s*['""](\.[^'""]+)['""]")]
    private static partial Regex Import();
}
