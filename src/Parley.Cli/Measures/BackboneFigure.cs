using System.Text.Json.Nodes;
using Parley.Networks.Measures;
using Parley.Text;

namespace Parley.Cli.Measures;

/// <summary>Which concepts make a network what it is.</summary>
internal static class BackboneFigure
{
    private const double Penalty = 3.5;

    public static JsonObject Of(Measurement asked)
    {
        var networks = ConceptNetworks.Of(asked.Select(o => o with { Isolates = true }));
        if (networks.Concepts.Length < 2)
        {
            throw new UnmeasurableException(new Diagnostic("PAR534", $"a backbone is chosen among concepts, and {networks.Concepts.Length} enters; widen --since, --until, --only or --exclude"));
        }

        var backbone = new Backbone(networks, asked.Options.Legacy);
        return asked.Asked.Method switch
        {
            BackboneMethod.Nested => Nested(backbone, networks),
            BackboneMethod.Evaluate => Evaluated(backbone, networks, asked),
            BackboneMethod.Fixed => Chosen(backbone.Fixed(Size(networks, asked), Annealing(asked)), networks),
            _ => Chosen(backbone.Penalised(asked.Asked.Penalty ?? Penalty, Annealing(asked)), networks),
        };
    }

    private static JsonObject Nested(Backbone backbone, ConceptNetworks networks) => new()
    {
        ["steps"] = FigureParts.List(backbone.Nested(), step => new()
        {
            ["removed"] = step.Removed,
            ["backboneLoss"] = step.BackboneLoss,
            ["redundantLoss"] = step.RedundantLoss,
            ["statements"] = step.Statements,
        }),
        ["statements"] = All(networks),
    };

    private static JsonObject Evaluated(Backbone backbone, ConceptNetworks networks, Measurement asked)
    {
        if (asked.Asked.Backbone.Count == 0 || asked.Asked.Backbone.FirstOrDefault(concept => !networks.Concepts.Contains(concept)) is not null)
        {
            var unknown = asked.Asked.Backbone.FirstOrDefault(concept => !networks.Concepts.Contains(concept));
            throw new UnmeasurableException(new Diagnostic("PAR534", unknown is null
                ? "--method evaluate judges a backbone; name its concepts with --backbone"
                : $"“{unknown}” is no concept of the network; --backbone takes those that enter, as they are spelt"));
        }

        // The original takes whole penalties only and drops the rest.
        var penalty = asked.Asked.Penalty ?? 0;
        return Chosen(backbone.Evaluate(asked.Asked.Backbone, asked.Options.Legacy ? Math.Truncate(penalty) : penalty), networks);
    }

    private static JsonObject Chosen(BackboneChoice choice, ConceptNetworks networks) => new()
    {
        ["backbone"] = FigureParts.Texts(choice.Chosen),
        ["redundant"] = FigureParts.Texts(choice.Redundant),
        ["backboneLoss"] = choice.BackboneLoss,
        ["redundantLoss"] = choice.RedundantLoss,
        ["exhaustive"] = choice.Exhaustive,
        ["statements"] = All(networks),
    };

    private static int Size(ConceptNetworks networks, Measurement asked) =>
        asked.Asked.BackboneSize is { } size && size < networks.Concepts.Length
            ? size
            : throw new UnmeasurableException(new Diagnostic("PAR534", $"--method fixed needs --backbone-size N, from 1 to {networks.Concepts.Length - 1} with these concepts"));

    private static Annealing Annealing(Measurement asked) => new() { Seed = asked.Asked.Seed, Iterations = asked.Asked.Iterations ?? 10_000 };

    private static int All(ConceptNetworks networks) => networks.Statements([.. networks.Concepts.Select(_ => true)]);
}
