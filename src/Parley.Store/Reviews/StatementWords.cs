using Parley.Store.Articles;
using Parley.Text;

namespace Parley.Store.Reviews;

/// <summary>A statement in a few words, to be spoken of.</summary>
internal sealed class StatementWords(Corpus corpus)
{
    private const int Most = 60;

    /// <summary>What it says, cut short, and who says it: <c>“a gift to the shipping lines” (Tomas Havel)</c>.</summary>
    public string Of(long statement)
    {
        var found = corpus.Database.Query(
            "SELECT a.text, s.content, p.name FROM statements s JOIN articles a ON a.id = s.article LEFT JOIN speakers p ON p.id = s.speaker WHERE s.id = $1",
            row => (Text: Packed.Text(row.GetFieldValue<byte[]>(0)), Content: row.GetString(1), Speaker: StoredReadings.Text(row, 2)), statement).FirstOrDefault();
        return found.Text is null || found.Content.Length == 0 ? "a statement" : $"“{Short(found.Text, SpanText.Spans(found.Content)[0])}”{(found.Speaker is { } speaker ? $" ({speaker})" : "")}";
    }

    private static string Short(string text, TextSpan span)
    {
        var words = string.Join(' ', span.In(text).Trim(' ', '“', '”', '"', ',', '.').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var cut = words.Length <= Most ? words.Length : Math.Max(words.LastIndexOf(' ', Most), Most / 2);
        return Plain.Of(cut < words.Length ? $"{words[..cut]}…" : words);
    }
}
