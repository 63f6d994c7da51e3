using Parley.Attribution;
using Parley.Text;

namespace Parley.Tests;

/// <summary>What follows for a statement once its spans are found: s marks sources, c cues, k contents.</summary>
public sealed class StatementTests
{
    [Theory]
    [InlineData("<k>“We must go,”</k> <c>said</c> <s>Hale</s>.", StatementType.Direct)]
    [InlineData("<k>We must go</k>, <c>said</c> <s>Hale</s>.", StatementType.Indirect)]
    [InlineData("<s>Hale</s> <c>called</c> <k>the plan “a mistake”</k>.", StatementType.Mixed)]
    [InlineData("<s>Hale</s> <c>called</c> it “<k>a mistake</k>”.", StatementType.Direct)]
    [InlineData("“<k>Go</k>,” <s>Hale</s> <c>said</c>.", StatementType.Direct)]
    [InlineData("<s>Hale</s> <c>said</c> <k>the ministers’ plan won’t do</k>.", StatementType.Indirect)]
    [InlineData("<s>Hale</s> <c>said</c>: <k>‘Go!’</k>", StatementType.Direct)]
    [InlineData("<s>Hale</s> <c>said</c> <k>“…”</k>.", StatementType.Indirect)]
    public void The_type_is_the_share_of_content_words_between_the_marks(string marked, StatementType expected) =>
        Scripted.Read(marked).Statements.ShouldHaveSingleItem().Type.ShouldBe(expected);

    [Theory]
    [InlineData("<s>Hale</s> <c>believes</c> <k>the sea is calm</k>.", StatementAct.Thought)]
    [InlineData("<s>Hale</s> <c>hoped</c> <k>for calm</k>.", StatementAct.Thought)]
    [InlineData("<s>Hale</s> <c>is planning</c> <k>to leave</k>.", StatementAct.Thought)]
    [InlineData("<s>Hale</s> <c>worries</c> <k>that it rains</k>.", StatementAct.Thought)]
    [InlineData("<s>Hale</s> <c>said he believes</c> <k>the sea is calm</k>.", StatementAct.Speech)]
    [InlineData("<s>Hale</s> <c>believes</c> <k>the sea is “calm”</k>.", StatementAct.Speech)]
    [InlineData("<s>Hale</s> <c>denied</c> <k>the claim</k>.", StatementAct.Speech)]
    [InlineData("<c>According to</c> <s>Hale</s>, <k>it rains</k>.", StatementAct.Speech)]
    [InlineData("<k>“The sea is calm”</k>.", StatementAct.Speech)]
    [InlineData("<k>“The sea is calm,”</k> <s>Hale</s> <c>thought</c>.", StatementAct.Thought)]
    [InlineData("<k>“The sea is calm,”</k> <s>Hale</s> <c>told</c> herself.", StatementAct.Thought)]
    [InlineData("<k>“The sea is calm,”</k> <s>Hale</s> <c>said</c> to himself.", StatementAct.Thought)]
    [InlineData("<k>“The sea is calm,”</k> <s>Hale</s> <c>said</c> of himself.", StatementAct.Speech)]
    [InlineData("<k>“We will win,”</k> <s>Hale</s> <c>hoped</c>.", StatementAct.Speech)]
    [InlineData("<s>Hale</s> <c>recalled</c> <k>that the sea was calm</k>.", StatementAct.Speech)]
    [InlineData("<s>The court</s> <c>found</c> <k>that the sea was calm</k>.", StatementAct.Speech)]
    [InlineData("<s>Hale</s> <c>is determined</c> <k>to sail</k>.", StatementAct.Thought)]
    [InlineData("<s>Hale</s> <c>wondered</c> <k>whether the sea was calm</k>.", StatementAct.Thought)]
    [InlineData("<s>Hale</s> <c>wondered aloud</c> <k>whether the sea was calm</k>.", StatementAct.Speech)]
    [InlineData("<s>Hale</s> <c>seems</c> <k>to be calm</k>.", StatementAct.Thought)]
    [InlineData("<s>Hale</s> <c>wants to tell</c> <k>the truth</k>.", StatementAct.Speech)]
    public void Thought_is_where_the_cue_thinks_and_nobody_speaks(string marked, StatementAct expected) =>
        Scripted.Read(marked).Statements.ShouldHaveSingleItem().Act.ShouldBe(expected);

    [Theory]
    [InlineData(BlockKind.Headline, StatementPlace.Headline)]
    [InlineData(BlockKind.Paragraph, StatementPlace.Body)]
    [InlineData(BlockKind.Caption, StatementPlace.Caption)]
    [InlineData(BlockKind.Dateline, StatementPlace.Body)]
    public void A_statement_stands_where_its_content_does(BlockKind kind, StatementPlace expected) =>
        Scripted.Read("Calm.\n<s>Hale</s> <c>said</c> <k>no</k>", BlockKind.Headline, kind).Statements.ShouldHaveSingleItem().Where.ShouldBe(expected);

    [Fact]
    public void The_extent_reaches_over_all_three_roles() =>
        new Statement("1", new TextSpan(30, 34), new TextSpan(25, 29), [new TextSpan(3, 20), new TextSpan(40, 50)]).Extent().ShouldBe(new TextSpan(3, 50));

    [Fact]
    public void Statements_are_equal_where_all_is_equal_and_not_where_anything_differs()
    {
        Statement One() => new("1", new TextSpan(0, 1), new TextSpan(2, 3), [new TextSpan(4, 5), new TextSpan(6, 7)]) { Speaker = new Speaker("Hale", SpeakerVia.Name), Confidence = 0.5 };
        One().ShouldBe(One());
        One().GetHashCode().ShouldBe(One().GetHashCode());
        Statement[] others =
        [
            One() with { Id = "2" }, One() with { Source = null }, One() with { Cue = null }, One() with { Content = [new TextSpan(4, 5)] }, One() with { Type = StatementType.Direct },
            One() with { Act = StatementAct.Thought }, One() with { Where = StatementPlace.Caption }, One() with { Speaker = null }, One() with { Confidence = 0.4 },
            One() with { Polarity = StatementPolarity.Negative }, One() with { Modality = StatementModality.Asked }, One() with { Within = "2" },
        ];
        others.ShouldNotContain(One());
    }
}
