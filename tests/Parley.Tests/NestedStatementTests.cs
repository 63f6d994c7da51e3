using Parley.Attribution;

namespace Parley.Tests;

/// <summary>Statements inside the contents of others: the first text is what the model marks at once, those after it what it marks when it reads a content again.</summary>
public sealed class NestedStatementTests
{
    [Theory]
    [InlineData("<k>“The pilot said ‘we are lost’ and I wept,”</k> <c>said</c> <s>Hale</s>.", "<s>The pilot</s> <c>said</c> <k>‘we are lost’</k> and I wept,", "The pilot | said | ‘we are lost’", StatementType.Direct)]
    [InlineData("<s>Hale</s> <c>testified</c> <k>that the pilot admitted he was lost</k>.", "<s>the pilot</s> <c>admitted</c> <k>he was lost</k>", "the pilot | admitted | he was lost", StatementType.Indirect)]
    [InlineData("<s>Hale</s> <c>said</c> <k>the port was shut, according to Ito</k>.", "<k>the port was shut</k>, <c>according to</c> <s>Ito</s>", "Ito | according to | the port was shut", StatementType.Indirect)]
    [InlineData("<k>“It was late. The pilot told us nothing was lost. We wept,”</k> <c>said</c> <s>Hale</s>.", "<s>The pilot</s> <c>told</c> us <k>nothing was lost</k>.", "The pilot | told | nothing was lost", StatementType.Indirect)]
    public void A_content_is_read_again_and_what_is_said_in_it_stands_within_it(string marked, string again, string shown, StatementType type)
    {
        var reading = Scripted.ReadTwice(marked, again);
        reading.Statements.Length.ShouldBe(2);
        var inner = reading.Statements.Single(s => s.Within is not null);
        Shown(reading, inner).ShouldBe(shown);
        (inner.Id, inner.Within, inner.Type).ShouldBe(("a#1.1", "a#1", type));
        reading.Statements.Single(s => s.Within is null).ShouldBe(Scripted.Read(marked).Statements.ShouldHaveSingleItem());
    }

    [Theory]
    [InlineData("<k>“The pilot never left,”</k> <c>said</c> <s>Hale</s>.", "<s>The pilot</s> <c>never left</c>,")]
    [InlineData("<k>“I say the pilot was lost,”</k> <c>said</c> <s>Hale</s>.", "<s>I</s> <c>say</c> <k>the pilot was lost</k>,")]
    [InlineData("<k>“The pilot had nothing to say of it,”</k> <c>said</c> <s>Hale</s>.", "<s>The pilot</s> had nothing <c>to say</c> of <k>it</k>,")]
    [InlineData("<s>Hale</s> <c>said</c> <k>he said no</k>.", "<s>he</s> <c>said</c> <k>no</k>")]
    [InlineData("<k>“The pilot said he knew it was late,”</k> <c>said</c> <s>Hale</s>.", "The pilot said <s>he</s> <c>knew</c> <k>it was late</k>,")]
    [InlineData("<k>“The pilot said it was late,”</k> <c>said</c> <s>Hale</s>.", "The pilot <c>said</c> <k>it was late</k>,")]
    public void What_has_no_verb_of_saying_with_somebody_who_says_it_gives_no_statement_within(string marked, string again) =>
        Scripted.ReadTwice(marked, again).Statements.ShouldHaveSingleItem();

    [Fact]
    public void Several_contents_and_several_statements_in_one_have_numbers_of_their_own()
    {
        var reading = Scripted.ReadTwice(
            "<s>Hale</s> <c>said</c> <k>that Ito said no and Ost said yes</k>. <s>Lund</s> <c>said</c> <k>the pilot told him to wait</k>.",
            "<s>Ito</s> <c>said</c> <k>no</k> and <s>Ost</s> <c>said</c> <k>yes</k>",
            "<s>the pilot</s> <c>told</c> him <k>to wait</k>");
        reading.Statements.Select(s => s.Id).ShouldBe(["a#1", "a#1.1", "a#1.2", "a#2", "a#2.1"]);
    }

    [Fact]
    public void What_is_said_within_has_a_stance_of_its_own()
    {
        var reading = Scripted.ReadTwice("<s>Hale</s> <c>did not say</c> <k>whether the pilot said he was lost</k>.", "whether <s>the pilot</s> <c>said</c> <k>he was lost</k>");
        reading.Statements.Select(s => (s.Polarity, s.Modality)).ShouldBe([(StatementPolarity.Negative, StatementModality.Asserted), (StatementPolarity.Positive, StatementModality.Hypothetical)]);
    }

    private static string Shown(Reading reading, Statement statement) =>
        $"{statement.Source?.In(reading.Article.Text)} | {statement.Cue?.In(reading.Article.Text)} | {string.Join(" + ", statement.Content.Select(c => c.In(reading.Article.Text)))}";
}
