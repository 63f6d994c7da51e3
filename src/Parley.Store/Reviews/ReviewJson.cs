using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Parley.Store.Reviews;

/// <summary>How decisions are written: letters as they are, since people read the history.</summary>
internal static class ReviewJson
{
    private static readonly JsonWriterOptions Letters = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(JsonNode value)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Letters))
        {
            value.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
