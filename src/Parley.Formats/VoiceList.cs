using System.Collections.Immutable;
using Parley.Attribution;

namespace Parley.Formats;

/// <summary>The right side of a page: who says what, each entry with a link to its place.</summary>
internal sealed class VoiceList(TextWriter writer, Reading reading, HashSet<MarkedStatement> placed)
{
    /// <summary>Writes the aside.</summary>
    public void Write(ImmutableArray<MarkedStatement> statements)
    {
        writer.Write("<aside class=\"voices\" aria-label=\"Statements\">\n<h2>Who says what</h2>\n");
        var shown = statements.Where(statement => !statement.Folded).ToList();
        if (shown.Count == 0)
        {
            writer.Write("<p class=\"empty\">Nobody is quoted or reported here.</p>\n");
        }

        WriteVoices(shown);
        var folded = statements.Where(statement => statement.Folded).ToList();
        if (folded.Count > 0)
        {
            writer.Write($"<details><summary>{folded.Count} {(folded.Count == 1 ? "belief or plan" : "beliefs and plans")}</summary>\n");
            WriteVoices(folded);
            writer.Write("</details>\n");
        }

        foreach (var diagnostic in reading.Diagnostics)
        {
            writer.Write($"<p class=\"diagnostic\"><b>{MarkedText.Encode(diagnostic.Code)}</b> {MarkedText.Encode(diagnostic.Message)}</p>\n");
        }

        writer.Write("</aside>\n");
    }

    private void WriteVoices(List<MarkedStatement> statements)
    {
        var numbered = statements.ToDictionary(object (marked) => marked.Statement, ReferenceEqualityComparer.Instance);
        foreach (var voice in Voice.Of(reading.Article, statements.Select(marked => marked.Statement)))
        {
            var entries = voice.Statements.Select(statement => numbered[statement]).ToList();
            writer.Write($"<section class=\"voice\"><h3>{MarkedText.Encode(voice.Name)}{Role(voice)} <a class=\"count\" href=\"#{entries[0].Entry}\" aria-label=\"{entries.Count} {(entries.Count == 1 ? "statement" : "statements")}\">{entries.Count}</a></h3>\n<ol>\n");
            entries.ForEach(WriteEntry);
            writer.Write("</ol></section>\n");
        }
    }

    private void WriteEntry(MarkedStatement marked)
    {
        var statement = marked.Statement;
        var type = JsonNames.Of(statement.Type);
        var denied = statement.Polarity == StatementPolarity.Negative;
        var words = $"<q class=\"{type}{(denied ? " denied" : "")}\">{MarkedText.Encode(Voice.ContentOf(reading.Article, statement))}</q>";
        var cue = statement.Cue is { } span ? $" · <em>{MarkedText.Encode(span.In(reading.Article.Text))}</em>" : "";
        var place = statement.Where == StatementPlace.Body ? "" : $" · {JsonNames.Of(statement.Where)}";
        var stance = string.Concat(StanceWords.Of(reading, statement).Select(word => $" · <b{(denied ? " class=\"denied\"" : "")}>{MarkedText.Encode(word)}</b>"));
        var sure = Math.Clamp((int)Math.Round(100 * statement.Confidence), 0, 100);
        writer.Write($"<li id=\"{marked.Entry}\"><b class=\"number\">{marked.Number}</b> <small>{type}{cue}{stance}{place} <span class=\"sure\" style=\"--p:{sure}%\" title=\"{sure} % sure\" role=\"img\" aria-label=\"{sure} % sure\"></span></small> ");
        writer.Write(placed.Contains(marked) ? $"<a href=\"#{marked.Place}\">{words}</a></li>\n" : $"{words}</li>\n");
    }

    private static string Role(Voice voice) => voice.Role is { } role ? $" <small>{MarkedText.Encode(role)}</small>" : "";
}
