using System.Text;
using CsCheck;
using Parley.Ingest;
using Parley.Text;

namespace Parley.FunctionalTests;

/// <summary>Word documents, Rich Text, and the exports of press databases that come in them.</summary>
public sealed class IngestDocumentTests : IDisposable
{
    private static readonly Gen<string> Words = Gen.Char["abcdefghijklmnopqrstuvwxyzäéABCDEF,;“”’—&<>"].Array[1, 12].Select(letters => new string(letters));
    private static readonly Gen<string[]> Paragraphs = Words.Array[3, 12].Select(words => "The " + string.Join(' ', words) + " ended.").Array[1, 6];
    private readonly IngestFixture files = new();

    [Fact]
    public void A_Word_document_gives_its_heading_paragraphs_and_properties()
    {
        const string Properties = "<dc:title>Old bridge closed</dc:title><dc:creator>Iko Lund</dc:creator><dcterms:created>2025-02-13T09:00:00Z</dcterms:created><dc:language>en-GB</dc:language>";
        const string Struck = "<w:p><w:r><w:t>The bridge </w:t></w:r><w:del><w:r><w:delText>was </w:delText></w:r></w:del><w:ins><w:r><w:t>is closed</w:t></w:r></w:ins><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t>.</w:t></w:r></w:p>";
        var article = Article("a.docx", Packed.Docx(Packed.Paragraph("Old bridge closed", "berschrift1") + Struck + Packed.Paragraph("“We will wait,” said Mara Quist."), Properties));
        article.Text.ShouldBe("Old bridge closed\n\nThe bridge is closed.\n\n“We will wait,” said Mara Quist.");
        IngestFixture.Kinds(article).ShouldBe(["Headline", "Paragraph", "Paragraph"]);
        (article.Title, article.Byline.Single(), article.Published, article.Language).ShouldBe(("Old bridge closed", "Iko Lund", new DateOnly(2025, 2, 13), "en"));
    }

    [Fact]
    public void What_the_text_says_of_itself_goes_before_what_the_properties_say() =>
        Article("a.docx", Packed.Docx(Packed.Paragraph("Bridge closed") + Packed.Paragraph("By Ottilie Brand") + Packed.Paragraph("March 3, 2024") + Packed.Paragraph("The bridge is closed."), "<dc:creator>Admin</dc:creator><dcterms:created>2025-02-13</dcterms:created>"))
            .ShouldSatisfyAllConditions(article => article.Byline.ShouldBe(["Ottilie Brand"]), article => article.Published.ShouldBe(new DateOnly(2024, 3, 3)));

    [Fact]
    public void The_text_of_a_Word_document_is_what_was_written() => Paragraphs.Sample(paragraphs =>
        Article("law.docx", Packed.Docx(string.Concat(paragraphs.Select(paragraph => Packed.Paragraph(paragraph))))).Text == string.Join("\n\n", paragraphs), iter: 60, threads: 1);

    [Fact]
    public void The_text_of_Rich_Text_is_what_was_written() => Paragraphs.Sample(paragraphs =>
        Article("law.rtf", Rtf(paragraphs)).Text == string.Join("\n\n", paragraphs), iter: 60, threads: 1);

    [Fact]
    public void Rich_Text_is_read_without_its_tables_of_fonts_pictures_and_notes() =>
        Article("a.rtf", [.. @"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Times;}}{\info{\title Bridge}{\author Iko Lund}}{\*\generator x;}\pard Caf\'e9 \u8212?{\b bold}{\footnote no} \ldblquote Yes\rdblquote\par{\pict ffd8}Second.\par}"u8])
            .ShouldSatisfyAllConditions(article => article.Text.ShouldBe("Café —bold “Yes”\n\nSecond."), article => article.Byline.ShouldBe(["Iko Lund"]));

    [Theory]
    [InlineData("word/document.xml", "<w:document><w:body>", "PAR119")]
    [InlineData("word/document.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>", "PAR119")]
    [InlineData("word/document.xml", "<x/>", "PAR018")]
    public void A_broken_document_is_one_failure(string name, string xml, string code) =>
        files.Failure("a.docx", Packed.Zip((name, Encoding.UTF8.GetBytes(xml)))).ShouldBe(code);

    [Fact]
    public void An_archive_that_is_cut_off_is_one_failure() => files.Failure("a.docx", Packed.Docx(Packed.Paragraph("The bridge is closed."))[..200]).ShouldBe("PAR016");

    [Fact]
    public void A_Nexis_export_gives_its_articles()
    {
        string[] lines =
        [
            "Old bridge closed for a year", "The Ansel Herald (Ansel)", "February 13, 2025 Thursday", "First Edition", "Copyright 2025 Ansel Herald Ltd. All Rights Reserved", "Section: NEWS; Pg. 3", "Length: 212 words",
            "Byline: Iko Lund", "Body", "The harbour board closed the bridge.", "“We will wait,” said Mara Quist.", "Classification", "Language: ENGLISH", "Load-Date: February 14, 2025", "End of Document",
            "Fees rise", "Toro Times", "March 1, 2025 Saturday", "Copyright 2025 Toro Times", "Length: 80 words", "Body", "The board raises its fees.", "Load-Date: March 2, 2025", "End of Document",
        ];
        var intakes = IngestFixture.Read(files.Write("nexis.docx", Packed.Docx(string.Concat(lines.Select(line => Packed.Paragraph(line))))));
        intakes.Select(intake => intake.Input).ShouldBe([files.At("nexis.docx!1"), files.At("nexis.docx!2")]);
        var article = intakes[0].Article!;
        (article.Title, article.Outlet, article.Published, article.Byline.Single(), article.Language).ShouldBe(("Old bridge closed for a year", "The Ansel Herald (Ansel)", new DateOnly(2025, 2, 13), "Iko Lund", "en"));
        IngestFixture.Texts(article, BlockKind.Paragraph).ShouldBe(["The harbour board closed the bridge.", "“We will wait,” said Mara Quist."]);
        intakes[1].Article!.Title.ShouldBe("Fees rise");
    }

