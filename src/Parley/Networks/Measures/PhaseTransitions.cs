using System.Collections.Immutable;

namespace Parley.Networks.Measures;

/// <summary>How far two networks are apart.</summary>
public enum NetworkDistance
{
    /// <summary>The sum of absolute differences of all cells.</summary>
    AbsoluteDifference,

    /// <summary>The L1 distance of Laplacian spectra; one-mode networks only.</summary>
    Spectral,
}

/// <summary>What is asked of <see cref="PhaseTransitions"/>.</summary>
public sealed record PhaseOptions
{
    /// <summary>How far two networks are apart.</summary>
    public NetworkDistance Distance { get; init; }

    /// <summary>Whether each network is first divided by the sum of its absolute weights, so that busy times are not states of their own.</summary>
    public bool Normalized { get; init; } = true;

    /// <summary>The methods to try; the best is kept.</summary>
    public ImmutableArray<ClusterMethod> Methods { get; init; } = [.. Enum.GetValues<ClusterMethod>()];

    /// <summary>The least number of states.</summary>
    public int Least { get; init; } = 2;

    /// <summary>The largest number of states.</summary>
    public int Most { get; init; } = 6;

    /// <summary>Of all draws.</summary>
    public int Seed { get; init; }

    /// <summary>Whether spectra are those of Discourse Network Analyzer (see <see cref="LaplacianSpectrum.Legacy"/>).</summary>
    public bool Legacy { get; init; }
}

/// <summary>The states of a debate over time.</summary>
/// <param name="States">The state of each network.</param>
/// <param name="Modularity">How clearly the states stand apart.</param>
/// <param name="Method">The method that found them.</param>
/// <param name="Tried">The best modularity and number of states of each method that was tried.</param>
/// <param name="Distances">How far the networks are apart, from 0 to 1: networks × networks.</param>
/// <param name="Embedding">The networks as points in a plane, whose distances are nearly theirs: networks × 2.</param>
public sealed record PhaseStates(
    Partition States, double Modularity, ClusterMethod Method, ImmutableArray<(ClusterMethod Method, int States, double Modularity)> Tried, Matrix Distances, Matrix Embedding);

/// <summary>
/// Which states a debate passes through: networks of moments are put into groups by their distances, and the division with the highest modularity over
/// their similarities is kept. Masuda and Holme, "Detecting sequences of system states in temporal networks", Scientific Reports 9 (2019).
/// </summary>
public static class PhaseTransitions
{
    /// <summary>The states of networks over the same nodes.</summary>
    /// <exception cref="ArgumentException">There are fewer than three networks, or their nodes differ.</exception>
    public static PhaseStates Of(IReadOnlyList<Network> networks, PhaseOptions options)
    {
        ArgumentNullException.ThrowIfNull(networks);
        ArgumentNullException.ThrowIfNull(options);
        if (networks.Count < 3 || networks.Any(n => !n.Rows.SequenceEqual(networks[0].Rows) || !n.Columns.SequenceEqual(networks[0].Columns)))
        {
            throw new ArgumentException("States need at least three networks over the same nodes.", nameof(networks));
        }
        var distances = Distances([.. networks.Select(n => Scaled(n.Values, options))], options);
        var similarities = distances.Select(d => 1 - d);
        var tried = Try(new Clustering(distances, similarities, options.Seed), new Modularity(Hollow(similarities)), options);
        var best = tried.MaxBy(t => t.Modularity);
        return new(
            best.States, best.Modularity, best.Method, [.. tried.Select(t => (t.Method, t.States.Count, t.Modularity))], distances, Scaling.Of(distances));
    }

    private static List<(ClusterMethod Method, Partition States, double Modularity)> Try(Clustering clustering, Modularity modularity, PhaseOptions options)
    {
        var most = Math.Min(options.Most, modularity.Nodes - 1);
        var tried = from method in options.Methods
                    let divisions = Clustering.Sizes(method, options.Least, most).Select(groups => clustering.By(method, groups)).Where(d => d.Count > 1).ToList()
                    where divisions.Count > 0
                    let best = divisions.MaxBy(modularity.Of)
                    select (method, best, modularity.Of(best));
        var found = tried.ToList();
        return found.Count > 0 ? found : [(options.Methods[0], Partition.Whole(modularity.Nodes), 0)];
    }

    // The original divides by the sum with its signs, which may be next to nothing where congruence and conflict are in balance.
    private static Matrix Scaled(Matrix values, PhaseOptions options)
    {
        var sum = values.Cells.ToArray().Sum(v => options.Legacy ? v : Math.Abs(v));
        return options.Normalized && sum != 0 ? values.Select(v => v / sum) : values;
    }

    private static Matrix Distances(IReadOnlyList<Matrix> networks, PhaseOptions options)
    {
        var spectra = options.Distance == NetworkDistance.Spectral ? networks.Select(n => options.Legacy ? LaplacianSpectrum.Legacy(n) : LaplacianSpectrum.Of(n)).ToArray() : [];
        var raw = new double[networks.Count * networks.Count];
        for (var i = 0; i < networks.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var apart = spectra.Length > 0 ? LaplacianSpectrum.Distance(spectra[i], spectra[j]) : Difference(networks[i], networks[j]);
                raw[(i * networks.Count) + j] = raw[(j * networks.Count) + i] = apart;
            }
        }
        var most = raw.Max();
        // What differs by rounding alone does not differ.
        var least = 1e-12 * networks.Max(n => n.Cells.ToArray().Sum(Math.Abs));
        return Matrix.Of(networks.Count, networks.Count, Array.ConvertAll(raw, d => d > least ? d / most : 0));
    }

    private static double Difference(Matrix one, Matrix other)
    {
        var a = one.Cells;
        var b = other.Cells;
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += Math.Abs(a[i] - b[i]);
        }
        return sum;
    }

    private static Matrix Hollow(Matrix matrix) => Matrix.Of(matrix.Rows, matrix.Columns, (i, j) => i == j ? 0 : matrix[i, j]);
}
