using CsCheck;
using Parley.Coding.Projects;

namespace Parley.Tests.Coding;

public sealed class ShortTextTests
{
    private static readonly Gen<string> Long = Gen.OneOf("harbour ", "😀", "é", "x").Array[150, 260].Select(string.Concat);

    [Fact]
    public void A_hundred_and_ninety_characters_fit_and_one_more_does_not()
    {
        ShortText.Fits(new string('x', 190)).ShouldBeTrue();
        ShortText.Fits(new string('x', 191)).ShouldBeFalse();
        ShortText.Fits(string.Concat(Enumerable.Repeat("😀", 190))).ShouldBeTrue();
        ShortText.Fits(string.Concat(Enumerable.Repeat("😀", 191))).ShouldBeFalse();
    }

    [Fact]
    public void What_is_cut_begins_the_same_fits_and_breaks_no_character() => Long.Sample(text =>
    {
        var cut = ShortText.Cut(text);
        text.ShouldStartWith(cut, Case.Sensitive);
        ShortText.Fits(cut).ShouldBeTrue();
        cut.EnumerateRunes().ShouldAllBe(rune => rune.Value != 0xFFFD);
    });

    [Fact]
    public void Texts_that_are_cut_alike_still_differ()
    {
        var taken = new HashSet<string>();
        var cut = Enumerable.Range(0, 12).Select(i => ShortText.Cut(new string('x', 200) + i, taken)).ToList();
        cut.Distinct().Count().ShouldBe(12);
        cut.ShouldAllBe(text => ShortText.Fits(text));
        cut[1].ShouldEndWith("xx (2)");
    }
}
