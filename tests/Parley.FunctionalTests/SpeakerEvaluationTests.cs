using System.Text.Json.Nodes;
using Parley.Cli;
using Parley.Evaluation;
using Parley.Evaluation.Speakers;

namespace Parley.FunctionalTests;

/// <summary><c>parley evaluate --speakers</c> as it is typed, and when a speaker is right.</summary>
public sealed class SpeakerEvaluationTests : IDisposable
{
    // Four sources: Orla Venn, "the pilot" (she), a clerk without a name, and a poll.
    private const string Text = "Orla Venn said yes. The pilot said no. A clerk said maybe. A poll said more. Venn’s brother Ole Venn wept.";

    private const string Pointing = """
        {"id":"a","length":106,"actors":[{"kind":"person","mentions":[[0,9]]},{"kind":"unnamed","mentions":[[39,46]]},{"kind":"person","mentions":[[92,100]]}],"attributions":[
        {"source":[[0,9]],"content":[[15,18]],"form":"name","actors":[0]},
        {"source":[[20,29]],"content":[[35,37]],"form":"title","actors":[0]},
        {"source":[[39,46]],"content":[[52,57]],"form":"anonymous","actors":[1]},
        {"source":[[59,65]],"content":[[71,75]],"form":"description","unresolvable":"document"}]}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("parley-speakers-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Orla Venn", 1, 0)]
    [InlineData("Captain Orla Venn", 1, 0)]
    [InlineData("Venn", 1, 0)]
    [InlineData("O. Venn", 1, 0)]
    [InlineData("Ole Venn", 0, 1)]
    [InlineData("Somebody Else", 0, 1)]
    public void A_speaker_is_right_by_a_name_that_is_no_more_like_another_actors(string name, int right, int wrong)
    {
        var scores = Score($$"""{"content":[{"start":15,"end":18}],"speaker":{"name":"{{name}}","kind":"person"} }""");
        (scores.Covered.Right, scores.Covered.Wrong, scores.Covered.Missed).ShouldBe((right, wrong, 1));
    }

    [Fact]
    public void Who_has_no_name_may_not_be_given_one_and_a_poll_is_nobody()
    {
        var scores = Score("""
            {"content":[{"start":35,"end":37}]},
            {"content":[{"start":52,"end":57}],"speaker":{"name":"Orla Venn","kind":"person"}},
            {"content":[{"start":71,"end":75}],"speaker":{"name":"Orla Venn","kind":"person"}}
            """);
        (scores.Covered.Unresolved, scores.Unnamed.Gold, scores.Unnamed.Invented, scores.Open).ShouldBe((1, 1, 1, 1));
        Score("""{"content":[{"start":52,"end":57}],"speaker":{"name":"a clerk","kind":"unnamed"}}""").Unnamed.Unresolved.ShouldBe(1);
        scores.Forms.Select(f => (f.Form, f.Covered.Gold)).ShouldBe([(SourceForm.Name, 1), (SourceForm.Title, 1)]);
    }

    [Fact]
    public void A_long_content_answers_for_the_first_clause_that_the_gold_marks()
    {
        var scores = Score("""{"content":[{"start":15,"end":75}],"speaker":{"name":"Orla Venn","kind":"person"}}""");
        (scores.All.Missed, scores.Covered.Missed, scores.Covered.Right).ShouldBe((2, 0, 2));
    }

    [Theory]
    [InlineData("Orla Venn", "Ole Venn", 1, 2, 2, 0)]
    [InlineData("Orla Venn", null, 0, 1, 1, 0)]
    [InlineData("Orla Venn", "Somebody Else", 0, 2, 1, 0)]
    [InlineData("Orla Venn", "O. Venn", 0, 2, 1, 0)]
    public void Of_those_who_speak_together_each_is_asked_for(string first, string? second, int whole, int predicted, int right, int added)
    {
        var jointly = second is null ? "" : $$""","jointly":[{"name":"{{second}}","kind":"person"}]""";
        var gold = Pointing.Replace("\"form\":\"title\",\"actors\":[0]", "\"form\":\"plural\",\"actors\":[0,2]", StringComparison.Ordinal);
        var scores = Score($$"""{"content":[{"start":35,"end":37}],"speaker":{"name":"{{first}}","kind":"person"}{{jointly}}}""", gold);
        scores.Jointly.ShouldBe(new JointCounts(1, whole, 2, predicted, right, added));
        SpeakerTable.Text(scores).ShouldContain($"Of several together: 1; of {whole} all were named, in all {right} of 2 ");
        Score($$"""{"content":[{"start":35,"end":37}],"speaker":{"name":"{{first}}","kind":"person"}{{jointly}}}""").Jointly.ShouldBe(new JointCounts(0, 0, 0, 0, 0, second is null ? 0 : 1));
    }

    [Fact]
    public void The_texts_are_taken_from_another_file()
    {
        var (code, output, error) = Typed.Evaluate("evaluate", "--speakers", Lay("gold.jsonl", Pointing), "--texts", Lay("texts.jsonl", Line(Text)), "--predictions", Lay("p.jsonl", Predicted), "--worst", "1");
        (code, error).ShouldBe((ExitCode.Done, ""));
        output.ShouldContain("p on ");
        output.ShouldContain("speakers of 1 article.");
        output.ShouldContain("\n  title");
        output.ShouldContain("Not scored: 1 that mean no actor or leave it open, 0 without content.");
        output.ShouldEndWith("    1           0       0  a\n");
    }

    [Fact]
    public void Given_sources_need_no_model_and_errors_are_told_one_by_one()
    {
        var (gold, texts) = (Lay("gold.jsonl", Pointing), Lay("texts.jsonl", Line(Text)));
        var (code, output, _) = Typed.Evaluate("evaluate", "--speakers", gold, "--texts", texts, "--given-sources", "--format", "json");
        code.ShouldBe(ExitCode.Done);
        var scores = JsonNode.Parse(output)!;
        scores["settings"]!["predicted"]!.GetValue<string>().ShouldBe("given sources");
        scores["covered"]!["missed"]!.GetValue<int>().ShouldBe(0);
        scores["forms"]![0]!["form"]!.GetValue<string>().ShouldBe("name");
        Typed.Evaluate("evaluate", "--speakers", gold, "--texts", texts, "--predictions", Lay("p.jsonl", Predicted), "--show", "a").Output
            .ShouldBe("a: 1 of 3 sources are not right.\n\nwrong  The pilot  (title, at 20)\n  Orla Venn, not Ole Venn\n  no\n");
    }

    [Fact]
    public void A_pronoun_of_gap_counts_by_the_name_that_its_speaker_is_more_like()
    {
        const string text = "Orla Venn met Tom Reed. She said hello. Then he left.";
        var path = Path.Combine(_folder, "gap.tsv");
        File.WriteAllLines(path,
        [
            "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL",
            $"g-1\t{text}\tShe\t24\tOrla Venn\t0\tTRUE\tTom Reed\t14\tFALSE\t",
            $"g-2\t{text}\the\t45\tOrla Venn\t0\tTRUE\tTom Reed\t14\tFALSE\t",
            $"g-3\t{text}\the\t46\tOrla Venn\t0\tTRUE\tTom Reed\t14\tFALSE\t",
        ]);
        var (code, output, error) = Typed.Evaluate("evaluate", "--speakers", path, "--format", "json");
        code.ShouldBe(ExitCode.SomeFailed);
        error.ShouldContain("line 4 of the gold");
        var scores = JsonNode.Parse(output)!;
        scores["examples"]!.GetValue<int>().ShouldBe(2);
        scores["named"]!["feminine"]!["f"]!.GetValue<double>().ShouldBe(100);
        scores["named"]!["masculine"]!["r"]!.GetValue<double>().ShouldBe(0);
        scores["wrong"]!.AsArray().Select(id => id!.GetValue<string>()).ShouldBe(["g-2"]);
        Typed.Evaluate("evaluate", "--speakers", path, "--show", "g-2").Output.ShouldStartWith("g-2: Orla Venn (meant), Tom Reed (not meant)\n  answered Tom Reed\n");
    }

    [Fact]
    public void What_does_not_fit_together_is_told()
    {
        var (gold, texts) = (Lay("gold.jsonl", Pointing), Lay("texts.jsonl", Line(Text)));
        Tells(ExitCode.NothingDone, "PAR208", gold);
        Tells(ExitCode.NothingDone, "PAR202", gold, "--texts", Lay("short.jsonl", Line("Orla Venn said yes.")));
        Tells(ExitCode.NothingDone, "PAR202", Lay("odd.jsonl", Pointing.Replace("\"title\"", "\"shout\"", StringComparison.Ordinal)), "--texts", texts);
        Tells(ExitCode.NothingDone, "PAR211", gold, "--texts", Path.Combine(_folder, "none.jsonl"));
        Tells(ExitCode.SomeFailed, "PAR212", gold, "--given-sources", "--texts", Lay("bad.jsonl", $"[]\n{Line(Text)}"));
        Tells(ExitCode.NothingDone, "PAR210", gold, "--texts", texts, "--show", "b");
        Tells(ExitCode.WrongUsage, "PAR080", gold, "--cut", "300");
        Tells(ExitCode.WrongUsage, "PAR080", gold, "--given-sources", "--predictions", texts);
        Typed.Evaluate("evaluate", gold, "--texts", texts).Code.ShouldBe(ExitCode.WrongUsage);
    }

    private const string Predicted = """
        {"id":"a","statements":[{"content":[{"start":15,"end":18}],"speaker":{"name":"Orla Venn","kind":"person"}},{"content":[{"start":35,"end":37}],"speaker":{"name":"Ole Venn","kind":"person"}},
        {"content":[{"start":52,"end":57}]}]}
        """;

    private static SpeakerScores Score(string statements, string gold = Pointing)
    {
        var texts = ArticleTexts.Read(new StringReader(Line(Text)));
        var article = SpeakerGold.Read(new StringReader(gold.ReplaceLineEndings(" ")), texts.ById).ShouldHaveSingleItem().Article.ShouldNotBeNull();
        var predictions = Predictions.Read(new StringReader($$"""{"id":"a","statements":[{{statements.ReplaceLineEndings(" ")}}]}"""));
        predictions.Failures.ShouldBeEmpty();
        return SpeakerScores.Score([article], predictions.ByArticle, new SpeakerSettings("g", "p"));
    }

    private static void Tells(int code, string error, string gold, params string[] options)
    {
        var told = Typed.Evaluate(["evaluate", "--speakers", gold, .. options]);
        told.Error.ShouldContain(error);
        told.Code.ShouldBe(code);
    }

    private static string Line(string text) => new JsonObject { ["id"] = "a", ["text"] = text }.ToJsonString();

    private string Lay(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text.ReplaceLineEndings(name is "bad.jsonl" ? "\n" : " "));
        return path;
    }
}
