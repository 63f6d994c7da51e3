using System.Text.Json;
using System.Text.Json.Nodes;
using Parley.Store.Articles;

namespace Parley.Store.Folders;

/// <summary>What a folder brought.</summary>
/// <param name="Articles">New articles.</param>
/// <param name="Statements">Their statements.</param>
/// <param name="Concepts">New concepts.</param>
/// <param name="Decisions">New decisions.</param>
public sealed record FolderCounts(int Articles, int Statements, int Concepts, int Decisions);

/// <summary>
/// A coded corpus as text, so that it can be looked at, compared and kept with a program's source: <c>articles.jsonl</c> as <c>parley export --to jsonl</c> writes it, <c>codebook.jsonl</c> with a
/// concept a line, <c>decisions.jsonl</c> with a decision a line, the first first.
/// </summary>
/// <param name="path">The folder.</param>
/// <param name="toReading">Makes a reading of a line of articles; what is wrong with a line it says by throwing <see cref="CorpusException"/>.</param>
public sealed class CodedFolder(string path, Func<string, Reading> toReading)
{
    /// <summary>Something in the folder cannot be understood.</summary>
    public const string NotUnderstood = "PAR444";

    private const string Articles = "articles.jsonl";
    private const string Codebook = "codebook.jsonl";
    private const string Decisions = "decisions.jsonl";

    /// <summary>Whether a folder is one.</summary>
    public static bool Is(string path) => File.Exists(Path.Combine(path, Codebook)) && File.Exists(Path.Combine(path, Articles));

    /// <summary>Takes all of it into a corpus, or nothing. What is there already is passed over.</summary>
    /// <param name="corpus">Where it goes.</param>
    /// <param name="clock">For the time at which the articles came in; decisions carry their own.</param>
    /// <exception cref="CorpusException">A line cannot be understood; the message says which.</exception>
    public FolderCounts Into(Corpus corpus, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        var counts = new FolderCounts(0, 0, 0, 0);
        corpus.Database.InTransaction(() =>
        {
            var batch = Add(new BatchStore(corpus, clock));
            var concepts = Places(Codebook).Select(Parsed).Select(line => line.At(FolderConcept.Of)).ToList();
            counts = new FolderCounts(batch.Articles, batch.Statements, new FolderConcepts(corpus).Add(concepts), new FolderDecisions(corpus).Add(Places(Decisions).Select(Parsed)));
        });
        return counts;
    }

    private BatchCounts Add(BatchStore store)
    {
        var readings = Places(Articles).Select(line => FolderLine.At(line.Place, () => toReading(line.Text))).ToList();
        var arrivals = store.Sift([.. readings.Select(reading => reading.Article)], keepsCopies: true);
        var fresh = readings.Zip(arrivals).Where(pair => pair.Second.Kind == ArrivalKind.New).Select(pair => new ReadArrival(pair.Second, pair.First with { Article = pair.Second.Article }, null)).ToList();
        return fresh.Count > 0 ? store.Keep(fresh, []) : new BatchCounts(0, 0, 0);
    }

    private IEnumerable<(string Place, string Text)> Places(string name)
    {
        var file = Path.Combine(path, name);
        return (File.Exists(file) ? File.ReadLines(file) : []).Select((line, number) => ($"{file}:{number + 1}", line)).Where(line => !string.IsNullOrWhiteSpace(line.line));
    }

    private static FolderLine Parsed((string Place, string Text) line) =>
        new(line.Place, FolderLine.At(line.Place, () => JsonNode.Parse(line.Text)?.AsObject() ?? throw new FormatException("there is no object")));
}

/// <summary>A line of a folder, and where it stands.</summary>
internal sealed record FolderLine(string Place, JsonObject Json)
{
    /// <summary>What is made of the line; where that fails, the line is named.</summary>
    public T At<T>(Func<JsonObject, T> work) => At(Place, () => work(Json));

    /// <summary>The same of a line that is not parsed yet.</summary>
    public static T At<T>(string place, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception failure) when (failure is CorpusException or FormatException or InvalidOperationException or JsonException)
        {
            throw new CorpusException(CodedFolder.NotUnderstood, $"{place} cannot be understood: {failure.Message}", failure);
        }
    }
}
