using System.Diagnostics;
using System.Text;
using CsCheck;
using Parley.Language;
using Parley.Text;

namespace Parley.Tests;

public sealed class TokenizerLawTests
{
    [Fact]
    public void Tokens_are_in_order_apart_not_empty_and_inside() =>
        Given.AnyText.Sample(text =>
        {
            var end = 0;
            foreach (var token in Tokenizer.Tokens(text))
            {
                token.Start.ShouldBeGreaterThanOrEqualTo(end);
                token.Length.ShouldBeGreaterThan(0);
                end = token.End;
            }

            end.ShouldBeLessThanOrEqualTo(text.Length);
        });

    [Fact]
    public void Every_letter_and_every_digit_is_in_a_token() =>
        Given.AnyText.Sample(text =>
        {
            var covered = Tokenizer.Tokens(text).SelectMany(t => Enumerable.Range(t.Start, t.Length)).ToHashSet();
            var at = 0;
            foreach (var rune in text.EnumerateRunes())
            {
                (!Rune.IsLetterOrDigit(rune) || covered.Contains(at)).ShouldBeTrue($"{rune} at {at}");
                at += rune.Utf16SequenceLength;
            }
        });

    [Fact]
    public void No_token_holds_white_space_or_half_a_character() =>
        Given.AnyText.Sample(text =>
        {
            foreach (var token in Tokenizer.Tokens(text))
            {
                token.In(text).Any(char.IsWhiteSpace).ShouldBeFalse();
                (token.Start > 0 && char.IsSurrogatePair(text, token.Start - 1)).ShouldBeFalse();
                (token.End < text.Length && char.IsSurrogatePair(text, token.End - 1)).ShouldBeFalse();
            }
        });

    [Fact]
    public void A_paragraph_is_cut_the_same_wherever_it_stands() =>
        Gen.Select(Given.AnyText, Given.AnyText).Sample((before, text) =>
        {
            var shift = before.Length + 1;
            var within = new TextSpan(shift, shift + text.Length);
            Tokenizer.Tokens(before + "\n" + text + "\nafter", within).ShouldBe(Tokenizer.Tokens(text).Select(t => new TextSpan(t.Start + shift, t.End + shift)));
        });

    /// <summary>Quadratic time over a million characters is hours.</summary>
    [Theory]
    [InlineData("1.")]
    [InlineData("a-")]
    [InlineData("a.")]
    [InlineData("'")]
    [InlineData("n't")]
    [InlineData("n't ")]
    [InlineData("a'")]
    [InlineData("’s")]
    [InlineData(".")]
    [InlineData("\u0301")]
    [InlineData("a&")]
    [InlineData("www.)")]
    [InlineData("http://x\"")]
    public void A_million_hostile_characters_take_no_time(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length)) + "aa";
        var clock = Stopwatch.StartNew();
        var tokens = Tokenizer.Tokens(text);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        tokens[^1].End.ShouldBe(text.Length);
    }
}
