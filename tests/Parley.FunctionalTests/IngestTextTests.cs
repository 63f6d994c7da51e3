using Parley.Ingest;
using Parley.Text;

namespace Parley.FunctionalTests;

public sealed class IngestTextTests : IDisposable
{
    private const string Story = "Harbour board shuts the old bridge\n\nBy Iko Lund and Ottilie Brand\n\nMarch 3, 2024\n\nPORT ANSEL (AP) — The bridge is closed, the board said.\n\nRelated: Ferry to run all night\n\n“We will not survive,” said a baker.\n\nOriginal url:\nhttps://example.org/bridge\n";
    private readonly IngestFixture files = new();

    [Fact]
    public void A_text_file_is_kept_unchanged_and_cut_into_blocks()
    {
        var article = files.Article("story.txt", Story);
        article.Text.ShouldBe(Story);
        IngestFixture.Kinds(article).ShouldBe(["Headline", "Byline", "Byline", "Dateline", "Paragraph", "Related", "Paragraph", "Boilerplate", "Boilerplate"]);
        article.Title.ShouldBe("Harbour board shuts the old bridge");
        article.Byline.ShouldBe(["Iko Lund", "Ottilie Brand"]);
        article.Published.ShouldBe(new DateOnly(2024, 3, 3));
        article.Dateline.ShouldBe("PORT ANSEL");
    }

    [Theory]
    [InlineData("The board found that the wall\n\n- 7 -\n\nhad leaked for years.\n\nIt met again.", "Paragraph", "Boilerplate", "Paragraph", "Paragraph")]
    [InlineData("The board met on Monday. It saw no\nANSEL HERALD 7\nMONDAY, 3 MARCH\nreason to wait.", "Paragraph", "Boilerplate", "Boilerplate", "Paragraph")]
    [InlineData("The board met on Monday. It saw no reason.\nANSEL HERALD 7\nThe bridge is shut.", "Paragraph", "Paragraph", "Paragraph")]
    [InlineData("The board met on Monday. It saw no\nreason at all in 2024\nto wait.", "Paragraph", "Paragraph", "Paragraph")]
    public void The_head_of_a_page_inside_a_sentence_is_boilerplate(string text, params string[] kinds) =>
        IngestFixture.Kinds(files.Article("pages.txt", text)).ShouldBe(kinds);

    [Fact]
    public void Text_wrapped_at_a_column_is_put_together_up_to_the_blank_line()
    {
        var article = files.Article("wrapped.txt", "The board of the harbour met on Tuesday and closed the old bridge\nto traffic, which will now go round by the northern road until the\nspring, when the repairs are to be finished and paid for.\n\nA second meeting is planned. It will be held in the hall of the\nfishermen, as the first one was, and everybody may come to it.\n");
        IngestFixture.Texts(article, BlockKind.Paragraph).Length.ShouldBe(2);
    }

    [Fact]
    public void Long_lines_are_paragraphs_without_a_blank_line_between()
    {
        var line = string.Concat(Enumerable.Repeat("The bridge is closed and the ferry runs. ", 5));
        var article = files.Article("lines.txt", $"{line}\n{line}short\n{line}\n");
        IngestFixture.Texts(article, BlockKind.Paragraph).Length.ShouldBe(3);
    }

    [Theory]
    [InlineData("BRUSSELS — Ministers met.", "BRUSSELS —", "BRUSSELS")]
    [InlineData("KYIV, Ukraine (AP) — Ministers met.", "KYIV, Ukraine (AP) —", "KYIV, Ukraine")]
    [InlineData("LONDON, Feb. 3 (Reuters) - Ministers met.", "LONDON, Feb. 3 (Reuters) -", "LONDON")]
    [InlineData("NEW YORK -- Ministers met.", "NEW YORK --", "NEW YORK")]
    [InlineData("NATO ministers — all of them — met.", "", null)]
    [InlineData("EXCLUSIVE — Ministers met.", "", null)]
    public void A_dateline_is_a_place_in_capitals_and_a_dash(string paragraph, string dateline, string? place)
    {
        var (length, found) = Datelines.Find(paragraph);
        paragraph[..length].ShouldBe(dateline);
        found.ShouldBe(place);
    }

    [Theory]
    [InlineData("2025-02-13T23:10:00+01:00")]
    [InlineData("Thu, 13 Feb 2025 10:00:00 GMT")]
    [InlineData("Published: February 13, 2025 at 4 pm")]
    [InlineData("13th of February 2025")]
    [InlineData("2025/02/13")]
    [InlineData("13.02.2025")]
    [InlineData("20250213")]
    [InlineData("2025-02-13")]
    public void A_date_is_read_however_it_is_written(string written) => Dates.Parse(written).ShouldBe(new DateOnly(2025, 2, 13));

    [Theory]
    [InlineData("03/04/2025")]
    [InlineData("0000-99-99")]
    [InlineData("0999-02-13")]
    [InlineData("٢٠٢٥-٠٢-١٣")]
    [InlineData("the thirteenth of February")]
    [InlineData("30 February 2025")]
    [InlineData("")]
    public void What_is_no_certain_date_is_none(string written) => Dates.Parse(written).ShouldBeNull();

    [Fact]
    public void A_date_stands_in_an_address() => Dates.InAddress("https://example.org/2025/02/13/bridge").ShouldBe(new DateOnly(2025, 2, 13));

    [Theory]
    [InlineData("By Jane Doe", "Jane Doe")]
    [InlineData("By JANE DOE and JOHN SMITH", "JANE DOE|JOHN SMITH")]
    [InlineData("by Jane Doe, Political Editor", "Jane Doe")]
    [InlineData("Jane Doe | Agence Ansel", "Jane Doe|Agence Ansel")]
    public void Names_are_taken_out_of_a_byline(string line, string names) => Bylines.Names(line).ShouldBe(names.Split('|'));

    [Theory]
    [InlineData("By Tuesday the bridge will be open.")]
    [InlineData("By closing the bridge, the board saved money")]
    public void A_sentence_that_begins_with_by_is_no_byline(string line) => Bylines.IsByline(line).ShouldBeFalse();

    [Fact]
    public void Markdown_becomes_clean_text_and_cut_paragraphs_are_joined()
    {
        var article = files.Article("story.md", "# ‘Closed’\n\nBy [Iko Lund](#)\n\nANSEL — The *old* [bridge](http://x.example/) is\nclosed and the ferry\n\nwill run, “at once,” he said.\n\n**Related article: [Ferry](#)**\n");
        article.Text.ShouldBe("‘Closed’\n\nBy Iko Lund\n\nANSEL — The old bridge is closed and the ferry will run, “at once,” he said.\n\nRelated article: Ferry");
        IngestFixture.Kinds(article).ShouldBe(["Headline", "Byline", "Dateline", "Paragraph", "Related"]);
    }

    public void Dispose() => files.Dispose();
}
