namespace Parley.Ingest;

/// <summary>The plain <c>key: value</c> lines between two <c>---</c> at the head of a Markdown file. Nothing else of YAML is understood.</summary>
internal static class FrontMatter
{
    private const int MostLines = 200;

    public static Dictionary<string, string> Of(string markdown)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        using var lines = new StringReader(markdown);
        if (lines.ReadLine()?.TrimEnd() != "---")
        {
            return values;
        }

        for (var i = 0; i < MostLines && lines.ReadLine() is { } line && line.TrimEnd() is not ("---" or "..."); i++)
        {
            var colon = line.IndexOf(':');
            if (colon > 0 && Tidy.Line(line[(colon + 1)..].Trim().Trim('"', '\'')) is { } value && value[0] is not ('[' or '{' or '&' or '*' or '|' or '>'))
            {
                values.TryAdd(line[..colon].Trim(), value);
            }
        }

        return values;
    }
}
