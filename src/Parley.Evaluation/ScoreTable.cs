using System.Text;

namespace Parley.Evaluation;

/// <summary>Renders scores for people. Documents get their tables from here, so that no figure is ever typed.</summary>
public static class ScoreTable
{
    /// <summary>The line before a table in a document.</summary>
    public const string Begin = "<!-- scores:begin -->";

    /// <summary>The line after it.</summary>
    public const string End = "<!-- scores:end -->";

    private static readonly string[] Head = ["", "precision", "recall", "F1", "95 %", "F1, every annotator"];

    /// <summary>A table for a Markdown document, with what was scored below it: the most telling figures, or the <paramref name="full"/> list.</summary>
    public static string Markdown(Scores scores, bool full = false)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var page = new StringBuilder();
        page.Append('|').AppendJoin('|', Head.Select(h => $" {h} ")).Append("|\n|---|--:|--:|--:|--:|--:|\n");
        foreach (var row in ScoreRow.Of(scores, full))
        {
            page.Append('|').AppendJoin('|', row.Cells().Select(c => $" {c} ")).Append("|\n");
        }

        return page.Append('\n').AppendJoin('\n', Notes(scores)).Append('\n').ToString();
    }

    /// <summary>Every figure for a terminal: columns aligned, no markup.</summary>
    public static string Text(Scores scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var rows = ScoreRow.Of(scores, full: true).Select(r => r.Cells()).Prepend(Head).ToList();
        var widths = Head.Select((_, column) => rows.Max(r => r[column].Length)).ToArray();
        var page = new StringBuilder();
        foreach (var row in rows)
        {
            var cells = row.Select((cell, i) => i == 0 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]));
            page.Append(string.Join("  ", cells).TrimEnd()).Append('\n');
        }

        return page.Append('\n').AppendJoin('\n', Notes(scores)).Append('\n').ToString();
    }

    /// <summary>
    /// The document with <paramref name="table"/> between its two marks (<see cref="Begin"/>, <see cref="End"/>) in place of
    /// what stood there; null where the marks are missing or in the wrong order.
    /// </summary>
    public static string? Put(string document, string table)
    {
        ArgumentNullException.ThrowIfNull(document);
        return MarkedPlace.Fill(document, Begin, End, table);
    }

    private static IEnumerable<string> Notes(Scores scores)
    {
        var (sheet, settings) = (scores.First, scores.Settings);
        var cut = settings.Cut is { } most ? $", exact spans in the first {most} tokens of each paragraph" : "";
        var missing = scores.MissingArticles > 0 ? $"; {scores.MissingArticles} of them not predicted" : "";
        var what = settings.Predicted is { } name ? $"{name} on " : "";
        yield return $"{what}{settings.Gold ?? "gold"}: {sheet.Articles} {(sheet.Articles == 1 ? "article" : "articles")}{missing}, {sheet.Gold} gold and {sheet.Predicted} predicted statements{cut}.";
        yield return $"Of the contents found by 80 %, {ScoreRow.Number(sheet.Found.Most.Speaker)} % have the right source and {ScoreRow.Number(sheet.Found.Most.Cue)} % the right cue (overlapping).";
    }
}