    [Fact]
    public void An_older_Nexis_export_as_text_gives_its_articles()
    {
        const string Export = "                 1 of 2 DOCUMENTS\n\n        The Ansel Herald\n\n      February 13, 2015 Friday\n\nOld bridge closed\n\nBYLINE: Iko Lund\n\nSECTION: NEWS; Pg. 3\n\nLENGTH: 212 words\n\nThe board closed the bridge.\n\nLOAD-DATE: February 13, 2015\n\nLANGUAGE: ENGLISH\n\n"
            + "                 2 of 2 DOCUMENTS\n\n        Toro Times\n\n      March 1, 2015 Sunday\n\nFees rise\n\nLENGTH: 80 words\n\nThe board raises its fees.\n\nLOAD-DATE: March 2, 2015\n";
        var articles = IngestFixture.Read(files.Write("nexis.txt", Export)).Select(intake => intake.Article!).ToList();
        articles.Select(article => article.Title).ShouldBe(["Old bridge closed", "Fees rise"]);
        articles.Select(article => article.Outlet).ShouldBe(["The Ansel Herald", "Toro Times"]);
        IngestFixture.Texts(articles[0], BlockKind.Paragraph).ShouldBe(["The board closed the bridge."]);
    }

    [Fact]
    public void A_Factiva_export_gives_its_articles_with_codes_and_without()
    {
        const string Plain = """
            <html><body><div class="article enArticle"><div id="hd"><span class="enHeadline"><b>Old bridge closed for a year</b></span></div><div>By Iko Lund</div><div>212 words</div><div>13 February 2025</div><div>The Ansel Herald</div>
            <div>ANSH</div><div>English</div><div>Copyright 2025 Ansel Herald</div><p class="articleParagraph">The harbour board closed the bridge.</p><p class="articleParagraph">“We will wait,” said Mara Quist.</p><p>Document ANSH000020250213el2d0001x</p></div></body></html>
            """;
        const string Coded = """
            <html><body><table><tr><td><b>HD</b></td><td>Fees rise</td></tr><tr><td>BY</td><td>By Ottilie Brand</td></tr><tr><td>WC</td><td>80 words</td></tr><tr><td>PD</td><td>1 March 2025</td></tr><tr><td>SN</td><td>Toro Times</td></tr><tr><td>LA</td><td>English</td></tr>
            <tr><td>LP</td><td><p>The board raises its fees.</p></td></tr><tr><td>TD</td><td><p>Traders object.</p></td></tr><tr><td>CO</td><td>anselb : Ansel Board</td></tr><tr><td>AN</td><td>Document TORO000020250301el310001x</td></tr></table><p>Document TORO000020250301el310001x</p></body></html>
            """;
        var plain = IngestFixture.Read(files.Write("plain.html", Plain)).ShouldHaveSingleItem().Article!;
        (plain.Title, plain.Outlet, plain.Published, plain.Byline.Single(), plain.Language).ShouldBe(("Old bridge closed for a year", "The Ansel Herald", new DateOnly(2025, 2, 13), "Iko Lund", "en"));
        IngestFixture.Texts(plain, BlockKind.Paragraph).ShouldBe(["The harbour board closed the bridge.", "“We will wait,” said Mara Quist."]);
        var coded = IngestFixture.Read(files.Write("coded.html", Coded)).ShouldHaveSingleItem().Article!;
        (coded.Title, coded.Outlet, coded.Published, coded.Byline.Single()).ShouldBe(("Fees rise", "Toro Times", new DateOnly(2025, 3, 1), "Ottilie Brand"));
        IngestFixture.Texts(coded, BlockKind.Paragraph).ShouldBe(["The board raises its fees.", "Traders object."]);
    }

    [Fact]
    public void Broken_bytes_never_throw()
    {
        var (docx, rtf) = (Packed.Docx(Packed.Paragraph("The bridge is closed, the board said on Monday.")), Rtf(["The bridge is closed.", "It rains."]));
        Gen.Select(Gen.Bool, Gen.Int[0, 100_000], Gen.Byte.Array[1, 8]).Sample((isWord, at, change) =>
        {
            var bytes = (isWord ? docx : rtf).ToArray();
            change.CopyTo(bytes.AsSpan(at % (bytes.Length - 8)));
            IngestFixture.Read(files.Write("broken.bin", bytes), isWord ? InputKind.Docx : InputKind.Rtf).ShouldNotBeEmpty();
        }, iter: 150, threads: 1);
    }

    public void Dispose() => files.Dispose();

    private static byte[] Rtf(string[] paragraphs) => Encoding.ASCII.GetBytes(
        @"{\rtf1\ansi " + string.Concat(paragraphs.Select(paragraph => string.Concat(paragraph.Select(letter => letter is '\\' or '{' or '}' ? $"\\{letter}" : letter < 128 ? $"{letter}" : $"\\u{(short)letter}?")) + @"\par ")) + "}");

    private Article Article(string name, byte[] bytes) => IngestFixture.Read(files.Write(name, bytes)).ShouldHaveSingleItem().Article.ShouldNotBeNull();
}
