using CsCheck;
using Parley.Ingest;
using Parley.Text;

namespace Parley.FunctionalTests;

public sealed class IngestPdfTests : IDisposable
{
    private const string First = "The harbour board closed the old bridge on Monday after divers found cracks in two of its seven piers. Traders in the upper town said that they had not been asked.";
    private const string Second = "The board will meet again in March, and until then the ferry runs every twenty minutes from the fish market to the northern quay. Nobody expects the bridge to open this year.";
    private readonly IngestFixture files = new();

    [Fact]
    public void Columns_are_read_one_after_the_other_below_the_headline()
    {
        var pages = new PrintedPages().Line("Old bridge closed for a year", 50, 760, 24).Line("By Iko Lund", 50, 740);
        pages.Column(First, 50, 700, 42);
        pages.Column(Second, 310, 695, 42);
        var article = Article(pages);
        article.Title.ShouldBe("Old bridge closed for a year");
        article.Byline.ShouldBe(["Iko Lund"]);
        IngestFixture.Texts(article, BlockKind.Paragraph).ShouldBe([First, Second]);
    }

    [Fact]
    public void Columns_whose_lines_stand_level_are_columns_too()
    {
        var pages = new PrintedPages();
        pages.Column(First, 50, 700, 36);
        pages.Column(Second, 310, 700, 36);
        pages.Line("All rights reserved by the Ansel Herald, whose office is on the northern quay by the lighthouse and the fish market.", 50, 560);
        IngestFixture.Texts(Article(pages), BlockKind.Paragraph).Take(2).ShouldBe([First, Second]);
    }

    [Theory]
    [InlineData("The minis-", "ter left.", "The minister left.")]
    [InlineData("A well-", "known man left. He is well-known.", "A well-known man left. He is well-known.")]
    [InlineData("The Ansel-", "Toro line shut.", "The Ansel-Toro line shut.")]
    [InlineData("AN ANSEL-TORO AGREE-", "MENT ON FEES.", "AN ANSEL-TORO AGREEMENT ON FEES.")]
    public void A_word_divided_at_the_end_of_a_line_is_whole_again(string line, string next, string expected) =>
        Article(new PrintedPages().Line(line, 50, 700).Line(next, 50, 688)).Text.ShouldBe(expected);

    [Fact]
    public void Running_heads_and_page_numbers_are_left_out_and_a_sentence_goes_on_over_the_page()
    {
        var pages = new PrintedPages().Line("THE ANSEL HERALD", 50, 800, 8).Line("1", 290, 40);
        pages.Column(First + " Mara Quist of the board said on Tuesday that", 50, 700, 80);
        pages.NextPage().Line("THE ANSEL HERALD", 50, 800, 8).Line("2", 290, 40);
        pages.Column("the piers would be measured again. " + Second, 50, 700, 80);
        Article(pages).Text.ShouldBe($"{First} Mara Quist of the board said on Tuesday that the piers would be measured again. {Second}");
    }

    [Fact]
    public void Paragraphs_are_told_by_their_indents()
    {
        var pages = new PrintedPages();
        pages.Line("The first paragraph begins here and it", 60, 700).Line("goes on to the end of the second line,", 50, 688).Line("but no further than the third line is.", 50, 676);
        pages.Line("The second paragraph is shorter than", 60, 664).Line("the first and it ends with this line.", 50, 652);
        IngestFixture.Texts(Article(pages), BlockKind.Paragraph).Length.ShouldBe(2);
    }

    [Fact]
    public void A_headline_of_two_lines_is_one_and_a_list_has_a_paragraph_for_each_point()
    {
        var pages = new PrintedPages().Line("The harbour board closes the old bridge for a", 50, 760, 22).Line("whole year", 50, 735, 22);
        pages.Column(First, 50, 700, 42);
        pages.Column(Second, 310, 700, 42);
        pages.Line("* the ferry", 50, 600).Line("* the fish market", 50, 588);
        var article = Article(pages);
        article.Title.ShouldBe("The harbour board closes the old bridge for a whole year");
        IngestFixture.Texts(article, BlockKind.Paragraph).ShouldBe([First, "* the ferry", "* the fish market", Second]);
    }

    [Fact]
    public void Pages_without_text_are_named()
    {
        var pages = new PrintedPages();
        pages.Column(First, 50, 700, 80);
        pages.NextPage().Picture().NextPage().Picture();
        var note = Article(pages).Diagnostics.ShouldHaveSingleItem();
        note.Code.ShouldBe("PAR117");
        note.Message.ShouldContain("pages 2–3");
        files.Failure("scan.pdf", new PrintedPages().Picture().Build()).ShouldBe("PAR117");
    }

    [Fact]
    public void What_the_document_says_about_itself_is_used_unless_it_is_a_file_name()
    {
        var pages = new PrintedPages().Title("Old bridge closed", "Iko Lund");
        pages.Column(First, 50, 700, 80);
        Article(pages).ShouldSatisfyAllConditions(article => article.Title.ShouldBe("Old bridge closed"), article => article.Byline.ShouldBe(["Iko Lund"]));
        pages = new PrintedPages().Title("bridge_final_v2.indd", "admin");
        pages.Column(First, 50, 700, 80);
        Article(pages).ShouldSatisfyAllConditions(article => article.Title.ShouldBeNull(), article => article.Byline.ShouldBeEmpty());
    }

    [Fact]
    public void What_is_no_sound_PDF_is_one_failure()
    {
        files.Failure("a.pdf", [.. "%PDF-1.7"u8]).ShouldBe("PAR115");
        IngestFixture.Read(files.Write("b.dat", "The bridge is closed."), InputKind.Pdf).ShouldHaveSingleItem().Failure!.Code.ShouldBe("PAR115");
    }

    [Fact]
    public void Broken_bytes_never_throw()
    {
        var pages = new PrintedPages();
        pages.Column(First, 50, 700, 80);
        var whole = pages.Build();
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[1, 40].Sample(changes =>
        {
            var bytes = whole.ToArray();
            foreach (var (at, value) in changes)
            {
                bytes[at] = value;
            }

            IngestFixture.Read(files.Write("broken.pdf", bytes)).Count.ShouldBe(1);
        }, iter: 40, threads: 1);
    }

    public void Dispose() => files.Dispose();

    private Article Article(PrintedPages pages) => IngestFixture.Read(files.Write("a.pdf", pages.Build())).ShouldHaveSingleItem().Article.ShouldNotBeNull();
}
