using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Authors;

namespace Parley.Tests;

/// <summary>What becomes of other statements in a text that its author signs.</summary>
public sealed class SignedReadingTests
{
    private const string Head = "The river is not a drain\nBy Ann Hale\n";

    private const string Rest = "I grew up beside the Oster, and I have never seen it as brown as this spring.\nMy neighbours have stopped swimming in it, and so have their children and their dogs.\nThe council should publish its figures, and it should do so before the summer.";

    [Fact]
    public void The_author_is_the_speaker_of_every_paragraph() =>
        Scripted.Read(Head + Rest).Statements.Select(s => (s.Speaker?.Name, s.Cue, s.Type, s.Act)).Distinct().ShouldBe([("Ann Hale", null, StatementType.Indirect, StatementAct.Speech)]);

    [Fact]
    public void What_others_say_keeps_its_place_and_its_number()
    {
        var (text, statements) = Around("The mayor was asked. <s>Ian Tate</s> <c>said</c> <k>that it was clean</k>. He is wrong, and my own eyes tell me so.");
        statements.Single(s => s.Cue is not null).ShouldBe(statements.Single(s => s.Id == "a#1"));
        statements.ShouldAllBe(s => s.Within == null);
        string.Join(" | ", statements.Single(s => s.Content.Length == 2).Content.Select(c => c.In(text))).ShouldBe("The mayor was asked. | He is wrong, and my own eyes tell me so.");
    }

    [Fact]
    public void What_the_author_thinks_goes_up_in_the_paragraph() =>
        Around("<s>I</s> <c>think</c> <k>that it will be brown next year</k>, too.").Statements.Select(s => (s.Cue, s.Content.Length)).ShouldBe([(null, 1), (null, 1), (null, 1), (null, 1)]);

    [Fact]
    public void We_are_more_than_an_author_who_also_says_I() =>
        Around("<s>We</s> <c>think</c> <k>that it will be brown next year</k>, too.").Statements.Count(s => s.Cue != null).ShouldBe(1);

    [Fact]
    public void A_paragraph_that_reports_somebody_is_left_alone() =>
        Around("<s>Ian Tate</s> <c>said</c> <k>that it was clean and that nobody had complained</k>.").Statements.Select(s => s.Id).ShouldBe(["a#2", "a#3", "a#4", "a#1"]);

    [Fact]
    public void A_salutation_is_no_source()
    {
        var reading = Scripted.Read("<s>Dear Jean</s>:\n<k>We came home on Friday and found the cellar full of water.</k>\nSincerely,\nBill");
        reading.Statements.ShouldHaveSingleItem().Source!.Value.In(reading.Article.Text).ShouldBe("Bill");
    }

    [Theory]
    [InlineData("Bill", "Bill")]
    [InlineData("ANN HALE", "Ann Hale")]
    public void A_signature_is_a_name_however_it_is_written(string signature, string name) =>
        Scripted.Read($"Dear Jean,\nWe came home on Friday and found the cellar full of water.\nSincerely,\n{signature}").Statements.ShouldHaveSingleItem().Speaker!.Name.ShouldBe(name);

    [Fact]
    public void Who_signs_as_well_speaks_jointly() =>
        Scripted.Read("Dear Jean,\nWe came home on Friday and found the cellar full of water.\nSincerely,\nAnn Hale\nIan Tate").Statements.ShouldHaveSingleItem().Jointly.ShouldHaveSingleItem().Name.ShouldBe("Ian Tate");

    /// <summary>A column with one paragraph more, in which a model finds what is marked.</summary>
    private static (string Text, ImmutableArray<Statement> Statements) Around(string marked)
    {
        var (tokenized, spans) = Scripted.Spans($"{Head}{Rest}\n{marked}");
        var article = Given.Article(tokenized.Text);
        var found = new AttributionSpans(spans.First(s => s.Role == Role.Source), spans.First(s => s.Role == Role.Cue), [spans.First(s => s.Role == Role.Content)], 0.9);
        var signed = SignedText.Of(article, tokenized, [found], 1).SelectMany(part => part.Said).ToImmutableArray();
        return (article.Text, SignedText.Around(StatementWriter.Write(article, tokenized, [found], "a#"), signed));
    }
}
