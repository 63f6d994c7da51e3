using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Text;

namespace Parley.Evaluation.HardCases;

/// <summary>The spans of a statement, expected or reported, with what does not count taken off their ends.</summary>
internal sealed class PlacedStatement
{
    private const string Before = " ,\n\t\u00a0";

    private const string After = Before + "\u202f";

    private const string AroundCue = After + ":;—–-";

    private PlacedStatement(string text, TextSpan? source, TextSpan? cue, ImmutableArray<TextSpan> content)
    {
        Source = source is { } s ? Trimmed(text, s, Before, After) : null;
        Cue = cue is { } c ? Trimmed(text, c, AroundCue, AroundCue) : null;
        Content = Joined(text, content);
        Letters = LettersOf(text, content);
    }

    /// <summary>Null where there is none.</summary>
    public TextSpan? Source { get; }

    /// <summary>Null where there is none; empty where it is only a mark.</summary>
    public TextSpan? Cue { get; }

    /// <summary>Pieces with only white space between them are one.</summary>
    public ImmutableArray<TextSpan> Content { get; }

    /// <summary>Where the content has a visible character.</summary>
    public IReadOnlySet<int> Letters { get; }

    public static PlacedStatement Of(string text, Statement statement) => new(text, statement.Source, statement.Cue, statement.Content);

    public static PlacedStatement Of(string text, ExpectedStatement statement) => new(text, statement.Source, statement.Cue, statement.Content);

    /// <summary>Shared by all visible characters of both; 1 where neither has any.</summary>
    public static double Jaccard(IReadOnlySet<int> left, IReadOnlySet<int> right)
    {
        var both = left.Count(right.Contains);
        var any = left.Count + right.Count - both;
        return any == 0 ? 1 : (double)both / any;
    }

    /// <summary>The places of the visible characters in the spans.</summary>
    public static IReadOnlySet<int> LettersOf(string text, IEnumerable<TextSpan> spans) => spans
        .SelectMany(span => Enumerable.Range(span.Start, span.Length))
        .Where(at => at < text.Length && !PlainTokens.IsSpace(text[at]))
        .ToHashSet();

    private static TextSpan Trimmed(string text, TextSpan span, string before, string after)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && Falls(text, start, before))
        {
            start++;
        }

        while (start < end && Falls(text, end - 1, after))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    private static bool Falls(string text, int at, string marks) => at >= text.Length || marks.Contains(text[at], StringComparison.Ordinal);

    private static ImmutableArray<TextSpan> Joined(string text, ImmutableArray<TextSpan> content)
    {
        var joined = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var span in content.Select(span => Trimmed(text, span, Before, After)).Order())
        {
            if (joined.Count > 0 && IsBlank(text, joined[^1].End, span.Start))
            {
                joined[^1] = new TextSpan(joined[^1].Start, Math.Max(joined[^1].End, span.End));
            }
            else
            {
                joined.Add(span);
            }
        }

        return joined.ToImmutable();
    }

    private static bool IsBlank(string text, int start, int end) =>
        start >= end || text.Skip(start).Take(end - start).All(PlainTokens.IsSpace);
}
