using CsCheck;
using Parley.Language;
using Parley.Text;

namespace Parley.Tests;

/// <summary>An article's tokens with their paragraphs and parts, and ranges of them.</summary>
public sealed class TokenizedTests
{
    private static readonly Gen<TokenRange> Ranges = Gen.Select(Gen.Int[0, 40], Gen.Int[1, 40]).Select((start, length) => new TokenRange(start, start + length));

    [Fact]
    public void Related_links_and_boilerplate_are_not_read()
    {
        var tokenized = Tokenized.From(Given.Blocks((BlockKind.Paragraph, "Fog fell."), (BlockKind.Related, "Read more"), (BlockKind.Paragraph, "Boats waited."), (BlockKind.Boilerplate, "All rights reserved.")));
        Words(tokenized).ShouldBe("Fog|fell|.|Boats|waited|.");
    }

    [Fact]
    public void A_dateline_and_what_follows_are_one_paragraph()
    {
        var tokenized = Tokenized.From(Given.Blocks((BlockKind.Dateline, "BREMEN —"), (BlockKind.Paragraph, "Fog fell."), (BlockKind.Paragraph, "Boats waited.")));
        Opening(tokenized).ShouldBe("BREMEN|Boats");
    }

    [Theory]
    [InlineData("The boats in the", "harbour waited.", "The")]
    [InlineData("The har-", "bour was shut.", "The")]
    [InlineData("The boats,", "all of them, waited.", "The")]
    [InlineData("The boats waited.", "the fog fell.", "The|the")]
    [InlineData("The boats in the", "Harbour waited.", "The|Harbour")]
    [InlineData("The boats:", "two ferries", "The|two")]
    public void A_line_that_goes_on_in_small_letters_belongs_to_the_paragraph_that_breaks_off(string first, string second, string opening) =>
        Opening(Given.Tokenized($"{first}\n{second}")).ShouldBe(opening);

    [Fact]
    public void Each_headline_and_caption_is_a_part_of_its_own_and_the_running_text_is_one()
    {
        var tokenized = Tokenized.From(Given.Blocks((BlockKind.Headline, "Fog falls"), (BlockKind.Paragraph, "Boats wait."), (BlockKind.Caption, "A boat"), (BlockKind.Caption, "A ferry"), (BlockKind.Paragraph, "Fog lifts.")));
        var parts = Enumerable.Range(0, tokenized.Tokens.Length).GroupBy(i => tokenized.Part[i], i => tokenized[i].ToString()).ToDictionary(g => g.Key, g => string.Join(' ', g));
        parts[0].ShouldBe("Boats wait . Fog lifts .");
        parts.Where(p => p.Key != 0).Select(p => p.Value).ShouldBe(["Fog falls", "A boat", "A ferry"]);
    }

    [Fact]
    public void No_more_tokens_are_taken_than_asked_for_and_those_are_the_first() =>
        Gen.Select(Given.AnyText, Gen.Int[0, 40]).Sample((text, limit) =>
        {
            var (all, some) = (Given.Tokenized(text), Tokenized.From(Given.Article(text), limit));
            some.Tokens.ShouldBe(all.Tokens.Take(limit));
            some.Quotation.Length.ShouldBe(some.Tokens.Length);
            some.Part.Length.ShouldBe(some.Tokens.Length);
        });

    [Fact]
    public void A_slice_says_of_each_token_what_the_whole_says() =>
        Gen.Select(Given.AnyText, Gen.Int[0, 60], Gen.Int[0, 60]).Sample((text, one, other) =>
        {
            var whole = Given.Tokenized(text);
            var range = new TokenRange(Math.Min(Math.Min(one, other), whole.Tokens.Length), Math.Min(Math.Max(one, other), whole.Tokens.Length));
            var slice = whole.Slice(range);
            slice.Tokens.Length.ShouldBe(range.Length);
            for (var i = 0; i < range.Length; i++)
            {
                var at = range.Start + i;
                slice[i].ToString().ShouldBe(whole[at].ToString());
                (slice.Quotation[i], slice.OpensParagraph[i], slice.OpensSentence[i], slice.Part[i]).ShouldBe((whole.Quotation[at], whole.OpensParagraph[at], whole.OpensSentence[at], whole.Part[at]));
            }
        });

    [Fact]
    public void Ranges_that_share_a_token_overlap_and_have_no_distance() =>
        Gen.Select(Ranges, Ranges).Sample((one, other) =>
        {
            var shared = Enumerable.Range(one.Start, one.Length).Intersect(Enumerable.Range(other.Start, other.Length)).Any();
            one.Overlaps(other).ShouldBe(shared);
            one.DistanceTo(other).ShouldBe(other.DistanceTo(one));
            (shared && one.DistanceTo(other) > 0).ShouldBeFalse();
        });

    [Theory]
    [InlineData(0, 3, 3, 5, 0)]
    [InlineData(0, 3, 5, 7, 2)]
    [InlineData(8, 9, 1, 4, 4)]
    [InlineData(2, 6, 3, 4, 0)]
    public void The_distance_of_two_ranges_is_what_lies_between(int start, int end, int otherStart, int otherEnd, int distance) =>
        new TokenRange(start, end).DistanceTo(new TokenRange(otherStart, otherEnd)).ShouldBe(distance);

    [Fact]
    public void Ranges_are_in_the_order_of_their_first_tokens_the_shorter_first() =>
        Gen.Select(Ranges, Ranges).Sample((one, other) =>
        {
            (one < other).ShouldBe(one.Start < other.Start || (one.Start == other.Start && one.Length < other.Length));
            (one > other).ShouldBe(other < one);
            (one <= other, one >= other).ShouldBe((one == other || one < other, one == other || one > other));
            one.Shift(7).CompareTo(other.Shift(7)).ShouldBe(one.CompareTo(other));
        });

    [Fact]
    public void The_span_of_a_range_is_from_its_first_token_to_its_last()
    {
        var tokenized = Given.Tokenized("Fog  fell,\tslowly.");
        tokenized.Span(new TokenRange(1, 4)).In(tokenized.Text).ShouldBe("fell,\tslowly");
    }

    private static string Words(Tokenized tokenized) => string.Join('|', Enumerable.Range(0, tokenized.Tokens.Length).Select(i => tokenized[i].ToString()));

    private static string Opening(Tokenized tokenized) =>
        string.Join('|', Enumerable.Range(0, tokenized.Tokens.Length).Where(i => tokenized.OpensParagraph[i]).Select(i => tokenized[i].ToString()));
}
