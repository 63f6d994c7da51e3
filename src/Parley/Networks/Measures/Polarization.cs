namespace Parley.Networks.Measures;

/// <summary>How the division into camps is sought.</summary>
public enum PolarizationSearch
{
    /// <summary>From random divisions, exchange nodes as long as that helps.</summary>
    Greedy,

    /// <summary>Breed divisions out of each other, and exchange nodes at the end.</summary>
    Genetic,

    /// <summary>Try every division.</summary>
    Exact,
}

/// <summary>What is asked of <see cref="Polarization"/>.</summary>
public sealed record PolarizationOptions
{
    /// <summary>The number of camps, at least 2.</summary>
    public int Groups { get; init; } = 2;

    /// <summary>How the division is sought. Where there are few divisions, all are tried whatever this says.</summary>
    public PolarizationSearch Search { get; init; }

    /// <summary>Whether the distance is divided by all congruence and conflict, so that it lies between 0 and 1.</summary>
    public bool Normalized { get; init; }

    /// <summary>Of the random divisions.</summary>
    public int Seed { get; init; }

    /// <summary>As Discourse Network Analyzer has it: of the divisions into camps of equal size, that which is farthest from the ideal.</summary>
    public bool Legacy { get; init; }
}

/// <summary>A division into camps and its distance from an ideally polarized debate.</summary>
/// <param name="Value">The distance; 0 where there are fewer nodes than camps, or no tie at all.</param>
/// <param name="Camps">The division.</param>
public sealed record PolarizationScore(double Value, Partition Camps);

/// <summary>
/// How nearly a debate falls into camps that agree within and fight each other (Leifeld's measure, as computed by rDNA): the smaller the
/// distance of the best division from that ideal, the more polarized the debate.
/// </summary>
public static class Polarization
{
    private const double Few = 20_000, Most = 4_000_000;

    /// <summary>The best division of the nodes of two networks of congruence and of conflict, both symmetric and <c>nodes × nodes</c>.</summary>
    public static PolarizationScore Of(Matrix congruence, Matrix conflict, PolarizationOptions options)
    {
        ArgumentNullException.ThrowIfNull(congruence);
        ArgumentNullException.ThrowIfNull(options);
        var distance = new BipolarDistance(congruence, conflict, options.Groups);
        if (distance.Nodes < options.Groups || distance.Weight == 0)
        {
            return new(0, Partition.Whole(distance.Nodes));
        }
        var camps = Search(distance, options);
        return new(distance.Of(camps) / (options.Normalized ? distance.Weight : 1), Partition.Of(camps));
    }

    /// <summary>Whether <see cref="PolarizationSearch.Exact"/> can be had for so many nodes: there are at most four million divisions.</summary>
    public static bool CanBeExact(int nodes, int groups) => Divisions(nodes, groups) <= Most;

    private static int[] Search(BipolarDistance distance, PolarizationOptions options)
    {
        var search = new CampSearch(distance, options.Legacy, new Random(options.Seed));
        var few = Divisions(distance.Nodes, options.Groups) <= Few;
        return (few ? PolarizationSearch.Exact : options.Search) switch
        {
            PolarizationSearch.Exact => search.Exact(),
            PolarizationSearch.Genetic => search.Genetic(),
            _ => search.Greedy(),
        };
    }

    // Without groups told apart there are about groups! fewer.
    private static double Divisions(int nodes, int groups) =>
        Enumerable.Range(1, groups).Aggregate(Math.Pow(groups, nodes), (all, factor) => all / factor);
}
