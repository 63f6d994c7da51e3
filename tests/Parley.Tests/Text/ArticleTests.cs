using CsCheck;
using Parley.Text;

namespace Parley.Tests;

public sealed class ArticleTests
{
    [Fact]
    public void Between_blocks_there_is_no_kind() =>
        Given.Blocks((BlockKind.Headline, "Calm"), (BlockKind.Paragraph, "It was.")).KindAt(4).ShouldBeNull();

    [Fact]
    public void An_article_without_blocks_has_no_kind_anywhere() =>
        new Article("a", "text", []).KindAt(0).ShouldBeNull();

    /// <summary>Against looking at every block in turn.</summary>
    [Fact]
    public void Every_offset_has_the_kind_of_the_block_around_it() =>
        Gen.Select(Gen.Int[0, 4], Gen.Enum<BlockKind>()).Array[0, 8].Sample(blocks =>
        {
            var article = Given.Blocks([.. blocks.Select(b => (b.Item2, new string('x', b.Item1)))]);
            for (var offset = 0; offset <= article.Text.Length + 1; offset++)
            {
                article.KindAt(offset).ShouldBe(article.Blocks.FirstOrDefault(b => b.Span.Start <= offset && offset < b.Span.End)?.Kind);
            }
        });

    [Fact]
    public void Each_line_that_is_not_blank_is_a_paragraph_without_the_space_around_it()
    {
        const string text = "  One. \r\n\r\n\t\nTwo words.\n \u00A0Three";
        Paragraphs.ByLine(text).Select(b => b.Span.In(text)).ShouldBe(["One.", "Two words.", "Three"]);
        Paragraphs.ByLine(text).ShouldAllBe(b => b.Kind == BlockKind.Paragraph);
    }

    [Fact]
    public void Paragraphs_hold_every_character_that_is_not_white_space() =>
        Given.AnyText.Sample(text =>
        {
            var blocks = Paragraphs.ByLine(text);
            var inside = blocks.SelectMany(b => Enumerable.Range(b.Span.Start, b.Span.Length)).ToList();
            inside.ShouldBe(inside.Distinct().Order());
            Enumerable.Range(0, text.Length).Except(inside).ShouldAllBe(i => char.IsWhiteSpace(text[i]));
            blocks.ShouldAllBe(b => b.Span.Length > 0 && !b.Span.In(text).Contains('\n'));
        });
}
