using CsCheck;
using Parley.Attribution;
using Parley.Language;
using Parley.Text;

namespace Parley.Tests;

/// <summary>How what a model found is tied together, whatever the model: vectors, tags and links are drawn at random.</summary>
public sealed class AttributionReaderTests
{
    private const int Width = 5;

    private static readonly Gen<(Tokenized Tokenized, TokenVectors Vectors, AttributionHeads Heads)> Reads =
        Gen.Select(Gen.OneOf("a", "b", "“", "”", ",", ".", "\n").Array[1, 60], Gen.Enum<BlockKind>().Array[1, 4], Gen.Int)
            .Select((words, kinds, seed) => (Tokenized: Tokenized(string.Join(' ', words), kinds), Random: new Random(seed)))
            .Where(given => given.Tokenized.Tokens.Length > 0)
            .Select(given => (given.Tokenized, Sequences.Vectors([.. given.Tokenized.Tokens.Select(_ => given.Random.Floats(Width))]), Heads(given.Random)));

    [Fact]
    public void Every_content_is_somebody_s_and_one_s_alone_unless_nothing_says_that_it_was_said() =>
        Reads.Sample((tokenized, vectors, heads) =>
        {
            var attributed = AttributionReader.Read(tokenized, vectors, heads).SelectMany(a => a.Content).ToList();
            attributed.Distinct().Count().ShouldBe(attributed.Count);
            var contents = TagDecoder.Decode(vectors, heads).Where(s => s.Role == Role.Content).ToList();
            attributed.Except(contents).ShouldBeEmpty();
            contents.Except(attributed).SelectMany(c => Enumerable.Range(c.Tokens.Start, c.Tokens.Length)).ShouldAllBe(i => tokenized.Quotation[i] != QuotationState.Inside);
        });

    [Fact]
    public void A_cue_attributes_once_and_each_span_has_the_role_that_it_was_found_in() =>
        Reads.Sample((tokenized, vectors, heads) =>
        {
            var found = AttributionReader.Read(tokenized, vectors, heads);
            var cues = found.Select(a => a.Cue).OfType<TaggedSpan>().ToList();
            cues.Distinct().Count().ShouldBe(cues.Count);
            found.ShouldAllBe(a => a.Content.All(c => c.Role == Role.Content) && (a.Cue == null || a.Cue.Role == Role.Cue) && (a.Source == null || a.Source.Role == Role.Source));
            found.ShouldAllBe(a => a.Source == null || a.Cue != null);
        });

    [Fact]
    public void No_attribution_reaches_from_one_part_of_the_article_into_another_nor_further_than_a_head_may() =>
        Reads.Sample((tokenized, vectors, heads) =>
        {
            foreach (var attribution in AttributionReader.Read(tokenized, vectors, heads))
            {
                var spans = attribution.Content.Append(attribution.Source).Append(attribution.Cue).OfType<TaggedSpan>().ToList();
                spans.Select(s => tokenized.Part[s.Tokens.Start]).Distinct().ShouldHaveSingleItem();
                spans.ShouldAllBe(s => attribution.Cue == null || LinkHead.Reaches(attribution.Cue.Tokens, s.Tokens));
            }
        });

    [Fact]
    public void A_cue_has_its_source_in_its_own_paragraph() =>
        Reads.Sample((tokenized, vectors, heads) =>
        {
            int Paragraph(TaggedSpan span) => tokenized.OpensParagraph.Take(span.Tokens.Start + 1).Count(opens => opens);
            AttributionReader.Read(tokenized, vectors, heads).Where(a => a.Source is not null).Select(a => Paragraph(a.Source!) - Paragraph(a.Cue!)).ShouldAllBe(between => between == 0);
        });

    [Fact]
    public void Attributions_come_in_the_order_of_their_contents_with_a_confidence_made_from_their_evidence() =>
        Reads.Sample((tokenized, vectors, heads) =>
        {
            var found = AttributionReader.Read(tokenized, vectors, heads);
            found.Select(a => a.Content[0].Tokens.Start).ShouldBe(found.Select(a => a.Content[0].Tokens.Start).Order());
            found.ShouldAllBe(a => a.Content.SequenceEqual(a.Content.OrderBy(c => c.Tokens)) && a.Confidence == a.Evidence!.Product && a.Confidence >= 0 && a.Confidence <= 1);
        });

    [Fact]
    public void Calibration_changes_how_sure_a_reading_is_and_not_what_it_finds() =>
        Reads.Sample((tokenized, vectors, heads) =>
        {
            var even = AttributionReader.Read(tokenized, vectors, heads with { Confidence = new Confidence([.. Confidence.Signs.Select(_ => 0.0)]) });
            even.ShouldAllBe(a => a.Confidence == 0.5);
            even.Select(a => (a.Source, a.Cue, a.Content[0])).ShouldBe(AttributionReader.Read(tokenized, vectors, heads).Select(a => (a.Source, a.Cue, a.Content[0])));
        });

    [Fact]
    public void Moved_there_and_back_an_attribution_is_where_it_was() =>
        Gen.Select(Drawn.Attributions, Gen.Int[0, 500]).Sample((drawn, by) =>
        {
            foreach (var attribution in drawn.Attributions)
            {
                var moved = attribution.Shift(by);
                moved.Content.ShouldAllBe(c => c.Tokens.Start >= by);
                moved.Content[0].Tokens.DistanceTo(attribution.Content[0].Tokens).ShouldBe(Math.Max(0, by - attribution.Content[0].Tokens.Length));
                var back = moved.Shift(-by);
                (back.Source, back.Cue).ShouldBe((attribution.Source, attribution.Cue));
                back.Content.ShouldBe(attribution.Content);
            }
        });

    private static Tokenized Tokenized(string text, BlockKind[] kinds)
    {
        var article = Given.Article(text);
        return Parley.Language.Tokenized.From(article with { Blocks = [.. article.Blocks.Select((b, i) => b with { Kind = kinds[i % kinds.Length] })] });
    }

    private static AttributionHeads Heads(Random random) => new()
    {
        Tag = random.Linear(Width, Tags.Count),
        Transitions = random.Floats(Tags.Count * Tags.Count),
        Starts = random.Floats(Tags.Count),
        Source = random.LinkHead(Width, 4),
        Content = random.LinkHead(Width, 4),
    };
}
