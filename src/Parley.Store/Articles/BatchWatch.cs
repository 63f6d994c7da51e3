using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Store.Articles;

/// <summary>What was kept in one transaction.</summary>
/// <param name="Counts">How much.</param>
/// <param name="Readings">The new articles.</param>
/// <param name="Copies">The reprints that were linked.</param>
public sealed record BatchNews(BatchCounts Counts, ImmutableArray<Reading> Readings, ImmutableArray<Arrival> Copies);

/// <summary>Who is told what happens to a batch, on the thread that runs it.</summary>
public sealed record BatchWatch
{
    /// <summary>An article could not be read.</summary>
    public Action<Diagnostic> Failed { get; init; } = _ => { };

    /// <summary>So many articles more are done: read, or passed over.</summary>
    public Action<int> Done { get; init; } = _ => { };

    /// <summary>So many are there already.</summary>
    public Action<int> Known { get; init; } = _ => { };

    /// <summary>Something was kept.</summary>
    public Action<BatchNews> Kept { get; init; } = _ => { };
}
