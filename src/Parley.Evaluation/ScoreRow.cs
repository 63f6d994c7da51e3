using System.Globalization;

namespace Parley.Evaluation;

/// <summary>One line of a table: a score against the first annotator, its interval if there is one, and F1 against all.</summary>
internal sealed record ScoreRow(string Name, Score First, Interval? Interval, Score All)
{
    private sealed record Line(string Name, Func<ScoreSheet, Score> Score, Func<Intervals, Interval>? Interval = null)
    {
        public bool Telling { get; init; }
    }

    private static readonly Score None = new(0, 0, 0);

    private static readonly Line[] Lines =
    [
        new("source, exact", s => s.Exact.Source, i => i.Source) { Telling = true },
        new("cue, exact", s => s.Exact.Cue, i => i.Cue) { Telling = true },
        new("content, exact", s => s.Exact.Content, i => i.Content) { Telling = true },
        new("source, marks aside", s => s.Trimmed.Source),
        new("cue, marks aside", s => s.Trimmed.Cue),
        new("content, marks aside", s => s.Trimmed.Content),
        new("content, tokens", s => s.Tokens) { Telling = true },
        new("content, parts of spans", s => s.Partial ?? None),
        new("linked: all three exact", s => s.Linked.All, i => i.LinkedAll) { Telling = true },
        new("linked: source and content exact", s => s.Linked.SourceContent),
        new("linked: source exact", s => s.Linked.Source),
        new("linked: cue exact", s => s.Linked.Cue),
        new("linked: content exact", s => s.Linked.Content),
        new("linked: all three overlap", s => s.Linked.Some) { Telling = true },
        new("direct content, exact", s => s.Types.Direct.Exact),
        new("indirect content, exact", s => s.Types.Indirect.Exact),
        new("mixed content, exact", s => s.Types.Mixed.Exact),
        new("direct content, parts of spans", s => s.Types.Direct.Partial ?? None),
        new("indirect content, parts of spans", s => s.Types.Indirect.Partial ?? None),
        new("mixed content, parts of spans", s => s.Types.Mixed.Partial ?? None),
        new("direct content, tokens", s => s.Types.Direct.Tokens),
        new("indirect content, tokens", s => s.Types.Indirect.Tokens),
        new("mixed content, tokens", s => s.Types.Mixed.Tokens),
        new("content found by 30 %", s => Of(s.Found.Part)),
        new("content found by 80 %", s => Of(s.Found.Most)) { Telling = true },
    ];

    /// <summary>All rows, or only the most telling.</summary>
    public static IEnumerable<ScoreRow> Of(Scores scores, bool full) => Lines.Where(line => full || line.Telling).Select(line => new ScoreRow(
        line.Name,
        line.Score(scores.First),
        scores.First.Ci is { } intervals ? line.Interval?.Invoke(intervals) : null,
        line.Score(scores.All)));

    public static string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    public string[] Cells() =>
    [
        Name, Number(First.P), Number(First.R), Number(First.F),
        Interval is { } i ? $"{Number(i.Low)}–{Number(i.High)}" : "",
        Number(All.F),
    ];

    private static Score Of(FoundScore found) => new(found.P, found.R, found.F);
}
