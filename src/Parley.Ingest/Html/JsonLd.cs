using System.Collections.Immutable;
using System.Text.Json;
using AngleSharp.Dom;

namespace Parley.Ingest.Html;

/// <summary>What a page says about its article in JSON-LD (schema.org). Every value may be missing.</summary>
internal sealed record JsonLd(string? Headline, string? Published, ImmutableArray<string> Authors, string? Outlet, string? Language)
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 128 };

    /// <summary>The article's body as the page repeats it for machines, or null.</summary>
    public string? Body { get; init; }

    public static JsonLd Of(IDocument document)
    {
        var nodes = new JsonNodes();
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json' i]"))
        {
            if (Parse(script.TextContent) is { } root)
            {
                nodes.Add(root);
            }
        }

        return nodes.Article is { } article ? From(article, nodes) : new JsonLd(null, null, [], nodes.Publisher, null);
    }

    private static JsonLd From(JsonElement article, JsonNodes nodes) => new(
        Tidy.Line(JsonNodes.String(article, "headline") ?? JsonNodes.String(article, "name")),
        JsonNodes.String(article, "datePublished") ?? JsonNodes.String(article, "dateCreated"),
        [.. nodes.Names(article, "author").Concat(nodes.Names(article, "creator")).Distinct()],
        nodes.Names(article, "publisher").FirstOrDefault() ?? nodes.Publisher,
        JsonNodes.String(article, "inLanguage"))
    {
        Body = JsonNodes.String(article, "articleBody"),
    };

    /// <summary>Comment and CDATA marks around the data are cut. Raw line breaks inside strings are the usual fault; as spaces they do no harm.</summary>
    private static JsonElement? Parse(string json)
    {
        var start = json.AsSpan().IndexOfAny('{', '[');
        var end = json.AsSpan().LastIndexOfAny('}', ']') + 1;
        if (start < 0 || end <= start)
        {
            return null;
        }

        var text = json[start..end];
        return TryParse(text) ?? TryParse(string.Concat(text.Select(c => c < ' ' ? ' ' : c)));
    }

    private static JsonElement? TryParse(string text)
    {
        try
        {
            using var parsed = JsonDocument.Parse(text, Lenient);
            return parsed.RootElement.Clone();
        }
        catch (JsonException)
        {
            // A broken island of data says nothing; the page's other signs are asked.
            return null;
        }
    }
}
