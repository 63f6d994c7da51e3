using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Parley.Coding.Suggestions;
using Parley.Onnx;

namespace Parley.Benchmarks;

/// <summary>How long it takes to learn what statements are about, and to suggest it for those of a page.</summary>
internal static partial class SuggestionSpeed
{
    private const int Concepts = 10;
    private const int OnAPage = 20;
    private const int Asked = 200;
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Figures in milliseconds, as JSON.</summary>
    /// <param name="input">Articles, of whose sentences statements are made.</param>
    /// <param name="decisions">Of how many decisions to learn.</param>
    /// <param name="progress">For a log.</param>
    public static string Measure(string input, IEnumerable<int> decisions, TextWriter progress)
    {
        var counts = decisions.Order().ToList();
        var sentences = PressReleases.InOrder(input, counts[^1]).SelectMany(article => Sentence().Matches(article.Text)).Select(match => match.Value).Distinct().Take(counts[^1] + Asked).ToList();
        using var model = SentenceModel.Open(_ => null, AppContext.BaseDirectory);
        var (encoding, vectors) = Timed(() => sentences.AsParallel().AsOrdered().Select(sentence => (sentence, vector: model.Encoder.Vector(sentence))).ToDictionary(s => s.sentence, s => s.vector));
        progress.WriteLine($"bench: {vectors.Count} vectors, {encoding / vectors.Count:0.0} ms each");
        var understanding = new Understanding(text => vectors.TryGetValue(text, out var known) ? known : model.Encoder.Vector(text), WordStance.LogOdds);
        ImmutableArray<CodebookConcept> codebook = [.. Enumerable.Range(0, Concepts).Select(place => new CodebookConcept(place, sentences[place * 7]))];
        Point(codebook, sentences, understanding, counts[0]); // So that nothing is compiled while it is timed.
        return JsonSerializer.Serialize(
            new { benchmark = "suggestions", processors = Environment.ProcessorCount, concepts = Concepts, processorMillisecondsAVector = Math.Round(encoding / vectors.Count, 2), learning = counts.Select(count => Point(codebook, sentences, understanding, count)).ToList() },
            Indented);
    }

    // The second time, as after one more decision: the texts are known.
    private static object Point(ImmutableArray<CodebookConcept> codebook, List<string> sentences, Understanding understanding, int count)
    {
        var coded = sentences.Take(count).Select((sentence, place) => new CodedExample(place, sentence, Nearest(codebook, sentence, understanding), place % 3 > 0) { Article = place / 4 }).ToList();
        SuggestionModel.Learn(codebook, coded, understanding);
        var (wall, work, model) = Learnt(codebook, coded, understanding);
        List<string> asked = [.. sentences.TakeLast(Asked)];
        model.Suggest(sentences[0]);
        var pages = asked.Chunk(OnAPage).Select(page => Timed(() => page.Select(sentence => model.Suggest(sentence)).ToList()).Milliseconds).ToList();
        return new { decisions = count, learnt = Math.Round(wall), processorLearnt = Math.Round(work), processorPerThousand = Math.Round(1000 * work / count), processorForAPageOf20 = SearchLoad.At(pages, 0.95) };
    }

    private static (double Wall, double Work, SuggestionModel Model) Learnt(ImmutableArray<CodebookConcept> codebook, List<CodedExample> coded, Understanding understanding)
    {
        var watch = Stopwatch.StartNew();
        var (work, model) = Timed(() => SuggestionModel.Learn(codebook, coded, understanding));
        return (watch.Elapsed.TotalMilliseconds, work, model);
    }

    private static long Nearest(ImmutableArray<CodebookConcept> codebook, string sentence, Understanding understanding) =>
        codebook.MaxBy(concept => System.Numerics.Tensors.TensorPrimitives.Dot(understanding.Vector(concept.Name), understanding.Vector(sentence)))!.Id;

    private static (double Milliseconds, T Value) Timed<T>(Func<T> work)
    {
        var before = Environment.CpuUsage.TotalTime;
        var value = work();
        return ((Environment.CpuUsage.TotalTime - before).TotalMilliseconds, value);
    }

    [GeneratedRegex(@"[A-Z][^.!?\n]{40,200}[.!?]")]
    private static partial Regex Sentence();
}
