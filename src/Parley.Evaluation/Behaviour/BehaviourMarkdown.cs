using System.Text;
using System.Text.RegularExpressions;

namespace Parley.Evaluation.Behaviour;

/// <summary>Reports for documents: the changelog of a model is written from here, so that no figure is ever typed.</summary>
public static class BehaviourMarkdown
{
    /// <summary>The line before a report in a document.</summary>
    public const string Begin = "<!-- behaviour:begin -->";

    /// <summary>The line after it.</summary>
    public const string End = "<!-- behaviour:end -->";

    /// <summary>The report, its examples folded away.</summary>
    public static string Of(BehaviourReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var page = new StringBuilder();
        page.Append($"**{Escaped(BehaviourText.Subject(report))}**: {BehaviourText.Extent(report)}\n\n{Table.Changes(report).Markdown()}\n");
        page.Append(report.Statements.Moved > 0 ? $"{Table.Moves(report).Markdown()}\n" : "").Append($"{Table.Confidence(report).Markdown()}\n");
        page.Append(BehaviourText.MostChanged(report) is { } most ? $"{Escaped(most)}\n\n" : "");
        foreach (var examples in report.Examples.GroupBy(example => example.Kind))
        {
            page.Append($"<details><summary>{BehaviourText.Heading(report, examples.Key)} · {BehaviourText.Legend}</summary>\n\n");
            page.AppendJoin("\n", examples.Select(Of)).Append("\n</details>\n\n");
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>
    /// The document with <paramref name="report"/> between its first two marks (<see cref="Begin"/>, <see cref="End"/>) in place of what stood there; null where
    /// the marks are missing or in the wrong order.
    /// </summary>
    public static string? Put(string document, string report)
    {
        ArgumentNullException.ThrowIfNull(document);
        return MarkedPlace.Fill(document, Begin, End, report);
    }

    private static string Of(Example example) =>
        string.Concat(BehaviourText.Lines(example).Select(line => line.Name.Length == 0 ? $"- {Escaped(line.Words)}\n" : $"  - *{line.Name}* {Escaped(line.Words)}\n"));

    // Also "<", which would begin a tag or end the report, and "&"; the words come from articles.
    private static string Escaped(string words) =>
        Regex.Replace(words, @"[\\`*_\[\]|~]|(?<=\])\(", @"\$0", RegexOptions.None, TimeSpan.FromSeconds(1)).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
