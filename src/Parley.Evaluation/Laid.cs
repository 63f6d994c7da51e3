using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Language;
using Parley.Text;

namespace Parley.Evaluation;

/// <summary>An attribution, gold or predicted, laid on a grid.</summary>
internal sealed class Laid
{
    private readonly ImmutableArray<TextSpan> _spans;

    private Laid(Grid grid, GoldAttribution attribution)
    {
        Attribution = attribution;
        Source = grid.Ranges(attribution.Source);
        Cue = grid.Ranges(attribution.Cue);
        Content = grid.Ranges(attribution.Content);
        Tokens = Content.SelectMany(r => Enumerable.Range(r.Start, r.Length)).ToHashSet();
        Type = QuotedTokens.TypeOf(grid, Tokens);
        _spans = Merged(attribution.Content);
        Letters = _spans.Sum(grid.Letters);
    }

    /// <summary>The spans as they were given.</summary>
    public GoldAttribution Attribution { get; }

    public ImmutableArray<TokenRange> Source { get; }

    public ImmutableArray<TokenRange> Cue { get; }

    public ImmutableArray<TokenRange> Content { get; }

    /// <summary>How sure the reader is; 1 of the gold.</summary>
    public double Confidence { get; private init; } = 1;

    /// <summary>The tokens of the content.</summary>
    public IReadOnlySet<int> Tokens { get; }

    public StatementType Type { get; }

    /// <summary>Characters of the content, white space aside.</summary>
    public int Letters { get; }

    /// <summary>Those that have at least one token of content; the others attribute nothing.</summary>
    public static ImmutableArray<Laid> On(Grid grid, IEnumerable<GoldAttribution> attributions) =>
        [.. attributions.Select(a => new Laid(grid, a)).Where(a => a.Content.Length > 0)];

    /// <inheritdoc cref="On(Grid, IEnumerable{GoldAttribution})"/>
    /// <remarks>The gold marks no statement inside another's content, so nested ones are left out.</remarks>
    public static ImmutableArray<Laid> On(Grid grid, IEnumerable<Statement> statements) =>
        [.. statements.Where(s => s.Within is null).Select(s => Of(grid, s)).Where(a => a.Content.Length > 0)];

    public ImmutableArray<TokenRange> Role(Role role) => role switch
    {
        Parley.Attribution.Role.Source => Source,
        Parley.Attribution.Role.Cue => Cue,
        _ => Content,
    };

    /// <summary>Characters of content that both have.</summary>
    public int SharedLetters(Laid other, Grid grid) => Content[^1].End <= other.Content[0].Start || other.Content[^1].End <= Content[0].Start
        ? 0
        : _spans.Sum(a => other._spans.Where(a.Overlaps).Sum(b => grid.Letters(new TextSpan(Math.Max(a.Start, b.Start), Math.Min(a.End, b.End)))));

    private static Laid Of(Grid grid, Statement statement) =>
        new(grid, new GoldAttribution(One(statement.Source), One(statement.Cue), statement.Content)) { Confidence = statement.Confidence };

    private static ImmutableArray<TextSpan> One(TextSpan? span) => span is { } one ? [one] : [];

    private static ImmutableArray<TextSpan> Merged(IEnumerable<TextSpan> spans)
    {
        var merged = new List<TextSpan>();
        foreach (var span in spans.Order())
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End)
            {
                merged[^1] = new TextSpan(merged[^1].Start, Math.Max(merged[^1].End, span.End));
            }
            else
            {
                merged.Add(span);
            }
        }

        return [.. merged];
    }
}
