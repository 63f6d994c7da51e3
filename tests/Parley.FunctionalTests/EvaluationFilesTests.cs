using Parley.Evaluation;

namespace Parley.FunctionalTests;

/// <summary>What is read from gold and prediction files, and what is written.</summary>
public sealed class EvaluationFilesTests
{
    [Fact]
    public void Offsets_of_the_gold_count_code_points_and_become_utf16()
    {
        var line = Gold.Parse("""{"id":"a","title":"T","published":"2016-09-12","text":"😀 Ann said 😀 yes","tokens":[[0,1,"NN","O"],[2,5],[6,10],[11,12],[13,16]],"annotations":[{"annotator":"x","attributions":[{"source":[[2,5]],"cue":[[6,10]],"content":[[11,12],[13,16]]}]}]}""", 1);
        var article = line.Article.ShouldNotBeNull();
        var attribution = article.Annotations.Single().Attributions.Single();
        attribution.Source.Single().In(article.Text).ShouldBe("Ann");
        attribution.Content.Select(s => s.In(article.Text)).ShouldBe(["😀", "yes"]);
        article.Tokens.Select(t => t.In(article.Text)).ShouldBe(["😀", "Ann", "said", "😀", "yes"]);
        (article.Title, article.Published).ShouldBe(("T", "2016-09-12"));
    }

    [Theory]
    [InlineData("{", "")]
    [InlineData("[]", "")]
    [InlineData("""{"id":"a","annotations":[]}""", "\"text\"")]
    [InlineData("""{"id":"a","text":"b","annotations":[{"attributions":[{"content":[[0,2]]}]}]}""", "[0,2]")]
    [InlineData("""{"id":"a","text":"b","annotations":[{"attributions":[{"content":[[1,0]]}]}]}""", "[1,0]")]
    [InlineData("""{"id":"a","text":"b","annotations":[{"attributions":[{"content":[1]}]}]}""", "")]
    [InlineData("""{"id":"a","text":"\ud83d","annotations":[]}""", "")]
    public void A_line_that_is_no_article_is_told_with_its_number(string json, string names)
    {
        var line = Gold.Parse(json, 7);
        line.Article.ShouldBeNull();
        var failure = line.Failure.ShouldNotBeNull();
        failure.Code.ShouldBe("PAR202");
        failure.Message.ShouldContain("line 7 ");
        failure.Message.ShouldContain(names);
        failure.Message.ShouldNotContain("\n");
    }

    [Fact]
    public void A_bad_line_leaves_the_others_and_empty_lines_are_nothing()
    {
        var lines = Gold.Read(new StringReader("{\n\n{\"id\":\"a\",\"text\":\"\",\"annotations\":[]}\n")).ToList();
        lines.Select(l => (l.Line, l.Article?.Id)).ShouldBe([(1, null), (3, "a")]);
    }

    [Fact]
    public void Predictions_are_read_without_what_cannot_be_scored()
    {
        const string lines = """
            {"id":"a","statements":[{"source":null,"cue":{"start":5,"end":9},"content":[{"start":20,"end":30},{"start":-3,"end":4}]},{"content":[]},{"within":"x","content":[{"start":1,"end":2}]}]}
            {"id":"b"}
            {"id":"c","statements":[{"content":[{"start":1}]}]}
            {"statements":[]}
            """;
        var predictions = Predictions.Read(new StringReader(lines));
        var (statement, nested) = (predictions.ByArticle["a"][0], predictions.ByArticle["a"][1]);
        (predictions.ByArticle["a"].Length, nested.Within).ShouldBe((2, "x"));
        statement.Content.Select(s => (s.Start, s.End)).ShouldBe([(0, 4), (20, 30)]);
        statement.Source.ShouldBeNull();
        predictions.ByArticle["b"].ShouldBeEmpty();
        predictions.Failures.Select(f => f.Code).ShouldBe(["PAR204", "PAR204"]);
        predictions.Failures[0].Message.ShouldContain("line 3 ");
    }

    [Fact]
    public void Spans_beyond_the_text_or_through_a_character_are_let_pass()
    {
        var gold = MarkedGold.Article("a", "[s1 Ann] [c1 said] [t1 yes 😀]");
        var spans = Predictions.Read(new StringReader($$"""{"id":"a","statements":[{"source":{"start":0,"end":3},"cue":{"start":4,"end":8},"content":[{"start":9,"end":{{gold.Text.Length + 50}}}]}]}"""));
        Scorer.Score([gold], spans.ByArticle, new ScoreSettings { Samples = 0 }).First.Exact.Content.ShouldBe(EvaluationTests.Full);
    }

    [Fact]
    public void Scores_read_back_are_the_scores()
    {
        var text = "[s1 Ann] [c1 said] [t1 yes].";
        var json = EvaluationTests.Score(text, text, new ScoreSettings { Gold = "g", Cut = 300 }).ToJson();
        Scores.Parse(json).ToJson().ShouldBe(json);
        json.ShouldContain("\"0.8\"");
        json.ShouldContain("\"cut\": 300");
    }

    [Fact]
    public void A_table_takes_the_place_of_the_old_one()
    {
        var document = $"# A\n{ScoreTable.Begin}\nold\n{ScoreTable.End}\nend\n";
        ScoreTable.Put(document, "new\n").ShouldBe($"# A\n{ScoreTable.Begin}\nnew\n{ScoreTable.End}\nend\n");
        ScoreTable.Put($"{ScoreTable.End}{ScoreTable.Begin}", "new").ShouldBeNull();
        ScoreTable.Put("", "new").ShouldBeNull();
    }

    [Fact]
    public void The_markdown_table_is_short_and_the_text_table_complete()
    {
        var text = "[s1 Ann] [c1 said] [t1 yes].";
        var scores = EvaluationTests.Score(text, text, new ScoreSettings { Gold = "gold", Predicted = "us", Samples = 10 });
        var markdown = ScoreTable.Markdown(scores);
        markdown.ShouldContain("| content, exact | 100.0 | 100.0 | 100.0 | 100.0–100.0 | 100.0 |\n");
        markdown.ShouldContain("us on gold: 1 article, 1 gold and 1 predicted statements.");
        markdown.ShouldNotContain("marks aside");
        ScoreTable.Markdown(scores, full: true).ShouldContain("marks aside");
        ScoreTable.Text(scores).ShouldContain("\nmixed content, tokens ");
    }
}
