using CsCheck;
using Parley.Language;
using Parley.Mentions;
using Parley.Text;

namespace Parley.Tests;

/// <summary>What finding names asks of each token.</summary>
public sealed class WordsTests
{
    [Theory]
    [InlineData("Stoll Wins Carrow Vote as Lund Concedes", true)]
    [InlineData("STORM SINKS FERRY", true)]
    [InlineData("Mayor Stoll wins the vote in Carrow against Lund", false)]
    [InlineData("Ada Stoll Wins", false)]
    [InlineData("Ada Stoll (Oster), Emil Lund (Carrow)", false)]
    [InlineData("It rained.", false)]
    [InlineData("12 — 13", false)]
    public void A_line_capitalised_throughout_is_a_heading(string line, bool isHeading)
    {
        var words = Named.Words(line + "\nIt rained at noon.");
        words.Heading[0].ShouldBe(isHeading);
        words.Heading[^1].ShouldBeFalse();
    }

    [Theory]
    [InlineData("Rain fell. Boats sank: Two. “Help”, cried (Ada)", "Rain Boats Two Help Ada")]
    [InlineData("Rain\nBoats — Two", "Rain Boats Two")]
    public void A_capital_may_be_owed_to_the_place(string text, string opening)
    {
        var words = Named.Words(text);
        string.Join(' ', Enumerable.Range(0, words.Count).Where(i => words.Opens(i) && words.IsCapital(i)).Select(i => words[i])).ShouldBe(opening);
    }

    [Fact]
    public void Outside_the_article_there_is_nothing() =>
        Gen.Select(Given.AnyText, Gen.Int[1, 1000]).Sample((text, beyond) =>
        {
            var words = Named.Words(text);
            foreach (var token in new[] { -beyond, words.Count + beyond - 1 })
            {
                (words[token], words.Lower(token)).ShouldBe(("", ""));
                (words.IsCapital(token) || words.IsLower(token) || words.Touches(token)).ShouldBeFalse();
            }
        });

    [Fact]
    public void The_tokens_of_a_span_of_tokens_are_those() =>
        Gen.Select(Given.AnyText, Gen.Int[0, 100], Gen.Int[0, 100]).Sample((text, from, length) =>
        {
            var tokenized = Given.Tokenized(text);
            var words = new Words(tokenized);
            if (words.Count > 0)
            {
                var start = from % words.Count;
                var range = new TokenRange(start, start + 1 + (length % (words.Count - start)));
                words.Range(tokenized.Span(range)).ShouldBe(range);
            }
        });

    [Theory]
    [InlineData(0, 3, "Ada")]
    [InlineData(1, 2, "Ada")]
    [InlineData(2, 6, "Ada Stoll")]
    [InlineData(3, 4, null)]
    [InlineData(3, 5, "Stoll")]
    [InlineData(9, 11, ".")]
    [InlineData(11, 14, null)]
    public void A_span_touches_tokens_or_none(int start, int end, string? touched)
    {
        var words = Named.Words("Ada Stoll.    ");
        (words.Range(new TextSpan(start, end)) is { } range ? words.Text(range) : null).ShouldBe(touched);
    }

    [Fact]
    public void A_word_is_seen_small_or_as_a_name_anywhere_in_the_article()
    {
        var words = Named.Words("Hope sank. They saw Quill and hope at noon.\nStoll Wins Carrow Vote");
        words.IsSeenLower("hope").ShouldBeTrue();
        words.IsSeenLower("quill").ShouldBeFalse();
        words.IsSeenCapital("quill").ShouldBeTrue();
        words.IsSeenCapital("hope").ShouldBeFalse();
        words.IsSeenCapital("carrow").ShouldBeFalse();
    }
}
