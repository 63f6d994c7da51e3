using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Cli;
using Parley.Evaluation.Speakers;
using Parley.Language;
using Parley.Text;

namespace Parley.FunctionalTests;

/// <summary>Whether the same actor is known again in other articles, by pairs of mentions.</summary>
public sealed class MergingEvaluationTests
{
    private const string Texts = """
        {"id":"a","published":"2031-05-01","text":"Mayor Ilse Varga spoke. Varga left."}
        {"id":"b","published":"2031-05-02","text":"Mayor Ilse Varga spoke."}
        {"id":"c","published":"2031-05-03","text":"Otto Varga, a striker, spoke."}
        """;

    private const string Gold = """
        {"id":"a","length":35,"mentions":[{"start":6,"end":16,"actor":"I"},{"start":24,"end":29,"actor":"I"}]}
        {"id":"b","length":23,"mentions":[{"start":6,"end":16,"actor":"I"}]}
        {"id":"c","length":29,"mentions":[{"start":0,"end":10,"actor":"O"}]}
        """;

    [Fact]
    public void Actors_that_are_known_again_make_all_pairs()
    {
        var scores = Score(Given);
        (scores.Articles, scores.Actors, scores.Mentions, scores.Linked).ShouldBe((3, 2, 4, 4));
        scores.Pairs.ShouldBe(new PairCounts(2, 2, 2));
        (scores.Merged.Length, scores.Split.Length).ShouldBe((0, 0));
    }

    [Fact]
    public void Given_mentions_are_named_as_in_reading_and_linked()
    {
        var folder = Directory.CreateTempSubdirectory("parley-merging-").FullName;
        try
        {
            var (gold, texts) = (Path.Combine(folder, "gold.jsonl"), Path.Combine(folder, "texts.jsonl"));
            File.WriteAllText(gold, Gold);
            File.WriteAllText(texts, Texts);
            var (code, output, error) = Typed.Evaluate("evaluate", "--speakers", gold, "--texts", texts, "--given-sources");
            (code, error).ShouldBe((ExitCode.Done, ""));
            output.ShouldStartWith("given sources on ");
            output.ShouldContain("2 actors in 4 mentions of 3 articles; 4 mentions linked.");
            output.ShouldContain("      2          2      2     100.0%");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Two_who_have_one_id_cost_precision_and_one_who_has_two_costs_recall()
    {
        var scores = Score(article => article.Article.Id switch { "a" => Saying(article, "x"), "b" => Saying(article, "y"), _ => Saying(article, "x") });
        scores.Pairs.ShouldBe(new PairCounts(2, 2, 0));
        scores.Merged.ShouldHaveSingleItem().Parts.ShouldBe(["I", "O"]);
        scores.Split.ShouldHaveSingleItem().Parts.ShouldBe(["x", "y"]);
        scores.ToText().ShouldContain("Two who are taken for one:\n  x: I, O\n");
        scores.ToJson().ShouldContain("\"precision\": 0,");
    }

    [Fact]
    public void A_mention_without_a_statement_is_not_linked()
    {
        var scores = Score(article => article.Article.Id == "b" ? [] : Saying(article, "x"));
        (scores.Linked, scores.Pairs.Gold).ShouldBe((3, 2));
        scores.Pairs.Right.ShouldBe(0);
    }

    [Theory]
    [InlineData("""{"id":"a","length":36,"mentions":[]}""", "another text")]
    [InlineData("""{"id":"z","length":35,"mentions":[]}""", "no text")]
    [InlineData("""{"id":"a","length":35,"mentions":[{"start":6,"end":36,"actor":"I"}]}""", "not a mention")]
    [InlineData("""{"id":"a","length":35,"mentions":[{"start":6,"end":16,"actor":""}]}""", "not a mention")]
    [InlineData("{\"mentions\":", "JSON")]
    public void A_line_that_cannot_be_used_is_told_and_the_others_are(string line, string why)
    {
        var (articles, failures) = MergingGold.Read(new StringReader(line + "\n\n" + Gold), ArticleTexts.Read(new StringReader(Texts)).ById);
        articles.Length.ShouldBe(3);
        var failure = failures.ShouldHaveSingleItem();
        (failure.Code, failure.Message.StartsWith("line 1 ", StringComparison.Ordinal)).ShouldBe(("PAR202", true));
        failure.Message.ShouldContain(why, Case.Insensitive);
    }

    [Theory]
    [InlineData("""{"id":"a","mentions":[]}""", true)]
    [InlineData("""{"id":"a","actors":[]}""", false)]
    [InlineData("[]", false)]
    [InlineData("x", false)]
    public void A_gold_of_mentions_is_known_by_its_first_line(string line, bool expected) => MergingGold.BeginsFile(line).ShouldBe(expected);

    private static MergingScores Score(Func<MergingArticle, ImmutableArray<Statement>> find)
    {
        var gold = MergingGold.Read(new StringReader(Gold), ArticleTexts.Read(new StringReader(Texts)).ById).Articles;
        return MergingScores.Score(gold, LinkedMentions.Of(gold, gold.ToDictionary(a => a.Article.Id, find)), new SpeakerSettings("gold", "given"));
    }

    private static ImmutableArray<Statement> Given(MergingArticle article)
    {
        var taken = new Article(article.Article.Id, article.Article.Text, Paragraphs.ByLine(article.Article.Text));
        return Parley.Actors.Speakers.Name(taken, Tokenized.From(taken), [.. article.Mentions.Select((m, i) => new Statement($"{i}", m.Span, null, []))]);
    }

    private static ImmutableArray<Statement> Saying(MergingArticle article, string id) =>
        [.. article.Mentions.Select((m, i) => new Statement($"{i}", m.Span, null, []) { Speaker = new Speaker("Varga", SpeakerVia.Name) { Id = id } })];
}
