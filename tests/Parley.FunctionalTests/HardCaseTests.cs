using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Evaluation;
using Parley.Evaluation.HardCases;

namespace Parley.FunctionalTests;

/// <summary>When a hard case counts as read.</summary>
public sealed class HardCaseTests
{
    private const string Said = """
        {"id":"1-a","group":1,"about":"Tag after","text":"“No,” said Orla Venn, the harbour pilot.","statements":[
        {"type":"direct","source":{"start":11,"end":39},"cue":{"start":6,"end":10},"content":[{"start":0,"end":5}],"speaker":"Orla Venn"}]}
        """;

    private const string Denied = """
        {"id":"2-a","group":2,"about":"Negated","text":"She did not say it leaks.","statements":[
        {"source":{"start":0,"end":3},"cue":{"start":4,"end":15},"content":[{"start":16,"end":24}],"speaker":null,"polarity":"negative"}]}
        """;

    private const string Nothing = """{"id":"3-a","group":3,"about":"Nickname","text":"They call her “the Heron” here.","nothing":true,"statements":[]}""";

    [Theory]
    [InlineData("""{"type":"direct","source":{"start":11,"end":39},"cue":{"start":6,"end":10},"content":[{"start":0,"end":5}],"speaker":{"name":"Venn"}}""", true, true)]
    [InlineData("""{"type":"direct","source":{"start":11,"end":20},"cue":{"start":5,"end":10},"content":[{"start":0,"end":6}],"speaker":{"name":"Captain Orla Venn"}}""", true, true)]
    [InlineData("""{"type":"mixed","source":{"start":11,"end":39},"cue":{"start":6,"end":10},"content":[{"start":0,"end":5}],"speaker":{"name":"Orla Venn"}}""", false, true)]
    [InlineData("""{"type":"direct","source":{"start":11,"end":15},"cue":{"start":6,"end":10},"content":[{"start":0,"end":5}],"speaker":{"name":"Orla Venn"}}""", false, true)]
    [InlineData("""{"type":"direct","source":{"start":11,"end":39},"cue":{"start":6,"end":10},"content":[{"start":0,"end":4}],"speaker":{"name":"Orla Venn"}}""", false, true)]
    [InlineData("""{"type":"direct","source":{"start":11,"end":39},"cue":{"start":6,"end":10},"content":[{"start":0,"end":5}],"speaker":{"name":"Orla Dunn"}}""", true, false)]
    [InlineData("""{"type":"direct","source":{"start":11,"end":39},"cue":{"start":6,"end":10},"content":[{"start":0,"end":5}]}""", true, false)]
    [InlineData("""{"type":"direct","source":{"start":11,"end":39},"cue":{"start":6,"end":10},"content":[{"start":22,"end":39}],"speaker":{"name":"Orla Venn"}}""", false, false)]
    public void A_statement_is_exact_by_its_spans_and_detected_by_content_and_speaker(string reported, bool exact, bool detected)
    {
        var verdict = Judge(Said, reported);
        (verdict.Exact, verdict.Detected).ShouldBe((exact, detected));
    }

    [Fact]
    public void Nothing_else_may_be_reported_but_what_stands_inside_and_thoughts()
    {
        const string right = """{"type":"direct","source":{"start":11,"end":39},"cue":{"start":6,"end":10},"content":[{"start":0,"end":5}],"speaker":{"name":"Orla Venn"}}""";
        Judge(Said, right + """,{"content":[{"start":1,"end":3}]}""").Exact.ShouldBeTrue();
        Judge(Said, right + """,{"act":"thought","content":[{"start":22,"end":39}]}""").Exact.ShouldBeTrue();
        var verdict = Judge(Said, right + """,{"content":[{"start":22,"end":39}]}""");
        (verdict.Exact, verdict.Detected).ShouldBe((false, false));
    }

