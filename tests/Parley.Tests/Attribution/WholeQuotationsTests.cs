using Parley.Text;

namespace Parley.Tests;

/// <summary>What the model tags is marked in the text; what is reported of it follows the quotation marks.</summary>
public sealed class WholeQuotationsTests
{
    [Theory]
    [InlineData("“<k>We will stay</k>,” <c>said</c> <s>Hale</s>.", "“We will stay,”")]
    [InlineData("<s>Hale</s> <c>called</c> it “<k>a farce</k>”.", "“a farce”")]
    [InlineData("<s>Hale</s> <c>called</c> <k>it “a farce</k>”.", "it “a farce”")]
    public void A_content_has_both_its_marks(string marked, string content) => Contents(marked).ShouldBe([content]);

    [Theory]
    [InlineData("<k>“We will stay”,</k> <c>said</c> <s>Hale</s>.", "“We will stay”")]
    [InlineData("<k>“We will stay,”</k> <c>said</c> <s>Hale</s>.", "“We will stay,”")]
    [InlineData("<k>The ferry will stay,</k> <c>said</c> <s>Hale</s>.", "The ferry will stay")]
    [InlineData("<s>Hale</s> <c>said</c> <k>the “ferry”</k>.", "the “ferry”")]
    [InlineData("The “temporary<k>” ferry stays,</k> <c>said</c> <s>Hale</s>.", "ferry stays")]
    public void A_comma_or_mark_outside_the_quotation_is_outside_the_content(string marked, string content) => Contents(marked).ShouldBe([content]);

    [Theory]
    [InlineData("<k>“We will stay.</k> We always have,” <c>said</c> <s>Hale</s>.", "“We will stay. We always have,”")]
    [InlineData("“We will stay. <k>We always have,”</k> <c>said</c> <s>Hale</s>.", "“We will stay. We always have,”")]
    [InlineData("<s>Hale</s> <c>called</c> <k>the plan “a complete</k> farce”.", "the plan “a complete farce”")]
    [InlineData("<s>Hale</s> <c>said</c>: <k>“We will stay.</k> <k>We always have.”</k>", "“We will stay. We always have.”")]
    [InlineData("<s>Hale</s> <c>said</c>: <k>“We will stay.</k>\n<k>“We always have.”</k>", "“We will stay.\n“We always have.”")]
    [InlineData("<s>Hale</s> <c>said</c>: <k>“We will stay.</k>\n“We always have.”", "“We will stay.\n“We always have.”")]
    [InlineData("<s>Hale</s> <c>said</c>: <k>“We will stay.</k>\n“We always have.\n“We must.”\nHe left.", "“We will stay.\n“We always have.\n“We must.”")]
    [InlineData("<s>Hale</s> <c>said</c>: <k>“We will stay.</k> <k>We always</k> have.”", "“We will stay. We always have.”")]
    public void A_quotation_is_not_cut_in_half(string marked, string content) => Contents(marked).ShouldBe([content]);

    [Theory]
    [InlineData("“<s>Hale</s> <c>said</c> <k>we stay</k> and we will,” the crew replied.", "we stay")]
    [InlineData("“So I <c>said</c> <k>we stay</k> and we will,” the crew replied.", "we stay")]
    [InlineData("<s>Hale</s> <c>said</c> <k>the “temporary” ferry would stay</k>.", "the “temporary” ferry would stay")]
    [InlineData("The “temporary” ferry, <s>Hale</s> <c>said</c>, <k>would stay</k>.", "would stay")]
    [InlineData("<s>Hale</s> <c>said</c> <k>it stays</k>.\n“Go,” the crew replied.", "it stays")]
    [InlineData("<s>Hale</s> <c>said</c>: <k>“It stays.”</k>\n“Go,” the crew replied.", "“It stays.”")]
    public void What_stands_in_other_marks_is_left_alone(string marked, string content) => Contents(marked).ShouldBe([content]);

    [Fact]
    public void Two_who_speak_in_one_quotation_keep_their_own_words() =>
        Contents("<s>Hale</s> <c>said</c>: “<k>We stay</k>, <s>Ito</s> <c>said</c> <k>we go</k>.”").ShouldBe(["“We stay", "we go"]);

    [Fact]
    public void A_mark_belongs_to_the_quotation_that_it_closes_whomever_the_model_gave_it_to() =>
        Contents("<s>Hale</s> <c>said</c> <k>“We stay</k><k>” until noon</k>.").ShouldBe(["“We stay” + until noon"]);

    [Fact]
    public void What_is_not_read_is_in_no_content() =>
        Contents("<s>Hale</s> <c>said</c>: <k>“The old\nANSEL HERALD 7\nwall leaked.”</k>", BlockKind.Paragraph, BlockKind.Boilerplate).ShouldBe(["“The old + wall leaked.”"]);

    private static IEnumerable<string> Contents(string marked, params BlockKind[] kinds)
    {
        var reading = Scripted.Read(marked, kinds);
        return reading.Statements.Select(s => string.Join(" + ", s.Content.Select(c => c.In(reading.Article.Text))));
    }
}
