using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Evaluation.Errors;
using Parley.Evaluation;
using Parley.Text;

namespace Parley.Cli.Output;

/// <summary>An article's errors for a person: gold against predicted, in the words around them.</summary>
/// <param name="writer">Stays open.</param>
/// <param name="ink">Colours or none.</param>
/// <param name="width">Columns.</param>
internal sealed class ErrorReport(TextWriter writer, Ink ink, int width)
{
    // Characters of context on either side.
    private const int Around = 40;

    private const int LongestExcess = 70;

    /// <summary>Writes one article's errors.</summary>
    public void Write(ArticleErrors errors)
    {
        Line(ink.Bold(OneLine.Of(string.Join("  ", new[] { errors.Article.Id, errors.Article.Title }.OfType<string>()))));
        Line(ink.Dim($"{errors.Gold} gold, {errors.Predicted} predicted; {Counts(errors)}"));
        foreach (var difference in errors.Differences)
        {
            Write(difference, errors.Article.Text);
        }
    }

    private void Write(AttributionDifference difference, string text)
    {
        Line();
        foreach (var error in difference.Errors)
        {
            Line(error.Role is { } role ? Label(error, difference, role, text) : ink.Red(Words(error.Kind)));
        }

        var window = Window(difference, text);
        Write("gold", difference.Gold, text, window);
        Write("predicted", difference.Predicted, text, window);
    }

    private void Write(string side, GoldAttribution? attribution, string text, TextSpan window)
    {
        if (attribution is null)
        {
            return;
        }

        var indent = $"  {side,-9}  ";
        foreach (var line in MarkedExcerpt.Of(text, attribution, window).Lines(width - indent.Length, ink))
        {
            Line(ink.Dim(indent) + line);
            indent = new string(' ', indent.Length);
        }
    }

    private string Label(RoleError error, AttributionDifference difference, Role role, string text)
    {
        var (gold, predicted) = (Places(difference.Gold, role, text), Places(difference.Predicted, role, text));
        var (more, less) = (Excess(predicted, gold, text), Excess(gold, predicted, text));
        var excess = (more.Length > 0 ? ink.Red($"  + {more}") : "") + (less.Length > 0 ? ink.Green($"  - {less}") : "");
        return $"{ink.Red($"{role.ToString().ToLowerInvariant()} {Words(error.Kind)}")}{excess}";
    }

    private static string Counts(ArticleErrors errors)
    {
        var kinds = Enum.GetValues<ErrorKind>().Where(kind => errors.Count(kind) > 0).Select(kind => $"{errors.Count(kind)} {Words(kind)}").ToList();
        return kinds.Count == 0 ? "no errors" : string.Join(", ", kinds);
    }

    private static string Words(ErrorKind kind) => kind == ErrorKind.WrongLink ? "wrong link" : kind.ToString().ToLowerInvariant();

    private static HashSet<int> Places(GoldAttribution? attribution, Role role, string text) => MarkedExcerpt.Spans(attribution)
        .Where(s => s.Role == role).SelectMany(s => Enumerable.Range(s.Span.Start, s.Span.Length)).Where(at => at < text.Length).ToHashSet();

    // The characters of one that the other lacks, a gap between them as an ellipsis.
    private static string Excess(HashSet<int> places, HashSet<int> other, string text)
    {
        var (words, last) = ("", -1);
        foreach (var at in places.Where(at => !other.Contains(at)).Order())
        {
            words += last >= 0 && at > last + 1 ? $" … {text[at]}" : text[at].ToString();
            last = at;
        }

        return OneLine.Of(MarkedExcerpt.Elided(words.Trim(), LongestExcess));
    }

    // All spans of both, and some words around them out of the same paragraph.
    private static TextSpan Window(AttributionDifference difference, string text)
    {
        ImmutableArray<TextSpan> spans = [.. MarkedExcerpt.Spans(difference.Gold).Concat(MarkedExcerpt.Spans(difference.Predicted)).Select(s => s.Span)];
        var (start, end) = (Math.Min(spans.Min(s => s.Start), text.Length), Math.Min(spans.Max(s => s.End), text.Length));
        var (before, after) = (start, end);
        while (before > 0 && text[before - 1] != '\n' && (start - before < Around || text[before - 1] != ' '))
        {
            before--;
        }

        while (after < text.Length && text[after] != '\n' && (after - end < Around || text[after] != ' '))
        {
            after++;
        }

        return new TextSpan(before, after);
    }

    private void Line(string text = "") => writer.Write($"{text}\n");
}
