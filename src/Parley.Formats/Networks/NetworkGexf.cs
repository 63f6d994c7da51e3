using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Parley.Formats.Pictures;
using Parley.Networks;
using Parley.Networks.Layouts;

namespace Parley.Formats.Networks;

/// <summary>
/// Networks as GEXF 1.3, all windows of time in one file: nodes and ties have spells in which they are there, and ties a <c>weight</c> that changes. Where windows
/// overlap, each stands for the time from its middle up to the middle of the next. Times are days, unless two windows begin on one.
/// </summary>
public static class NetworkGexf
{
    private const string Namespace = "http://gexf.net/1.3";
    private const string Viz = "http://gexf.net/1.3/viz";

    /// <summary>Writes one network, or a series; the stream stays open.</summary>
    /// <param name="stream">Where to, in UTF-8.</param>
    /// <param name="networks">The windows in the order of time.</param>
    /// <param name="nodes">What is known of the nodes.</param>
    /// <param name="settings">How they were drawn.</param>
    public static void Write(Stream stream, IReadOnlyList<Network> networks, NodeTable nodes, string settings)
    {
        ArgumentNullException.ThrowIfNull(networks);
        ArgumentNullException.ThrowIfNull(nodes);
        var spells = Spells(networks);
        using var xml = XmlWriter.Create(stream, XmlFile.Settings);
        xml.WriteStartElement("gexf", Namespace);
        xml.WriteAttributeString("xmlns", "viz", null, Viz);
        xml.WriteAttributeString("version", "1.3");
        xml.WriteStartElement("meta");
        xml.WriteElementString("creator", "Parley");
        xml.WriteElementString("description", PictureText.ForXml(settings));
        xml.WriteEndElement();
        WriteGraph(xml, Known.Of(networks, nodes), spells);
        xml.WriteEndElement();
    }

