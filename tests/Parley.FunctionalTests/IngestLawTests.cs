using CsCheck;
using Parley.Ingest;
using Parley.Ingest.Html;
using Parley.Text;

namespace Parley.FunctionalTests;

/// <summary>What holds of articles whatever is taken in.</summary>
public sealed class IngestLawTests
{
    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.Const("\n"), Gen.Const("\n\n"), Gen.Const("\r\n"), Gen.Const(" "), Gen.Const("ANSEL — "), Gen.Const("By Iko Lund"), Gen.Const("March 3, 2024"), Gen.Const("The bridge is closed. "),
        Gen.Const("Related: "), Gen.Const("# "), Gen.Const("> "), Gen.Const("- "), Gen.Const("**"), Gen.Const("["), Gen.Const("](x)"), Gen.Const("\u2028"), Gen.Const("<p>"), Gen.Const("</div>"), Gen.Const("<b"), Gen.String);

    private static readonly Gen<string> Texts = Piece.List[0, 40].Select(string.Concat);

    [Fact]
    public void The_blocks_of_a_text_are_in_order_and_hold_every_word() => Texts.Sample(text =>
    {
        var article = TextArticle.Read(text);
        return article.Text == text && IsInOrder(article) && Outside(article).All(char.IsWhiteSpace);
    });

    [Fact]
    public void The_blocks_of_markdown_are_in_order() => Texts.Sample(text => IsInOrder(MarkdownArticle.Read(text)));

    [Fact]
    public void The_blocks_of_a_page_are_in_order() => Texts.Sample(text => IsInOrder(HtmlArticle.Read(text, null)), iter: 50);

    [Fact]
    public void Decoding_takes_any_bytes() => Gen.Byte.Array[0, 300].Sample(bytes => Decoding.Decode(bytes).Text.Length <= bytes.Length + 1);

    [Fact]
    public void Utf8_is_decoded_to_what_was_written() =>
        Texts.Where(text => !text.StartsWith('\ufeff') && !text.Contains('\0') && !text.Any(char.IsSurrogate)).Sample(text => Decoding.Decode(System.Text.Encoding.UTF8.GetBytes(text)).Text == text);

    private static bool IsInOrder(Article article)
    {
        var at = 0;
        foreach (var block in article.Blocks)
        {
            var text = block.Span.In(article.Text);
            if (block.Span.Start < at || text.Length == 0 || text.Trim() != text)
            {
                return false;
            }

            at = block.Span.End;
        }

        return true;
    }

    private static string Outside(Article article) =>
        article.Blocks.Reverse().Aggregate(article.Text, (text, block) => text.Remove(block.Span.Start, block.Span.Length));
}
