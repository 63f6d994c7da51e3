using System.Text.Json;
using Parley.Cli;
using Parley.Cli.Commands;
using Parley.Evaluation.Behaviour;

namespace Parley.FunctionalTests;

/// <summary><c>parley compare</c> as it is typed, on files of readings.</summary>
public sealed class CompareCommandTests : IDisposable
{
    private const string Said = """{"source":{"start":0,"end":3},"cue":{"start":4,"end":8},"content":[{"start":9,"end":12}],"confidence":0.8}""";

    private const string Longer = """{"source":{"start":0,"end":3},"cue":{"start":4,"end":8},"content":[{"start":9,"end":22}],"confidence":0.9}""";

    private const string Article = """{"id":"a","text":"Ann said yes, at last."}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("parley-compare-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_report_names_both_sides_and_shows_the_change_in_its_context()
    {
        var (code, output, error) = Run("compare", Lay("articles.jsonl", Article), "--predictions", Lay("new.jsonl", Line("a", Longer)), "--against", Lay("old.jsonl", Line("a", Said)));
        (code, error).ShouldBe((ExitCode.Done, ""));
        output.ShouldStartWith("new against old on articles.jsonl\n1 article, 1 of them changed.\n");
        output.ShouldContain("\nstatements       1      1       0     0      1          0\n");
        output.ShouldContain("Moved: 1 of 1  {source} ‹cue› [content]\n\n  a: content longer\n  before  {Ann} ‹said› [yes], at last. — body, indirect, speech, 0.80\n  after   {Ann} ‹said› [yes, at last.] — body, indirect, speech, 0.90\n");
    }

    [Fact]
    public void Files_with_texts_need_no_articles_and_files_without_show_places()
    {
        var (with, without) = (Lay("with.jsonl", $$"""{"id":"a","text":"Ann said yes, at last.","statements":[{{Longer}}]}"""), Lay("without.jsonl", Line("a", Said)));
        Run("compare", "--predictions", with, "--against", without).Output.ShouldContain("[yes, at last.]");
        Run("compare", "--predictions", without, "--against", with).Output.ShouldContain("[yes, at last.]");
        Run("compare", "--predictions", without, "--against", Lay("none.jsonl", Line("a", ""))).Output.ShouldContain("{0–3} ‹4–8› [9–12]");
    }

    [Fact]
    public void Json_and_the_changelog_are_written_in_one_go()
    {
        var (json, changes) = (Path.Combine(_folder, "report.json"), Lay("CHANGELOG.md", $"# Changes\n{BehaviourMarkdown.Begin}\n{BehaviourMarkdown.End}\nrest\n"));
        var (code, output, _) = Run(
            "compare", "--predictions", Lay("new.jsonl", Line("a", Longer)), "--against", Lay("old.jsonl", Line("a", Said)), "--out", json, "--write-into", changes, "--examples", "0", "--seed", "7");
        (code, output).ShouldBe((ExitCode.Done, ""));
        using var report = JsonDocument.Parse(File.ReadAllText(json));
        report.RootElement.GetProperty("statements").GetProperty("moved").GetInt32().ShouldBe(1);
        report.RootElement.GetProperty("settings").GetProperty("seed").GetInt32().ShouldBe(7);
        report.RootElement.GetProperty("examples").GetArrayLength().ShouldBe(0);
        File.ReadAllText(changes).ShouldStartWith($"# Changes\n{BehaviourMarkdown.Begin}\n**new against old**: 1 article, 1 of them changed.\n\n|  | before | after |");
        File.ReadAllText(changes).ShouldEndWith($"{BehaviourMarkdown.End}\nrest\n");
    }

    [Fact]
    public void Another_writing_of_the_same_document_leaves_it_as_it_is()
    {
        var (file, changes) = (Lay("p.jsonl", Line("a", Said)), Lay("CHANGELOG.md", $"{BehaviourMarkdown.Begin}\n{BehaviourMarkdown.End}\n"));
        Run("compare", "--predictions", file, "--against", file, "--write-into", changes).Code.ShouldBe(ExitCode.Done);
        var once = File.ReadAllText(changes);
        Run("compare", "--predictions", file, "--against", file, "--write-into", changes).Code.ShouldBe(ExitCode.Done);
        File.ReadAllText(changes).ShouldBe(once);
    }

    [Fact]
    public void Markdown_is_printed_when_asked_for()
    {
        var (code, output, _) = Run("compare", "--predictions", Lay("new.jsonl", Line("a", Longer)), "--against", Lay("old.jsonl", Line("a", Said)), "--format", "markdown");
        code.ShouldBe(ExitCode.Done);
        output.ShouldContain("| moved in | all | longer |");
        output.ShouldContain("<details><summary>Moved: 1 of 1");
    }

    [Fact]
    public void Articles_are_drawn_the_same_each_time()
    {
        var file = Lay("p.jsonl", string.Join('\n', Enumerable.Range(0, 30).Select(i => Line($"a{i}", Said))));
        string Drawn(string seed) => Run("compare", "--predictions", file, "--against", Lay("none.jsonl", string.Join('\n', Enumerable.Range(0, 30).Select(i => Line($"a{i}", "")))), "--articles", "4", "--seed", seed).Output;
        Drawn("1").ShouldContain("4 articles (drawn with seed 1), 4 of them changed.");
        Drawn("1").ShouldBe(Drawn("1"));
        Drawn("1").Replace("seed 1", "", StringComparison.Ordinal).ShouldNotBe(Drawn("2").Replace("seed 2", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Articles_that_cannot_be_compared_are_told_and_left_out()
    {
        var (code, output, error) = Run(
            "compare", Lay("articles.jsonl", $"{Article}\n{Article.Replace("\"a\"", "\"b\"", StringComparison.Ordinal)}\n{Article.Replace("\"a\"", "\"c\"", StringComparison.Ordinal)}"),
            "--predictions", Lay("new.jsonl", $"{Line("a", Said)}\n{Line("c", Said)}"), "--against", Lay("old.jsonl", $$"""{{Line("a", Said)}}{{'\n'}}{"id":"c","text":"Bob said no, of course."}"""));
        code.ShouldBe(ExitCode.Done);
        output.ShouldContain("1 article, 0 of them changed.");
        error.ShouldBe("parley: note PAR221: 1 article stood on one side only and was left out: b\nparley: note PAR222: 1 article had another text on one side and was left out: c; read them anew\n");
    }

    [Fact]
    public void A_bad_line_is_told_with_its_place_and_the_rest_compared()
    {
        var (code, output, error) = Run("compare", "--predictions", Lay("new.jsonl", $"[]\n{Line("a", Said)}\n{Line("", Said)}"), "--against", Lay("old.jsonl", Line("a", Said)));
        code.ShouldBe(ExitCode.SomeFailed);
        error.ShouldContain("error PAR082: ");
        error.ShouldContain("new.jsonl:1: ");
        error.ShouldContain("new.jsonl:3: ");
        output.ShouldContain("1 article, 0 of them changed.");
    }

    [Fact]
    public void What_cannot_be_opened_compared_or_written_ends_the_command()
    {
        var (a, b) = (Lay("a.jsonl", Line("a", Said)), Lay("b.jsonl", Line("b", Said)));
        Fails("PAR220", "compare", "--predictions", a, "--against", Path.Combine(_folder, "none.jsonl"));
        Fails("PAR221", "compare", "--predictions", a, "--against", b);
        Fails("PAR223", "compare", "--predictions", a, "--against", a, "--write-into", Lay("README.md", "no marks"));
        Fails("PAR223", "compare", "--predictions", a, "--against", a, "--write-into", Path.Combine(_folder, "none.md"));
        Fails("PAR209", "compare", "--predictions", a, "--against", a, "--out", _folder);
        Fails("PAR101", "compare", a, "--against", a, "--model", Path.Combine(_folder, "nowhere"));
    }

    [Theory]
    [InlineData("compare", "a.jsonl")]
    [InlineData("compare", "--against", "/")]
    [InlineData("compare", "a.jsonl", "--against", "b.jsonl", "--predictions", "c.jsonl", "--model", "d")]
    [InlineData("compare", "a.jsonl", "--against", "b.jsonl", "--articles", "0")]
    [InlineData("compare", "a.jsonl", "--against", "b.jsonl", "--format", "xml")]
    [InlineData("compare", "a.jsonl", "--against", "b.jsonl", "--out", "b.jsonl")]
    public void What_makes_no_sense_is_wrong_usage(params string[] words) => Run(words).Code.ShouldBe(ExitCode.WrongUsage);

    private static void Fails(string code, params string[] words)
    {
        var (exit, output, error) = Run(words);
        (exit, output).ShouldBe((ExitCode.NothingDone, ""));
        error.ShouldContain($" {code}: ");
    }

    private static string Line(string id, string statement) => $$"""{"id":"{{id}}","statements":[{{statement}}]}""";

    private string Lay(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    private static (int Code, string Output, string Error) Run(params string[] words)
    {
        using var screen = new Screen();
        var code = Invocation.Run(screen.Host, words, CompareCommand.Create(screen.Host));
        return (code, screen.Data, screen.Errors);
    }
}
