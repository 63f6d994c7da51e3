using System.Text.Json;
using Parley.Ingest.Html;
using Parley.Text;

namespace Parley.Ingest.Feeds;

/// <summary>The entries of a JSON Feed (1.0, 1.1).</summary>
internal static class JsonFeed
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <exception cref="JsonException">It is no JSON.</exception>
    public static IEnumerable<FeedEntry> Entries(string text)
    {
        using var parsed = JsonDocument.Parse(text.TrimStart('\ufeff', ' ', '\t', '\r', '\n'), Lenient);
        var feed = parsed.RootElement;
        if (feed.ValueKind != JsonValueKind.Object || !feed.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
        {
            yield break;
        }

        var number = 0;
        foreach (var item in items.EnumerateArray())
        {
            number++;
            var html = JsonNodes.String(item, "content_html");
            var plain = JsonNodes.String(item, "content_text") is { Length: > 0 } content ? content : JsonNodes.String(item, "summary");
            yield return new FeedEntry(FormattableString.Invariant($"!{number}"), Head(item, feed), string.IsNullOrWhiteSpace(html) ? plain ?? "" : html, !string.IsNullOrWhiteSpace(html));
        }
    }

    private static Article Head(JsonElement item, JsonElement feed)
    {
        var names = new JsonNodes();
        return new Article("", "", [])
        {
            Title = Tidy.Line(JsonNodes.String(item, "title")),
            Published = Dates.Parse(JsonNodes.String(item, "date_published") ?? JsonNodes.String(item, "date_modified")),
            Byline = Bylines.Names(new[] { (item, "authors"), (item, "author"), (feed, "authors"), (feed, "author") }
                .Select(place => place.Item1.ValueKind == JsonValueKind.Object ? names.Names(place.Item1, place.Item2).ToList() : []).FirstOrDefault(found => found.Count > 0) ?? []),
            Outlet = Tidy.Line(JsonNodes.String(feed, "title")),
            Url = JsonNodes.String(item, "url") ?? JsonNodes.String(item, "external_url"),
            Language = Tidy.LanguageCode(JsonNodes.String(item, "language") ?? JsonNodes.String(feed, "language")),
        };
    }
}
