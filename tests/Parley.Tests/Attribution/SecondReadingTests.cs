using CsCheck;
using Parley.Attribution;
using Parley.Language;
using Parley.Text;

namespace Parley.Tests;

/// <summary>Which sentences of a content are read once more: k marks the contents of one statement.</summary>
public sealed class SecondReadingTests
{
    [Theory]
    [InlineData("<k>“The surgeon said I would walk. It rained. Then Novak told us to wait,”</k> <c>recalled</c> <s>Rask</s>.", "The surgeon said I would walk.", "Then Novak told us to wait,")]
    [InlineData("<s>Rask</s> <c>testified</c> <k>that Novak admitted he was late</k>.", "Novak admitted he was late")]
    [InlineData("<s>Rask</s> <c>said</c> <k>Novak had “warned us of it”</k>.", "Novak had “warned us of it”")]
    [InlineData("<k>“Novak warned us,</k>” <c>said</c> <s>Rask</s>. <k>“My sister told me to leave.”</k>", "Novak warned us,", "My sister told me to leave.")]
    [InlineData("<s>Rask</s> <c>wrote</c>: <k>“According to Novak, the bridge is closed.”</k>", "According to Novak, the bridge is closed.")]
    [InlineData("<s>Rask</s> <c>said</c> <k>the bridge, according to Novak, is closed</k>.", "the bridge, according to Novak, is closed")]
    [InlineData("<s>Rask</s> <c>said</c> <k>you told me to leave</k>.", "you told me to leave")]
    public void Whole_sentences_with_a_verb_of_saying_are(string marked, params string[] passages) => Passages(marked).ShouldBe(passages);

    [Theory]
    [InlineData("<k>“The bridge is closed and the road is wet,”</k> <c>said</c> <s>Rask</s>.")]
    [InlineData("<k>“I say the bridge is closed,”</k> <c>said</c> <s>Rask</s>.")]
    [InlineData("<k>“We have said the bridge is closed,”</k> <c>said</c> <s>Rask</s>.")]
    [InlineData("<k>“There is nothing left to say now,”</k> <c>said</c> <s>Rask</s>.")]
    [InlineData("<k>“The state report on the claim is late,”</k> <c>said</c> <s>Rask</s>.")]
    [InlineData("<k>“Tell them the bridge is closed,”</k> <c>said</c> <s>Rask</s>.")]
    [InlineData("<k>“Novak said no”</k> <c>was</c> <s>Rask</s>’s answer.")]
    public void What_nobody_else_says_is_not(string marked) => Passages(marked).ShouldBeEmpty();

    [Fact]
    public void Passages_are_in_order_inside_the_contents_and_hold_no_mark_that_encloses_them() =>
        Gen.OneOf("Novak", "said", "told", "us", "that", "it", "I", "according", "“", "”", ".", ",", "the road").Array[4, 30].Sample(words =>
        {
            var tokenized = Given.Tokenized(string.Join(' ', words));
            var middle = tokenized.Tokens.Length / 2;
            TaggedSpan[] contents = [new(Role.Content, new TokenRange(0, middle)), new(Role.Content, new TokenRange(middle, tokenized.Tokens.Length))];
            var attribution = new AttributionSpans(null, null, [.. contents], 1);

            var passages = SecondReading.Passages(tokenized, attribution);

            passages.ShouldBe(passages.Order());
            passages.Zip(passages.Skip(1)).ShouldAllBe(pair => !pair.First.Overlaps(pair.Second));
            passages.ShouldAllBe(p => contents.Any(c => tokenized.Span(c.Tokens).Contains(p)));
            passages.ShouldAllBe(p => p.In(tokenized.Text).Contains("said") || p.In(tokenized.Text).Contains("told") || p.In(tokenized.Text).Contains("according"));
        });

    [Theory]
    [InlineData("<s>Novak</s> <c>said</c> <k>no</k>", true)]
    [InlineData("<s>Novak</s> <c>had told</c> us <k>to wait</k>", true)]
    [InlineData("<k>It is shut</k>, <c>according to</c> <s>Novak</s>", true)]
    [InlineData("<s>Novak</s> <c>hoped</c> <k>to wait</k>", false)]
    [InlineData("it was <c>said</c> <k>to rain</k>", false)]
    [InlineData("<s>Novak</s> left: <k>“no”</k>", false)]
    public void Only_what_somebody_says_is_a_statement_within(string marked, bool expected)
    {
        var (tokenized, attribution) = One(marked);
        SecondReading.IsStatement(tokenized, attribution, [new TextSpan(0, tokenized.Text.Length)]).ShouldBe(expected);
    }

    [Fact]
    public void Nothing_that_reaches_from_one_passage_into_the_next_is_a_statement_within()
    {
        var (tokenized, attribution) = One("<s>Novak</s> <c>said</c> <k>no. It rained</k>");
        var stop = tokenized.Text.IndexOf("It", StringComparison.Ordinal);
        SecondReading.IsStatement(tokenized, attribution, [new TextSpan(0, stop), new TextSpan(stop, tokenized.Text.Length)]).ShouldBeFalse();
    }

    private static IEnumerable<string> Passages(string marked)
    {
        var (tokenized, attribution) = One(marked);
        return SecondReading.Passages(tokenized, attribution).Select(p => p.In(tokenized.Text));
    }

    /// <summary>What is marked as one attribution.</summary>
    private static (Tokenized Tokenized, AttributionSpans Attribution) One(string marked)
    {
        var (tokenized, spans) = Scripted.Spans(marked);
        var found = spans.ToLookup(s => s.Role);
        return (tokenized, new AttributionSpans(found[Role.Source].FirstOrDefault(), found[Role.Cue].FirstOrDefault(), [.. found[Role.Content]], 1));
    }
}
