using CsCheck;
using Parley.Attribution;
using Parley.Text;

namespace Parley.Tests;

/// <summary>From spans of tokens to spans of text, whatever the spans.</summary>
public sealed class StatementWriterTests
{
    private static readonly Gen<string[]> Words = Gen.OneOf("the", "weir", "must", "go", "now", "it", "leaks", "badly").Array[1, 8];

    [Fact]
    public void One_statement_for_each_attribution_numbered_in_order_with_the_text_from_its_first_token_to_its_last() =>
        Drawn.Attributions.Sample((tokenized, found) =>
        {
            var statements = StatementWriter.Write(Given.Article(tokenized.Text), tokenized, found, "gazette-4#");
            statements.Select(s => s.Id).ShouldBe(found.Select((_, i) => $"gazette-4#{i + 1}"));
            foreach (var (statement, attribution) in statements.Zip(found))
            {
                statement.Content.ShouldBe(attribution.Content.Select(c => tokenized.Span(c.Tokens)));
                statement.Extent().Contains(statement.Source ?? statement.Content[0]).ShouldBeTrue();
                (statement.Source is null, statement.Cue is null).ShouldBe((attribution.Source is null, attribution.Cue is null));
                (statement.Confidence, statement.Within).ShouldBe((attribution.Confidence, null));
            }
        });

    [Fact]
    public void A_content_is_direct_where_the_marks_hold_all_its_words_mixed_where_some_and_indirect_where_none() =>
        Gen.Select(Words, Words, Gen.OneOf("“ ”", "‘ ’", "\" \"", "« »", "„ “")).Sample((first, second, marks) =>
        {
            var (plain, quoted) = (string.Join(' ', first), $"{marks[0]}{string.Join(' ', second)}{marks[2]}");
            TypeOf($"<s>Adeyemi</s> <c>wrote</c> <k>{plain}</k>.").ShouldBe(StatementType.Indirect);
            TypeOf($"<s>Adeyemi</s> <c>wrote</c> <k>{quoted}</k>.").ShouldBe(StatementType.Direct);
            TypeOf($"<s>Adeyemi</s> <c>wrote</c> <k>{plain} {quoted}</k>.").ShouldBe(StatementType.Mixed);
            TypeOf($"<k>{quoted}</k> <c>wrote</c> <s>Adeyemi</s>, <k>{plain}</k>.").ShouldBe(StatementType.Mixed);
        });

    [Fact]
    public void A_thought_is_one_until_somebody_says_it_or_some_of_its_words_are_quoted() =>
        Gen.Select(Gen.OneOf("believes", "hoped", "fears", "wanted", "is convinced", "had doubted", "reckons", "weighed", "is foreseeing and expecting"), Gen.OneOf("said", "told the court", "admitted", "has written")).Sample((thinks, says) =>
        {
            ActOf($"<s>Adeyemi</s> <c>{thinks}</c> <k>that the weir leaks</k>.").ShouldBe(StatementAct.Thought);
            ActOf($"<s>Adeyemi</s> <c>{says} she {thinks}</c> <k>that the weir leaks</k>.").ShouldBe(StatementAct.Speech);
            ActOf($"<s>Adeyemi</s> <c>{thinks}</c> <k>that the weir “leaks”</k>.").ShouldBe(StatementAct.Speech);
            ActOf($"<s>Adeyemi</s> <c>{says}</c> <k>that she {thinks} so</k>.").ShouldBe(StatementAct.Speech);
        });

    [Theory]
    [InlineData("<s>Adeyemi</s> <c>told herself</c> <k>that the weir would hold</k>.", StatementAct.Thought)]
    [InlineData("<s>Adeyemi</s> <c>told</c> himself <k>that the weir would hold</k>.", StatementAct.Thought)]
    [InlineData("<s>The crew</s> <c>said</c> to themselves <k>that the weir would hold</k>.", StatementAct.Thought)]
    [InlineData("<s>Adeyemi</s> <c>told</c> the crew <k>that the weir would hold</k>.", StatementAct.Speech)]
    [InlineData("<s>Adeyemi</s> <c>said</c> herself <k>that the weir would hold</k>.", StatementAct.Speech)]
    public void What_one_tells_oneself_is_thought(string marked, StatementAct act) => ActOf(marked).ShouldBe(act);

    [Fact]
    public void A_speaker_is_another_where_anything_of_him_is()
    {
        Speaker One() => new("Ada Adeyemi", SpeakerVia.Name) { Role = "Mayor", Affiliation = "Lund", Id = "p1", Also = ["Adeyemi", "Ada"] };
        (One(), One().GetHashCode()).ShouldBe((One(), One().GetHashCode()));
        Speaker[] others =
        [
            One() with { Name = "Ada Obi" }, One() with { Via = SpeakerVia.Title }, One() with { Role = null }, One() with { Affiliation = "Vik" }, One() with { Id = "p2" },
            One() with { Kind = SpeakerKind.Group }, One() with { Also = ["Adeyemi"] }, One() with { Also = ["Ada", "Adeyemi"] },
        ];
        others.ShouldNotContain(One());
    }

    [Fact]
    public void Where_the_kinds_of_blocks_differ_each_statement_has_its_own_place() =>
        Scripted.Read("<s>Mayor</s> <c>says</c> <k>weir is sound</k>\n<s>She</s> <c>said</c> <k>it holds</k>\n<s>Obi</s> <c>says</c> <k>no</k>", BlockKind.Headline, BlockKind.Paragraph, BlockKind.Caption)
            .Statements.Select(s => s.Where).ShouldBe([StatementPlace.Headline, StatementPlace.Body, StatementPlace.Caption]);

    private static StatementType TypeOf(string marked) => Scripted.Read(marked).Statements.ShouldHaveSingleItem().Type;

    private static StatementAct ActOf(string marked) => Scripted.Read(marked).Statements.ShouldHaveSingleItem().Act;
}
