using System.Text.Json;
using Parley.Cli;
using Parley.Cli.Commands;
using Parley.FunctionalTests.Dna;

namespace Parley.FunctionalTests.Measures;

/// <summary><c>parley measure</c> as a person types it.</summary>
public sealed class MeasureCommandTests : IDisposable
{
    private readonly DnaFile _file = new();

    public MeasureCommandTests() => Debate.Write(_file);

    [Theory]
    [InlineData("polarization", "slices")]
    [InlineData("polarization --window days --size 9 --kernel gaussian", "slices")]
    [InlineData("polarization --groups 3 --algorithm genetic --normalize-scores", "slices")]
    [InlineData("backbone", "steps")]
    [InlineData("backbone --method penalty --penalty 2", "backbone")]
    [InlineData("backbone --method fixed --backbone-size 2 --iterations 50", "backbone")]
    [InlineData("backbone --method evaluate --backbone Toll Bridge", "redundant")]
    [InlineData("counts --rows concept", "values")]
    [InlineData("centralities --unweighted", "slices")]
    [InlineData("communities --window days --size 9 --resolution 1.2", "flows")]
    [InlineData("brokers", "slices")]
    [InlineData("clusters --cluster ward pam --most 3", "slices")]
    [InlineData("phase-transitions --window days --size 5 --distance spectral --keep-sums --least 2", "methods")]
    [InlineData("phase-transitions --type two-mode --window days --size 5", "methods")]
    [InlineData("agenda --window days --size 3 --draws 50 --level 0.2", "slices")]
    [InlineData("coalitions --window days --size 3 --draws 50", "slices")]
    [InlineData("scaling --draws 20", "nodes")]
    [InlineData("scaling --draws 20 --dimensions 2 --ordinal", "concepts")]
    [InlineData("significance", "ties")]
    [InlineData("significance --model fixed --draws 20", "ties")]
    [InlineData("intervals --draws 20 --confidence confidence", "ties")]
    [InlineData("agreement", "variables")]
    public void Every_figure_is_an_object_with_its_settings_and_a_table(string words, string key)
    {
        var json = Measure([.. words.Split(' '), "--seed", "7", "--to", "json"]);
        json.Error.ShouldBeEmpty();
        json.Code.ShouldBe(0);
        var figure = JsonDocument.Parse(json.Output).RootElement;
        figure.GetProperty("figure").GetString().ShouldBe(words.Split(' ')[0]);
        figure.GetProperty(key).GetArrayLength().ShouldBeGreaterThan(0);
        figure.GetProperty("settings").GetProperty("rows").GetString().ShouldNotBeEmpty();
        json.ShouldBe(Measure([.. words.Split(' '), "--seed", "7", "--to", "json"]));

        var table = Measure(words.Split(' ')).Output.TrimEnd('\n').Split('\n');
        table.Length.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void The_camps_of_the_debate_are_found_and_the_seed_is_noted()
    {
        var figure = Json("polarization", "--seed", "3");
        figure.GetProperty("slices")[0].GetProperty("groups").EnumerateArray().Select(group => string.Join(", ", group.EnumerateArray().Select(name => name.GetString())))
            .ShouldBe(["Bank, Press, Shops", "Dockers, Drivers, Ferries"]);
        figure.GetProperty("settings").GetProperty("seed").GetInt32().ShouldBe(3);
    }

    [Fact]
    public void Counts_are_a_row_a_value_and_a_column_a_level() =>
        Measure("counts", "--rows", "concept").Output.ShouldStartWith("row,0,1\nBridge,3,4\n");

    [Fact]
    public void Slices_are_rows_and_their_camps_a_cell()
    {
        var table = Measure("polarization").Output.Split('\n');
        table[0].ShouldBe("start,middle,end,value,groups");
        table[1].ShouldEndWith("Bank; Press; Shops | Dockers; Drivers; Ferries");
    }

    [Fact]
    public void Coders_of_one_document_are_compared_there()
    {
        var figure = Json("agreement");
        figure.GetProperty("coders").GetArrayLength().ShouldBe(2);
        figure.GetProperty("documents").GetInt32().ShouldBe(2);
        figure.GetProperty("units").GetInt32().ShouldBe(2);
        figure.GetProperty("variables")[0].GetProperty("alpha").GetDouble().ShouldBe(1);
        figure.GetProperty("unitizing").GetProperty("alpha").GetDouble().ShouldBe(1);
    }

    [Theory]
    [InlineData("PAR530", 2, "moods")]
    [InlineData("PAR530", 2)]
    [InlineData("PAR531", 2, "backbone", "--type", "two-mode")]
    [InlineData("PAR531", 2, "phase-transitions", "--type", "two-mode", "--window", "days", "--size", "5", "--distance", "spectral")]
    [InlineData("PAR531", 2, "counts", "--type", "event-list")]
    [InlineData("PAR532", 2, "agenda")]
    [InlineData("PAR532", 2, "scaling", "--window", "days")]
    [InlineData("PAR534", 3, "backbone", "--method", "fixed", "--backbone-size", "4")]
    [InlineData("PAR534", 3, "backbone", "--method", "evaluate")]
    [InlineData("PAR534", 3, "backbone", "--method", "evaluate", "--backbone", "Moon")]
    [InlineData("PAR534", 3, "backbone", "--only", "concept=Toll")]
    [InlineData("PAR535", 3, "coalitions", "--window", "days", "--size", "20")]
    [InlineData("PAR536", 3, "scaling", "--qualifier", "confidence")]
    [InlineData("PAR536", 3, "scaling", "--until", "1999-01-01")]
    [InlineData("PAR537", 3, "intervals", "--confidence", "concept")]
    [InlineData("PAR539", 2, "polarization", "--penalty", "2")]
    [InlineData("PAR503", 2, "polarization", "--aggregate", "combine")]
    [InlineData("PAR500", 3, "counts", "--out", "/dev/null", "--rows", "concept", "@")]
    public void What_cannot_be_is_said(string code, int exit, params string[] words)
    {
        var elsewhere = words is [.., "@"];
        var (found, _, error) = Run([elsewhere ? "no-such.dna" : _file.Path, .. words.Where(word => word != "@")]);
        error.ShouldStartWith($"parley: error {code}: ");
        found.ShouldBe(exit);
    }

    [Fact]
    public void A_batch_answers_each_case_with_a_figure_or_an_error()
    {
        var cases = Path.Combine(Path.GetDirectoryName(_file.Path)!, "cases.jsonl");
        File.WriteAllLines(cases, ["""{"figure":"counts","rows":"concept"}""", """{"figure":"moods"}""", """{"figure":"backbone","method":"evaluate","backbone":["Toll","Bridge"],"penalty":1}""", """{"figure":"agenda"}"""]);
        var (code, output, error) = Run(_file.Path, "--legacy", "--batch", cases);
        var answers = output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        code.ShouldBe(1);
        answers[0].GetProperty("figure").GetString().ShouldBe("counts");
        answers[1].GetProperty("error").GetProperty("code").GetString().ShouldBe("PAR530");
        answers[2].GetProperty("backbone").GetArrayLength().ShouldBe(2);
        answers[3].GetProperty("error").GetProperty("code").GetString().ShouldBe("PAR532");
        error.Split('\n').Count(line => line.StartsWith("parley: error PAR53", StringComparison.Ordinal)).ShouldBe(2);
    }

    public void Dispose() => _file.Dispose();

    private JsonElement Json(params string[] words) => JsonDocument.Parse(Measure([.. words, "--to", "json"]).Output).RootElement;

    private (int Code, string Output, string Error) Measure(params string[] words) => Run([_file.Path, .. words]);

    private static (int Code, string Output, string Error) Run(params string[] words)
    {
        using var screen = new Screen();
        var code = Invocation.Run(screen.Host, ["measure", .. words], MeasureCommand.Create(screen.Host));
        return (code, screen.Data, screen.Errors);
    }
}
