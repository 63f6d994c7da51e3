using System.Diagnostics;
using System.Text.Json;
using Parley.Formats;
using Parley.Language;
using Parley.Onnx;

namespace Parley.Benchmarks;

/// <summary>What to measure.</summary>
internal sealed record RatioPlan(string Input, int Articles, int Rounds, int Threads);

/// <summary>
/// Reading end to end (JSON Lines in, JSON out) against ONNX Runtime alone on the very windows of that reading, on as many threads. The two take turns, so
/// that a machine that slows down slows both.
/// </summary>
internal sealed class Ratio(RatioPlan plan, Reader reader, RecordingEncoder encoder)
{
    private readonly ParallelOptions parallel = new() { MaxDegreeOfParallelism = plan.Threads };

    /// <summary>Measures with the model of a folder.</summary>
    public static RatioResult Measure(RatioPlan plan, string model, TextWriter progress)
    {
        RecordingEncoder? recorder = null;
        using var opened = ReadingModel.Load(model, encoder => recorder = new RecordingEncoder(encoder));
        return new Ratio(plan, opened.Reader, recorder!).Run(opened.Name, progress);
    }

    private RatioResult Run(string model, TextWriter progress)
    {
        // The first reading records the windows and warms everything up.
        ReadAll();
        var windows = encoder.Stop();
        var rounds = new List<(double EndToEnd, double Alone)>();
        for (var round = 1; round <= plan.Rounds; round++)
        {
            rounds.Add((Rate(ReadAll), Rate(() => EncodeAll(windows))));
            progress.WriteLine($"bench: round {round} of {plan.Rounds}: {rounds[^1].EndToEnd:F1} articles/s, ONNX Runtime alone {rounds[^1].Alone:F1}");
        }

        return new RatioResult(model, plan)
        {
            Windows = windows.Length,
            Pieces = windows.Sum(window => window.Pieces.Length),
            ArticlesPerSecond = Median(rounds.Select(round => round.EndToEnd)),
            EncoderAlone = Median(rounds.Select(round => round.Alone)),
            Ratio = Median(rounds.Select(round => round.EndToEnd / round.Alone)),
        };
    }

    private double Rate(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return plan.Articles / watch.Elapsed.TotalSeconds;
    }

    private void ReadAll() => Parallel.ForEach(PressReleases.Read(plan.Input, plan.Articles), parallel, article =>
    {
        using var writer = new Utf8JsonWriter(Stream.Null, ArticleJson.WriterOptions);
        ArticleJson.Write(writer, reader.Read(article));
    });

    private void EncodeAll(EncoderInput[] windows) => Parallel.ForEach(windows, parallel, window => encoder.Encode(window));

    private static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToArray();
        return (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }
}
