using Parley.Formats;
using Parley.Store;
using Parley.Store.Articles;
using System.Text.Json;

namespace Parley.Cli.Commands;

/// <summary>A format that a corpus can be brought out in. A new one is one more line in <see cref="All"/>.</summary>
/// <param name="Name">As typed after <c>--to</c>.</param>
/// <param name="Description">For the help: what it is good for.</param>
/// <param name="Write">Writes all of the corpus; throws <see cref="IOException"/> where the stream does.</param>
internal sealed record ExportFormat(string Name, string Description, Action<Corpus, Stream> Write)
{
    /// <summary>All formats.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        new("jsonl", "an article a line, with text and statements", JsonLines),
    ];

    private static void JsonLines(Corpus corpus, Stream output)
    {
        using var json = new Utf8JsonWriter(output, ArticleJson.WriterOptions);
        foreach (var stored in new StoredReadings(corpus).All())
        {
            ArticleJson.Write(json, stored.Reading, withText: true);
            json.Flush();
            json.Reset();
            output.WriteByte((byte)'\n');
        }
    }
}
