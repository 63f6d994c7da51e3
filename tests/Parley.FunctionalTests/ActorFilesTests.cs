using System.CommandLine;
using System.Text.Json;
using Parley.Attribution;
using Parley.Cli;
using Parley.Cli.Commands;
using Parley.Ingest;
using Parley.Text;

namespace Parley.FunctionalTests;

/// <summary><c>--actors</c>, <c>--decisions</c>, <c>--actors-out</c> and <c>--by-speaker</c> over several articles.</summary>
public sealed class ActorFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Speakers_have_ids_that_do_not_depend_on_threads()
    {
        using var one = new Screen();
        using var four = new Screen();
        Run(one, "x --threads 1", 40).ShouldBe(ExitCode.Done);
        Run(four, "x --threads 4", 40).ShouldBe(ExitCode.Done);
        four.Data.ShouldBe(one.Data);
        one.Data.ShouldContain("\"speaker\":{\"id\":\"person/ilse-varga\",\"name\":\"Ilse Varga\"");
    }

    [Fact]
    public void The_list_gives_ids_and_bad_rows_are_told()
    {
        var list = Path.Combine(_folder, "list.csv");
        File.WriteAllText(list, "id,name,kind\nQ900001,Ilse Varga,person\nQ900002,,person\n");
        using var host = new Screen();
        Run(host, $"x --actors {list}", 1).ShouldBe(ExitCode.SomeFailed);
        host.Errors.ShouldMatch(@"\Aparley: error PAR031: \S+list.csv line 3: [^\n]+\n\z");
        host.Data.ShouldContain("\"id\":\"Q900001\"");
    }

    [Theory]
    [InlineData("gone.csv", null)]
    [InlineData("other.csv", "who\nIlse Varga\n")]
    public void A_list_that_is_none_stops_the_work(string name, string? text)
    {
        var path = Path.Combine(_folder, name);
        if (text is not null)
        {
            File.WriteAllText(path, text);
        }

        using var host = new Screen();
        Run(host, $"x --actors {path}", 1).ShouldBe(ExitCode.NothingDone);
        host.Errors.ShouldMatch(@"\Aparley: error PAR030: [^\n]+\n\z");
        host.Data.ShouldBeEmpty();
    }

    [Fact]
    public void What_people_decided_counts_and_bad_rows_are_told()
    {
        var table = Path.Combine(_folder, "decisions.csv");
        File.WriteAllText(table, "decision,id,other,name,articles\nsplit,varga-2,,Ilse Varga,1\nrename,varga-2,,The other Varga,\nmerge,varga-2,,,\n");
        using var host = new Screen();
        Run(host, $"x --decisions {table}", 3).ShouldBe(ExitCode.SomeFailed);
        host.Errors.ShouldMatch(@"\Aparley: error PAR041: \S+decisions.csv line 4: [^\n]+\n\z");
        host.Data.Split('\n').Select(line => line.Contains("\"id\":\"varga-2\",\"name\":\"The other Varga\"", StringComparison.Ordinal)).ShouldBe([false, true, false, false]);
    }

    [Fact]
    public void A_table_of_decisions_that_is_none_stops_the_work()
    {
        using var host = new Screen();
        Run(host, $"x --decisions {Path.Combine(_folder, "gone.csv")}", 1).ShouldBe(ExitCode.NothingDone);
        host.Errors.ShouldMatch(@"\Aparley: error PAR040: [^\n]+\n\z");
        host.Data.ShouldBeEmpty();
    }

    [Fact]
    public void Actors_are_written_with_counts_aliases_roles_and_examples()
    {
        var table = Path.Combine(_folder, "actors.csv");
        var lines = Path.Combine(_folder, "actors.jsonl");
        using var host = new Screen();
        Run(host, $"x --actors-out {table}", 3).ShouldBe(ExitCode.Done);
        Run(host, $"x --actors-out {lines}", 3).ShouldBe(ExitCode.Done);
        File.ReadAllText(table).ShouldBe(
            "id,name,kind,aliases,affiliation,statements,addressed,articles,first,last,roles,examples\n"
            + "person/ilse-varga,Ilse Varga,person,Varga,Keller Bay,3,0,3,2031-05-01,2031-05-03,\"mayor, Keller Bay (2031-05-01 – 2031-05-03)\",It rains in 0. | It rains in 1. | It rains in 2.\n");
        using var actor = JsonDocument.Parse(File.ReadAllText(lines));
        actor.RootElement.GetProperty("roles")[0].GetProperty("evidence").GetString().ShouldBe("0#1");
        actor.RootElement.GetProperty("examples")[2].GetProperty("text").GetString().ShouldBe("It rains in 2.");
    }

    [Theory]
    [InlineData("x --actors-out actors.txt", "PAR080")]
    [InlineData("x --actors-out x.csv --out x.csv", "PAR083")]
    [InlineData("x.csv --actors-out x.csv", "PAR083")]
    [InlineData("x --actors x.csv --out x.csv", "PAR083")]
    [InlineData("x --decisions x.csv --out x.csv", "PAR083")]
    public void Nothing_is_written_over_anything(string words, string code)
    {
        using var host = new Screen();
        Invocation.Run(host.Host, ["read", .. words.Split(' ')], ReadCommand.Create(host.Host)).ShouldBe(ExitCode.WrongUsage);
        host.Errors.ShouldStartWith($"parley: error {code}: ");
    }

    [Fact]
    public void By_speaker_one_actor_has_all_their_articles()
    {
        using var host = new Screen();
        Run(host, "x --by-speaker --format text", 2).ShouldBe(ExitCode.Done);
        host.Data.ShouldBe("""
            Ilse Varga, mayor  2 statements in 2 articles

              Rain · 1 May 2031
                says
                · It rains in 0.

              Rain · 2 May 2031
                says
                · It rains in 1.

            a clerk  1 statement in 1 article

              Rain · 1 May 2031
                says
                · Yes.

            a clerk  1 statement in 1 article

              Rain · 2 May 2031
                says
                · Yes.

            """.ReplaceLineEndings("\n"));
    }

    private static int Run(Screen screen, string words, int articles)
    {
        var command = new Command("read");
        ReadOptions.AddTo(command);
        var intakes = Enumerable.Range(0, articles).Select(i => new Intake($"{i}", new Article($"{i}", $"It rains in {i}. says Yes.", []) { Title = "Rain", Published = new DateOnly(2031, 5, 1).AddDays(i) }, null));
        return ReadCommand.Run(screen.Host, ReadOptions.Of(command.Parse(words)), intakes, Reading);
    }

    private static Reading Reading(Article article)
    {
        var cue = article.Text.IndexOf("says", StringComparison.Ordinal);
        Statement Say(int number, int start, int end, Speaker speaker) =>
            new($"{article.Id}#{number}", null, new TextSpan(cue, cue + 4), [new TextSpan(start, end)]) { Speaker = speaker };
        return new Reading(article, [
            Say(1, 0, cue - 1, new Speaker("Ilse Varga", SpeakerVia.Name) { Role = "mayor", Affiliation = "Keller Bay", Also = ["Varga"] }),
            Say(2, cue + 5, article.Text.Length, new Speaker("a clerk", SpeakerVia.Description) { Kind = SpeakerKind.Unnamed })], []);
    }
}
