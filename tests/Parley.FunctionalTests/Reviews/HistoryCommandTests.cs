using System.Text.Json;
using Parley.Cli;
using Parley.Cli.Commands;
using Parley.FunctionalTests.Store;
using Parley.Store.Codings;

namespace Parley.FunctionalTests.Reviews;

/// <summary>The history of decisions on the command line, and undoing there what was decided in the browser.</summary>
public sealed class HistoryCommandTests(PostgresServer server)
{
    [Fact]
    public void What_was_decided_is_told_and_taken_back()
    {
        using var place = new ReviewedCorpus(PlaceKind.Sqlite, server);
        place.Decide("anna", "ferry-2", "verdict", "\"rejected\"");
        place.Decide("ben", "ferry-4", "type", "\"direct\"");
        Run(["undo", place.Address, "--who", "anna"], UndoCommand.Undo).ShouldBe((0, "undo of anna: rejected “that fares would rise by a tenth before the summer” (Lise Amand)\n", ""));
        Run(["undo", place.Address, "--who", "carla"], UndoCommand.Undo).ShouldBe((0, "nothing of carla to undo\n", ""));
        place.Find("fares").ShouldContain("ferry-2");
        Run(["redo", place.Address, "--who", "anna"], UndoCommand.Redo).Output.ShouldStartWith("redo of anna: rejected");
        place.Find("fares").ShouldNotContain("ferry-2");

        var lines = Run(["history", place.Address, "--who", "anna", "--limit", "2"], HistoryCommand.Create).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        lines.Select(line => line.GetProperty("act").GetString()).ShouldBe(["redone", "undone"]);
        lines[0].GetProperty("decisions")[0].GetProperty("after").GetString().ShouldBe("rejected");
        Run(["history", place.Address, "--format", "text"], HistoryCommand.Create).Output.Split('\n').Length.ShouldBe(7);
        var page = JsonDocument.Parse(Run(["history", place.Address, "--format", "json", "--limit", "1"], HistoryCommand.Create).Output).RootElement;
        Run(["history", place.Address, "--before", page.GetProperty("next").GetRawText()], HistoryCommand.Create).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(5);
    }

    [Fact]
    public void What_others_have_built_upon_is_undone_by_force_only()
    {
        using var place = new ReviewedCorpus(PlaceKind.Sqlite, server);
        place.Decide("ben", "ferry-2", $"position {place.Boats} of ben", "1");
        var refused = Run(["undo", place.Address, "--who", "setup"], UndoCommand.Undo);
        (refused.Code, refused.Error.Contains("PAR602", StringComparison.Ordinal)).ShouldBe((3, true));
        Run(["undo", place.Address, "--who", "setup", "--force"], UndoCommand.Undo).Output.ShouldBe("undo of setup: made the concept Empty boats\n");
    }

    [Fact]
    public void What_each_coder_says_is_a_type_of_statements_of_its_own()
    {
        using var place = new ReviewedCorpus(PlaceKind.Sqlite, server);
        place.Decide("ben", "ferry-2", $"position {place.Fares} of ben", "1");
        new CodedInCorpus(place.Corpus).Kinds.ShouldNotContain(kind => kind.Name == "Judgement");
        place.Decide("anna", "ferry-2", $"position {place.Fares} of anna", "1");
        place.Decide("anna", "ferry-4", $"position {place.Boats} of anna", "0");
        place.Decide("ben", "ferry-4", $"position {place.Boats} of ben", "1");
        var figure = Run(["measure", place.Address, "agreement", "--statement-type", "Judgement", "--to", "json"], MeasureCommand.Create);
        figure.Code.ShouldBe(0, figure.Error);
        var answer = JsonDocument.Parse(figure.Output).RootElement;
        (answer.GetProperty("units").GetInt32(), answer.GetProperty("coders").GetArrayLength()).ShouldBe((2, 2));
        double Alpha(string variable) => answer.GetProperty("variables").EnumerateArray().Single(v => v.GetProperty("variable").GetString() == variable).GetProperty("alpha").GetDouble();
        (Alpha("concept"), Alpha("agreement")).ShouldBe((1.0, 0.0));
    }

    private static (int Code, string Output, string Error) Run(string[] words, Func<CommandHost, System.CommandLine.Command> command)
    {
        using var screen = new Screen();
        var code = Invocation.Run(screen.Host, words, command(screen.Host));
        return (code, screen.Data, screen.Errors);
    }
}
