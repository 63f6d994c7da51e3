using System.Collections.Immutable;
using Parley.Cli;
using Parley.Cli.Commands;
using Parley.Evaluation;
using Parley.Onnx;

namespace Parley.ModelTests;

/// <summary>The shipped models do not fall below the figures in their own thresholds.csv.</summary>
public sealed class ThresholdTests
{
    [Fact]
    public void The_model_reads_the_dev_articles_as_well_as_its_thresholds_say()
    {
        using var file = File.OpenText(ShippedModel.Shared("corpora/polnear/dev.jsonl"));
        ImmutableArray<GoldArticle> gold = [.. Gold.Read(file).Select(line => line.Article).OfType<GoldArticle>()];
        using var model = ReadingModel.Load(ShippedModel.Newest);
        using var host = new CommandHost { Output = Stream.Null, Error = TextWriter.Null };
        var predicted = GoldReading.Read(gold, host, Environment.ProcessorCount, model.Reader.Read);

        var scores = Figures(Scorer.Score(gold, predicted, new ScoreSettings { Samples = 0 }));
        foreach (var line in File.ReadLines(Path.Combine(ShippedModel.Newest, "thresholds.csv")).Skip(1))
        {
            var cells = line.Split(',');
            scores.ShouldContainKey(cells[0]);
            scores[cells[0]].ShouldBeGreaterThanOrEqualTo(double.Parse(cells[1]), cells[0]);
        }
    }

    /// <summary>
    /// F1 in percent; <c>calibration</c>, which is 100 where the calibration error is 0; and <c>sure</c>, the recall that is left where --min-confidence
    /// gives a precision of 90 %.
    /// </summary>
    private static Dictionary<string, double> Figures(Scores scores) => new()
    {
        ["source"] = scores.First.Exact.Source.F,
        ["cue"] = scores.First.Exact.Cue.F,
        ["content"] = scores.First.Exact.Content.F,
        ["tokens"] = scores.First.Tokens.F,
        ["linked"] = scores.First.Linked.All.F,
        ["calibration"] = 100 - (100 * scores.Reliability!.CalibrationError),
        ["sure"] = scores.Reliability.Precise?.R ?? 0,
    };
}
