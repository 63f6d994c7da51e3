using System.Text.Json;

namespace Parley.Ingest.Html;

/// <summary>The objects of a page's JSON-LD, out of arrays and graphs, with references by <c>@id</c> resolved.</summary>
internal sealed class JsonNodes
{
    private const int MaxDepth = 6;
    private static readonly string[] Holders = ["@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement", "item"];
    private readonly List<JsonElement> nodes = [];
    private readonly Dictionary<string, JsonElement> byId = [];

    /// <summary>The first article; one with a date or a body rather than one without.</summary>
    public JsonElement? Article
    {
        get
        {
            var articles = nodes.Where(IsArticle).ToList();
            var full = articles.Where(node => node.TryGetProperty("datePublished", out _) || node.TryGetProperty("articleBody", out _)).ToList();
            var pages = nodes.Where(node => IsOf(node, type => type == "WebPage") && node.TryGetProperty("datePublished", out _));
            return full.Concat(articles).Concat(pages).Select(node => (JsonElement?)node).FirstOrDefault();
        }
    }

    /// <summary>The name of the organisation that speaks for the whole site.</summary>
    public string? Publisher => nodes
        .Where(node => IsOf(node, type => type is "NewsMediaOrganization" or "WebSite"))
        .Select(node => Tidy.Line(String(node, "name"))).FirstOrDefault(name => name is not null);

    public void Add(JsonElement element, int depth = 0)
    {
        if (depth > MaxDepth)
        {
            return;
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var member in element.EnumerateArray())
            {
                Add(member, depth + 1);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            AddObject(element, depth);
        }
    }

    /// <summary>The names of the people or organisations under <paramref name="key"/>: strings, objects, references, arrays of these.</summary>
    public IEnumerable<string> Names(JsonElement node, string key) =>
        node.TryGetProperty(key, out var value) ? Names(value, 0) : [];

    /// <summary>The string under <paramref name="key"/>, or the first of an array of them; null for anything else.</summary>
    public static string? String(JsonElement node, string key) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty(key, out var value) ? String(value) : null;

    private static string? String(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Unescaped(value),
        JsonValueKind.Array when value.GetArrayLength() > 0 && value[0].ValueKind == JsonValueKind.String => Unescaped(value[0]),
        JsonValueKind.Object => String(value, "@value"),
        _ => null,
    };

    private static string? Unescaped(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, escaped: no text.
            return null;
        }
    }

    private static bool IsArticle(JsonElement node) =>
        IsOf(node, type => type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) || type is "Report" or "Review");

    private static bool IsOf(JsonElement node, Func<string, bool> wanted)
    {
        if (!node.TryGetProperty("@type", out var type))
        {
            return false;
        }

        return type.ValueKind == JsonValueKind.Array
            ? type.EnumerateArray().Any(one => String(one) is { } name && wanted(name))
            : String(type) is { } single && wanted(single);
    }

    private void AddObject(JsonElement element, int depth)
    {
        nodes.Add(element);
        if (String(element, "@id") is { } id && element.EnumerateObject().Skip(1).Any())
        {
            byId.TryAdd(id, element);
        }

        foreach (var holder in Holders)
        {
            if (element.TryGetProperty(holder, out var inner))
            {
                Add(inner, depth + 1);
            }
        }
    }

    private IEnumerable<string> Names(JsonElement value, int depth)
    {
        if (depth > MaxDepth)
        {
            return [];
        }

        return value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().SelectMany(one => Names(one, depth + 1)),
            JsonValueKind.String => Tidy.Line(String(value)) is { } name ? [name] : [],
            JsonValueKind.Object => NamesOfObject(value, depth),
            _ => [],
        };
    }

    private IEnumerable<string> NamesOfObject(JsonElement value, int depth)
    {
        if (value.TryGetProperty("name", out var name))
        {
            return Names(name, depth + 1);
        }

        return String(value, "@id") is { } id && byId.TryGetValue(id, out var target) && target.TryGetProperty("name", out var other)
            ? Names(other, depth + 1)
            : [];
    }
}
