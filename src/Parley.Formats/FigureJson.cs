using System.Text.Json;
using System.Text.Json.Nodes;

namespace Parley.Formats;

/// <summary>The JSON of figures, as docs/reference/json.md promises it to other programs.</summary>
public static class FigureJson
{
    /// <summary>Writes a figure as one object.</summary>
    public static void Write(Stream stream, JsonObject figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        using var writer = new Utf8JsonWriter(stream, ArticleJson.WriterOptions);
        Write(writer, figure);
    }

    private static void Write(Utf8JsonWriter writer, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                writer.WriteStartObject();
                foreach (var (name, value) in members)
                {
                    writer.WritePropertyName(name);
                    Write(writer, value);
                }

                writer.WriteEndObject();
                break;
            case JsonArray items:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case JsonValue value when value.TryGetValue<string>(out var text):
                JsonText.Write(writer, text);
                break;
            case null:
                writer.WriteNullValue();
                break;
            default:
                node.WriteTo(writer);
                break;
        }
    }
}
