using System.Text.Json;
using Parley.Formats;
using Parley.Networks;

namespace Parley.Web.Map;

/// <summary>The JSON of the map: that of <c>parley network --to json</c>, with where nodes stand.</summary>
internal static class MapJson
{
    /// <summary>One object; without networks where nothing is coded.</summary>
    public static byte[] Of(MapModel model)
    {
        using var page = new MemoryStream();
        using (var json = new Utf8JsonWriter(page, ArticleJson.WriterOptions))
        {
            json.WriteStartObject();
            json.WriteStartArray("networks");
            if (model.Network is { } network)
            {
                NetworkJson.Write(json, network);
            }

            json.WriteEndArray();
            json.WritePropertyName("settings");
            NetworkJson.WriteSettings(json, NetworkSettings.Of(model.Options));
            json.WriteNumber("width", MapModel.Width);
            json.WriteNumber("height", MapModel.Height);
            Write(json, model);
            json.WriteEndObject();
        }

        return page.ToArray();
    }

    private static void Write(Utf8JsonWriter json, MapModel model)
    {
        json.WriteStartArray("nodes");
        foreach (var node in model.Nodes)
        {
            json.WriteStartObject();
            json.WriteString("label", node.Label);
            json.WriteString("kind", node.IsColumn ? "column" : "row");
            json.WriteNumber("x", node.Place.X);
            json.WriteNumber("y", node.Place.Y);
            json.WriteNumber("statements", node.Statements);
            json.WriteNumber("camp", node.Camp);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