    private static ImmutableArray<Spell> Spells(IReadOnlyList<Network> networks)
    {
        if (networks.Count < 2 || networks.Any(n => n.Period is null))
        {
            return [];
        }

        var periods = networks.Select(n => n.Period!).ToList();
        var isApart = periods.Zip(periods.Skip(1)).All(p => p.First.End < p.Second.Start);
        var starts = periods.Select(p => isApart ? p.Start : p.Middle).ToList();
        var isByDay = starts.Select(s => s.UtcDateTime.Date).Distinct().Count() == starts.Count;
        var step = isByDay ? TimeSpan.FromDays(1) : TimeSpan.FromSeconds(1);
        var ends = periods.Select((p, i) => isApart ? p.End : i + 1 < starts.Count ? starts[i + 1] - step : p.End);
        return [.. starts.Zip(ends, (start, end) => new Spell(start, Later(start, end), isByDay))];
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private static void WriteGraph(XmlWriter xml, Known known, ImmutableArray<Spell> spells)
    {
        xml.WriteStartElement("graph");
        xml.WriteAttributeString("defaultedgetype", "undirected");
        xml.WriteAttributeString("mode", spells.IsEmpty ? "static" : "dynamic");
        if (!spells.IsEmpty)
        {
            xml.WriteAttributeString("timeformat", spells[0].IsByDay ? "date" : "datetime");
            xml.WriteAttributeString("timerepresentation", "interval");
        }

        WriteAttributes(xml, "node", "static", [("variable", "string"), ("mode", "integer"), ("statements", "integer"), .. known.Attributes.Select((name, i) => ($"a{i}", name, "string"))]);
        WriteAttributes(xml, "edge", "static", [("sign", "string")]);
        if (!spells.IsEmpty)
        {
            WriteAttributes(xml, "edge", "dynamic", [("weight", "float")]);
        }

        WriteNodes(xml, known, spells);
        WriteTies(xml, known, spells);
        xml.WriteEndElement();
    }

    private static void WriteAttributes(XmlWriter xml, string domain, string mode, IEnumerable<GexfAttribute> attributes)
    {
        xml.WriteStartElement("attributes");
        xml.WriteAttributeString("class", domain);
        xml.WriteAttributeString("mode", mode);
        foreach (var (id, title, type) in attributes)
        {
            xml.WriteStartElement("attribute");
            xml.WriteAttributeString("id", id);
            xml.WriteAttributeString("title", PictureText.ForXml(title));
            xml.WriteAttributeString("type", type);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteNodes(XmlWriter xml, Known known, ImmutableArray<Spell> spells)
    {
        xml.WriteStartElement("nodes");
        foreach (var (node, i) in known.Nodes.Select((node, i) => (node, i)))
        {
            xml.WriteStartElement("node");
            xml.WriteAttributeString("id", $"n{i}");
            xml.WriteAttributeString("label", PictureText.ForXml(node.Label));
            string?[] values = [node.Variable, node.IsColumn ? "2" : "1", node.Statements.ToString(), .. known.Attributes.Select(name => node.Facts.Attributes.FirstOrDefault(a => a.Name == name).Value)];
            WriteValues(xml, values.Select((value, at) => (at switch { 0 => "variable", 1 => "mode", 2 => "statements", _ => $"a{at - 3}" }, value, (Spell?)null)));
            WriteSpells(xml, known.WindowsOf[i], spells);
            WriteColour(xml, node.Facts.Colour);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteTies(XmlWriter xml, Known known, ImmutableArray<Spell> spells)
    {
        xml.WriteStartElement("edges");
        var number = 0;
        foreach (var ((from, to), weights) in known.Ties)
        {
            xml.WriteStartElement("edge");
            xml.WriteAttributeString("id", $"e{number++}");
            xml.WriteAttributeString("source", $"n{from}");
            xml.WriteAttributeString("target", $"n{to}");
            if (spells.IsEmpty)
            {
                xml.WriteAttributeString("weight", XmlFile.Number(weights[0].Weight));
            }

            var sign = weights.TrueForAll(w => w.Weight > 0) ? "positive" : weights.TrueForAll(w => w.Weight < 0) ? "negative" : "changing";
            IEnumerable<(string, string?, Spell?)> over = spells.IsEmpty ? [] : weights.Select(w => ("weight", (string?)XmlFile.Number(w.Weight), (Spell?)spells[w.Window]));
            WriteValues(xml, [("sign", sign, null), .. over]);
            WriteSpells(xml, [.. weights.Select(w => w.Window)], spells);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteValues(XmlWriter xml, IEnumerable<(string Attribute, string? Value, Spell? Spell)> values)
    {
        xml.WriteStartElement("attvalues");
        foreach (var (attribute, value, spell) in values)
        {
            if (value is not null)
            {
                xml.WriteStartElement("attvalue");
                xml.WriteAttributeString("for", attribute);
                xml.WriteAttributeString("value", PictureText.ForXml(value));
                spell?.Write(xml);
                xml.WriteEndElement();
            }
        }

        xml.WriteEndElement();
    }

    /// <summary>Windows that follow each other make one spell.</summary>
    private static void WriteSpells(XmlWriter xml, List<int> windows, ImmutableArray<Spell> spells)
    {
        if (spells.IsEmpty)
        {
            return;
        }

        xml.WriteStartElement("spells");
        for (var first = 0; first < windows.Count;)
        {
            var last = first;
            while (last + 1 < windows.Count && windows[last + 1] == windows[last] + 1)
            {
                last++;
            }

            xml.WriteStartElement("spell");
            (spells[windows[first]] with { End = spells[windows[last]].End }).Write(xml);
            xml.WriteEndElement();
            first = last + 1;
        }

        xml.WriteEndElement();
    }

    private static void WriteColour(XmlWriter xml, string? colour)
    {
        if (colour is not null)
        {
            xml.WriteStartElement("color", Viz);
            foreach (var (name, at) in new[] { ("r", 1), ("g", 3), ("b", 5) })
            {
                xml.WriteAttributeString(name, int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture).ToString());
            }

            xml.WriteEndElement();
        }
    }

    /// <summary>A stretch of time as an attribute of GEXF.</summary>
    private readonly record struct Spell(DateTimeOffset Start, DateTimeOffset End, bool IsByDay)
    {
        public void Write(XmlWriter xml)
        {
            xml.WriteAttributeString("start", Stamp(Start));
            xml.WriteAttributeString("end", Stamp(End));
        }

        private string? Stamp(DateTimeOffset moment) => IsByDay ? $"{moment.UtcDateTime:yyyy-MM-dd}" : NetworkJson.Stamp(moment);
    }

    private readonly record struct GexfAttribute(string Id, string Title, string Type)
    {
        public static implicit operator GexfAttribute((string Name, string Type) own) => new(own.Name, own.Name, own.Type);

        public static implicit operator GexfAttribute((string Id, string Title, string Type) own) => new(own.Id, own.Title, own.Type);
    }

    /// <summary>The nodes and ties of all windows, each once.</summary>
    private sealed record Known(ImmutableArray<NetworkNode> Nodes, List<List<int>> WindowsOf, SortedDictionary<(int From, int To), List<(int Window, double Weight)>> Ties)
    {
        public ImmutableArray<string> Attributes { get; } = [.. Nodes.SelectMany(n => n.Facts.Attributes).Select(a => a.Name).Distinct()];

        public static Known Of(IReadOnlyList<Network> networks, NodeTable table)
        {
            var (nodes, windows, places) = (new List<NetworkNode>(), new List<List<int>>(), new Dictionary<(bool, string), int>());
            var ties = new SortedDictionary<(int, int), List<(int, double)>>();
            for (var window = 0; window < networks.Count; window++)
            {
                var here = table.Of(networks[window]).Select(node => Place(node)).ToList();
                here.ForEach(place => windows[place].Add(window));
                foreach (var tie in TieGraph.Of(networks[window]).Ties)
                {
                    var pair = (Math.Min(here[tie.From], here[tie.To]), Math.Max(here[tie.From], here[tie.To]));
                    ties.TryAdd(pair, []);
                    ties[pair].Add((window, tie.Weight));
                }
            }

            return new([.. nodes], windows, ties);

            int Place(NetworkNode node)
            {
                if (places.TryAdd((node.IsColumn, node.Label), nodes.Count))
                {
                    nodes.Add(node);
                    windows.Add([]);
                }

                return places[(node.IsColumn, node.Label)];
            }
        }
    }
}
