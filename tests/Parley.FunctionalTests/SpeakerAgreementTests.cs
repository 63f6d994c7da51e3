using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Parley.Attribution;
using Parley.Evaluation.Speakers;
using Parley.Text;

namespace Parley.FunctionalTests;

/// <summary>Our counts of speakers against those of the scorer in Python, on answers with mistakes of every kind.</summary>
public sealed class SpeakerAgreementTests
{
    [Theory]
    [InlineData("dev", 1, 30)]
    [InlineData("dev", 2, 5)]
    [InlineData("train", 3, 8)]
    public void Every_count_is_that_of_the_other_scorer(string part, int seed, int rarity)
    {
        var (gold, scorer) = (PythonScorer.Shared($"corpora/gum-speakers-{part}.jsonl"), PythonScorer.Shared("checks/tools/score_speakers.py"));
        using var reader = new StreamReader(gold);
        var articles = SpeakerGold.Read(reader, ArticleTexts.None.ById).Select(line => line.Article.ShouldNotBeNull()).ToList();
        var random = new Random(seed);
        var reported = articles.ToImmutableDictionary(a => a.Id, a => Answer(a, random, rarity));

        var theirs = JsonNode.Parse(PythonScorer.Run(scorer, gold, reported.Select(article => Json(article.Key, article.Value)), "--list")[^1])!;
        var ours = SpeakerScores.Score(articles, reported, new SpeakerSettings("g", "p"));

        Figures(JsonNode.Parse(ours.ToJson())!["all"]!).ShouldBe(Figures(theirs, "right"));
        Figures(JsonNode.Parse(ours.ToJson())!["covered"]!).ShouldBe(Figures(theirs["covered"]!));
        Figures(JsonNode.Parse(ours.ToJson())!["unnamed"]!).ShouldBe(Figures(theirs["unnamed"]!));
        ours.Forms.Select(f => (f.Form.ToString().ToLowerInvariant(), f.All.Right, f.All.Wrong, f.All.Gold)).ShouldBe(theirs["form"]!.AsObject().Select(f =>
            (f.Key, Number(f.Value!, "right"), Number(f.Value!, "wrong"), Number(f.Value!, "gold"))), ignoreOrder: true);
        (ours.Articles, ours.WithoutContent).ShouldBe((Number(theirs, "articles"), Number(theirs, "withoutContent")));
    }

    private static int Number(JsonNode node, string key) => node[key]!.GetValue<int>();

    private static string Figures(JsonNode node, string? first = null) => string.Join(' ', node.AsObject()
        .Where(f => f.Value is JsonValue && (first is null || f.Key is not ("articles" or "withoutContent"))).OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}={f.Value!.GetValue<double>()}"));

    // The gold's sources, each part of them wrong once in `rarity` times.
    private static ImmutableArray<Statement> Answer(SpeakerArticle article, Random random, int rarity)
    {
        bool Errs() => random.Next(rarity) == 0;
        var names = article.Actors.SelectMany(a => a.Names).DefaultIfEmpty("Somebody Else").ToList();
        Speaker Named(string name) => new(name, SpeakerVia.Name) { Kind = Errs() ? SpeakerKind.Unnamed : SpeakerKind.Person };
        Speaker? SpeakerOf(MeantSource source) =>
            Errs() ? null
            : Errs() ? Named(names[random.Next(names.Count)])
            : Errs() ? Named(names[random.Next(names.Count)].Split(' ')[^1])
            : source.Actors.IsEmpty ? null
            : article.Actors[source.Actors[0]].Names is var own ? Named(own[random.Next(own.Length)]) : null;
        TextSpan Moved(TextSpan span) => !Errs() ? span
            : new TextSpan(Math.Max(0, span.Start - random.Next(120)), Math.Clamp(span.End + random.Next(-40, 120), span.Start, article.Text.Length));
        return [.. article.Sources.Where(s => s.Content.Length > 0 && !Errs()).Select(s => new Statement("", s.Source[0], null, [Moved(s.Content[0])]) { Speaker = SpeakerOf(s) })];
    }

    private static string Json(string id, ImmutableArray<Statement> statements)
    {
        static JsonNode Span(TextSpan span) => new JsonObject { ["start"] = span.Start, ["end"] = span.End };
        var list = statements.Select(s => new JsonObject
        {
            ["source"] = Span(s.Source!.Value),
            ["content"] = new JsonArray([.. s.Content.Select(Span)]),
            ["speaker"] = s.Speaker is { } speaker ? new JsonObject { ["name"] = speaker.Name, ["kind"] = speaker.Kind.ToString().ToLowerInvariant() } : null,
        });
        return new JsonObject { ["id"] = id, ["statements"] = new JsonArray([.. list]) }.ToJsonString();
    }
}
