using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Parley.Web.Serving;

/// <summary>How the API writes JSON: names in camel case, what is absent left out, enumerations as words.</summary>
public sealed class RoomJson
{
    /// <summary>The rules.</summary>
    public JsonSerializerOptions Options { get; } = Apply(new JsonSerializerOptions());

    /// <summary>Gives options these rules.</summary>
    public static JsonSerializerOptions Apply(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = true;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        return options;
    }

    /// <summary>A model as JSON.</summary>
    public byte[] Bytes<TModel>(TModel model) => JsonSerializer.SerializeToUtf8Bytes(model, Options);
}
