using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using Parley.Text;

namespace Parley.Benchmarks;

/// <summary>Articles in JSON Lines, each with a <c>text</c> whose paragraphs are lines.</summary>
internal static class PressReleases
{
    /// <summary>The first lines, handed out one by one: articles differ too much in length to be dealt in packs.</summary>
    public static Partitioner<string> Read(string path, int count) =>
        Partitioner.Create(File.ReadLines(path).Take(count), EnumerablePartitionerOptions.NoBuffering);

    public static Article Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var text = json.RootElement.GetProperty("text").GetString()!;
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var start = 0;
        foreach (var paragraph in text.Split('\n'))
        {
            if (!string.IsNullOrWhiteSpace(paragraph))
            {
                blocks.Add(new Block(new TextSpan(start, start + paragraph.Length), BlockKind.Paragraph));
            }

            start += paragraph.Length + 1;
        }

        return new Article("bench", text, blocks.ToImmutable());
    }
}
