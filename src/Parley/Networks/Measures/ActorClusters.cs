using System.Collections.Immutable;

namespace Parley.Networks.Measures;

/// <summary>A division of actors by one method.</summary>
/// <param name="Method">How it was found.</param>
/// <param name="Groups">The division.</param>
/// <param name="Modularity">How much more the groups agree within than chance would make them.</param>
public sealed record ActorClusters(ClusterMethod Method, Partition Groups, double Modularity)
{
    /// <summary>
    /// The best division of each method, the best first (rDNA's multiclust): distances are those of what actors say (<see cref="Stances.Distances"/>), modularity
    /// and communities those of the positive ties between them.
    /// </summary>
    /// <param name="distances">Actors × actors.</param>
    /// <param name="ties">The one-mode network of the same actors, congruence less conflict.</param>
    /// <param name="options">The methods and numbers of groups to try, and the seed.</param>
    public static ImmutableArray<ActorClusters> Of(Matrix distances, Matrix ties, PhaseOptions options)
    {
        ArgumentNullException.ThrowIfNull(distances);
        ArgumentNullException.ThrowIfNull(ties);
        ArgumentNullException.ThrowIfNull(options);
        var positive = ties.Select(w => Math.Max(0, w));
        var (clustering, modularity) = (new Clustering(distances, positive, options.Seed), new Modularity(positive));
        var most = Math.Min(options.Most, distances.Rows - 1);
        var found = from method in options.Methods
                    let divisions = Clustering.Sizes(method, options.Least, most).Select(size => clustering.By(method, size)).ToList()
                    where divisions.Count > 0
                    let best = divisions.MaxBy(modularity.Of)
                    select new ActorClusters(method, best, modularity.Of(best));
        return [.. found.OrderByDescending(c => c.Modularity)];
    }
}
