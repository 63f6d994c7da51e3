using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Parley.Attribution;
using Parley.Evaluation.HardCases;
using Parley.Text;

namespace Parley.FunctionalTests;

/// <summary>Our verdicts on hard cases against those of the scorer in Python, on answers with mistakes of every kind.</summary>
public sealed class HardCaseAgreementTests
{
    [Theory]
    [InlineData(0, 40)]
    [InlineData(1, 4)]
    [InlineData(2, 8)]
    [InlineData(3, 15)]
    public void Every_case_and_group_is_judged_as_the_other_scorer_does(int seed, int rarity)
    {
        var (cases, scorer) = (PythonScorer.Shared("hard-cases/cases.jsonl"), PythonScorer.Shared("checks/tools/score_hard_cases.py"));
        using var reader = new StreamReader(cases);
        var read = HardCaseReader.Read(reader).Select(line => line.Case.ShouldNotBeNull()).ToList();
        var random = new Random(seed);
        var reported = read.ToImmutableDictionary(c => c.Id, c => Answer(c, random, rarity));

        var theirs = PythonScorer.Run(scorer, cases, reported.Select(article => Json(article.Key, article.Value)), "--list");
        var ours = HardCaseScores.Score(read, reported, new HardCaseSettings("g", "p"));

        var listed = theirs[..^1].Select(line => (Id: line.Split(' ')[0], Detected: line.Contains(" found, not exact ", StringComparison.Ordinal))).ToList();
        ours.DetectedOnly.ShouldBe(listed.Where(line => line.Detected).Select(line => line.Id));
        ours.Wrong.ShouldBe(listed.Where(line => !line.Detected).Select(line => line.Id));
        var figures = JsonNode.Parse(theirs[^1])!;
        ours.Stance.All.ShouldBe(figures["stanceOf"]!.GetValue<int>());
        ((double)ours.Stance.Right / ours.Stance.All).ShouldBe(figures["stance"]!.GetValue<double>(), 0.0001);
        ours.Groups.Select(g => (g.Group, g.Cases, g.Exact, g.Detection)).ShouldBe(figures["groups"]!.AsObject().Select(g =>
            (int.Parse(g.Key), g.Value!["n"]!.GetValue<int>(), g.Value["exact"]!.GetValue<int>(), g.Value["detection"]!.GetValue<int>())), ignoreOrder: true);
    }

    // What is expected, each part of it wrong once in `rarity` times.
    private static ImmutableArray<Statement> Answer(HardCase hardCase, Random random, int rarity)
    {
        bool Errs() => random.Next(rarity) == 0;
        TextSpan? Shifted(TextSpan? span) => span is { } s && Errs() ? Slip(s, hardCase.Text.Length, random) : Errs() ? null : span;
        var answer = hardCase.Statements.Where(_ => !Errs()).Select(s => new Statement("", Shifted(s.Source), Shifted(s.Cue), [.. s.Content.Select(c => Shifted(c) ?? c)])
        {
            Type = Errs() ? StatementType.Mixed : s.Type ?? StatementType.Direct,
            Act = Errs() ? StatementAct.Thought : StatementAct.Speech,
            Polarity = Errs() ? StatementPolarity.Negative : s.Stance.Polarity ?? StatementPolarity.Positive,
            Modality = Errs() ? StatementModality.Hypothetical : s.Stance.Modality ?? StatementModality.Asserted,
            Speaker = s.Names is { IsEmpty: false } names && !Errs() ? new Speaker(names[0], SpeakerVia.Name) : Errs() ? new Speaker("Dr. Somebody Else", SpeakerVia.Name) { Kind = Errs() ? SpeakerKind.Unnamed : SpeakerKind.Person } : null,
        });
        var start = random.Next(hardCase.Text.Length - 1);
        var extra = new Statement("", null, null, [new TextSpan(start, random.Next(start + 1, hardCase.Text.Length))]) { Modality = (StatementModality)random.Next(2) };
        return [.. answer, .. Errs() ? [extra] : Array.Empty<Statement>()];
    }

    private static TextSpan Slip(TextSpan span, int length, Random random)
    {
        var start = Math.Max(0, span.Start + random.Next(-3, 4));
        return new TextSpan(start, Math.Clamp(span.End + random.Next(-6, 7), start, length));
    }

    private static string Json(string id, ImmutableArray<Statement> statements)
    {
        static JsonNode? Span(TextSpan? span) => span is { } s ? new JsonObject { ["start"] = s.Start, ["end"] = s.End } : null;
        static string Word<T>(T value)
            where T : struct, Enum => value.ToString().ToLowerInvariant();
        var list = statements.Select(s => new JsonObject
        {
            ["source"] = Span(s.Source),
            ["cue"] = Span(s.Cue),
            ["content"] = new JsonArray([.. s.Content.Select(c => Span(c))]),
            ["type"] = Word(s.Type),
            ["act"] = Word(s.Act),
            ["polarity"] = Word(s.Polarity),
            ["modality"] = Word(s.Modality),
            ["speaker"] = s.Speaker is { } speaker ? new JsonObject { ["name"] = speaker.Name, ["kind"] = Word(speaker.Kind) } : null,
        });
        return new JsonObject { ["id"] = id, ["statements"] = new JsonArray([.. list]) }.ToJsonString();
    }
}
