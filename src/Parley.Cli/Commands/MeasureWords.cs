using System.CommandLine;
using System.CommandLine.Parsing;
using Parley.Cli.Measures;
using Parley.Networks.Measures;

namespace Parley.Cli.Commands;

/// <summary>The options of figures beside those of networks.</summary>
internal static class MeasureWords
{
    private static Option<PolarizationSearch?> Algorithm { get; } = OneOf<PolarizationSearch>("--algorithm", "polarization: greedy (the default), genetic or exact. Where there are few divisions, all are tried.", "WAY");

    private static Option<int> Groups { get; } = Whole("--groups", 2, 2, "polarization: the number of camps.");

    private static Option<bool> NormalizeScores { get; } = new("--normalize-scores") { Description = "polarization: divide by all congruence and conflict, so that figures lie between 0 and 1." };

    private static Option<BackboneMethod?> Method { get; } = OneOf<BackboneMethod>("--method", "backbone: nested (the default), penalty, fixed or evaluate.", "WAY");

    private static Option<double?> Penalty { get; } = Real("--penalty", 0, double.MaxValue, "backbone: how much a larger one is charged. Default: 3.5, and 0 to evaluate.");

    private static Option<string[]> Backbone { get; } = new("--backbone")
    {
        Description = "backbone: the concepts to evaluate. May be repeated.",
        HelpName = "CONCEPT",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    private static Option<int?> BackboneSize { get; } = WholeOrNone("--backbone-size", "backbone: how many concepts --method fixed keeps.");

    private static Option<int?> Iterations { get; } = WholeOrNone("--iterations", "backbone: moves of the annealing where not all sets can be tried. Default: 10000.");

    private static Option<bool> Unweighted { get; } = new("--unweighted") { Description = "centralities: a tie is a tie, whatever its weight." };

    private static Option<double?> Resolution { get; } = Real("--resolution", 0, double.MaxValue, "communities, brokers: above 1 for more and smaller communities. Default: 1.");

    private static Option<NetworkDistance?> Distance { get; } = OneOf<NetworkDistance>("--distance", "phase-transitions: absolute-difference of all ties (the default), or spectral.", "WAY");

    private static Option<bool> KeepSums { get; } = new("--keep-sums") { Description = "phase-transitions: do not divide each network by its sum first." };

    private static Option<ClusterMethod[]> Cluster { get; } = new("--cluster")
    {
        CustomParser = words => [.. words.Tokens.Select(token => MethodOf(words, token.Value)).OfType<ClusterMethod>()],
        Description = "phase-transitions, clusters: try this method only; may be repeated. Default: all.",
        HelpName = "METHOD",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    private static Option<int> Least { get; } = Whole("--least", 2, 2, "phase-transitions, clusters: the least number of states or clusters.");

    private static Option<int> Most { get; } = Whole("--most", 6, 2, "phase-transitions, clusters: the largest number of states or clusters.");

    private static Option<int> Dimensions { get; } = new("--dimensions")
    {
        CustomParser = OptionWords.Number<int>(number => number is 1 or 2, "1 or 2"),
        Description = "scaling: one axis or two.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };

    private static Option<bool> Ordinal { get; } = new("--ordinal") { Description = "scaling: who both agrees and disagrees stands between those who do one." };

    private static Option<int?> Draws { get; } = WholeOrNone("--draws", "scaling, significance, intervals, agenda, coalitions: how many draws are made, or kept.");

    private static Option<NullModel?> Model { get; } = OneOf<NullModel>("--model", "significance: stochastic (the default; numbers of ties are kept on average) or fixed (exactly, by --draws).", "WAY");

    private static Option<double?> Level { get; } = Real("--level", 0, 1, "intervals: the share of draws within an interval (0.9). agenda, coalitions: the significance that a change needs (0.05).");

    private static Option<string> Confidence { get; } = new("--confidence")
    {
        Description = "intervals: the variable that says how sure each statement is, in hundredths.",
        HelpName = "VARIABLE",
        DefaultValueFactory = _ => "confidence",
    };

    private static Option<int> Seed { get; } = Whole("--seed", 1, 0, "The seed of all draws: the same gives the same figures.");

    private static IReadOnlyList<Option> All { get; } =
    [
        Algorithm, Groups, NormalizeScores, Method, Penalty, Backbone, BackboneSize, Iterations, Unweighted, Resolution, Distance, KeepSums, Cluster, Least, Most, Dimensions, Ordinal,
        Draws, Model, Level, Confidence, Seed,
    ];

    /// <summary>Gives <paramref name="command"/> these options.</summary>
    public static void AddTo(Command command)
    {
        foreach (var option in All)
        {
            command.Add(option);
        }
    }

    /// <summary>The names, without dashes, of those that were given. A seed may be given to any figure.</summary>
    public static IEnumerable<string> Given(OptionValues values) => All.Where(option => option != Seed && values.Has(option)).Select(option => option.Name[2..]);

    /// <summary>What is asked for.</summary>
    public static MeasureOptions Of(OptionValues values) => new()
    {
        Seed = values.Of(Seed),
        Algorithm = values.Of(Algorithm) ?? default,
        Groups = values.Of(Groups),
        NormalizeScores = values.Of(NormalizeScores),
        Method = values.Of(Method) ?? default,
        Penalty = values.Of(Penalty),
        Backbone = values.Of(Backbone) ?? [],
        BackboneSize = values.Of(BackboneSize),
        Iterations = values.Of(Iterations),
        Unweighted = values.Of(Unweighted),
        Resolution = values.Of(Resolution) ?? 1,
        Distance = values.Of(Distance) ?? default,
        KeepSums = values.Of(KeepSums),
        Cluster = values.Of(Cluster) ?? [],
        Least = values.Of(Least),
        Most = values.Of(Most),
        Dimensions = values.Of(Dimensions),
        Ordinal = values.Of(Ordinal),
        Draws = values.Of(Draws),
        Model = values.Of(Model) ?? default,
        Level = values.Of(Level),
        Confidence = values.Of(Confidence)!,
    };

    private static Option<T?> OneOf<T>(string name, string description, string helpName)
        where T : struct, Enum => new(name)
        {
            CustomParser = words => OptionWords.OneOf<T>(words, [.. Enum.GetValues<T>().Select(FigureParts.Word)]),
            Description = description,
            HelpName = helpName,
        };

    private static Option<int> Whole(string name, int otherwise, int least, string description) => new(name)
    {
        CustomParser = words => OptionWords.NumberFrom(words, least),
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => otherwise,
    };

    private static Option<int?> WholeOrNone(string name, string description) => new(name)
    {
        CustomParser = words => OptionWords.NumberFrom(words, 1),
        Description = description,
        HelpName = "N",
    };

    private static Option<double?> Real(string name, double least, double most, string description) => new(name)
    {
        CustomParser = words => OptionWords.Number<double>(number => number >= least && number <= most, most < double.MaxValue ? $"a number from {least} to {most}" : $"a number from {least}")(words),
        Description = description,
        HelpName = "NUMBER",
    };

    private static ClusterMethod? MethodOf(ArgumentResult words, string word)
    {
        var methods = Enum.GetValues<ClusterMethod>();
        if (Array.FindIndex(methods, method => FigureParts.Word(method) == word) is >= 0 and var at)
        {
            return methods[at];
        }

        words.AddError($"--cluster takes {string.Join(", ", methods.Select(FigureParts.Word))}");
        return null;
    }
}
