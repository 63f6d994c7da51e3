using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Parley.FunctionalTests.Pictures;

public sealed class PictureTests : IDisposable
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly Exported _debate = new();

    public void Dispose() => _debate.Dispose();

    public static TheoryData<string> Kinds => new("--aggregate subtract", "--aggregate congruence --layout force", "--aggregate conflict --layout circular", "--type two-mode --aggregate combine --layout bipartite",
        "--type two-mode --aggregate subtract", "--aggregate subtract --layout matrix", "--type two-mode --layout matrix", "--type event-list");

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_is_well_formed_and_shows_names_as_they_are(string words)
    {
        var root = XDocument.Parse(_debate.Text([.. words.Split(' '), "--to", "svg"])).Root!;
        root.Name.ShouldBe(Svg + "svg");
        var shown = string.Concat(root.Descendants().Where(e => e.Name == Svg + "text" || e.Name == Svg + "title").Select(e => e.Value));
        shown.ShouldContain("Port Authority");
        shown.ShouldContain(HarbourDebate.RightToLeft);
        shown.ShouldContain("<of>");
        root.Descendants().Select(e => e.Name.LocalName).Except(["svg", "title", "desc", "rect", "circle", "path", "text", "g"]).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_is_legible_in_print_and_says_how_it_was_made(string words)
    {
        var root = XDocument.Parse(_debate.Text([.. words.Split(' '), "--to", "svg"])).Root!;
        root.Attribute("width")!.Value.ShouldBe("454pt");
        root.Descendants(Svg + "text").ShouldAllBe(t => Number(t, "font-size") >= 7);
        root.Element(Svg + "desc")!.Value.ShouldContain("qualifier agreement");
        root.Descendants(Svg + "text").Select(t => t.Value).ShouldContain(t => t.Contains("statements · ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_is_a_png_of_the_same_shape_at_three_hundred_dots_an_inch(string words)
    {
        var (code, png, _) = _debate.Run([.. words.Split(' '), "--to", "png"]);
        code.ShouldBe(0);
        png.Take(8).ShouldBe(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10 });
        var height = Number(XDocument.Parse(_debate.Text([.. words.Split(' '), "--to", "svg"])).Root!, "height");
        var (wide, high) = Size(png);
        wide.ShouldBe(1892);
        ((double)high).ShouldBe(height * 300 / 72, 1.5); // the height in the SVG is rounded
    }

    [Fact]
    public void The_same_seed_gives_the_same_picture()
    {
        _debate.Text("--to", "svg", "--seed", "4").ShouldBe(_debate.Text("--to", "svg", "--seed", "4"));
        _debate.Text("--to", "svg", "--layout", "force", "--seed", "4").ShouldNotBe(_debate.Text("--to", "svg", "--layout", "force", "--seed", "5"));
    }

    [Fact]
    public void A_page_has_the_picture_and_its_data_fetches_nothing_and_runs_nothing()
    {
        var page = _debate.Text("--to", "html", "--aggregate", "subtract", "--window", "weeks", "--size", "1");
        Regex.Count(page, "<figure>").ShouldBeGreaterThan(1);
        page.ShouldContain(">community</th>");
        page.ShouldContain("Ministry &lt;of&gt; &amp; &quot;Finance&quot;");
        page.ShouldContain("default-src 'none'");
        Regex.IsMatch(page, @"<(script|link|img|iframe)|\son\w+=|@import|url\(").ShouldBeFalse();
        Regex.Matches(page, @"(?:src|href)=""").ShouldBeEmpty();
    }

    [Fact]
    public void Disagreement_is_told_by_dashes_not_by_colour_alone()
    {
        var root = XDocument.Parse(_debate.Text("--to", "svg", "--aggregate", "subtract")).Root!;
        var lines = root.Descendants(Svg + "path").Where(p => p.Element(Svg + "title") is not null).ToLookup(p => p.Element(Svg + "title")!.Value.Contains(": −", StringComparison.Ordinal));
        lines[true].ShouldNotBeEmpty();
        lines[true].ShouldAllBe(p => p.Attribute("stroke-dasharray") != null);
        lines[false].ShouldAllBe(p => p.Attribute("stroke-dasharray") == null);
    }

    [Fact]
    public void A_network_of_nobody_says_so() =>
        _debate.Text("--to", "svg", "--only", "organization=Nobody").ShouldContain("no statement passed the settings");

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value.Replace("pt", ""), CultureInfo.InvariantCulture);

    private static (int Width, int Height) Size(byte[] png) => (BigEndian(png.AsSpan(16)), BigEndian(png.AsSpan(20)));

    private static int BigEndian(ReadOnlySpan<byte> bytes) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes);
}
