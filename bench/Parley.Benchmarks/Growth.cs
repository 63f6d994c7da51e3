using System.Diagnostics;
using System.Text.Json;
using Parley.Coding;
using Parley.Networks;

namespace Parley.Benchmarks;

/// <summary>How the cost of drawing networks grows with the number of statements, over invented debates of a fixed number of organisations and concepts.</summary>
internal sealed class Growth(int organizations, int concepts, int days)
{
    private const int Rounds = 3;
    private const int PerDocument = 20;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Seconds for each size, the best of a few rounds, and the memory in use after it.</summary>
    public static string Measure(IEnumerable<int> sizes, TextWriter progress)
    {
        var wide = new Growth(2000, 300, 3650);
        var narrow = new Growth(50, 30, 3650);
        var rows = new List<object>();
        foreach (var size in sizes)
        {
            var row = new
            {
                statements = size,
                twoModeByDocument = narrow.Seconds(size, new() { Mode = NetworkMode.TwoMode, Duplicates = Duplicates.Document }),
                oneModeSubtractAverage = wide.Seconds(size, new() { Aggregate = Aggregation.Subtract, Normalize = Normalization.Average }),
                dailyGaussian = size > 100_000 ? (double?)null : narrow.Seconds(size, new() { Aggregate = Aggregation.Subtract, Window = TimeUnit.Days, Size = 100, Kernel = Kernel.Gaussian }),
                megabytes = Environment.WorkingSet >> 20,
            };
            progress.WriteLine($"bench: {row}");
            rows.Add(row);
        }

        return JsonSerializer.Serialize(new { benchmark = "growth", processors = Environment.ProcessorCount, seconds = rows }, Indented);
    }

    private double Seconds(int statements, NetworkOptions options)
    {
        var coded = Debate(statements);
        return Enumerable.Range(0, Rounds).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            var networks = DiscourseNetworks.Each(Selection.Of(coded, options)).Count();
            return networks == 0 ? throw new InvalidOperationException("nothing was drawn") : Math.Round(watch.Elapsed.TotalSeconds, 4);
        });
    }

    // Few names are frequent and many are rare, as in the press.
    private CodedStatements Debate(int statements)
    {
        var (chance, documents) = (new Random(1), Math.Max(1, statements / PerDocument));
        int Rare(int count) => (int)(count * Math.Pow(chance.NextDouble(), 3));
        int[] who = [.. Enumerable.Range(0, statements).Select(_ => Rare(organizations))];
        int[] what = [.. Enumerable.Range(0, statements).Select(_ => Rare(concepts))];
        var spans = new CodedSpans([.. Enumerable.Range(1, statements)], [.. Enumerable.Range(0, statements).Select(i => i % documents)], [.. Enumerable.Range(0, statements)], [.. Enumerable.Range(1, statements)], [.. new int[statements]]);
        var dates = Enumerable.Range(0, documents).Select(document => document * (long)days / documents * 24 * 60 * 60);
        return CodedStatements.Of(
            "DNA Statement",
            new([.. Enumerable.Range(1, documents)], [.. dates], [.. Enumerable.Repeat("", documents)], []),
            spans,
            [
                CodedColumn.OfTexts("organization", who.Select(name => $"Organization {name:0000}")),
                CodedColumn.OfTexts("concept", what.Select(name => $"Concept {name:000}")),
                CodedColumn.OfNumbers("agreement", who.Zip(what, (one, other) => ((one * 31) + other + chance.Next(5)) % 2)),
            ]);
    }
}
