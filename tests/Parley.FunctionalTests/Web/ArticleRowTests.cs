using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using CsCheck;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Parley.Review;
using Parley.Text;
using Parley.Web.Articles;

namespace Parley.FunctionalTests.Web;

/// <summary>An article's text in rows, with statements marked: whatever they are, the text is the article's.</summary>
public sealed class ArticleRowTests
{
    [Fact]
    public void The_text_that_is_shown_is_the_articles() =>
        AnyReading.Any.Sample(reading => string.Concat(Rows(reading).SelectMany(row => Plain(row.Pieces)).Select(span => span.In(reading.Article.Text))).ShouldBe(Shown(reading.Article)));

    [Fact]
    public void A_statement_has_one_row_and_at_most_one_address_in_the_text() =>
        AnyReading.Any.Where(reading => reading.Article.Text.Length > 0).Sample(reading =>
        {
            var rows = Rows(reading);
            rows.Sum(row => row.Statements.Length).ShouldBe(reading.Statements.Length);
            foreach (var row in rows)
            {
                row.Anchors.Count.ShouldBe(row.Anchors.Values.Count(anchor => row.Statements.Any(own => own.Statement.Id == anchor)));
                row.Anchors.Count.ShouldBeLessThanOrEqualTo(row.Statements.Length);
            }
        });

    [Fact]
    public void A_statement_whose_words_are_shown_has_its_address_there()
    {
        var rows = Rows(Invented.FerryFares());
        rows.SelectMany(row => row.Anchors.Values).Order().ShouldBe(Invented.FerryFares().Statements.Select(statement => statement.Id).Order());
    }

    [Fact]
    public void A_dateline_stands_in_the_paragraph_that_it_opens()
    {
        var rows = Rows(Invented.FerryFares());
        rows.ShouldNotContain(row => row.Kind == BlockKind.Dateline);
        rows.ShouldContain(row => row.Kind == BlockKind.Paragraph && row.Span.In(Invented.FerryFares().Article.Text).StartsWith("SORREL — Mayor", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_the_page_every_unit_of_the_text_is_where_modules_count_it()
    {
        var text = "“Nur so,” sagte\r\nsie\t<b>laut</b> &amp; lachte 😀.";
        var article = new Article("a", text, [new Block(new TextSpan(0, text.Length), BlockKind.Paragraph)]);
        var statement = new Parley.Attribution.Statement("a#1", new TextSpan(17, 20), new TextSpan(10, 15), [new TextSpan(0, 9), new TextSpan(14, 30)]);
        var row = ArticleRow.Of(article, [new ReviewedStatement(statement, statement, Standing.Proposed)]).Single();
        var html = await HtmlAsync(text, row);
        WebUtility.HtmlDecode(Regex.Replace(html, "<[^>]*>", "")).ShouldBe(text);
        html.ShouldNotContain("<b>");
        // A page turns a carriage return that is written as itself into a line feed, and counting goes wrong behind it.
        html.ShouldNotContain("\r");
    }

    private static async Task<string> HtmlAsync(string text, ArticleRow row)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<RowText>(ParameterView.FromDictionary(new Dictionary<string, object?> { ["Text"] = text, ["Row"] = row }))).ToHtmlString());
    }

    private static ImmutableArray<ArticleRow> Rows(Reading reading) =>
        ArticleRow.Of(reading.Article, [.. reading.Statements.Select(statement => new ReviewedStatement(statement, statement, Standing.Proposed))]);

    // Between a dateline and its paragraph stands what stands there in the text.
    private static string Shown(Article article) => string.Concat(article.Blocks.Select((block, place) =>
        block.Span.In(article.Text) + (block.Kind == BlockKind.Dateline && place + 1 < article.Blocks.Length && article.Blocks[place + 1].Kind == BlockKind.Paragraph
            ? article.Text[block.Span.End..article.Blocks[place + 1].Span.Start] : "")));

    private static IEnumerable<TextSpan> Plain(IEnumerable<MarkedPiece> pieces) => pieces.SelectMany(piece => piece.Mark is null ? [piece.Span] : Plain(piece.Inner));
}
