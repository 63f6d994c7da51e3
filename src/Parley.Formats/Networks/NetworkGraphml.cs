using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Parley.Formats.Pictures;
using Parley.Networks;
using Parley.Networks.Layouts;

namespace Parley.Formats.Networks;

/// <summary>
/// A network as GraphML 1.0, with nothing in it but what the standard has, so that visone, Gephi, igraph and networkx read the same: undirected ties with
/// <c>weight</c>, its size <c>abs</c> and its <c>sign</c>; of nodes their name, variable, mode, statements, colour and whatever attributes people recorded.
/// </summary>
public static class NetworkGraphml
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    private static readonly ImmutableArray<Key> TieKeys = [new("weight", "double"), new("abs", "double"), new("sign", "string")];

    /// <summary>Writes one network; the stream stays open.</summary>
    /// <param name="stream">Where to, in UTF-8.</param>
    /// <param name="network">What to write.</param>
    /// <param name="nodes">Its nodes, as <see cref="NodeTable"/> gives them.</param>
    /// <param name="settings">How it was drawn, kept as a comment to whoever opens the file.</param>
    public static void Write(Stream stream, Network network, ImmutableArray<NetworkNode> nodes, string settings)
    {
        using var xml = XmlWriter.Create(stream, XmlFile.Settings);
        xml.WriteStartElement("graphml", Namespace);
        xml.WriteElementString("desc", PictureText.ForXml(settings));
        var (keys, attributes) = (NodeKeys(nodes), Attributes(nodes));
        keys.ForEach(key => WriteKey(xml, key, "n", "node"));
        TieKeys.ToList().ForEach(key => WriteKey(xml, key, "e", "edge"));
        xml.WriteStartElement("graph");
        xml.WriteAttributeString("id", "G");
        xml.WriteAttributeString("edgedefault", "undirected");
        for (var i = 0; i < nodes.Length; i++)
        {
            WriteNode(xml, $"n{i}", keys.Zip(Values(nodes[i], attributes)));
        }

        foreach (var (tie, i) in TieGraph.Of(network).Ties.Select((tie, i) => (tie, i)))
        {
            WriteTie(xml, tie, i);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static List<Key> NodeKeys(ImmutableArray<NetworkNode> nodes) =>
    [
        new("name", "string"), new("label", "string"), new("variable", "string"), new("mode", "int"), new("statements", "int"),
        new("color", "string"), new("r", "int"), new("g", "int"), new("b", "int"), .. Attributes(nodes).Select(name => new Key(Free(name), "string")),
    ];

    private static List<string> Attributes(ImmutableArray<NetworkNode> nodes) => [.. nodes.SelectMany(n => n.Facts.Attributes).Select(a => a.Name).Distinct()];

    // An attribute of people's may have the name of one of ours.
    private static string Free(string name) => name is "name" or "label" or "variable" or "mode" or "statements" or "color" or "r" or "g" or "b" ? $"{name} (recorded)" : name;

    private static IEnumerable<string?> Values(NetworkNode node, List<string> attributes) =>
    [
        node.Label, node.Label, node.Variable, node.IsColumn ? "2" : "1", node.Statements.ToString(),
        node.Facts.Colour, Part(node.Facts.Colour, 1), Part(node.Facts.Colour, 3), Part(node.Facts.Colour, 5),
        .. attributes.Select(name => node.Facts.Attributes.FirstOrDefault(a => a.Name == name).Value),
    ];

    private static string? Part(string? colour, int at) => colour is null ? null : int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture).ToString();

    private static void WriteKey(XmlWriter xml, Key key, string prefix, string domain)
    {
        xml.WriteStartElement("key");
        xml.WriteAttributeString("id", Id(prefix, key));
        xml.WriteAttributeString("for", domain);
        xml.WriteAttributeString("attr.name", PictureText.ForXml(key.Name));
        xml.WriteAttributeString("attr.type", key.Type);
        xml.WriteEndElement();
    }

    // Ids are names of XML without a colon: letters of any other kind are written by their numbers.
    private static string Id(string prefix, Key key) => prefix + "_" + key.Name.EnumerateRunes().Aggregate(
        new StringBuilder(), (id, letter) => letter.IsAscii && Rune.IsLetterOrDigit(letter) ? id.Append(letter) : id.Append('_').Append(letter.Value.ToString("x")).Append('_'));

    private static void WriteNode(XmlWriter xml, string id, IEnumerable<(Key Key, string? Value)> values)
    {
        xml.WriteStartElement("node");
        xml.WriteAttributeString("id", id);
        foreach (var (key, value) in values)
        {
            WriteData(xml, Id("n", key), value);
        }

        xml.WriteEndElement();
    }

    private static void WriteTie(XmlWriter xml, Tie tie, int number)
    {
        xml.WriteStartElement("edge");
        xml.WriteAttributeString("id", $"e{number}");
        xml.WriteAttributeString("source", $"n{tie.From}");
        xml.WriteAttributeString("target", $"n{tie.To}");
        string[] values = [XmlFile.Number(tie.Weight), XmlFile.Number(Math.Abs(tie.Weight)), tie.Weight < 0 ? "negative" : "positive"];
        foreach (var (key, value) in TieKeys.Zip(values))
        {
            WriteData(xml, Id("e", key), value);
        }

        xml.WriteEndElement();
    }

    private static void WriteData(XmlWriter xml, string key, string? value)
    {
        if (value is not null)
        {
            xml.WriteStartElement("data");
            xml.WriteAttributeString("key", key);
            xml.WriteString(PictureText.ForXml(value));
            xml.WriteEndElement();
        }
    }

    private sealed record Key(string Name, string Type);
}
