using System.Text.Json;

namespace Parley.FunctionalTests.Networks;

/// <summary><c>parley network</c> from the file to what is printed.</summary>
public sealed class NetworkCommandTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Both_versions_of_a_file_give_the_same_table(bool two)
    {
        using var toll = new Toll(two);
        toll.Network("--aggregate", "subtract").Output.ShouldBe(",Dockers,Ferries\nDockers,0,0\nFerries,0,0\n");
        toll.Network("--type", "two-mode", "--aggregate", "combine").Output.ShouldBe(",Raise the toll\nDockers,1\nFerries,3\n");
        toll.Network("--type", "two-mode", "--aggregate", "subtract", "--only", "source=Gazette").Output.ShouldBe(",Raise the toll\nDockers,1\nFerries,-1\n");
    }

    [Fact]
    public void Json_has_the_network_its_time_and_its_settings()
    {
        using var toll = new Toll();
        var answer = toll.Json("--aggregate", "congruence", "--normalize", "average", "--since", "2020-03-01", "--until", "2020-03-03");
        var network = answer.GetProperty("networks")[0];
        network.GetProperty("start").GetString().ShouldBe("2020-03-01T00:00:00Z");
        network.GetProperty("end").GetString().ShouldBe("2020-03-03T23:59:59Z");
        network.GetProperty("statements").GetInt32().ShouldBe(3);
        network.GetProperty("values").GetRawText().ShouldBe("[[0,0.6666666666666666],[0.6666666666666666,0]]");
        answer.GetProperty("settings").GetProperty("until").GetString().ShouldBe("2020-03-03T23:59:59Z");
    }

    [Fact]
    public void A_series_has_a_network_for_each_window_and_its_table_a_row_for_each_tie()
    {
        using var toll = new Toll();
        toll.Json("--type", "two-mode", "--window", "days", "--size", "1").GetProperty("networks").EnumerateArray().Select(network => network.GetProperty("statements").GetInt32()).ShouldBe([2, 1]);
        toll.Network("--window", "days", "--size", "1").Output.ShouldBe("""
            start,middle,end,statements,row,column,value
            2020-03-02T00:00:00Z,2020-03-02T00:00:00Z,2020-03-02T23:59:59Z,2,Dockers,Ferries,1
            2020-03-03T00:00:00Z,2020-03-03T00:00:00Z,2020-03-03T23:59:59Z,1,,,

            """);
    }

    [Fact]
    public void A_filter_may_have_any_character_in_it()
    {
        using var toll = new Toll();
        toll.Json("--exclude", "author=O'Brien").GetProperty("networks")[0].GetProperty("statements").GetInt32().ShouldBe(1);
        toll.Json("--only", "author=O'Brien", "--legacy").GetProperty("networks")[0].GetProperty("statements").GetInt32().ShouldBe(2);
    }

    [Fact]
    public void An_event_list_has_what_was_coded_and_what_was_said()
    {
        using var toll = new Toll();
        var events = toll.Json("--type", "event-list").GetProperty("events");
        events.EnumerateArray().Select(one => one.GetProperty("statement").GetInt32()).ShouldBe([1, 2, 7, 3]);
        events[1].GetProperty("text").GetString().ShouldBe("e toll ");
        events[3].GetProperty("text").GetString().ShouldBe("t: no.");
        events[2].GetProperty("variables").GetRawText().ShouldBe("""{"organization":"Ferries","concept":"","agreement":1}""");
        events[0].GetProperty("document").GetProperty("author").GetString().ShouldBe("O'Brien");
        toll.Json("--type", "event-list", "--statement-type", "Annotation").GetProperty("events")[0].GetProperty("variables").GetProperty("note").GetString().ShouldBe("see page 3");
    }

    [Fact]
    public void Tables_keep_every_character_and_those_of_legacy_mode_are_the_originals()
    {
        using var toll = new Toll();
        toll.Network("--type", "event-list").Output.Split('\n')[1].ShouldBe("1,2020-03-02 00:00:00,Dockers,Raise the toll,1,0,7,Raise t,1,1,Toll; first,O'Brien,Gazette,News,article");
        toll.Network("--type", "event-list", "--legacy").Output.Split('\n')[1].ShouldBe("1;2020-03-02 00:00:00;\"Dockers\";\"Raise the toll\";1;0;7;\"Raise t\";1;1;\"Toll, first\";\"O'Brien\";\"Gazette\";\"News\";\"article\"");
        toll.Network("--legacy").Output.ShouldBe("\"\";\"Dockers\";\"Ferries\"\n\"Dockers\";0;2\n\"Ferries\";2;0\n");
        toll.Network("--legacy", "--normalize", "average").Output.ShouldContain("\"Dockers\";0.000000;1.333333\n");
    }

    [Fact]
    public void Cases_of_a_batch_are_answered_in_order_and_their_errors_too()
    {
        using var toll = new Toll();
        var batch = toll.File.Path + ".jsonl";
        File.WriteAllLines(batch, ["""{"type":"two-mode","isolates":true,"size":5,"exclude":["organization=Dockers"]}""", """{"aggregate":"combine"}""", """{"legacy":false,"rows":"party"}""", "no case", """{"colour":1}""", "{}"]);
        var (code, output, error) = toll.Network("--legacy", "--batch", batch);
        var answers = output.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        code.ShouldBe(1);
        answers[0].GetProperty("networks")[0].GetProperty("rows").GetRawText().ShouldBe("""["Dockers","Ferries"]""");
        answers[1..5].Select(answer => answer.GetProperty("error").GetProperty("code").GetString()).ShouldBe(["PAR503", "PAR501", "PAR510", "PAR510"]);
        answers[5].GetProperty("settings").GetProperty("legacy").GetBoolean().ShouldBeTrue();
        error.ShouldContain("PAR503: case 2: ");
    }

    [Theory]
    [InlineData(2, "PAR503", "--aggregate", "combine")]
    [InlineData(2, "PAR506", "--statement-type", "Story")]
    [InlineData(2, "PAR080", "--exclude", "organization")]
    [InlineData(2, "PAR080", "--since", "yesterday")]
    [InlineData(2, "PAR080", "--type", "three-mode")]
    [InlineData(3, "PAR509", "--batch", "nothing-here.jsonl")]
    public void What_cannot_be_done_is_said_with_its_code(int code, string error, params string[] words)
    {
        using var toll = new Toll();
        var said = toll.Network(words);
        (said.Code, said.Output).ShouldBe((code, ""));
        said.Error.ShouldStartWith($"parley: error {error}: ");
        said.Error.Count(character => character == '\n').ShouldBe(1);
    }

    [Theory]
    [InlineData("no such file")]
    [InlineData("")]
    [InlineData("This is no database.")]
    [InlineData("SQLite format 3\0 and then nothing of the kind")]
    public void What_is_no_database_of_the_kind_is_said(string content)
    {
        using var toll = new Toll();
        var path = toll.File.Path + "x";
        if (content != "no such file")
        {
            File.WriteAllText(path, content);
        }

        var said = Toll.Typed("network", path);
        said.Code.ShouldBe(3);
        said.Error.ShouldStartWith("parley: error PAR500: ");
    }

    [Fact]
    public void The_file_is_not_changed_and_nothing_is_left_beside_it()
    {
        using var toll = new Toll();
        var before = File.ReadAllBytes(toll.File.Path);
        toll.Network().Code.ShouldBe(0);
        File.ReadAllBytes(toll.File.Path).ShouldBe(before);
        toll.File.Beside.ShouldBeEmpty();
        toll.Network("--out", toll.File.Path).Error.ShouldContain("PAR083");
    }
}
