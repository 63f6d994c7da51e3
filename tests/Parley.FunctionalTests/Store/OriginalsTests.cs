using System.IO.Compression;
using System.Text;
using Parley.Store;
using Parley.Store.Articles;

namespace Parley.FunctionalTests.Store;

/// <summary>What articles were made of is kept and given back, byte for byte.</summary>
public sealed class OriginalsTests(PostgresServer server)
{
    private const string Body = "<p>“The boat will sail at eight,” the captain told the council of the coast on Monday, and nobody in the room spoke against it.</p>";

    private static readonly byte[] Page = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes($"<html><head><title>Boats</title></head><body><article><h1>Boats</h1>{Body}{Body.Replace("eight", "nine", StringComparison.Ordinal)}</article></body></html>\r\n")];

    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void Pages_and_messages_come_back_as_they_were(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        using var fixture = new IngestFixture();
        var message = Encoding.UTF8.GetBytes("From: Coast <news@coast.example>\r\nSubject: The pier\r\nDate: Mon, 2 Mar 2020 10:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThe pier opens in autumn, the mayor said, if the money from the state comes in time.\r\n");
        string[] inputs = [fixture.Write("boats.html", Page), fixture.Write("pier.eml", message), fixture.Write("notes.md", "# Notes\n\nThe harbour *office* said on Friday that it hires a pilot.\n"), fixture.Write("plain.txt", "Nothing but words, said the clerk of the court on Sunday.")];
        AddCommandTests.Typed(["add", place.Address, .. inputs, "--no-read"]).Code.ShouldBe(0);

        using (var corpus = place.Open())
        {
            var kept = new Originals(corpus).All().ToList();
            kept.Select(one => one.Original.Kind).ShouldBe(["html", "eml", "md"]);
            kept[0].Original.Bytes.ShouldBe(Page);
            kept[1].Original.Bytes.ShouldBe(message);
            new Originals(corpus).Of(kept[0].Id)!.Bytes.ShouldBe(Page);
            new Originals(corpus).Of(kept[2].Id + 1).ShouldBeNull();
            CorpusInfo.Of(corpus).Counts.Single(count => count.Name == "originals").Count.ShouldBe(3);
        }

        var path = fixture.At("originals.zip");
        AddCommandTests.Typed(["export", place.Address, "--to", "originals", "--out", path]).Code.ShouldBe(0);
        using var archive = ZipFile.OpenRead(path);
        archive.Entries.Count.ShouldBe(3);
        using var entry = archive.Entries[0].Open();
        using var bytes = new MemoryStream();
        entry.CopyTo(bytes);
        bytes.ToArray().ShouldBe(Page);
    }

    [Fact]
    public void Documents_and_archives_bring_their_own_and_who_wants_none_gets_none()
    {
        using var place = new CorpusPlace(PlaceKind.Sqlite, server);
        using var other = new CorpusPlace(PlaceKind.Sqlite, server);
        using var fixture = new IngestFixture();
        var zip = fixture.Write("pages.zip", Packed.Zip(("a/boats.html", Page)));
        var document = Packed.Docx(Packed.Paragraph("The ferry sails at eight, the council of the coast said on Tuesday after a long debate."));
        var docx = fixture.Write("ferry.docx", document);
        AddCommandTests.Typed(["add", place.Address, zip, docx, "--no-read"]).Code.ShouldBe(0);
        using (var corpus = place.Open())
        {
            var kept = new Originals(corpus).All().ToList();
            kept.Select(one => one.Original.Kind).ShouldBe(["html", "docx"]);
            kept[0].Original.Bytes.ShouldBe(Page);
            kept[1].Original.Bytes.ShouldBe(document);
        }

        AddCommandTests.Typed(["add", other.Address, zip, docx, "--no-read", "--no-originals"]).Code.ShouldBe(0);
        using var without = other.Open();
        new Originals(without).All().ShouldBeEmpty();
    }
}
