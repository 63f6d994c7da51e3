using System.Text.Json.Nodes;
using Parley.Networks;

namespace Parley.Cli.Measures;

/// <summary>The options that a figure was made with, by the names under which they are typed: with them, anybody can make it again.</summary>
internal static class MeasureSettings
{
    /// <summary>Those of the network and, after them, those that the figure takes.</summary>
    public static JsonObject Of(Figure figure, Measurement measurement)
    {
        var settings = new JsonObject();
        foreach (var (name, value) in NetworkSettings.Of(measurement.Options))
        {
            settings[name] = Node(value);
        }

        foreach (var name in figure.Takes)
        {
            if (Value(name, measurement.Asked) is { } value)
            {
                settings[name] = Node(value);
            }
        }

        return settings;
    }

    private static object? Value(string name, MeasureOptions asked) => name switch
    {
        "algorithm" => FigureParts.Word(asked.Algorithm),
        "groups" => asked.Groups,
        "normalize-scores" => asked.NormalizeScores,
        "method" => FigureParts.Word(asked.Method),
        "penalty" => asked.Penalty,
        "backbone" => asked.Backbone.Count == 0 ? null : asked.Backbone.ToArray(),
        "backbone-size" => asked.BackboneSize,
        "iterations" => asked.Iterations,
        "unweighted" => asked.Unweighted,
        "resolution" => asked.Resolution,
        "distance" => FigureParts.Word(asked.Distance),
        "keep-sums" => asked.KeepSums,
        "cluster" => asked.Cluster.Count == 0 ? null : asked.Cluster.Select(FigureParts.Word).ToArray(),
        "least" => asked.Least,
        "most" => asked.Most,
        "dimensions" => asked.Dimensions,
        "ordinal" => asked.Ordinal,
        "draws" => asked.Draws,
        "model" => FigureParts.Word(asked.Model),
        "level" => asked.Level,
        "confidence" => asked.Confidence,
        _ => asked.Seed,
    };

    private static JsonNode? Node(object value) => value switch
    {
        bool holds => JsonValue.Create(holds),
        int number => JsonValue.Create(number),
        double number => JsonValue.Create(number),
        string[] texts => FigureParts.Texts(texts),
        _ => JsonValue.Create(value.ToString()),
    };
}
