using Parley.Coding;
using Parley.Networks;
using Parley.Networks.Measures;
using Parley.Text;

namespace Parley.Cli.Measures;

/// <summary>What a figure is made of: the statements, how networks of them are drawn, and what else was asked.</summary>
/// <param name="Statements">The coded statements.</param>
/// <param name="Options">How networks are drawn.</param>
/// <param name="Asked">The options of the figure itself.</param>
internal sealed record Measurement(CodedStatements Statements, NetworkOptions Options, MeasureOptions Asked)
{
    /// <summary>The networks over time, or the one over the whole range.</summary>
    public IReadOnlyList<Network> Networks(Func<NetworkOptions, NetworkOptions>? otherwise = null) =>
        DiscourseNetworks.Draw(Statements, otherwise?.Invoke(Options) ?? Options);

    /// <summary>The statements that enter.</summary>
    public Selection Select(Func<NetworkOptions, NetworkOptions>? otherwise = null) => Selection.Of(Statements, otherwise?.Invoke(Options) ?? Options);
}

/// <summary>The options of a figure beside those of its network; null where the figure's own default holds.</summary>
internal sealed record MeasureOptions
{
    public int Seed { get; init; }

    public PolarizationSearch Algorithm { get; init; }

    public int Groups { get; init; } = 2;

    public bool NormalizeScores { get; init; }

    public BackboneMethod Method { get; init; }

    public double? Penalty { get; init; }

    public IReadOnlyList<string> Backbone { get; init; } = [];

    public int? BackboneSize { get; init; }

    public int? Iterations { get; init; }

    public bool Unweighted { get; init; }

    public double Resolution { get; init; } = 1;

    public NetworkDistance Distance { get; init; }

    public bool KeepSums { get; init; }

    public IReadOnlyList<ClusterMethod> Cluster { get; init; } = [];

    public int Least { get; init; } = 2;

    public int Most { get; init; } = 6;

    public int Dimensions { get; init; } = 1;

    public bool Ordinal { get; init; }

    public int? Draws { get; init; }

    public NullModel Model { get; init; }

    public double? Level { get; init; }

    public string Confidence { get; init; } = "confidence";
}

/// <summary>How a backbone is sought.</summary>
public enum BackboneMethod
{
    /// <summary>Concepts are taken out one by one.</summary>
    Nested,

    /// <summary>The set with the least penalised loss.</summary>
    Penalty,

    /// <summary>The best set of a given size.</summary>
    Fixed,

    /// <summary>The losses of a given set.</summary>
    Evaluate,
}

/// <summary>What chance is taken to be.</summary>
public enum NullModel
{
    /// <summary>Actors and concepts have as many ties as here on average.</summary>
    Stochastic,

    /// <summary>Actors and concepts have exactly as many ties as here.</summary>
    Fixed,
}

/// <summary>Something that cannot be measured, with the reason and what to do.</summary>
/// <param name="fault">What is said of it.</param>
internal sealed class UnmeasurableException(Diagnostic fault) : Exception(fault.Message)
{
    /// <summary>What is said of it.</summary>
    public Diagnostic Fault => fault;
}
