using System.CommandLine;
using System.Text;
using System.Text.Json;
using Parley.Cli;
using Parley.Cli.Commands;
using Parley.Cli.Output;
using Parley.Formats;
using Parley.Ingest;
using Parley.Text;

namespace Parley.FunctionalTests;

public sealed class ReadCommandTests
{
    private static readonly Intake Ferry = new("articles/ferry.txt", Invented.FerryFares().Article, null);
    private static readonly Intake Missing = new("gone.txt", null, new Diagnostic("PAR010", "gone.txt: no such\nfile"));

    [Theory]
    [InlineData("read x --nope", "there is no option --nope")]
    [InlineData("read", "INPUT")]
    [InlineData("read x --format xml", "--format takes text, json, jsonl, csv, html")]
    [InlineData("read x --threads 0", "--threads takes a number from 1")]
    [InlineData("read x --threads two", "--threads takes a number from 1")]
    [InlineData("read x --min-confidence 2", "--min-confidence takes a number from 0 to 1")]
    [InlineData("read x --acts deeds", "--acts takes speech, thought, all")]
    [InlineData("raed x", "raed")]
    [InlineData("read x --out x", "--out x is one of the inputs")]
    [InlineData("read x --from tablets", "tablets")]
    public void Wrong_usage_is_one_line_and_exit_code_2(string words, string message)
    {
        using var host = new Screen();
        Invocation.Run(host.Host, words.Split(' '), ReadCommand.Create(host.Host)).ShouldBe(ExitCode.WrongUsage);
        host.Errors.ShouldMatch(@"\Aparley: error PAR\d{3}: [^\n]+\n\z");
        host.Errors.ShouldContain(message);
        host.Data.ShouldBeEmpty();
    }

    [Fact]
    public void A_model_that_is_not_there_is_said_to_be_missing()
    {
        using var host = new Screen();
        Invocation.Run(host.Host, ["read", "x", "--model", "no-such-folder"], ReadCommand.Create(host.Host)).ShouldBe(ExitCode.NothingDone);
        host.Errors.ShouldStartWith("parley: error PAR101: ");
    }

    [Fact]
    public void The_model_is_found_in_a_folder_above_the_program()
    {
        var root = Directory.CreateTempSubdirectory().FullName;
        Directory.CreateDirectory(Path.Combine(root, "models", "en-2026.3"));
        Directory.CreateDirectory(Path.Combine(root, "models", "en-2026.3"));
        File.WriteAllText(Path.Combine(root, "models", "en-2026.3", "model.json"), "{}");
        ModelFolder.Find(null, _ => null, Path.Combine(root, "artifacts", "bin")).Path.ShouldBe(Path.Combine(root, "models", "en-2026.3"));
        ModelFolder.Find(null, _ => "elsewhere", root).Path.ShouldBe("elsewhere");
        ModelFolder.Find("asked", _ => "elsewhere", root).Path.ShouldBe("asked");
        ModelFolder.Find(null, _ => null, Path.GetTempPath()).Failure!.Code.ShouldBe("PAR100");
        Directory.Delete(root, recursive: true);
    }

    [Fact]
    public void A_failure_is_reported_and_the_rest_is_read()
    {
        using var host = new Screen();
        Run(host, "x", [Ferry, Missing, Ferry]).ShouldBe(ExitCode.SomeFailed);
        host.Errors.ShouldBe("parley: error PAR010: gone.txt: no such file\n");
        host.Data.Split('\n').Select(Id).ShouldBe(["ferry", "ferry", null]);
    }

    [Fact]
    public void Where_all_inputs_fail_nothing_is_done()
    {
        using var host = new Screen();
        Run(host, "x", [Missing]).ShouldBe(ExitCode.NothingDone);
        host.Data.ShouldBeEmpty();
    }

    [Fact]
    public void Keep_going_false_stops_at_the_first_failure()
    {
        using var host = new Screen();
        Run(host, "x --keep-going false", [Ferry, Missing, Ferry]).ShouldBe(ExitCode.SomeFailed);
        host.Data.Split('\n').Length.ShouldBe(2);
    }

    [Fact]
    public void A_defect_of_the_reader_costs_one_article_only()
    {
        using var host = new Screen();
        var first = true;
        Run(host, "x --threads 1", [Ferry, Ferry], article => first ? throw new InvalidOperationException($"oh{first = false}\nno") : Invented.FerryFares()).ShouldBe(ExitCode.SomeFailed);
        host.Errors.ShouldMatch(@"\Aparley: error PAR199: articles/ferry.txt [^\n]+ ohFalse no\n\z");
        host.Data.Split('\n').Length.ShouldBe(2);
    }

    [Fact]
    public void Interrupting_leaves_whole_articles_and_exit_code_130()
    {
        using var host = new Screen();
        using var enough = new CancellationTokenSource();
        var read = 0;
        var code = Run(host.Stopped(enough.Token), "x --format json", Enumerable.Repeat(Ferry, 100_000), article =>
        {
            if (Interlocked.Increment(ref read) == 20)
            {
                enough.Cancel();
            }

            return Invented.FerryFares();
        });
        code.ShouldBe(ExitCode.Interrupted);
        using var document = JsonDocument.Parse(host.Data);
        document.RootElement.GetArrayLength().ShouldBeInRange(0, 100);
    }

