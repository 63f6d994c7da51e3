using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Parley.FunctionalTests.Pictures;

public sealed class NetworkFilesTests : IDisposable
{
    private static readonly XNamespace Graphml = "http://graphml.graphdrawing.org/xmlns";
    private static readonly XNamespace Gexf = "http://gexf.net/1.3";
    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly Exported _debate = new();

    public void Dispose() => _debate.Dispose();

    [Fact]
    public void Every_key_of_graphml_has_a_name_and_a_type_and_no_program_s_own_words()
    {
        var root = Root("--to", "graphml", "--aggregate", "subtract");
        root.Elements(Graphml + "key").ShouldAllBe(k => k.Attribute("attr.name")!.Value.Length > 0 && k.Attribute("attr.type") != null);
        root.Elements(Graphml + "key").Select(k => k.Attribute("id")!.Value).ShouldBeUnique();
        root.DescendantsAndSelf().ShouldAllBe(e => e.Name.Namespace == Graphml);
        root.ToString().ShouldNotContain("yfiles");
    }

    [Fact]
    public void Graphml_has_the_nodes_with_all_that_is_known_of_them()
    {
        var root = Root("--to", "graphml");
        root.Descendants(Graphml + "node").Select(n => Data(root, n, "name")).ShouldBe(HarbourDebate.Organizations, ignoreOrder: true);
        var port = root.Descendants(Graphml + "node").Single(n => Data(root, n, "name") == "Port Authority");
        new[] { "label", "variable", "mode", "statements", "color", "r", "g", "b", "Type" }.Select(name => Data(root, port, name))
            .ShouldBe(["Port Authority", "organization", "1", "3", "#e69f00", "230", "159", "0", "Business"]);
    }

