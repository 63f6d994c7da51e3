using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Evaluation.HardCases;

namespace Parley.Cli.Output;

/// <summary>What a hard case demands beside its spans, what was reported, and the verdict.</summary>
/// <param name="Verdict"><c>exact</c>, <c>detected</c> or <c>wrong</c>.</param>
/// <param name="Text">A few lines for a person.</param>
internal sealed record CaseReport(string Verdict, string Text)
{
    /// <summary>Of the statements <paramref name="reported"/> in the case's text.</summary>
    public static CaseReport Of(HardCase hardCase, ImmutableArray<Statement> reported)
    {
        var judged = HardCaseScores.Judge(hardCase, reported);
        var verdict = judged.Exact ? "exact" : judged.Detected ? "detected" : "wrong";
        var other = judged.Exact && !judged.Detected ? ", but the speaker or the source is wrong" : "";
        IEnumerable<string> lines =
        [
            $"Group {hardCase.Group}, {OneLine.Of(hardCase.About)}: {verdict}{other}.",
            .. hardCase.Statements.Select(s => $"  expected   {Facts([s.Optional ? "optional" : null, Word(s.Type), Names(s.Names), Word(s.Stance.Polarity), Word(s.Stance.Modality)])}"),
            .. reported.Select(s => $"  predicted  {Facts([Word<StatementType>(s.Type), $"speaker {s.Speaker?.Name ?? "unresolved"}", Word<StatementPolarity>(s.Polarity), Word<StatementModality>(s.Modality), Word<StatementAct>(s.Act)])}"),
        ];
        return new CaseReport(verdict, $"\n{string.Concat(lines.Select(line => $"{line}\n"))}");
    }

    private static string Names(ImmutableArray<string>? names) => names switch
    {
        null => "any speaker",
        { IsEmpty: true } => "speaker unresolved",
        { } known => $"speaker {string.Join(" or ", known)}",
    };

    private static string Facts(IEnumerable<string?> facts) => OneLine.Of(string.Join(", ", facts.OfType<string>()));

    private static string? Word<T>(T? value)
        where T : struct, Enum => value?.ToString().ToLowerInvariant();
}
