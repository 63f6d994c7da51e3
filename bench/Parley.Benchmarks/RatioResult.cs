using System.Text.Json;

namespace Parley.Benchmarks;

/// <summary>What was measured: medians over the rounds.</summary>
internal sealed record RatioResult(string Model, RatioPlan Plan)
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public required int Windows { get; init; }

    public required int Pieces { get; init; }

    public required double ArticlesPerSecond { get; init; }

    public required double EncoderAlone { get; init; }

    public required double Ratio { get; init; }

    public string ToJson() => JsonSerializer.Serialize(
        new
        {
            benchmark = "ratio",
            model = Model,
            articles = Plan.Articles,
            rounds = Plan.Rounds,
            threads = Plan.Threads,
            windows = Windows,
            pieces = Pieces,
            articlesPerSecond = Math.Round(ArticlesPerSecond, 2),
            encoderAloneArticlesPerSecond = Math.Round(EncoderAlone, 2),
            ratio = Math.Round(Ratio, 3),
        },
        Indented);

    public override string ToString() =>
        $"{Plan.Articles} articles, {Windows} windows, {Pieces} pieces, {Plan.Threads} threads: "
        + $"{ArticlesPerSecond:F1} articles/s end to end, {EncoderAlone:F1} by ONNX Runtime alone, ratio {Ratio:P0}";
}