    [Fact]
    public void A_closed_pipe_ends_quietly()
    {
        using var host = new Screen(new FullPipe(32));
        Run(host, "x", Enumerable.Repeat(Ferry, 1_000)).ShouldBe(ExitCode.Done);
        host.Errors.ShouldBeEmpty();
    }

    [Fact]
    public void A_full_disk_is_said()
    {
        using var host = new Screen(new FullPipe(28));
        Run(host, "x", Enumerable.Repeat(Ferry, 1_000)).ShouldNotBe(ExitCode.Done);
        host.Errors.ShouldStartWith("parley: error PAR081: ");
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("csv")]
    [InlineData("html")]
    public void Every_format_is_the_same_with_any_number_of_threads(string format)
    {
        var intakes = Enumerable.Range(0, 40).Select(i => new Intake($"{i}", Invented.Silence($"“Yes {i},” he said.", $"{i}").Article, null)).ToList();
        using var one = new Screen();
        using var four = new Screen();
        Run(one, $"x --threads 1 --format {format}", intakes).ShouldBe(ExitCode.Done);
        Run(four, $"x --threads 4 --format {format}", intakes).ShouldBe(ExitCode.Done);
        four.Data.ShouldBe(one.Data);
        one.Data.ShouldNotContain('\uFEFF');
    }

    [Fact]
    public void Acts_and_confidence_choose_statements()
    {
        Count("").ShouldBe(6);
        Count("--acts speech").ShouldBe(5);
        Count("--acts thought").ShouldBe(1);
        Count("--acts all --min-confidence 0.5").ShouldBe(5);

        static int Count(string options)
        {
            using var host = new Screen();
            Run(host, $"x {options}", [Ferry]);
            return ArticleJsonReader.Read(Encoding.UTF8.GetBytes(host.Data)).Reading!.Statements.Length;
        }
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("csv")]
    [InlineData("html")]
    public void A_doubtful_statement_is_left_out_in_every_format(string format)
    {
        // Only the headline's statement, by the council, is less sure than a half.
        Printed("0.4").ShouldNotBe(Printed("0.5"));
        Printed("0.5").ShouldNotBe(Printed("0.95"));
        Printed("0").ShouldBe(Printed("0.4"));

        string Printed(string least)
        {
            using var host = new Screen();
            Run(host, $"x --acts all --format {format} --min-confidence {least}", [Ferry]).ShouldBe(ExitCode.Done);
            return host.Data;
        }
    }

    [Fact]
    public void The_output_file_is_no_input()
    {
        var path = Path.Combine(Path.GetTempPath(), $"parley-{Environment.ProcessId}.jsonl");
        OutputFile.LeftOut([Ferry, new Intake($"{path}:3", Ferry.Article, null), new Intake(path, Ferry.Article, null)], path).ShouldBe([Ferry]);
        using var host = new Screen();
        Run(host, $"x --out {path}", [Ferry]).ShouldBe(ExitCode.Done);
        host.Data.ShouldBeEmpty();
        Id(File.ReadAllText(path)).ShouldBe("ferry");
        File.Delete(path);
    }

    [Fact]
    public void An_output_file_that_cannot_be_opened_is_said()
    {
        using var host = new Screen();
        Run(host, "x --out no/such/folder/x.csv", [Ferry]).ShouldBe(ExitCode.NothingDone);
        host.Errors.ShouldMatch(@"\Aparley: error PAR081: no/such/folder/x.csv [^\n]+\n\z");
    }

    [Fact]
    public void The_reference_names_every_option()
    {
        var command = new Command("read");
        ReadOptions.AddTo(command);
        var reference = Golden.Text("docs/reference/cli.md");
        reference.ShouldContain("## parley read");
        command.Options.Select(option => option.Name).Where(name => !reference.Contains($"`{name}")).ShouldBeEmpty();
    }

    [Fact]
    public void Help_ends_with_examples()
    {
        using var host = new Screen();
        Invocation.Run(host.Host, ["read", "--help"], ReadCommand.Create(host.Host)).ShouldBe(ExitCode.Done);
        host.Data.ShouldContain("Examples:\n  parley read article.html\n");
        host.Errors.ShouldBeEmpty();
    }

    [Fact]
    public void Progress_tells_rate_and_time_left()
    {
        Progress.Words(50, 0, TimeSpan.FromSeconds(10), 200).ShouldBe("━━━━━━────────────────── 50 of 200 articles · 5.0/s · 0:30 left");
        Progress.Words(1_250, 2, TimeSpan.FromSeconds(100), null).ShouldBe("1,250 articles · 12.5/s · 1:40 · 2 failed");
    }

    private static string? Id(string line) => line.Length == 0 ? null : JsonDocument.Parse(line).RootElement.GetProperty("id").GetString();

    private static int Run(Screen screen, string words, IEnumerable<Intake> intakes, Func<Article, Reading>? read = null)
    {
        var command = new Command("read");
        ReadOptions.AddTo(command);
        return ReadCommand.Run(screen.Host, ReadOptions.Of(command.Parse(words)), intakes, read ?? (article => article.Id == "ferry" ? Invented.FerryFares() : new Reading(article, [], [])));
    }

    private sealed class FullPipe(int error) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("no", error);
    }
}
