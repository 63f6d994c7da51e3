using System.Text.Json;
using Parley.Attribution;
using Parley.Formats;
using Parley.Store.Search;
using Parley.Text;

namespace Parley.Web.Search;

/// <summary>What was found, as JSON; its keys stand in docs/reference/json.md.</summary>
public static class SearchJson
{
    /// <summary>One object.</summary>
    public static byte[] Answer(SearchAnswer answer) => Page(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("total", answer.Total);
        json.WriteBoolean("exact", answer.IsExact);
        if (answer.Unindexed > 0)
        {
            json.WriteNumber("unindexed", answer.Unindexed);
        }

        json.WriteStartArray("results");
        foreach (var result in answer.Results)
        {
            Write(json, result);
        }

        json.WriteEndArray();
        if (answer.Next is { } next)
        {
            json.WriteString("next", next.ToString());
        }

        if (!answer.Facets.IsEmpty)
        {
            WriteFacets(json, answer);
        }

        json.WriteEndObject();
    });

    /// <summary>One object a line.</summary>
    public static byte[] Lines(SearchAnswer answer) => [.. answer.Results.SelectMany(result => Page(json => Write(json, result)))];

    private static byte[] Page(Action<Utf8JsonWriter> write)
    {
        using var page = new MemoryStream();
        using (var json = new Utf8JsonWriter(page, ArticleJson.WriterOptions))
        {
            write(json);
        }

        page.WriteByte((byte)'\n');
        return page.ToArray();
    }

    private static void WriteFacets(Utf8JsonWriter json, SearchAnswer answer)
    {
        json.WriteStartObject("facets");
        foreach (var facet in answer.Facets)
        {
            json.WriteStartArray(facet.Name);
            foreach (var (name, count) in facet.Counts)
            {
                json.WriteStartObject();
                json.WriteString("value", name);
                json.WriteNumber("count", count);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SearchResult result)
    {
        json.WriteStartObject();
        json.WriteString("kind", result.Statement is null ? "article" : "statement");
        json.WriteString("key", result.Key.ToString());
        if (result.Likeness is { } likeness)
        {
            json.WriteNumber("likeness", likeness);
        }

        json.WriteString("snippet", result.Snippet);
        json.WriteStartArray("marks");
        foreach (var mark in result.Marks)
        {
            json.WriteStartObject();
            json.WriteNumber("start", mark.Start);
            json.WriteNumber("end", mark.End);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (result.Statement is { } statement)
        {
            Write(json, statement, result.Coded);
        }

        Write(json, result.Article);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Statement statement, CodedFacts? coded)
    {
        var extent = statement.Extent();
        json.WriteStartObject("statement");
        json.WriteString("id", statement.Id);
        json.WriteNumber("start", extent.Start);
        json.WriteNumber("end", extent.End);
        if (coded is null)
        {
            json.WriteString("type", statement.Type.ToString().ToLowerInvariant());
            json.WriteString("act", statement.Act.ToString().ToLowerInvariant());
            json.WriteNumber("confidence", Math.Round(statement.Confidence, 3));
        }
        else
        {
            Write(json, coded);
        }

        if (statement.Speaker is { } speaker)
        {
            json.WriteStartObject("speaker");
            WriteText(json, "id", speaker.Id);
            json.WriteString("name", speaker.Name);
            json.WriteString("kind", speaker.Kind.ToString().ToLowerInvariant());
            WriteText(json, "role", speaker.Role);
            WriteText(json, "affiliation", speaker.Affiliation);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CodedFacts coded)
    {
        json.WriteStartObject("coded");
        json.WriteString("type", coded.Type);
        json.WriteString("coder", coded.Coder);
        json.WriteStartObject("values");
        foreach (var (name, value) in coded.Values)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Article article)
    {
        json.WriteStartObject("article");
        json.WriteString("id", article.Id);
        WriteText(json, "title", article.Title);
        WriteText(json, "published", article.Published?.ToString("O"));
        WriteText(json, "outlet", article.Outlet);
        WriteText(json, "url", article.Url);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
