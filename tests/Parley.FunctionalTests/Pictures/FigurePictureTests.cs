using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Parley.Formats.Pictures;

namespace Parley.FunctionalTests.Pictures;

public sealed class FigurePictureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly PictureWords Words = new("Title", "Caption");

    [Fact]
    public void Polarization_is_a_curve_with_a_gap_where_there_is_no_value()
    {
        var picture = FigurePicture.Of(Json("""{"figure":"polarization","slices":[{"middle":"2025-03-01T00:00:00Z","value":0.2},{"middle":"2025-03-02T00:00:00Z","value":0.4},{"middle":"2025-03-03T00:00:00Z","value":null},{"middle":"2025-03-04T00:00:00Z","value":0.3},{"middle":"2025-03-05T00:00:00Z","value":0.1}],"settings":{"groups":2,"legacy":false}}"""))!;
        var root = Root(picture.Drawing);
        root.Descendants(Svg + "path").Count(p => Regex.IsMatch(p.Attribute("d")!.Value, "^M[^MVH]+L[^MVH]+$")).ShouldBe(2);
        root.Descendants(Svg + "circle").Count().ShouldBe(4);
        root.Element(Svg + "desc")!.Value.ShouldBe("groups 2 · Parley");
        picture.Tables[0].Rows.Length.ShouldBe(5);
    }

    [Fact]
    public void Communities_are_streams_that_keep_the_colour_of_whoever_stays()
    {
        var picture = FigurePicture.Of(Json("""{"figure":"communities","slices":[{"middle":"2025-03-01T00:00:00Z","communities":[{"community":0,"members":["A","B","C"]},{"community":1,"members":["D","E"]}]},{"middle":"2025-04-01T00:00:00Z","communities":[{"community":0,"members":["A","B"]},{"community":1,"members":["C","D","E"]}]}],"settings":{}}"""))!;
        var streams = Root(picture.Drawing).Descendants(Svg + "path").Select(p => p.Element(Svg + "title")!.Value).ToList();
        streams.ShouldBe(["2: A, B", "1: C", "2: D, E"], ignoreOrder: true);
        var blocks = Root(picture.Drawing).Descendants(Svg + "rect").Where(r => r.Element(Svg + "title") is not null).ToLookup(r => r.Element(Svg + "title")!.Value, r => r.Attribute("fill")!.Value);
        blocks["3: C, D, E"].Single().ShouldBe(blocks["2: D, E"].Single());
        blocks["2: A, B"].Single().ShouldBe(blocks["3: A, B, C"].Single());
    }

    [Fact]
    public void Counts_are_bars_of_agreement_to_the_right_and_disagreement_to_the_left()
    {
        var picture = FigurePicture.Of(Json("""{"figure":"counts","levels":[0,1],"rows":["Fees","Tolls"],"values":[[7,3],[0,2]],"settings":{}}"""))!;
        var bars = Root(picture.Drawing).Descendants(Svg + "rect").Where(r => r.Element(Svg + "title") is not null)
            .ToDictionary(r => r.Element(Svg + "title")!.Value, r => (Left: Number(r, "x"), Width: Number(r, "width")));
        bars.Keys.ShouldBe(["Fees: 7 disagree", "Fees: 3 agree", "Tolls: 2 agree"], ignoreOrder: true);
        var middle = bars["Fees: 3 agree"].Left;
        (bars["Fees: 7 disagree"].Left + bars["Fees: 7 disagree"].Width).ShouldBe(middle, 0.02);
        (bars["Fees: 7 disagree"].Width / bars["Fees: 3 agree"].Width).ShouldBe(7 / 3.0, 0.02);
    }

    [Fact]
    public void A_figure_without_a_picture_has_none() => FigurePicture.Of(Json("""{"figure":"backbone","steps":[]}""")).ShouldBeNull();

    [Fact]
    public void A_year_and_a_day_both_have_an_axis_with_a_few_dates()
    {
        foreach (var days in new[] { 0, 1, 20, 200, 4_000, 90_000 })
        {
            var start = new DateTimeOffset(1990, 5, 3, 0, 0, 0, TimeSpan.Zero);
            var drawing = CurvePicture.Of([new("x", [new(start, 1), new(start.AddDays(days), 2)])], "x", Words);
            var dates = Root(drawing).Descendants(Svg + "text").Count(t => Regex.IsMatch(t.Value, @"^(\d+ )?(\w{3} )?\d{4}$"));
            dates.ShouldBeInRange(1, 12, $"{days} days");
        }
    }

    [Fact]
    public void Names_with_anything_in_them_are_well_formed()
    {
        var hostile = "a\0b\u0007\uD800 ]]> <script>alert(1)</script> \u202Egnp.exe \uFFFE " + new string('W', 400);
        var drawing = AlluvialPicture.Of([new(hostile, [[hostile, "x"]]), new("2", [["x"], [hostile]])], new(hostile, hostile));
        Root(drawing).Descendants(Svg + "text").Any(t => t.Value.Contains('\u202E')).ShouldBeFalse();
        using var png = new MemoryStream();
        PngPicture.Write(drawing, png);
        png.Length.ShouldBeGreaterThan(1_000);
    }

    [Fact]
    public void Five_hundred_nodes_make_a_picture_whose_names_do_not_overlap()
    {
        var random = new Random(1);
        var labels = Enumerable.Range(0, 500).Select(i => $"Organisation {i:000}").ToImmutableArray();
        var ties = Enumerable.Range(0, 1_500).Select(_ => (A: random.Next(500), B: random.Next(500))).Where(t => t.A < t.B).Distinct().Select(t => new Parley.Networks.Layouts.Tie(t.A, t.B, 1 + random.Next(5)));
        var graph = new Parley.Networks.Layouts.TieGraph(labels, 500, [.. ties]);
        var places = Parley.Networks.Layouts.Layout.Of(graph, Parley.Networks.Layouts.LayoutKind.Stress, 1);
        var drawing = NodeLinkPicture.Of(new(graph, places, [.. labels.Select(l => new NodeLook(l))], TieMeaning.Plain), Words);
        var names = Root(drawing).Descendants(Svg + "text").Where(t => t.Value.StartsWith("Organisation", StringComparison.Ordinal)).Select(t => (X: Number(t, "x"), Y: Number(t, "y"))).ToList();
        names.Count.ShouldBeGreaterThan(250);
        names.SelectMany((a, i) => names.Skip(i + 1).Where(b => Math.Abs(a.X - b.X) < 60 && Math.Abs(a.Y - b.Y) < 8)).ShouldBeEmpty(); // a name is 68 wide and 9 high
    }

    private static JsonObject Json(string text) => JsonNode.Parse(text)!.AsObject();

    private static XElement Root(Drawing drawing) => XDocument.Parse(SvgPicture.Write(drawing)).Root!;

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, System.Globalization.CultureInfo.InvariantCulture);
}
