using System.Collections.Immutable;
using System.Text;
using Parley.Formats.Pictures;
using Parley.Networks;
using Parley.Networks.Layouts;

namespace Parley.Formats.Networks;

/// <summary>A network as a <c>.net</c> of Pajek: nodes on a circle, those of a second kind as boxes, ties as edges with weights.</summary>
public static class NetworkPajek
{
    /// <summary>Writes one network; the stream stays open. Quotation marks in labels become apostrophes.</summary>
    public static void Write(Stream stream, Network network, ImmutableArray<NetworkNode> nodes)
    {
        ArgumentNullException.ThrowIfNull(network);
        using var text = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        text.WriteLine(network.Mode == NetworkMode.OneMode ? $"*Vertices {nodes.Length}" : $"*Vertices {nodes.Length} {network.Rows.Length}");
        for (var i = 0; i < nodes.Length; i++)
        {
            var angle = 2 * Math.PI * i / nodes.Length;
            var (x, y) = (0.5 + (0.45 * Math.Sin(angle)), 0.5 - (0.45 * Math.Cos(angle)));
            text.WriteLine($"{i + 1} \"{Label(nodes[i].Label)}\" {x:0.0000} {y:0.0000} {(nodes[i].IsColumn ? "box" : "ellipse")}{Colour(nodes[i].Facts.Colour)}");
        }

        text.WriteLine("*Edges");
        foreach (var tie in TieGraph.Of(network).Ties)
        {
            text.WriteLine($"{tie.From + 1} {tie.To + 1} {XmlFile.Number(tie.Weight)}");
        }
    }

    // A backslash before the closing mark would keep it from closing in some readers.
    private static string Label(string label) => PictureText.OneLine(label).Replace('"', '\'').Replace('\\', '/');

    private static string Colour(string? colour) => colour is null ? "" : $" ic RGB{colour[1..].ToUpperInvariant()}";
}
