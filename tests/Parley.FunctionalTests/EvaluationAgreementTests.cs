using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Parley.Attribution;
using Parley.Evaluation;
using Parley.Text;

namespace Parley.FunctionalTests;

/// <summary>Our figures against those of the scorer in Python that others use, on articles that people annotated.</summary>
public sealed class EvaluationAgreementTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Every_figure_is_that_of_the_other_scorer(int seed)
    {
        var (gold, scorer) = (PythonScorer.Shared("corpora/polnear/dev.jsonl"), PythonScorer.Shared("checks/tools/score_attributions.py"));
        using var reader = new StreamReader(gold);
        var articles = Gold.Read(reader).Select(line => line.Article.ShouldNotBeNull()).ToList();
        var corrupted = new Corruption(new Random(seed)).Of(articles);
        var theirs = JsonNode.Parse(PythonScorer.Run(scorer, gold, corrupted.Select(article => Json(article.Key, article.Value)), "--no-bootstrap")[^1])!;
        var ours = JsonNode.Parse(Scorer.Score(articles, corrupted, new ScoreSettings { Samples = 0 }).ToJson())!;
        var named = Figures(theirs).ToDictionary();
        Figures(ours).Where(figure => named.ContainsKey(figure.Key)).ShouldBe(named, ignoreOrder: true);
    }

    private static string Json(string id, ImmutableArray<Statement> statements)
    {
        static JsonNode? Span(TextSpan? span) => span is { } s ? new JsonObject { ["start"] = s.Start, ["end"] = s.End } : null;
        var list = statements.Select(s => new JsonObject
        {
            ["source"] = Span(s.Source),
            ["cue"] = Span(s.Cue),
            ["content"] = new JsonArray([.. s.Content.Select(c => Span(c))]),
        });
        return new JsonObject { ["id"] = id, ["statements"] = new JsonArray([.. list]) }.ToJsonString();
    }

    private static IEnumerable<KeyValuePair<string, double>> Figures(JsonNode? node) => node switch
    {
        JsonObject all => all.SelectMany(figure => Figures(figure.Value)),
        JsonArray all => all.SelectMany(Figures),
        JsonValue value when value.TryGetValue<double>(out var number) => [new(value.GetPath(), number)],
        _ => [],
    };

    /// <summary>The gold with mistakes of every kind that a reader makes.</summary>
    private sealed class Corruption(Random random)
    {
        public ImmutableDictionary<string, ImmutableArray<Statement>> Of(IEnumerable<GoldArticle> articles) =>
            articles.Where(_ => random.Next(20) > 0).ToImmutableDictionary(a => a.Id, a => SwapSources(
            [
                .. MarkedGold.StatementsOf(a.Annotations[0].Attributions).Where(_ => random.Next(10) > 0).Select(s => Shifted(s)),
                new Statement("", null, new TextSpan(10, 14), [new TextSpan(20, 60)]),
            ]));

        private Statement Shifted(Statement statement) => statement with
        {
            Source = random.Next(8) > 0 ? Shifted(statement.Source) : null,
            Cue = random.Next(12) > 0 ? Shifted(statement.Cue) : null,
            Content = [.. statement.Content.Where((_, i) => i == 0 || random.Next(5) > 0).Select(s => Shifted(s)!.Value)],
        };

        private TextSpan? Shifted(TextSpan? span)
        {
            if (span is not { } s || random.Next(3) > 0)
            {
                return span;
            }

            var start = Math.Max(0, s.Start + random.Next(-9, 10));
            return new TextSpan(start, Math.Max(start, s.End + random.Next(-9, 10)));
        }

        private ImmutableArray<Statement> SwapSources(ImmutableArray<Statement> statements)
        {
            var (one, other) = (random.Next(statements.Length), random.Next(statements.Length));
            return statements
                .SetItem(one, statements[one] with { Source = statements[other].Source })
                .SetItem(other, statements[other] with { Source = statements[one].Source });
        }
    }
}
