using System.Text;
using Parley.Evaluation.Behaviour;

namespace Parley.Cli.Output;

/// <summary>A behaviour report for a terminal.</summary>
/// <param name="ink">Weights and colours.</param>
/// <param name="width">Columns.</param>
internal sealed class ReportPage(Ink ink, int width)
{
    /// <summary>The whole page.</summary>
    public string Of(BehaviourReport report)
    {
        var page = new StringBuilder();
        page.Append($"{ink.Bold(BehaviourText.Subject(report))}\n{BehaviourText.Extent(report)}\n\n{Of(Table.Changes(report))}\n");
        page.Append(report.Statements.Moved > 0 ? $"{Of(Table.Moves(report))}\n" : "").Append(Of(Table.Confidence(report)));
        page.Append(BehaviourText.MostChanged(report) is { } most ? $"\n{Wrapped(most, "")}" : "");
        foreach (var examples in report.Examples.GroupBy(example => example.Kind))
        {
            page.Append($"\n{ink.Bold(BehaviourText.Heading(report, examples.Key))}  {ink.Dim(BehaviourText.Legend)}\n").AppendJoin("", examples.Select(Of));
        }

        return page.ToString();
    }

    private string Of(Table table)
    {
        var rows = table.Rows.Prepend(table.Head).ToList();
        var widths = table.Head.Select((_, column) => rows.Max(row => row[column].Length)).ToList();
        var lines = rows.Select(row => string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]))).TrimEnd()).ToList();
        return $"{ink.Dim(lines[0])}\n{string.Concat(lines.Skip(1).Select(line => $"{line}\n"))}";
    }

    private string Of(Example example) =>
        string.Concat(BehaviourText.Lines(example).Select(line => line.Name.Length == 0 ? $"\n  {ink.Bold(line.Words)}\n" : Wrapped(line.Words, $"  {line.Name,-6}  ")));

    // The name stands before the first line, and the other lines stand under it.
    private string Wrapped(string words, string name) =>
        string.Concat(Wrapping.Lines(words, width - name.Length).Select((line, i) => $"{(i == 0 ? ink.Dim(name) : new string(' ', name.Length))}{line}\n"));
}
