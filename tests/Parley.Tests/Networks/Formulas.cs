using Parley.Coding;
using Parley.Networks;

namespace Parley.Tests.Networks;

/// <summary>Weights straight from the formulas, statement by statement: slow, and nothing like the way that networks are drawn.</summary>
internal static class Formulas
{
    /// <summary>The weight between two nodes of a one-mode network of statements that all count.</summary>
    public static double OneMode(IReadOnlyList<Said> said, VariableKind kind, NetworkOptions options, string one, string other)
    {
        var weight = Weight(said, kind, options.Aggregate, one, other);
        var divisor = Divisor(said, kind, options, one, other);
        return divisor == 0 ? 0 : weight / divisor;
    }

    /// <summary>The weight between a node and what it names, of statements that all count.</summary>
    public static double TwoMode(IReadOnlyList<Said> said, VariableKind kind, NetworkOptions options, string row, string column)
    {
        var divisor = options.Normalize switch
        {
            Normalization.No => 1,
            Normalization.Activity => Divided(said.Where(s => s.Organization == row), options.Aggregate, s => s.Concept),
            _ => Divided(said.Where(s => s.Concept == column), options.Aggregate, s => s.Organization),
        };
        var both = said.Where(s => s.Organization == row && s.Concept == column).ToArray();
        return divisor == 0 ? 0 : Cell(both, Levels(said, kind), kind, options.Aggregate) / divisor;
    }

    private static double Divided(IEnumerable<Said> said, Aggregation aggregate, Func<Said, string> named) =>
        aggregate == Aggregation.Combine ? said.Select(named).Distinct().Count() : said.Count();

    private static double Cell(Said[] said, int[] levels, VariableKind kind, Aggregation aggregate) => (aggregate, kind) switch
    {
        (Aggregation.Combine, _) => said.Select(s => s.Agreement).Distinct().Sum(level => Math.Pow(2, levels.Length - 1 - Array.IndexOf(levels, level))),
        (Aggregation.Subtract, VariableKind.Boolean) => said.Sum(s => s.Agreement == 1 ? 1 : -1),
        (Aggregation.Subtract, VariableKind.Integer) => said.Sum(s => s.Agreement),
        _ => said.Length,
    };

    // In the order of texts for texts: q-1 comes before q-2.
    private static int[] Levels(IReadOnlyList<Said> said, VariableKind kind) => kind switch
    {
        VariableKind.Boolean => [0, 1],
        VariableKind.Integer => [.. said.Select(s => s.Agreement).Distinct().Order()],
        _ => [.. said.Select(s => s.Agreement).Distinct().OrderBy(level => $"q{level}", StringComparer.Ordinal)],
    };

    private static double Weight(IReadOnlyList<Said> said, VariableKind kind, Aggregation aggregate, string one, string other)
    {
        if (aggregate == Aggregation.Subtract)
        {
            return Weight(said, kind, Aggregation.Congruence, one, other) - Weight(said, kind, Aggregation.Conflict, one, other);
        }

        return kind == VariableKind.ShortText && aggregate == Aggregation.Conflict
            ? Unshared(said, one, other)
            : Pairs(said, one, other).Sum(pair => Alike(said, kind, aggregate, pair.First.Agreement, pair.Second.Agreement));
    }

    private static IEnumerable<(Said First, Said Second)> Pairs(IReadOnlyList<Said> said, string one, string other) =>
        from first in said
        from second in said
        where first.Organization == one && second.Organization == other && first.Concept == second.Concept
        select (first, second);

    private static double Alike(IReadOnlyList<Said> said, VariableKind kind, Aggregation aggregate, int one, int other)
    {
        var width = kind == VariableKind.Boolean ? 1 : said.Max(s => s.Agreement) - said.Min(s => s.Agreement);
        var distance = one == other ? 0 : kind == VariableKind.ShortText ? 1 : Math.Abs(one - other) / (double)width;
        return aggregate switch { Aggregation.Ignore => 1, Aggregation.Congruence => 1 - distance, _ => distance };
    }

    private static double Unshared(IReadOnlyList<Said> said, string one, string other) =>
        said.Count(s => s.Organization == one && !Says(said, other, s)) + said.Count(s => s.Organization == other && !Says(said, one, s));

    private static bool Says(IReadOnlyList<Said> said, string who, Said what) => said.Any(s => s.Organization == who && s.Concept == what.Concept && s.Agreement == what.Agreement);

    private static double Divisor(IReadOnlyList<Said> said, VariableKind kind, NetworkOptions options, string one, string other)
    {
        var (mine, theirs) = (said.Count(s => s.Organization == one), said.Count(s => s.Organization == other));
        return (options.Normalize, options.Legacy) switch
        {
            (Normalization.No, _) => 1,
            (Normalization.Average, _) => (mine + theirs) / 2.0,
            (Normalization.Jaccard, _) => Unshared(said, one, other) + Pairs(said, one, other).Count(pair => pair.First.Agreement == pair.Second.Agreement),
            (_, true) => mine * theirs,
            _ => Math.Sqrt(Self(said, kind, options.Aggregate, one) * Self(said, kind, options.Aggregate, other)),
        };
    }

    private static double Self(IReadOnlyList<Said> said, VariableKind kind, Aggregation aggregate, string one) =>
        Pairs(said, one, one).Sum(pair => Alike(said, kind, aggregate == Aggregation.Ignore ? Aggregation.Ignore : Aggregation.Congruence, pair.First.Agreement, pair.Second.Agreement));
}
