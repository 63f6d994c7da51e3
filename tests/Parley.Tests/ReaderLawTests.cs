using CsCheck;
using Parley.Attribution;
using Parley.Text;

namespace Parley.Tests;

/// <summary>A model that finds things at random in texts at random: what must hold of a reading, however bad the model and the text.</summary>
public sealed class ReaderLawTests
{
    private static readonly Gen<Article> Articles = Gen.Select(Given.AnyText, Gen.Enum<BlockKind>().Array[1, 5]).Select((text, kinds) =>
    {
        var article = Given.Article(text);
        return article with { Blocks = [.. article.Blocks.Select((b, i) => b with { Kind = kinds[i % kinds.Length] })] };
    });

    private static readonly Reader Erratic = ErraticReader(seed: 5);

    [Fact]
    public void Every_span_of_a_statement_lies_in_blocks_that_are_read() =>
        Articles.Sample(article =>
        {
            foreach (var span in Erratic.Read(article).Statements.SelectMany(Spans))
            {
                span.Length.ShouldBeGreaterThan(0);
                span.End.ShouldBeLessThanOrEqualTo(article.Text.Length);
                span.In(article.Text).Trim().ShouldBe(span.In(article.Text));
                article.KindAt(span.Start).ShouldNotBeNull().ShouldNotBeOneOf(BlockKind.Related, BlockKind.Boilerplate);
                article.KindAt(span.End - 1).ShouldNotBeNull().ShouldNotBeOneOf(BlockKind.Related, BlockKind.Boilerplate);
            }
        });

    [Fact]
    public void The_contents_of_a_statement_are_in_order_and_no_two_of_its_spans_overlap() =>
        Articles.Sample(article =>
        {
            foreach (var statement in Erratic.Read(article).Statements)
            {
                statement.Content.ShouldNotBeEmpty();
                statement.Content.ShouldBe(statement.Content.Order());
                var spans = Spans(statement).Order().ToList();
                spans.Zip(spans.Skip(1)).ShouldAllBe(pair => !pair.First.Overlaps(pair.Second));
            }
        });

    [Fact]
    public void Statements_come_in_the_order_of_their_contents_with_numbers_of_their_own() =>
        Articles.Sample(article =>
        {
            var statements = Erratic.Read(article).Statements;
            statements.Select(s => s.Content[0].Start).ShouldBe(statements.Select(s => s.Content[0].Start).Order());
            var outermost = statements.Where(s => s.Within is null).ToList();
            outermost.Select(s => s.Id).ShouldBe(outermost.Select((_, i) => $"{article.Id}#{i + 1}"));
        });

    [Fact]
    public void No_content_is_attributed_twice() =>
        Articles.Sample(article =>
        {
            var contents = Erratic.Read(article).Statements.Where(s => s.Within is null).SelectMany(s => s.Content).ToList();
            contents.Distinct().Count().ShouldBe(contents.Count);
        });

    [Fact]
    public void Confidence_is_between_nought_and_one() =>
        Articles.Sample(article => Erratic.Read(article).Statements.ShouldAllBe(s => s.Confidence >= 0 && s.Confidence <= 1));

    [Fact]
    public void Diagnostics_point_into_the_text_and_have_a_code() =>
        Articles.Sample(article => Erratic.Read(article).Diagnostics.ShouldAllBe(d => d.Code.StartsWith("PAR1") && (d.Span == null || d.Span.Value.End <= article.Text.Length)));

    [Fact]
    public void An_article_reads_the_same_again_whoever_else_is_reading() =>
        Articles.Array[2, 4].Sample(articles =>
        {
            var alone = articles.Select(Erratic.Read).ToList();
            var together = articles.AsParallel().AsOrdered().Select(Erratic.Read).ToList();
            for (var i = 0; i < articles.Length; i++)
            {
                together[i].Statements.ShouldBe(alone[i].Statements);
                together[i].Diagnostics.ShouldBe(alone[i].Diagnostics);
            }
        }, iter: 30);

    /// <summary>The laws above say nothing where nothing is found.</summary>
    [Fact]
    public void The_erratic_model_finds_statements_of_every_make()
    {
        var statements = Erratic.Read(Given.Article(string.Concat(Enumerable.Repeat("a b c d e f g “h i j k l m n” o p q r s t u v w x y z “a b c d e f” 1 2 3 “4 5 6” 7 8 9.\n", 20)))).Statements;
        statements.ShouldContain(s => s.Content.Length > 1);
        statements.ShouldContain(s => s.Source == null && s.Cue != null);
        statements.ShouldContain(s => s.Source != null && s.Cue != null);
    }

    /// <summary>A vector for each piece and quotation state, drawn once.</summary>
    internal static Reader ErraticReader(int seed)
    {
        const int width = 6;
        var random = new Random(seed);
        var drawn = Enumerable.Range(0, 300 * 5).Select(_ => random.Floats(width)).ToArray();
        var encoder = new ScriptedEncoder(width, 128, (input, row) => drawn[(input.Pieces[row] * 5) + input.Quotation[row]]);
        var heads = new AttributionHeads
        {
            Tag = new Linear(random.Floats(width * Tags.Count), new float[Tags.Count]),
            Transitions = new float[Tags.Count * Tags.Count],
            Starts = random.Floats(Tags.Count),
            Source = random.LinkHead(width, 4) with { None = new Linear([40, -40, 40, -40], [0]) },
            Content = random.LinkHead(width, 4),
        };
        return new Reader(encoder, Scripted.Vocabulary, heads);
    }

    private static IEnumerable<TextSpan> Spans(Statement statement) => statement.Content.Concat(new[] { statement.Source, statement.Cue }.OfType<TextSpan>());
}
