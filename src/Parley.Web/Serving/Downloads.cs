namespace Parley.Web.Serving;

/// <summary>What files are called, and what browsers are told they are.</summary>
public static class Downloads
{
    /// <summary>The media type of a format.</summary>
    public static string TypeOf(string format) => Lower(format) switch
    {
        "csv" => "text/csv; charset=utf-8",
        "json" => "application/json",
        "jsonl" => "application/jsonl; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "html" => "text/html; charset=utf-8",
        "graphml" or "gexf" => "application/xml",
        "dl" or "pajek" => "text/plain; charset=utf-8",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "w3c" => "application/ld+json",
        _ => "application/octet-stream",
    };

    /// <summary>The end of a file's name.</summary>
    public static string Extension(string format) => Lower(format) switch { "pajek" => "net", "w3c" => "jsonld", "originals" => "zip", var other => other };

    private static string Lower(string format)
    {
        ArgumentNullException.ThrowIfNull(format);
        return format.ToLowerInvariant();
    }
}
