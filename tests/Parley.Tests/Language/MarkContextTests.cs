using CsCheck;
using Parley.Language;
using Parley.Text;

namespace Parley.Tests;

/// <summary>What a mark can be by what touches it. The mark is the caret in the text.</summary>
public sealed class MarkContextTests
{
    [Theory]
    [InlineData("^Yes", "opens")]
    [InlineData("said: ^Yes", "opens")]
    [InlineData("(^Yes", "opens")]
    [InlineData("the plan—^Yes", "opens")]
    [InlineData("he said\u00A0^Yes", "opens")]
    [InlineData("\u200B^Yes", "opens")]
    [InlineData("“^Yes", "opens")]
    [InlineData("he said ^… then", "opens")]
    [InlineData("Yes^", "closes")]
    [InlineData("Yes^ she", "closes")]
    [InlineData("Yes,^ she", "closes")]
    [InlineData("Yes.^)", "closes")]
    [InlineData("I just—^ she", "closes")]
    [InlineData("Yes!^—she", "closes")]
    [InlineData("Yes^, she", "closes")]
    [InlineData("Yes.^” she", "closes")]
    [InlineData("Yes).^ She", "closes")]
    [InlineData("don^t", "")]
    [InlineData("he said ^ she", "")]
    [InlineData("Yes.^Then", "")]
    [InlineData("3^x", "")]
    public void A_mark_opens_after_a_space_and_before_a_word_and_closes_the_other_way(string text, string may)
    {
        var context = Of(text);
        string.Join(' ', new[] { context.FitsOpening ? "opens" : "", context.FitsClosing ? "closes" : "" }.Where(w => w.Length > 0)).ShouldBe(may);
    }

    [Theory]
    [InlineData("'^Yes", "Space", "Word")]
    [InlineData("he said “‘^Yes", "Space", "Word")]
    [InlineData("Yes^’” she", "Word", "Space")]
    [InlineData("Yes.^'\" she", "Stop", "Space")]
    public void Marks_in_a_row_see_what_stands_beyond_the_row(string text, string before, string after) =>
        (Of(text).Before.ToString(), Of(text).After.ToString()).ShouldBe((before, after));

    [Fact]
    public void A_mark_never_both_opens_and_closes_by_its_surroundings() =>
        Gen.Select(Given.AnyText, Given.AnyText).Sample((before, after) =>
        {
            var context = MarkContext.Of($"{before}\"{after}", new TextSpan(before.Length, before.Length + 1));
            (context.FitsOpening && context.FitsClosing && context.Before != MarkSide.Dash).ShouldBeFalse();
        });

    private static MarkContext Of(string text)
    {
        var at = text.IndexOf('^', StringComparison.Ordinal);
        return MarkContext.Of(text.Replace('^', '"'), new TextSpan(at, at + 1));
    }
}
