using System.Collections.Concurrent;
using Parley.Ingest;
using Parley.Text;

namespace Parley.Benchmarks;

/// <summary>The first articles of a JSON Lines file, taken in as <c>parley read</c> does.</summary>
internal static class PressReleases
{
    /// <summary>Handed out one by one: articles differ too much in length to be dealt in packs.</summary>
    public static Partitioner<Article> Read(string path, int count) => Partitioner.Create(InOrder(path, count), EnumerablePartitionerOptions.NoBuffering);

    /// <summary>One after the other.</summary>
    public static IEnumerable<Article> InOrder(string path, int count) =>
        new Inputs(() => Stream.Null).Read([path], InputKind.JsonLines, CancellationToken.None).Select(intake => intake.Article).OfType<Article>().Take(count);
}
