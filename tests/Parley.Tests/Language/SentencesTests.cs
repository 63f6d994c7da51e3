using CsCheck;
using Parley.Language;

namespace Parley.Tests;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("It rained.|He left.")]
    [InlineData("It rained!|Did he leave?|Yes.")]
    [InlineData("Mr. Hale met Sen. Ito in St. Ives.|They spoke.")]
    [InlineData("J. R. Ost wrote to K. Lund.|Both were ill.")]
    [InlineData("It rose by 3.5 percent to 1,000.50 crowns.|Then it fell.")]
    [InlineData("He lives in the U.S. Senate building.")]
    [InlineData("She moved to the U.S.|The fleet followed.")]
    [InlineData("They met at 5 p.m. Monday.")]
    [InlineData("They met at 5 p.m.|She left.")]
    [InlineData("Well … we shall see.")]
    [InlineData("He paused…|Then he went on.")]
    [InlineData("He paused ...|Then he went on.")]
    [InlineData("He paused ... and went on.")]
    [InlineData("Gov. Carver and Lt. Ames rode to Ft. Orrin with Martin Shaw Jr. on Oct. 3.|Both were late.")]
    [InlineData("Calder Co. sued Brill Inc. over the lease.|The Supreme Court refused.")]
    [InlineData("Calder bought Brill Inc.|The price was not told.")]
    [InlineData("Prof. Verne holds the chair of No. 4.|No.|Nobody does.")]
    [InlineData("She was born in Jan. 1950 in Mass.|Her father fished.")]
    [InlineData("Visit www.harbour.example.|It is free.")]
    [InlineData("It rose 4.5 percent.|2019 was worse.")]
    [InlineData("Who knows?!|Nobody does.")]
    [InlineData("They won 3-2.|\"Luck,\" he said.")]
    [InlineData("He lives at No. 10 and she at No. 12.")]
    public void A_sentence_ends_at_its_stop_and_not_at_an_abbreviation(string sentences) => ShouldBeSentences(sentences);

    [Theory]
    [InlineData("“Go!” she said.")]
    [InlineData("“Why now?” asked Hale.")]
    [InlineData("“It is late.”|She left.")]
    [InlineData("\"It is late.\"|She left.")]
    [InlineData("‘It is late.’|She left.")]
    [InlineData("``It is late.''|She left.")]
    [InlineData("«It is late.»|She left.")]
    [InlineData("“It is late.”|“Then go.”")]
    [InlineData("\"It is late.\"|\"Then go.\"")]
    [InlineData("“It is late.|We must go,” she said.")]
    [InlineData("“Is it late?|It is,” she said.")]
    [InlineData("(It was late.)|She left.")]
    [InlineData("“They asked ‘Why?’”|She left.")]
    [InlineData("“No!” — then silence.")]
    [InlineData("“Will you go?”, he asked.")]
    public void Closing_marks_belong_to_the_sentence_that_they_close(string sentences) => ShouldBeSentences(sentences);

    [Fact]
    public void A_paragraph_ends_its_sentence_with_or_without_a_stop()
    {
        var tokenized = Given.Tokenized("Calm seas\nand a fair wind\nIt was Mr.\nHale");
        tokenized.OpensSentence.ShouldBe(tokenized.OpensParagraph);
    }

    [Fact]
    public void The_first_token_opens_a_sentence_and_every_paragraph_does() =>
        Given.AnyText.Sample(text =>
        {
            var tokenized = Given.Tokenized(text);
            tokenized.OpensSentence.Length.ShouldBe(tokenized.Tokens.Length);
            Enumerable.Range(0, tokenized.Tokens.Length).Where(i => tokenized.OpensParagraph[i]).ShouldAllBe(i => tokenized.OpensSentence[i]);
            tokenized.OpensSentence.FirstOrDefault(true).ShouldBeTrue();
        });

    [Fact]
    public void Sentences_put_side_by_side_stay_the_sentences_that_they_were() =>
        Gen.OneOf("Fog fell.", "Boats waited for Mr. Hale!", "Was it J. R. Ost?", "“No,” she said.", "“Go.”", "It cost 3.5 crowns.", "The U.S. fleet left…").Array[1, 8].Sample(sentences =>
            ShouldBeSentences(string.Join('|', sentences)));

    /// <summary>Sentences divided by bars, with a space between them in the text.</summary>
    private static void ShouldBeSentences(string sentences)
    {
        var text = sentences.Replace('|', ' ');
        var tokens = Tokenizer.Tokens(text);
        var starts = Sentences.Starts(text, tokens, [.. tokens.Select((_, i) => i == 0)]);
        var at = Enumerable.Range(0, tokens.Length).Where(i => starts[i]).Select(i => tokens[i].Start).ToList();
        at.Select((start, i) => text[start..(i + 1 < at.Count ? at[i + 1] : text.Length)].TrimEnd()).ShouldBe(sentences.Split('|'));
    }
}
