using Parley.Networks;

namespace Parley.Web.Map;

/// <summary>Ties in the words of readers.</summary>
public static class TieWords
{
    /// <summary>What the ties of a network mean.</summary>
    public static string Meaning(NetworkOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return (options.Mode, options.Aggregate) switch
        {
            (NetworkMode.TwoMode, Aggregation.Subtract) => "who speaks for, minus who speaks against",
            (NetworkMode.TwoMode, _) => "who speaks of what",
            (_, Aggregation.Congruence) => "who agrees",
            (_, Aggregation.Conflict) => "who disagrees",
            (_, Aggregation.Subtract) => "who agrees, minus who disagrees",
            _ => "who speaks of the same",
        };
    }

    /// <summary>Whether a tie holds together or apart: agree, disagree, or nothing where the network says neither.</summary>
    public static string Side(NetworkOptions options, double weight)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.Aggregate switch { Aggregation.Ignore => "", Aggregation.Conflict => "disagree", _ => weight < 0 ? "disagree" : "agree" };
    }

    /// <summary>A weight with as many digits as one looks at, its sign always said.</summary>
    public static string Weight(NetworkOptions options, double weight)
    {
        ArgumentNullException.ThrowIfNull(options);
        var number = Math.Abs(weight).ToString(Math.Abs(weight) >= 100 ? "0.#" : "0.##");
        return options.Aggregate switch { Aggregation.Ignore => number, Aggregation.Conflict => $"− {number}", _ => $"{(weight < 0 ? '−' : '+')} {number}" };
    }
}
