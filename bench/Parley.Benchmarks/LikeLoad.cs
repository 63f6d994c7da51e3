using System.Diagnostics;
using System.Numerics.Tensors;
using System.Text;
using Parley.Formats;
using Parley.Onnx;
using Parley.Similarity;
using Parley.Store.Search;
using Parley.Store.Vectors;

namespace Parley.Benchmarks;

/// <summary>
/// How quickly what is like a sentence is found among very many statements, and how much of it. Vectors of real statements are mixed, two each and a little chance, so that there are as
/// many as one likes and they gather as real ones do.
/// </summary>
/// <param name="Readings">What <c>parley read --with-text --format jsonl</c> printed.</param>
/// <param name="Corpus">A corpus with many statements; their vectors are made where they are missing.</param>
internal sealed record LikeLoad(string Readings, string Corpus)
{
    private const int AtOnce = 5000;
    private const int Questions = 60;
    private const int Bases = 6000;
    private const int Found = 10;

    private static readonly (string Name, SearchRequest Request)[] Filters =
    [
        ("none", new("")),
        ("a year", new("") { Since = new DateOnly(2015, 1, 1), Until = new DateOnly(2015, 12, 31) }),
        ("a month", new("") { Since = new DateOnly(2015, 3, 1), Until = new DateOnly(2015, 3, 31) }),
        ("a day", new("") { Since = new DateOnly(2015, 3, 1), Until = new DateOnly(2015, 3, 1) }),
        ("an outlet", new("") { Outlet = "Outlet 3" }),
        ("a type", new("") { Type = Attribution.StatementType.Direct }),
    ];

    /// <summary>Figures in milliseconds; recall from 0 to 1.</summary>
    public object Measure(TextWriter progress)
    {
        using var model = SentenceModel.Open(_ => null, AppContext.BaseDirectory);
        using var corpus = Store.Corpus.Open(Corpus);
        var said = Said().Take(Bases + Questions).ToList();
        var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var vectors = said.AsParallel().AsOrdered().Select(model.Encoder.Vector).ToList();
        var milliseconds = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / said.Count;
        progress.WriteLine($"bench: {said.Count} vectors in {watch.Elapsed.TotalSeconds:0} s");
        var table = new VectorTable(corpus.Database, model.Name, model.Encoder.Width);
        Fill(table, vectors.Take(Bases).ToList(), progress);
        return new
        {
            vectors = table.Count,
            lists = table.Clusters?.Count ?? 1,
            processorMillisecondsAVector = Math.Round(milliseconds, 2),
            megabytesInTheFile = Bytes(corpus) >> 20,
            filters = Filters.Select(filter => Timed(corpus, model, said.Skip(Bases).ToList(), (filter.Name, filter.Request, Recall(corpus, model, (table, vectors.Skip(Bases).ToList()), filter.Request)))).ToList(),
        };
    }

    private IEnumerable<string> Said() =>
        from line in File.ReadLines(Readings)
        let reading = ArticleJsonReader.Read(Encoding.UTF8.GetBytes(line)).Reading
        where reading is not null
        from statement in reading.Statements
        where statement.Within is null
        select string.Join(' ', statement.Content.Select(span => span.In(reading.Article.Text)));

    /// <summary>What vectors take of a file: a block fills a page of eight thousand bytes, and a place takes about twenty.</summary>
    public static long Bytes(Store.Corpus corpus) => corpus.Database.Number("SELECT (SELECT count(*) FROM vector_blocks) * 8192 + (SELECT count(*) FROM vector_places) * 20") ?? 0;

    private static void Fill(VectorTable table, List<float[]> bases, TextWriter progress)
    {
        table.Begin();
        var last = -1L;
        var watch = Stopwatch.StartNew();
        for (var keys = table.Missing(last, AtOnce); keys.Count > 0; keys = table.Missing(last, AtOnce))
        {
            table.Add([.. keys.AsParallel().AsOrdered().Select(key => (key, ByteVectors.Of(Mixed(bases, key))))]);
            table.Spread();
            if (keys[0] % 20 == 0)
            {
                progress.WriteLine($"bench: {table.Count} vectors, {watch.Elapsed.TotalSeconds:0} s");
            }

            last = keys[^1];
        }

        table.Complete(table.Given());
    }

    private static float[] Mixed(List<float[]> bases, long key)
    {
        var chance = new Random((int)(key % int.MaxValue));
        var mixed = (float[])bases[chance.Next(bases.Count)].Clone();
        TensorPrimitives.MultiplyAdd(bases[chance.Next(bases.Count)], 0.45f, mixed, mixed);
        for (var i = 0; i < mixed.Length; i++)
        {
            mixed[i] += (float)(0.05 * (chance.NextDouble() + chance.NextDouble() - 1));
        }

        return mixed;
    }

    // Of the ten nearest that the filter lets through, how many are found.
    private static double Recall(Store.Corpus corpus, SentenceModel model, (VectorTable Table, List<float[]> Vectors) asked, SearchRequest request)
    {
        var hits = Hits.Of(corpus.Database, null, request)!;
        var meant = hits.AreAll ? null : hits.Keys(int.MaxValue, null).ToHashSet();
        var questions = asked.Vectors.Select(vector => (Vector: ByteVectors.Of(vector), Best: new Nearest(Found))).ToList();
        foreach (var block in Enumerable.Range(0, asked.Table.Clusters?.Count ?? 1).SelectMany(asked.Table.Blocks))
        {
            var places = Enumerable.Range(0, block.Count).Where(i => meant?.Contains(block.Key(i)) ?? true).ToList();
            Parallel.ForEach(questions, question => places.ForEach(i => question.Best.Offer(block.Key(i), block.Likeness(i, question.Vector, ByteVectors.Norm(question.Vector)))));
        }

        var search = new LikeSearch(corpus, model.Encoder, model.Name);
        return Math.Round(questions.Average(q => search.Keys(q.Vector, hits).Take(Found).Select(near => near.Key).Intersect(q.Best.Ordered().Select(near => near.Key)).Count() / (double)q.Best.Count), 4);
    }

    private static object Timed(Store.Corpus corpus, SentenceModel model, List<string> sentences, (string Name, SearchRequest Request, double Recall) filter)
    {
        var (times, work) = (new List<double>(), new List<double>());
        foreach (var sentence in sentences)
        {
            var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            new LikeSearch(corpus, model.Encoder, model.Name).Find(sentence, filter.Request);
            times.Add(watch.Elapsed.TotalMilliseconds);
            work.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        return new { filter = filter.Name, recallAt10 = filter.Recall, p50 = SearchLoad.At(times, 0.5), p95 = SearchLoad.At(times, 0.95), workP50 = SearchLoad.At(work, 0.5), workP95 = SearchLoad.At(work, 0.95) };
    }
}
