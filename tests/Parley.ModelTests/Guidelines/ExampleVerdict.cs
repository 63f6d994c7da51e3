using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Parley.Attribution;
using Parley.Evaluation.HardCases;
using Parley.Tests.Guidelines;
using Parley.Text;
using Expected = Parley.Tests.Guidelines.ExpectedStatement;

namespace Parley.ModelTests.Guidelines;

/// <summary>
/// Whether an example was read as it is marked: exactly and with the right stances, as `parley evaluate` judges hard cases, and with the speaker, the act and
/// the outer statement that the example gives.
/// </summary>
internal static partial class ExampleVerdict
{
    /// <summary>The example as a hard case, with the article to read.</summary>
    public static HardCase CaseOf(Example example) => new(example.Id, 0, example.Text, [.. example.Statements.Select(CaseOf)])
    {
        Title = example.Headline,
        Nothing = example.Statements.IsEmpty,
    };

    /// <summary>What is wrong, a line each; empty where the reading is right.</summary>
    public static ImmutableArray<string> Faults(Example example, ImmutableArray<Statement> reported)
    {
        var verdict = HardCaseScores.Judge(CaseOf(example), reported);
        var faults = verdict.Exact
            ? example.Statements.SelectMany(statement => Near(statement, reported) is { } found ? Differences(example, statement, found, reported) : [])
            : ["spans, types or number of statements"];
        var all = faults.Concat(verdict.Stances.All(isRight => isRight) ? [] : ["polarity or modality"]).Distinct().ToList();
        return all.Count == 0 ? [] : [$"wrong: {string.Join(", ", all)}", .. Shown(example, reported)];
    }

    private static IEnumerable<string> Differences(Example example, Expected expected, Statement found, ImmutableArray<Statement> reported)
    {
        if (expected.Says.Speakers is { } names && !IsSpeakerRight(example, names, found))
        {
            yield return "speaker";
        }

        if (Value<StatementAct>(expected.Says.Act) is { } act && act != found.Act)
        {
            yield return "act";
        }

        if (example.Around(expected) is { } outer && Near(outer, reported)?.Id != found.Within)
        {
            yield return "within";
        }
    }

    /// <summary>The very name, where there is one: what a title is and what a name is, the guidelines say. To repeat the source is not to resolve it.</summary>
    private static bool IsSpeakerRight(Example example, ImmutableArray<string> names, Statement found) =>
        found.Speaker is { Name: var name }
            ? names.Contains(name, StringComparer.OrdinalIgnoreCase) || (names.IsEmpty && IsSame(found.Source?.In(example.Text) ?? "", name))
            : names.IsEmpty;

    private static bool IsSame(string source, string name) => string.Equals(Article().Replace(source, ""), Article().Replace(name, ""), StringComparison.OrdinalIgnoreCase);

    private static Evaluation.HardCases.ExpectedStatement CaseOf(Expected statement) => new(statement.Source, statement.Cue, statement.Content)
    {
        Type = statement.Says.Type,
        Names = statement.Says.Speakers,
        Stance = new Stance(Value<StatementPolarity>(statement.Says.Polarity), Value<StatementModality>(statement.Says.Modality)),
        Optional = statement.Says.IsOptional,
    };

    /// <summary>The reported statement whose first content lies nearest; spans that are right lie at no distance.</summary>
    private static Statement? Near(Expected expected, ImmutableArray<Statement> reported) =>
        reported.MinBy(s => Math.Abs(s.Content[0].Start - expected.Content[0].Start) + Math.Abs(s.Content[^1].End - expected.Content[^1].End));

    private static IEnumerable<string> Shown(Example example, ImmutableArray<Statement> reported)
    {
        string Of(TextSpan? span) => span?.In(example.Text) ?? "";
        string Line(string what, TextSpan? source, TextSpan? cue, IEnumerable<TextSpan> content) =>
            $"  {what} [{Of(source)}] {{{Of(cue)}}} {string.Join(' ', content.Select(c => $"<{Of(c)}>")).Replace("\n", "⏎", StringComparison.Ordinal)}";
        return
        [
            .. example.Statements.Select(s => $"{Line("marked  ", s.Source, s.Cue, s.Content)} {s.Says.Line}"),
            .. reported.Select(s => $"{Line("reported", s.Source, s.Cue, s.Content)} {s.Type}, {s.Polarity}, {s.Modality}, {s.Act}, speaker {s.Speaker?.Name ?? "unresolved"}"),
        ];
    }

    private static T? Value<T>(string? word)
        where T : struct, Enum => word is null ? null : Enum.Parse<T>(word, ignoreCase: true);

    [GeneratedRegex("^(the|an?) ", RegexOptions.IgnoreCase)]
    private static partial Regex Article();
}
