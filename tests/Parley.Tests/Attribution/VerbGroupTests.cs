using System.Collections.Immutable;
using CsCheck;
using Parley.Attribution;
using Parley.Language;

namespace Parley.Tests;

/// <summary>The verb group around what the model took for the cue: s marks sources, c the cue, k contents.</summary>
public sealed class VerbGroupTests
{
    [Theory]
    [InlineData("<s>Okafor</s> <c>said</c> <k>the dam held</k>.", "said")]
    [InlineData("<s>Okafor</s> did not <c>say</c> <k>the dam held</k>.", "did not say")]
    [InlineData("<s>Okafor</s> has so far repeatedly <c>claimed</c> <k>the dam held</k>.", "has so far repeatedly claimed")]
    [InlineData("<s>Okafor</s> refused to <c>say</c> <k>whether the dam held</k>.", "refused to say")]
    [InlineData("<s>Okafor</s> was expected to <c>say</c> <k>that the dam held</k>.", "was expected to say")]
    [InlineData("<s>Okafor</s> stopped short of <c>saying</c> <k>that the dam held</k>.", "short of saying")]
    [InlineData("<s>Okafor</s> angrily <c>denied</c> <k>that the dam leaked</k>.", "angrily denied")]
    [InlineData("<s>The ministers</s> <c>said</c> <k>the dam held</k>.", "said")]
    [InlineData("<k>The dam held then</k>, <c>said</c> <s>Okafor</s>.", "said")]
    [InlineData("<k>The dam will not</k> <c>said</c> <s>Okafor</s>.", "said")]
    [InlineData("Rain fell again. <c>Asked</c> <k>why</k>, <s>Okafor</s> left.", "asked")]
    public void The_group_begins_with_the_auxiliaries_and_adverbs_that_the_cue_left_out(string marked, string words) => Words(marked).ShouldBe(words);

    [Theory]
    [InlineData("<s>Okafor</s> <c>won’t say</c> <k>when</k>.", "will not say")]
    [InlineData("<s>Okafor</s> <c>won't say</c> <k>when</k>.", "will not say")]
    [InlineData("<s>Okafor</s> <c>can’t say</c> <k>when</k>.", "can not say")]
    [InlineData("<s>We</s> <c>shan’t say</c> <k>when</k>.", "shall not say")]
    [InlineData("<s>Okafor</s> <c>DIDN’T SAY</c> <k>when</k>.", "did not say")]
    [InlineData("<s>She</s><c>’ll say</c> <k>when</k>.", "will say")]
    [InlineData("<s>She</s><c>’d say</c> <k>when</k>.", "would say")]
    [InlineData("<s>She</s><c>’d like to say</c> <k>when</k>.", "would like to say")]
    [InlineData("<s>She</s><c>’d said</c> <k>so</k>.", "had said")]
    [InlineData("<s>She</s><c>’d warned</c> <k>of it</k>.", "had warned")]
    [InlineData("<s>She</s><c>’d heard</c> <k>of it</k>.", "had heard")]
    [InlineData("<s>She</s><c>’d already told</c> us <k>of it</k>.", "had already told")]
    [InlineData("<s>She</s><c>’d never publicly admitted</c> <k>it</k>.", "had never publicly admitted")]
    [InlineData("<s>She</s><c>’d never say</c> <k>it</k>.", "would never say")]
    [InlineData("<s>She</s><c>’d always say</c> <k>it</k>.", "would always say")]
    public void Contractions_are_spelt_out(string marked, string words) => Words(marked).ShouldBe(words);

    [Theory]
    [InlineData("<s>Prime Minister May</s> <c>said</c> <k>no</k>.", "said")]
    [InlineData("By early May <c>said</c> <s>Okafor</s> <k>no</k>.", "said")]
    [InlineData("<s>Okafor</s> may <c>say</c> <k>no</k>.", "may say")]
    public void A_month_or_a_name_is_no_modal_verb(string marked, string words) => Words(marked).ShouldBe(words);

    [Fact]
    public void Whatever_the_text_the_group_ends_with_the_cue_and_begins_in_its_sentence_beside_no_other() =>
        Gen.Select(Gen.OneOf("did", "not", "never", "quickly", "said", "Okafor", "to", "plans", ".", ",", "it").Array[2, 25], Gen.Int[0, 24], Gen.Int[1, 3], Gen.Bool.Array[30]).Sample((words, at, length, others) =>
        {
            var tokenized = Given.Tokenized(string.Join(' ', words));
            var start = at % tokenized.Tokens.Length;
            var cue = new TokenRange(start, Math.Min(tokenized.Tokens.Length, start + length));

            var group = VerbGroup.Of(tokenized, cue, i => others[i]);

            (group.Start + group.Words.Length).ShouldBe(cue.End);
            group.Start.ShouldBeInRange(0, cue.Start);
            var led = Enumerable.Range(group.Start, cue.Start - group.Start).ToList();
            led.ShouldAllBe(i => !others[i] && !tokenized.OpensSentence[i + 1]);
            led.Where(i => tokenized[i] is "." or "," or "Okafor" or "it").ShouldBeEmpty();
        });

    private static string Words(string marked)
    {
        var (tokenized, spans) = Scripted.Spans(marked);
        var others = spans.Where(s => s.Role != Role.Cue).ToImmutableArray();
        return string.Join(' ', VerbGroup.Of(tokenized, spans.Single(s => s.Role == Role.Cue).Tokens, i => others.Any(o => o.Tokens.Overlaps(new TokenRange(i, i + 1)))).Words);
    }
}
