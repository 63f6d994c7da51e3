using System.Text;
using Parley.Web.Serving;

namespace Parley.Web.Publishing;

/// <summary>A reading room as a folder of files that any web server can hand out: overview, articles, actors, concepts and the map, to read and not to change.</summary>
/// <param name="room">Asks a reading room that was opened with <see cref="RoomSettings.IsPublished"/>.</param>
/// <param name="folder">Where the files go; those of the same names are replaced.</param>
public sealed class Publication(HttpClient room, string folder)
{
    private const string MapModule = "assets/map-static.js";

    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);

    /// <summary>Writes all pages that links lead to, beginning with the overview.</summary>
    /// <returns>How many files were written.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public async Task<int> WriteAsync(CancellationToken stop)
    {
        var waiting = new Queue<string>(["/", "/map", "/actors", "/concepts", "/articles"]);
        while (waiting.TryDequeue(out var address))
        {
            if (PublishedAddress.FileOf(address) is not { } file || _written.Contains(file) || _missing.Contains(file))
            {
                continue;
            }

            foreach (var next in await PageAsync(address, file, stop))
            {
                waiting.Enqueue(next);
            }
        }

        await MapAsync(stop);
        await MendAsync(stop);
        return _written.Count;
    }

    // The addresses that a page leads to.
    private async Task<IReadOnlyList<string>> PageAsync(string address, string file, CancellationToken stop)
    {
        using var answer = await room.GetAsync(new Uri(address, UriKind.Relative), stop);
        if (!answer.IsSuccessStatusCode)
        {
            _missing.Add(file);
            return [];
        }

        var content = await answer.Content.ReadAsByteArrayAsync(stop);
        if (!file.EndsWith(".html", StringComparison.Ordinal))
        {
            await KeepAsync(file, content, stop);
            return [];
        }

        var (html, addresses) = PublishedPage.Of(Encoding.UTF8.GetString(content), file);
        await KeepAsync(file, Encoding.UTF8.GetBytes(html), stop);
        return addresses;
    }

    // What the map's module asks the program for, once for all.
    private async Task MapAsync(CancellationToken stop)
    {
        await KeepAsync(MapModule, AssetFiles.Content(Path.GetFileName(MapModule))!, stop);
        using var list = await room.GetAsync(new Uri("/map/static", UriKind.Relative), stop);
        foreach (var name in (await list.Content.ReadAsStringAsync(stop)).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var answer = await room.GetAsync(new Uri($"/map/static/{name}", UriKind.Relative), stop);
            var content = await answer.Content.ReadAsByteArrayAsync(stop);
            // Parts of the statements' page are shown on the map's, which lies above it.
            await KeepAsync($"map/{name}", name.EndsWith(".html", StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(PublishedPage.Of(Encoding.UTF8.GetString(content), "map.html").Html) : content, stop);
        }
    }

    // A page may lead to one that turned out not to be there.
    private async Task MendAsync(CancellationToken stop)
    {
        foreach (var file in _missing.Count == 0 ? [] : _written.Where(file => file.EndsWith(".html", StringComparison.Ordinal)).ToList())
        {
            var html = await File.ReadAllTextAsync(PathOf(file), stop);
            await KeepAsync(file, Encoding.UTF8.GetBytes(PublishedPage.Without(html, file == "map/statements.html" ? "map.html" : file, _missing)), stop);
        }
    }

    private async Task KeepAsync(string file, byte[] content, CancellationToken stop)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        await File.WriteAllBytesAsync(PathOf(file), content, stop);
        _written.Add(file);
    }

    private string PathOf(string file) => Path.Combine([folder, .. file.Split('/')]);
}