    [Fact]
    public void Stance_is_told_apart_from_the_rest()
    {
        const string spans = "\"source\":{\"start\":0,\"end\":3},\"cue\":{\"start\":4,\"end\":15},\"content\":[{\"start\":16,\"end\":24}]";
        Judge(Denied, $"{{{spans},\"polarity\":\"negative\"}}").Stances.ShouldBe([true]);
        var plain = Judge(Denied, $"{{{spans}}}");
        (plain.Exact, plain.Detected).ShouldBe((true, true));
        plain.Stances.ShouldBe([false]);
        Judge(Denied, "").Stances.ShouldBeEmpty("a statement that was not found has no stance");
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(""","speaker":{"name":"she"}""", true)]
    [InlineData(""","speaker":{"name":"a woman","kind":"unnamed"}""", true)]
    [InlineData(""","speaker":{"name":"Orla Venn","kind":"person"}""", false)]
    public void A_speaker_who_must_stay_unresolved_may_have_no_name(string speaker, bool right) =>
        Judge(Denied, $"{{\"source\":{{\"start\":0,\"end\":3}},\"content\":[{{\"start\":16,\"end\":24}}]{speaker}}}").Detected.ShouldBe(right);

    [Fact]
    public void An_optional_statement_may_be_missing_but_not_be_taken_for_a_fact()
    {
        var optional = Denied.Replace("\"polarity\":\"negative\"", "\"optional\":true,\"modality\":\"intended\"", StringComparison.Ordinal);
        Judge(optional, "").Exact.ShouldBeTrue();
        Judge(optional, """{"content":[{"start":16,"end":24}]}""").Detected.ShouldBeFalse();
        Judge(optional, """{"content":[{"start":16,"end":24}],"modality":"intended"}""").Detected.ShouldBeTrue();
    }

    [Fact]
    public void Where_nothing_is_attributed_only_a_hypothesis_may_be_reported()
    {
        Judge(Nothing, "").Exact.ShouldBeTrue();
        Judge(Nothing, """{"content":[{"start":14,"end":25}],"modality":"hypothetical"}""").Detected.ShouldBeTrue();
        Judge(Nothing, """{"content":[{"start":14,"end":25}]}""").Detected.ShouldBeFalse();
    }

    [Fact]
    public void Cases_are_counted_by_group_and_listed_by_verdict()
    {
        ImmutableArray<HardCase> cases = [.. new[] { Said, Denied, Nothing }.Select(Case)];
        var scores = HardCaseScores.Score(cases, ImmutableDictionary<string, ImmutableArray<Statement>>.Empty, new HardCaseSettings("g", "p"));
        (scores.Exact.Right, scores.Detection.Right, scores.Stance.All, scores.Exact.Percent).ShouldBe((1, 1, 0, 33.3));
        scores.Groups.Select(g => (g.Group, g.About, g.Exact)).ShouldBe([(1, "Tag after", 0), (2, "Negated", 0), (3, "Nickname", 1)]);
        scores.Wrong.ShouldBe(["1-a", "2-a"]);
        HardCaseTable.Text(scores).ShouldContain("p on g: 3 hard cases in 3 groups.");
    }

    [Theory]
    [InlineData("""{"id":"a","group":1}""", "\"text\"")]
    [InlineData("""{"id":"a","group":1,"text":"b","statements":[{"content":[{"start":0,"end":2}]}]}""", "outside the text")]
    [InlineData("""{"id":"a","group":1,"text":"b","statements":[{"type":"loud","content":[]}]}""", "loud")]
    public void A_line_that_is_no_case_is_told_with_its_number(string json, string names)
    {
        var failure = HardCaseReader.Read(new StringReader($"\n{json}")).ShouldHaveSingleItem().Failure.ShouldNotBeNull();
        failure.Message.ShouldContain("line 2 ");
        failure.Message.ShouldContain(names);
    }

    private static HardCase Case(string json) => HardCaseReader.Read(new StringReader(json.ReplaceLineEndings(" "))).ShouldHaveSingleItem().Case.ShouldNotBeNull();

    private static CaseVerdict Judge(string json, string reported)
    {
        var predictions = Predictions.Read(new StringReader($$"""{"id":"x","statements":[{{reported}}]}"""));
        predictions.Failures.ShouldBeEmpty();
        return HardCaseScores.Judge(Case(json), predictions.ByArticle["x"]);
    }
}
