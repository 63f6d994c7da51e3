using System.Diagnostics;
using System.Text.Json;
using Parley.Store;
using Parley.Store.Articles;
using Parley.Store.Search;

namespace Parley.Benchmarks;

/// <summary>How quickly a large corpus answers, and how large its file is.</summary>
/// <param name="Readings">What <c>parley read --with-text --format jsonl</c> printed of some thousand articles.</param>
/// <param name="Corpus">The file; made where missing.</param>
/// <param name="Articles">How many articles it is to hold.</param>
internal sealed record SearchLoad(string Readings, string Corpus, int Articles)
{
    /// <summary>Whether likeness is measured too.</summary>
    public bool WithVectors { get; init; } = true;

    private const int AtOnce = 100;
    private const int OfAKind = 40;
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Figures in milliseconds, as JSON.</summary>
    public string Measure(TextWriter progress)
    {
        var varied = VariedReadings.Of(Readings);
        var filling = Fill(varied, progress);
        using var corpus = Store.Corpus.Open(Corpus);
        var bytes = corpus.Database.Number("SELECT sum(length) FROM articles")!.Value;
        var kinds = new SearchKinds(varied, corpus.Database).All(OfAKind).Select(kind => Timed(corpus, kind, progress)).ToList();
        return JsonSerializer.Serialize(
            new
            {
                benchmark = "search",
                processors = Environment.ProcessorCount,
                articles = corpus.Database.Number("SELECT count(*) FROM articles"),
                statements = corpus.Database.Number("SELECT count(*) FROM statements"),
                articlesPerSecondAdded = filling,
                fileByText = Math.Round((new FileInfo(Corpus).Length - LikeLoad.Bytes(corpus)) / (double)bytes, 3),
                milliseconds = kinds,
                like = WithVectors ? new LikeLoad(Readings, Corpus).Measure(progress) : null,
                megabytes = Process.GetCurrentProcess().PeakWorkingSet64 >> 20,
            },
            Indented);
    }

    // Work is time of the processor: what the others of a busy machine take does not count.
    private sealed record Speed(string Kind, double P50, double P95, double WorkP95, double Most, string Slowest);

    private double? Fill(VariedReadings varied, TextWriter progress)
    {
        using var corpus = Store.Corpus.Open(Corpus, Missing.Make);
        var (there, store, watch) = ((int)corpus.Database.Number("SELECT count(*) FROM articles")!.Value, new BatchStore(corpus, TimeProvider.System), Stopwatch.StartNew());
        for (var at = there; at < Articles; at += AtOnce)
        {
            var readings = Enumerable.Range(at, Math.Min(AtOnce, Articles - at)).AsParallel().AsOrdered().Select(number => varied[number]).ToList();
            var arrivals = store.Sift([.. readings.Select(reading => reading.Article)], keepsCopies: true);
            store.Keep([.. arrivals.Zip(readings, (arrival, reading) => new ReadArrival(arrival, reading, "bench"))], []);
            if (at / AtOnce % 50 == 0)
            {
                progress.WriteLine($"bench: {at} articles, {watch.Elapsed.TotalSeconds:0} s");
            }
        }

        return there >= Articles ? null : Math.Round((Articles - there) / watch.Elapsed.TotalSeconds, 1);
    }

    private static Speed Timed(Store.Corpus corpus, (string Kind, List<SearchRequest> Requests) kind, TextWriter progress)
    {
        var (times, work, slowest) = (new List<double>(), new List<double>(), "");
        foreach (var request in kind.Requests)
        {
            var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            new CorpusSearch(corpus).Find(request);
            times.Add(watch.Elapsed.TotalMilliseconds);
            work.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
            slowest = times.Max() == times[^1] ? request.Text : slowest;
        }

        var row = new Speed(kind.Kind, At(times, 0.5), At(times, 0.95), At(work, 0.95), Math.Round(times.Max(), 1), slowest);
        progress.WriteLine($"bench: {row}");
        return row;
    }

    /// <summary>The value below which a share lies.</summary>
    public static double At(List<double> times, double share)
    {
        var sorted = times.Order().ToList();
        return Math.Round(sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))], 1);
    }
}
