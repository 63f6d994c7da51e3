using System.Text.Json.Nodes;
using Parley.Cli.Output;
using Parley.Evaluation.Errors;

namespace Parley.FunctionalTests;

/// <summary>What went wrong in one article.</summary>
public sealed class ArticleErrorsTests
{
    private const string Gold = "[s1 Ann] [c1 said] [t1 it rains all day]. [s2 Bob] [c2 thinks] [t2 it snows]. Cy did not come.";

    [Fact]
    public void What_is_right_is_no_error() => Of(Gold).Differences.ShouldBeEmpty();

    [Theory]
    [InlineData("[s1 Ann] [c1 said] [t1 it rains all day]. Bob thinks it snows. Cy did not come.", "Missed ")]
    [InlineData("[s1 Ann] [c1 said] [t1 it rains all day]. [s2 Bob] [c2 thinks] [t2 it snows]. [s3 Cy] [c3 did not] [t3 come].", "Spurious ")]
    [InlineData("[s1 Ann] [c1 said] [t1 it rains] all day. [s2 Bob] [c2 thinks] [t2 it snows]. Cy did not come.", "Short Content")]
    [InlineData("[s1 Ann] [c1 said] [t1 it rains all day]. [s2 Bob] [c2 thinks] [t2 it snows. Cy] did not come.", "Long Content")]
    [InlineData("[s1 Ann] [c1 said it] [t1 rains all day]. [s2 Bob] [c2 thinks] [t2 it snows]. Cy did not come.", "Long Cue, Short Content")]
    [InlineData("[s1 Ann] [c1 said] it [t1 rains all day. Bob] thinks it snows. Cy did not come.", "Missed , Shifted Content")]
    [InlineData("[s2 Ann] [c1 said] [t1 it rains all day]. [s1 Bob] [c2 thinks] [t2 it snows]. Cy did not come.", "WrongLink Source, WrongLink Source")]
    [InlineData("Ann [c1 said] [t1 it rains all day]. [s2 Bob] [c2 thinks] [t2 it snows]. Cy did not come.", "Short Source")]
    public void Errors_are_told_by_kind_and_role(string predicted, string kinds)
    {
        var errors = Of(predicted);
        string.Join(", ", errors.Differences.SelectMany(d => d.Errors).Select(e => $"{e.Kind} {e.Role}")).ShouldBe(kinds);
        errors.Total.ShouldBe(kinds.Split(',').Length);
        ErrorCounts.Of(errors).Errors.ShouldBe(errors.Total);
    }

    [Fact]
    public void The_report_shows_gold_against_predicted_in_context()
    {
        var lines = Report(Of("[s1 Ann] [c1 said] [t1 it rains] all day. Bob thinks it snows. [s3 Cy] [c3 did not] [t3 come]."), colour: false).Split('\n');
        lines[1].ShouldBe("2 gold, 2 predicted; 1 missed, 1 spurious, 1 short");
        lines[3..].ShouldBe(
        [
            "missed",
            "  gold       Ann said it rains all day. [source Bob] [cue thinks] [content it snows]. Cy did not come.",
            "",
            "spurious",
            "  predicted  … said it rains all day. Bob thinks it snows. [source Cy] [cue did not] [content come].",
            "",
            "content short  - all day",
            "  gold       [source Ann] [cue said] [content it rains all day]. Bob thinks it snows. Cy did not come.",
            "  predicted  [source Ann] [cue said] [content it rains] all day. Bob thinks it snows. Cy did not come.",
            "",
        ]);
    }

    [Fact]
    public void Colour_adds_nothing_but_colour()
    {
        var errors = Of("[s1 Ann] [c1 said] [t1 it rains] all day.\e[2J [s2 Bob] [c2 thinks] [t2 it snows]. Cy did not come.", Gold.Replace("day]. ", "day].\e[2J ", StringComparison.Ordinal));
        var coloured = Report(errors, colour: true);
        coloured.ShouldContain("\e[33m[content it rains]\e[0m");
        coloured.ShouldNotContain("\e[2J", Case.Sensitive, "a text may not steer the terminal");
        System.Text.RegularExpressions.Regex.Replace(coloured, "\e\\[[0-9;]*m", "").ShouldBe(Report(errors, colour: false));
    }

    [Fact]
    public void Spans_of_another_system_may_overlap_or_lie_beyond_the_text()
    {
        var statement = MarkedGold.Statements(Gold)[0];
        var odd = statement with { Cue = new(0, 8), Content = [new(9, 500), new(900, 901)] };
        var errors = ArticleErrors.Of(MarkedGold.Article("a", Gold), [odd]);
        Report(errors, colour: false).ShouldContain("predicted");
        JsonNode.Parse(ErrorsJson.Article(errors))!["differences"]!.AsArray().Count.ShouldBe(errors.Differences.Length);
    }

    [Fact]
    public void Json_tells_the_same()
    {
        var json = JsonNode.Parse(ErrorsJson.Article(Of("[s1 Ann] [c1 said] [t1 it rains] all day. Bob thinks it snows. Cy did not come.")))!;
        (json["errors"]!.GetValue<int>(), json["missed"]!.GetValue<int>(), json["short"]!.GetValue<int>()).ShouldBe((2, 1, 1));
        var difference = json["differences"]![1]!;
        difference["errors"]![0]!.ToJsonString().ShouldBe("""{"kind":"short","role":"content"}""");
        difference["goldAttribution"]!["content"]![0]!["text"]!.GetValue<string>().ShouldBe("it rains all day");
        difference["predictedAttribution"]!["content"]![0]!["text"]!.GetValue<string>().ShouldBe("it rains");
    }

    [Fact]
    public void The_worst_come_first()
    {
        var articles = new[] { "b", "a", "c" }.Select(id => MarkedGold.Article(id, Gold)).ToList();
        var errors = ArticleErrors.Of(articles, MarkedGold.Predicted("c", MarkedGold.Statements(Gold)));
        ArticleErrors.Worst(errors, 2).Select(e => (e.Article.Id, e.Total)).ShouldBe([("a", 2), ("b", 2)]);
    }

    private static ArticleErrors Of(string predicted, string gold = Gold) => ArticleErrors.Of(MarkedGold.Article("a", gold), MarkedGold.Statements(predicted));

    private static string Report(ArticleErrors errors, bool colour)
    {
        using var text = new StringWriter { NewLine = "\n" };
        new ErrorReport(text, new Ink(colour), 120).Write(errors);
        return text.ToString();
    }
}
