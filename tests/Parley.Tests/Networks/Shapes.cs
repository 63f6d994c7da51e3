using Parley.Networks;

namespace Parley.Tests.Networks;

/// <summary>Networks so regular that their figures follow by hand; all ties weigh 1.</summary>
internal static class Shapes
{
    /// <summary>Each node tied to the next.</summary>
    public static Matrix Path(int nodes) => Weighted.Symmetric(nodes, (i, j) => j == i + 1 ? 1 : 0);

    /// <summary>A path whose ends are tied.</summary>
    public static Matrix Cycle(int nodes) => Weighted.Symmetric(nodes, (i, j) => j == i + 1 || (i == 0 && j == nodes - 1) ? 1 : 0);

    /// <summary>The first node tied to all others, which are not tied to each other.</summary>
    public static Matrix Star(int nodes) => Weighted.Symmetric(nodes, (i, _) => i == 0 ? 1 : 0);

    /// <summary>Everybody tied to everybody.</summary>
    public static Matrix Complete(int nodes) => Weighted.Symmetric(nodes, (_, _) => 1);

    /// <summary>Two complete networks; one tie joins the last of the first to the first of the second.</summary>
    public static Matrix Barbell(int each) => Weighted.Symmetric(2 * each, (i, j) => i / each == j / each || (i == each - 1 && j == each) ? 1 : 0);

    /// <summary>Complete networks in a ring, the last of each tied to the first of the next.</summary>
    public static Matrix Ring(int cliques, int each) => Weighted.Symmetric(
        cliques * each, (i, j) => i / each == j / each || (i % each == each - 1 && j == i + 1) || (i == 0 && j == (cliques * each) - 1) ? 1 : 0);

    /// <summary>The same with a node more that is tied to nobody.</summary>
    public static Matrix WithLoner(Matrix ties) => Matrix.Of(ties.Rows + 1, ties.Rows + 1, (i, j) => i < ties.Rows && j < ties.Rows ? ties[i, j] : 0);

    /// <summary>A one-mode network whose nodes are called by their places.</summary>
    public static Network Named(Matrix ties) => KarateClub.Of(ties, i => i.ToString("00"));

    /// <summary>The number of the group of each node, where groups are equally large and follow each other.</summary>
    public static int[] Groups(int groups, int each) => [.. Enumerable.Range(0, groups * each).Select(i => i / each)];
}
