using System.Text.Json.Nodes;
using Parley.Cli.Commands;
using Parley.Networks;
using Parley.Text;

namespace Parley.Cli.Measures;

/// <summary>Whether a figure is of one time or of many.</summary>
internal enum Times
{
    /// <summary>The whole range of dates.</summary>
    Whole,

    /// <summary>The whole range, or windows.</summary>
    Any,

    /// <summary>Windows.</summary>
    Windows,
}

/// <summary>A figure of a network by its name.</summary>
/// <param name="Name">As typed.</param>
/// <param name="Measure">What gives it.</param>
/// <param name="Times">Whether it is of one time or of many.</param>
/// <param name="Takes">The names of the options that it takes beside those of networks, without dashes.</param>
internal sealed record Figure(string Name, Func<Measurement, JsonObject> Measure, Times Times, params string[] Takes)
{
    /// <summary>Whether it is of networks with nodes of one kind alone.</summary>
    public bool OneMode { get; init; } = true;

    /// <summary>Whether it looks at variables beside those that a network is drawn of.</summary>
    public bool Whole { get; init; }

    /// <summary>All figures.</summary>
    public static IReadOnlyList<Figure> All { get; } =
    [
        new("polarization", PolarizationFigure.Of, Times.Any, "algorithm", "groups", "normalize-scores", "seed"),
        new("backbone", BackboneFigure.Of, Times.Whole, "method", "penalty", "backbone", "backbone-size", "iterations", "seed"),
        new("counts", NodeFigures.Counts, Times.Whole) { OneMode = false },
        new("centralities", NodeFigures.Centrality, Times.Any, "unweighted"),
        new("communities", NodeFigures.Communities, Times.Any, "resolution", "seed"),
        new("brokers", NodeFigures.Brokerage, Times.Any, "resolution", "seed"),
        new("clusters", ChangeFigures.Clusters, Times.Any, "cluster", "least", "most", "seed"),
        new("phase-transitions", ChangeFigures.Phases, Times.Windows, "distance", "keep-sums", "cluster", "least", "most", "seed") { OneMode = false },
        new("agenda", ChangeFigures.Agenda, Times.Windows, "draws", "level", "seed"),
        new("coalitions", ChangeFigures.Coalitions, Times.Windows, "draws", "level", "seed"),
        new("scaling", ChanceFigures.Positions, Times.Whole, "dimensions", "ordinal", "draws", "seed"),
        new("significance", ChanceFigures.Significance, Times.Whole, "model", "draws", "seed"),
        new("intervals", ChanceFigures.Intervals, Times.Whole, "confidence", "draws", "level", "seed") { OneMode = false, Whole = true },
        new("agreement", AgreementFigure.Of, Times.Whole) { Whole = true },
    ];

    /// <summary>What does not go together with the figure; null where all does.</summary>
    /// <param name="request">The network.</param>
    /// <param name="given">The names of the other options that were given, without dashes.</param>
    /// <param name="spectral">Whether spectra of networks are compared.</param>
    public Diagnostic? Fault(NetworkRequest request, IEnumerable<string> given, bool spectral) => (request.Type, request.Options.Window) switch
    {
        _ when given.Except(Takes).FirstOrDefault() is { } foreign => new("PAR539", $"{Name} does not take --{foreign}; it takes {(Takes.Length == 0 ? "the options of networks alone" : $"--{string.Join(", --", Takes)}")}"),
        (NetworkType.EventList, _) => new("PAR531", $"{Name} is a figure of networks, and an event list is none; leave --type out"),
        (NetworkType.TwoMode, _) when spectral => new("PAR531", "the spectral distance compares one-mode networks; leave --type out, or give --distance absolute-difference"),
        (NetworkType.TwoMode, _) when OneMode => new("PAR531", $"{Name} is a figure of one-mode networks; leave --type out, or give --type one-mode"),
        (_, TimeUnit.No) when Times == Times.Windows => new("PAR532", $"{Name} looks at a debate over time; give a --window and its --size"),
        (_, not TimeUnit.No) when Times == Times.Whole => new("PAR532", $"{Name} is of the whole range of dates; leave --window out, and give --since and --until for a part of it"),
        _ => null,
    };

    /// <summary>How its networks are drawn where the words leave it open: the less is said, the more a figure says by itself.</summary>
    public NetworkOptions Drawn(NetworkOptions options, OptionValues values)
    {
        var aggregate = values.Has(NetworkWords.Aggregate) ? options.Aggregate : options.Qualifier is null ? Aggregation.Ignore : Aggregation.Subtract;
        var normalize = values.Has(NetworkWords.Normalize) || options.Mode == NetworkMode.TwoMode ? options.Normalize : Normalization.Average;
        var columns = Name == "counts" && !values.Has(NetworkWords.Columns) ? options.Rows : options.Columns;
        return options with { Aggregate = aggregate, Normalize = normalize, Columns = columns };
    }
}
