using Parley.Attribution;
using Parley.Language;

namespace Parley.Tests;

/// <summary>Quotations with the work that they are taken from in brackets behind them.</summary>
public sealed class CitationTests
{
    [Theory]
    [InlineData("“It leaked” (Hale 2019).", "Hale")]
    [InlineData("“It leaked” (Hale, 2019, pp. 12-14).", "Hale")]
    [InlineData("“It leaked” (Hale and Tate 2019a: 12).", "Hale and Tate")]
    [InlineData("“It leaked” (Ann Hale & Tate, 1998).", "Ann Hale & Tate")]
    [InlineData("“It leaked” (Harbour Board, 2013)", "Harbour Board")]
    public void The_names_before_a_year_are_the_source(string text, string source) => Source(text).ShouldBe(source);

    [Theory]
    [InlineData("“It leaked” (see Hale).")]
    [InlineData("“It leaked” (2019).")]
    [InlineData("“It leaked” (in Oster in 2019).")]
    [InlineData("“It leaked” in Oster (Hale 2019).")]
    [InlineData("“It leaked” (Hale 20190).")]
    [InlineData("“It leaked” (Hale 2019\n\nand more).")]
    [InlineData("“It leaked")]
    public void Other_brackets_are_no_citation(string text) => Source(text).ShouldBeNull();

    [Fact]
    public void Who_is_said_to_speak_counts_before_a_citation()
    {
        var tokenized = Given.Tokenized("Tate said “it leaked” (Hale 2019).");
        var told = Quoted(tokenized) with { Source = new TaggedSpan(Role.Source, new TokenRange(0, 1)), Cue = new TaggedSpan(Role.Cue, new TokenRange(1, 2)) };
        Citations.Of(tokenized, [told]).ShouldHaveSingleItem().Source.ShouldBe(told.Source);
    }

    private static string? Source(string text)
    {
        var tokenized = Given.Tokenized(text);
        return Citations.Of(tokenized, [Quoted(tokenized)]).ShouldHaveSingleItem().Source is { } source ? tokenized.Span(source.Tokens).In(text) : null;
    }

    // From the mark that opens to the mark that closes, or to the end.
    private static AttributionSpans Quoted(Tokenized tokenized)
    {
        var start = Math.Max(0, tokenized.Quotation.IndexOf(QuotationState.Opening));
        var end = tokenized.Quotation.IndexOf(QuotationState.Closing);
        return new AttributionSpans(null, null, [new TaggedSpan(Role.Content, new TokenRange(start, end < 0 ? tokenized.Tokens.Length : end + 1))], 0.5);
    }
}
