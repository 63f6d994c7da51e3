namespace Parley.Evaluation;

/// <summary>A place in a document that a program fills, between two lines that people put there.</summary>
public static class MarkedPlace
{
    /// <summary>
    /// The document with <paramref name="content"/> between the first <paramref name="begin"/> and the <paramref name="end"/> behind it, in place of what stood there; null where these
    /// are missing or in the wrong order.
    /// </summary>
    public static string? Fill(string document, string begin, string end, string content)
    {
        var from = document.IndexOf(begin, StringComparison.Ordinal);
        var to = document.IndexOf(end, Math.Max(0, from), StringComparison.Ordinal);
        return from < 0 || to < 0 ? null : $"{document[..(from + begin.Length)]}\n{content}{document[to..]}";
    }
}
