using Parley.Cli;
using Parley.Evaluation;

namespace Parley.FunctionalTests;

/// <summary><c>parley evaluate</c> as it is typed.</summary>
public sealed class EvaluateCommandTests : IDisposable
{
    private const string GoldLine = """{"id":"a","text":"Ann said yes.","annotations":[{"attributions":[{"source":[[0,3]],"cue":[[4,8]],"content":[[9,12]]}]}]}""";

    private const string PredictedLine = """{"id":"a","statements":[{"source":{"start":0,"end":3},"cue":{"start":4,"end":8},"content":[{"start":9,"end":12}]}]}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("parley-evaluate-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_table_is_printed()
    {
        var (code, output, error) = Typed.Evaluate("evaluate", Lay("gold.jsonl", GoldLine), "--predictions", Lay("p.jsonl", PredictedLine));
        (code, error).ShouldBe((ExitCode.Done, ""));
        output.ShouldContain("content, exact");
        output.ShouldContain($"p on {Path.GetFileName(_folder)}/gold: 1 article");
    }

    [Fact]
    public void Json_goes_into_a_file_and_the_table_into_a_document()
    {
        var (json, readme) = (Path.Combine(_folder, "scores.json"), Lay("README.md", $"{ScoreTable.Begin}\n{ScoreTable.End}\n"));
        var (code, output, _) = Typed.Evaluate("evaluate", Lay("gold.jsonl", GoldLine), "--predictions", Lay("p.jsonl", PredictedLine), "--out", json, "--write-table", readme);
        (code, output).ShouldBe((ExitCode.Done, ""));
        Scores.Parse(File.ReadAllText(json)).First.Linked.All.F.ShouldBe(100);
        File.ReadAllText(readme).ShouldStartWith($"{ScoreTable.Begin}\n|  | precision |");
    }

    [Fact]
    public void Json_is_printed_when_asked_for()
    {
        var (code, output, _) = Typed.Evaluate("evaluate", Lay("gold.jsonl", GoldLine), "--predictions", Lay("p.jsonl", PredictedLine), "--format", "JSON", "--no-bootstrap", "--cut", "300");
        code.ShouldBe(ExitCode.Done);
        var scores = Scores.Parse(output);
        scores.First.Ci.ShouldBeNull();
        scores.Settings.Cut.ShouldBe(300);
    }

    [Fact]
    public void A_bad_line_is_told_and_the_rest_scored()
    {
        var (code, output, error) = Typed.Evaluate("evaluate", Lay("gold.jsonl", $"{{\n{GoldLine}"), "--predictions", Lay("p.jsonl", $"{PredictedLine}\n[]"));
        code.ShouldBe(ExitCode.SomeFailed);
        error.ShouldContain("error PAR202: ");
        error.ShouldContain("gold.jsonl: line 1 of the gold");
        error.ShouldContain("error PAR204: ");
        error.ShouldContain("p.jsonl: line 2 of the predictions");
        output.ShouldContain("1 article");
    }

    [Fact]
    public void Articles_of_one_side_only_are_counted_and_said()
    {
        var (code, output, error) = Typed.Evaluate("evaluate", Lay("gold.jsonl", GoldLine), "--predictions", Lay("p.jsonl", PredictedLine.Replace("\"a\"", "\"b\"", StringComparison.Ordinal)));
        code.ShouldBe(ExitCode.Done);
        error.ShouldContain("note PAR205: 1 predicted article is not in the gold and was left out: b");
        error.ShouldContain("note PAR206: 1 of 1 gold articles has no prediction");
        output.ShouldContain("1 of them not predicted");
    }

    [Fact]
    public void What_cannot_be_opened_or_has_nothing_in_it_ends_the_command()
    {
        var gold = Lay("gold.jsonl", GoldLine);
        Fails("PAR201", "evaluate", Path.Combine(_folder, "none.jsonl"));
        Fails("PAR201", "evaluate", _folder);
        Fails("PAR208", "evaluate", Lay("empty.jsonl", ""));
        Fails("PAR203", "evaluate", gold, "--predictions", Path.Combine(_folder, "none.jsonl"));
        Fails("PAR207", "evaluate", gold, "--predictions", gold, "--write-table", Lay("README.md", "no marks"));
        Fails("PAR207", "evaluate", gold, "--predictions", gold, "--write-table", Path.Combine(_folder, "none.md"));
        Fails("PAR209", "evaluate", gold, "--predictions", Lay("p.jsonl", PredictedLine), "--out", _folder);
    }

    [Fact]
    public void Another_prediction_and_the_worst_articles_stand_below_the_table()
    {
        var (gold, predicted, other) = (Lay("gold.jsonl", GoldLine), Lay("p.jsonl", PredictedLine), Lay("q.jsonl", """{"id":"a","statements":[]}"""));
        var (code, output, _) = Typed.Evaluate("evaluate", gold, "--predictions", predicted, "--against", other, "--worst", "3", "--details", "--seed", "5");
        code.ShouldBe(ExitCode.Done);
        output.ShouldContain("p against q, F1: 1000 samples of the articles, seed 5.");
        output.ShouldContain("content, exact               100.0     0.0      +100.0");
        output.ShouldContain("Articles with the most errors");
        output.ShouldContain("head word of the cue");
        var scores = Scores.Parse(Typed.Evaluate("evaluate", gold, "--predictions", predicted, "--against", other, "--worst", "3", "--format", "json").Output);
        scores.Comparison!.Differences[0].Points.ShouldBe(100);
        scores.Worst!.Value.Single().Errors.ShouldBe(0);
        Fails("PAR203", "evaluate", gold, "--predictions", predicted, "--against", Path.Combine(_folder, "none.jsonl"));
    }

    [Fact]
    public void The_errors_of_one_article_are_shown_instead_of_scores()
    {
        var (gold, predicted) = (Lay("gold.jsonl", GoldLine), Lay("p.jsonl", PredictedLine.Replace("\"start\":9", "\"start\":4", StringComparison.Ordinal)));
        var (code, output, error) = Typed.Evaluate("evaluate", gold, "--predictions", predicted, "--show", "a");
        (code, error).ShouldBe((ExitCode.Done, ""));
        output.ShouldContain("content long  + said");
        Typed.Evaluate("evaluate", gold, "--predictions", predicted, "--show", "a", "--format", "json").Output.ShouldContain("\"kind\": \"long\"");
        Fails("PAR210", "evaluate", gold, "--predictions", predicted, "--show", "b");
    }

    [Fact]
    public void Hard_cases_are_known_by_their_keys_and_shown_by_their_id()
    {
        const string line = """{"id":"1-a","group":1,"about":"Tag after","text":"“No,” said Orla.","statements":[{"type":"direct","source":{"start":11,"end":15},"cue":{"start":6,"end":10},"content":[{"start":0,"end":5}],"speaker":"Orla"}]}""";
        const string read = """{"id":"1-a","statements":[{"type":"direct","source":{"start":11,"end":15},"cue":{"start":6,"end":10},"content":[{"start":0,"end":4}],"speaker":{"name":"Orla"}}]}""";
        var (cases, predicted) = (Lay("cases.jsonl", line), Lay("p.jsonl", read));
        Typed.Evaluate("evaluate", cases, "--predictions", predicted).Output.ShouldContain("detected, not exact (1): 1-a");
        Typed.Evaluate("evaluate", cases, "--predictions", predicted, "--format", "json").Output.ShouldContain("\"detectedOnly\": [");
        Typed.Evaluate("evaluate", cases, "--predictions", predicted, "--show", "1-a").Output.ShouldContain("Group 1, Tag after: detected.\n  expected   direct, speaker Orla\n");
        Typed.Evaluate("evaluate", cases, "--predictions", predicted, "--show", "1-a", "--format", "json").Output.ShouldContain("\"verdict\": \"detected\"");
        Fails("PAR210", "evaluate", cases, "--predictions", predicted, "--show", "2-a");
        Typed.Evaluate("evaluate", cases, "--predictions", predicted, "--worst", "3").Code.ShouldBe(ExitCode.WrongUsage);
    }

    [Theory]
    [InlineData("--worst", "0")]
    [InlineData("--seed", "x")]
    [InlineData("--cut", "0")]
    [InlineData("--cut", "x")]
    [InlineData("--format", "xml")]
    [InlineData("--threads", "0")]
    public void Wrong_values_are_wrong_usage(string option, string value) =>
        Typed.Evaluate("evaluate", "gold.jsonl", option, value).Code.ShouldBe(ExitCode.WrongUsage);

    private static void Fails(string code, params string[] words)
    {
        var (exit, output, error) = Typed.Evaluate(words);
        (exit, output).ShouldBe((ExitCode.NothingDone, ""));
        error.ShouldStartWith($"parley: error {code}: ");
        error.TrimEnd('\n').ShouldNotContain("\n");
    }

    private string Lay(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return path;
    }
}
