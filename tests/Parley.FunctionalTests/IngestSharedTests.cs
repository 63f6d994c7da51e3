using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Parley.Ingest.Html;
using Parley.Text;

namespace Parley.FunctionalTests;

/// <summary>Body text of saved pages against the truth, by the article-extraction-benchmark's measure; skipped where the pages are not at hand.</summary>
public sealed partial class IngestSharedTests
{
    private const double LeastF1 = 0.95;
    private static readonly HashSet<BlockKind> Body = [BlockKind.Paragraph];

    [Fact]
    public void Saved_pages_give_their_article_text()
    {
        var folder = IngestFixture.Shared("ingest/pages");
        Assert.SkipWhen(folder is null, "no ../shared/ingest/pages beside the repository");
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder!, "ground-truth.json")));
        var rows = truth.RootElement.EnumerateObject().AsParallel().Select(page =>
        {
            var article = HtmlArticle.Read(Unpacked(Path.Combine(folder!, "html", page.Name + ".html.gz")), null);
            var body = string.Join('\n', article.Blocks.Where(block => Body.Contains(block.Kind)).Select(block => block.Span.In(article.Text)));
            return Counts(Shingles(page.Value.GetProperty("articleBody").GetString()!), Shingles(body));
        }).ToList();
        F1(rows).ShouldBeGreaterThanOrEqualTo(LeastF1);
    }

    private static double F1(List<(double Right, double Extra, double Missing)> rows)
    {
        var precision = rows.Where(row => row.Right + row.Extra > 0).Average(row => row.Right / (row.Right + row.Extra));
        var recall = rows.Where(row => row.Right + row.Missing > 0).Average(row => row.Right / (row.Right + row.Missing));
        return 2 * precision * recall / (precision + recall);
    }

    private static (double Right, double Extra, double Missing) Counts(Dictionary<string, int> truth, Dictionary<string, int> found)
    {
        var right = truth.Sum(pair => Math.Min(pair.Value, found.GetValueOrDefault(pair.Key)));
        return (right, found.Values.Sum() - right, truth.Values.Sum() - right);
    }

    private static Dictionary<string, int> Shingles(string text)
    {
        const int Size = 4;
        var words = Word().Matches(text).Select(match => match.Value).ToArray();
        var count = words.Length == 0 ? 0 : Math.Max(1, words.Length - Size + 1);
        return Enumerable.Range(0, count).Select(i => string.Join(' ', words.Skip(i).Take(Size))).GroupBy(shingle => shingle).ToDictionary(group => group.Key, group => group.Count());
    }

    private static string Unpacked(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