    [Fact]
    public void Graphml_has_each_tie_once_with_its_weight_between_nodes_that_there_are()
    {
        var root = Root("--to", "graphml", "--aggregate", "subtract");
        var ids = root.Descendants(Graphml + "node").Select(n => n.Attribute("id")!.Value).ToHashSet();
        var ties = root.Descendants(Graphml + "edge").ToList();
        ties.ShouldAllBe(e => ids.Contains(e.Attribute("source")!.Value) && ids.Contains(e.Attribute("target")!.Value));
        ties.Select(e => (e.Attribute("source")!.Value, e.Attribute("target")!.Value)).ShouldBeUnique();
        ties.ShouldAllBe(e => (Number(root, e, "weight") < 0) == (Data(root, e, "sign") == "negative") && Math.Abs(Number(root, e, "weight")) == Number(root, e, "abs"));
        ties.Count(e => Data(root, e, "sign") == "negative").ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Columns_of_a_two_mode_network_are_nodes_of_mode_two()
    {
        var root = Root("--to", "graphml", "--type", "two-mode");
        root.Descendants(Graphml + "node").Where(n => Data(root, n, "mode") == "2").Select(n => Data(root, n, "variable")).ShouldBe(["concept", "concept"]);
    }

    [Fact]
    public void A_series_is_a_file_for_each_window_under_names_that_every_system_takes()
    {
        _debate.Write("tw.graphml", "--to", "graphml", "--window", "weeks", "--size", "1");
        var names = Directory.GetFiles(_debate.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        names.Count.ShouldBeGreaterThan(1);
        names.ShouldAllBe(name => Regex.IsMatch(name!, @"^tw \d{4}-\d\d-\d\d\.graphml$"));
        Directory.GetFiles(_debate.Folder).ShouldAllBe(path => XDocument.Load(path).Root!.Name == Graphml + "graphml");
    }

    [Fact]
    public void Gexf_of_a_series_has_spells_within_which_its_weights_hold()
    {
        var root = XDocument.Parse(_debate.Text("--to", "gexf", "--aggregate", "congruence", "--window", "days", "--size", "3")).Root!;
        var graph = root.Element(Gexf + "graph")!;
        graph.Attribute("mode")!.Value.ShouldBe("dynamic");
        graph.Descendants(Gexf + "node").ShouldAllBe(n => n.Descendants(Gexf + "spell").Any());
        foreach (var tie in graph.Descendants(Gexf + "edge"))
        {
            var spells = tie.Descendants(Gexf + "spell").Select(Span).ToList();
            var weights = tie.Descendants(Gexf + "attvalue").Where(v => v.Attribute("for")!.Value == "weight").Select(Span).ToList();
            spells.Zip(spells.Skip(1)).ShouldAllBe(p => string.CompareOrdinal(p.First.End, p.Second.Start) < 0);
            weights.Zip(weights.Skip(1)).ShouldAllBe(p => string.CompareOrdinal(p.First.End, p.Second.Start) < 0);
            weights.ShouldAllBe(w => spells.Any(s => string.CompareOrdinal(s.Start, w.Start) <= 0 && string.CompareOrdinal(w.End, s.End) <= 0));
        }
    }

    [Fact]
    public void Gexf_of_one_network_is_without_time()
    {
        var root = XDocument.Parse(_debate.Text("--to", "gexf")).Root!;
        root.Element(Gexf + "graph")!.Attribute("mode")!.Value.ShouldBe("static");
        root.Descendants(Gexf + "spell").ShouldBeEmpty();
        root.Descendants(Gexf + "node").Select(n => n.Attribute("label")!.Value).ShouldBe(HarbourDebate.Organizations, ignoreOrder: true);
    }

    [Fact]
    public void Dl_and_pajek_have_one_line_a_name_and_no_quotation_mark_in_it()
    {
        var dl = _debate.Text("--to", "dl", "--type", "two-mode").Split('\n');
        dl[0].ShouldBe("dl nr = 5, nc = 2, format = fullmatrix");
        dl.Count(line => Regex.IsMatch(line, "^\"[^\"]+\"$")).ShouldBe(7);
        dl.SkipWhile(line => line != "data:").Skip(1).Take(5).ShouldAllBe(line => line.Split(' ').Length == 2);
        var pajek = _debate.Text("--to", "pajek", "--type", "two-mode").Split('\n');
        pajek[0].ShouldBe("*Vertices 7 5");
        pajek.Skip(1).Take(7).ShouldAllBe(line => Regex.IsMatch(line, "^\\d \"[^\"]+\" 0\\.\\d+ 0\\.\\d+ (ellipse|box)( ic RGB[0-9A-F]{6})?$"));
    }

    [Fact]
    public void A_workbook_has_its_settings_its_nodes_and_a_sheet_for_each_window()
    {
        var path = _debate.Write("debate.xlsx", "--to", "xlsx", "--aggregate", "subtract", "--window", "weeks", "--size", "1");
        using var book = ZipFile.OpenRead(path);
        var sheets = Part(book, "xl/workbook.xml").Descendants(Sheet + "sheet").Select(s => s.Attribute("name")!.Value).ToList();
        sheets.Take(2).ShouldBe(["Settings", "Nodes"]);
        sheets.Skip(2).ShouldAllBe(name => Regex.IsMatch(name, @"^2025-\d\d-\d\d$"));
        var settings = Cells(Part(book, "xl/worksheets/sheet1.xml"));
        settings.ShouldContain(row => row.SequenceEqual(new[] { "aggregate", "subtract" }));
        Cells(Part(book, "xl/worksheets/sheet2.xml")).Skip(1).Select(row => row[0]).ShouldBe(HarbourDebate.Organizations, ignoreOrder: true);
        Part(book, "[Content_Types].xml").Descendants().Count(e => e.Attribute("PartName")?.Value.Contains("worksheets", StringComparison.Ordinal) == true).ShouldBe(sheets.Count);
    }

    [Fact]
    public void Nothing_in_a_workbook_is_a_formula_and_the_same_network_gives_the_same_bytes()
    {
        var path = _debate.Write("a.xlsx", "--to", "xlsx", "--type", "two-mode");
        File.ReadAllBytes(path).ShouldBe(File.ReadAllBytes(_debate.Write("b.xlsx", "--to", "xlsx", "--type", "two-mode")));
        using var book = ZipFile.OpenRead(path);
        var matrix = Part(book, "xl/worksheets/sheet3.xml");
        matrix.Descendants(Sheet + "f").ShouldBeEmpty();
        Cells(matrix)[0].ShouldContain("=Compensate fishers");
    }

    [Theory]
    [InlineData("PAR550", "--type", "event-list", "--to", "gexf")]
    [InlineData("PAR551", "--to", "svg", "--layout", "bipartite")]
    [InlineData("PAR552", "--to", "graphml", "--window", "days")]
    public void What_does_not_go_together_is_refused_with_the_reason(string code, params string[] words)
    {
        var (exit, output, error) = _debate.Run(words);
        exit.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldStartWith($"parley: error {code}: ");
    }

    private static (string Start, string End) Span(XElement element) => (element.Attribute("start")!.Value, element.Attribute("end")!.Value);

    private static string? Data(XElement root, XElement element, string name)
    {
        var key = root.Elements(Graphml + "key").Single(k => k.Attribute("attr.name")!.Value == name).Attribute("id")!.Value;
        return element.Elements(Graphml + "data").SingleOrDefault(d => d.Attribute("key")!.Value == key)?.Value;
    }

    private static double Number(XElement root, XElement element, string name) => double.Parse(Data(root, element, name)!, CultureInfo.InvariantCulture);

    private static XElement Part(ZipArchive book, string name)
    {
        using var reader = new StreamReader(book.GetEntry(name)!.Open(), Encoding.UTF8);
        return XDocument.Load(reader).Root!;
    }

    private static List<List<string>> Cells(XElement sheet) => [.. sheet.Descendants(Sheet + "row").Select(row => row.Elements(Sheet + "c").Select(c => c.Value).ToList())];

    private XElement Root(params string[] words) => XDocument.Parse(_debate.Text(words)).Root!;
}
