using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Parley.Evaluation.Stances;

/// <summary>How well a model tells agreement with concepts, all shares in percent.</summary>
/// <param name="Gold">What it was asked.</param>
/// <param name="Predicted">The model.</param>
/// <param name="Examples">How many pairs.</param>
/// <param name="Concepts">Of how many concepts.</param>
public sealed record StanceScores(string Gold, string Predicted, int Examples, int Concepts)
{
    private const double Sure = 0.8;
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n" };

    /// <summary>Right.</summary>
    public double Accuracy { get; private init; }

    /// <summary>The mean of the accuracies of the concepts, each as important as another.</summary>
    public double AccuracyByConcept { get; private init; }

    /// <summary>What always saying the more frequent answer would reach.</summary>
    public double Majority { get; private init; }

    /// <summary>Right, of those that agree.</summary>
    public double Agree { get; private init; }

    /// <summary>Right, of those that disagree.</summary>
    public double Disagree { get; private init; }

    /// <summary>Right, of those of which the model is at least 0.8 sure.</summary>
    public double SureAccuracy { get; private init; }

    /// <summary>How many these are.</summary>
    public double SureShare { get; private init; }

    /// <summary>By how much confidence and accuracy differ on average, in ten bins of confidence.</summary>
    public double CalibrationError { get; private init; }

    /// <summary>Scores log odds against gold.</summary>
    /// <param name="gold">The name of the examples.</param>
    /// <param name="predicted">The name of the model.</param>
    /// <param name="examples">The examples; there must be one.</param>
    /// <param name="logOdds">One for each, that it agrees.</param>
    public static StanceScores Score(string gold, string predicted, ImmutableArray<StanceExample> examples, ImmutableArray<double> logOdds)
    {
        var judged = examples.Zip(logOdds, (example, odds) => new Judged(example, odds > 0 == example.Agrees, 1 / (1 + Math.Exp(-Math.Abs(odds))))).ToList();
        var sure = judged.Where(j => j.Confidence >= Sure).ToList();
        var agree = judged.Count(j => j.Example.Agrees);
        var bins = judged.GroupBy(j => Math.Min(9, (int)(j.Confidence * 10)));
        return new(gold, predicted, judged.Count, examples.Select(e => e.Concept).Distinct().Count())
        {
            Accuracy = Right(judged),
            AccuracyByConcept = Rounded(judged.GroupBy(j => j.Example.Concept).Average(concept => concept.Average(j => j.IsRight ? 1.0 : 0))),
            Majority = Rounded((double)Math.Max(agree, judged.Count - agree) / judged.Count),
            Agree = Right(judged.Where(j => j.Example.Agrees)),
            Disagree = Right(judged.Where(j => !j.Example.Agrees)),
            SureAccuracy = Right(sure),
            SureShare = Rounded((double)sure.Count / judged.Count),
            CalibrationError = Rounded(bins.Sum(bin => Math.Abs(bin.Sum(j => j.Confidence - (j.IsRight ? 1 : 0)))) / judged.Count),
        };
    }

    /// <summary>For a log.</summary>
    [JsonIgnore]
    public string InOneLine => $"{Accuracy:F1} right, mean of concepts {AccuracyByConcept:F1}, agrees {Agree:F1}, disagrees {Disagree:F1}, 0.8 sure {SureAccuracy:F1} of {SureShare:F1}";

    /// <summary>One JSON object.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Indented) + "\n";

    /// <summary>For a person.</summary>
    public string ToText() => $"""
        {Gold}, {Predicted}: {Examples} statements on {Concepts} concepts
        right                     {Accuracy:F1}
        right, mean of concepts   {AccuracyByConcept:F1}
        the more frequent answer  {Majority:F1}
        right where it agrees     {Agree:F1}
        right where it disagrees  {Disagree:F1}
        right where 0.8 sure      {SureAccuracy:F1} (of {SureShare:F1})
        calibration error         {CalibrationError:F1}

        """;

    private static double Right(IEnumerable<Judged> judged) => Rounded(judged.Select(j => j.IsRight ? 1.0 : 0).DefaultIfEmpty().Average());

    private static double Rounded(double share) => Math.Round(100 * share, 1);

    private sealed record Judged(StanceExample Example, bool IsRight, double Confidence);
}
