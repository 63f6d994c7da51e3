using Parley.Text;

namespace Parley.Ingest;

/// <summary>What an input can be read as.</summary>
public enum InputKind
{
    /// <summary>Plain text: <c>.txt</c>, and what is nothing else.</summary>
    Text,

    /// <summary>Markdown: <c>.md</c>, <c>.markdown</c>.</summary>
    Markdown,

    /// <summary>A saved or fetched web page.</summary>
    Html,

    /// <summary>One article a line: an object with <c>text</c>.</summary>
    JsonLines,
}

/// <summary>The kinds by the names that people type: <c>text</c>, <c>markdown</c>, <c>html</c>, <c>jsonl</c>.</summary>
public static class InputKinds
{
    private static readonly Dictionary<string, InputKind> Named = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text"] = InputKind.Text,
        ["markdown"] = InputKind.Markdown,
        ["html"] = InputKind.Html,
        ["jsonl"] = InputKind.JsonLines,
    };

    private static readonly HashSet<string> Later = new(["pdf", "docx", "feed", "warc", "mbox"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The kind of that name; or null and, in <paramref name="failure"/>, why not (PAR012, PAR013).</summary>
    public static InputKind? Parse(string name, out Diagnostic? failure)
    {
        if (Named.TryGetValue(name, out var kind))
        {
            failure = null;
            return kind;
        }

        failure = Later.Contains(name) ? Failures.KindNotYet(name) : Failures.KindUnknown(name);
        return null;
    }
}
