using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Parley.Evaluation;
using Parley.Text;
using Parley.Training.Augmentation;

namespace Parley.ModelTests;

/// <summary>What the trainer makes up: varied articles whose marks of who said what stay right.</summary>
public sealed class AugmentationTests
{
    private const string Spoken = """
        Council votes on ferry

        “The ferry was late again on a cold and dark Tuesday morning. Nobody told the passengers anything at all,” said Ivo Lund.

        The owner said that the engine had been repaired since the accident in the harbour.

        “It will run tomorrow,” she said.
        """;

    private static readonly GoldArticle Gold = new("ferry", Spoken, [], [new GoldAnnotation("", [
        Attribution("Ivo Lund", "said", "“The ferry was late again on a cold and dark Tuesday morning. Nobody told the passengers anything at all,”"),
        Attribution("The owner", "said that", "that the engine had been repaired since the accident in the harbour"),
        Attribution("she", "said.", "“It will run tomorrow,”")])]);

    private static readonly Invention Invention = Invention.From([Gold]);

    public static TheoryData<string> Templates => [.. PassageTemplate.Read(Invention.Lines("templates.txt")).Select(t => t.Marked)];

    [Fact]
    public void Restyled_spans_keep_their_letters_but_for_a_cue_that_was_swapped()
    {
        foreach (var seed in Enumerable.Range(0, 400))
        {
            var restyled = Restyle.Of(Gold, seed);
            foreach (var (before, after) in Gold.Annotations[0].Attributions.Zip(restyled.Annotations[0].Attributions, (a, b) => (a, b)))
            {
                Letters(restyled.Text, after.Content).ShouldBe(Letters(Spoken, before.Content));
                Letters(restyled.Text, after.Source).ShouldBe(Letters(Spoken, before.Source));
                after.Cue.ShouldHaveSingleItem().In(restyled.Text).ShouldAllBe(c => char.IsLetter(c) || c == ' ' || c == ':');
            }

            restyled.Annotations[0].Attributions.Length.ShouldBe(3);
        }
    }

    [Fact]
    public void Restyling_varies_marks_verbs_tags_and_paragraphs()
    {
        var texts = Enumerable.Range(0, 400).Select(seed => Restyle.Of(Gold, seed).Text).ToList();
        texts.Distinct().Count().ShouldBeGreaterThan(200);
        texts.ShouldContain(t => t.Contains("«\u00a0It will run tomorrow", StringComparison.Ordinal));
        texts.ShouldContain(t => t.Contains("She said, “It will run tomorrow.”", StringComparison.Ordinal));
        texts.ShouldContain(t => t.Contains("morning.\n\n“Nobody", StringComparison.Ordinal));
        texts.ShouldContain(t => t.Contains("“It will run tomorrow, she", StringComparison.Ordinal));
        texts.ShouldContain(t => t.StartsWith("COUNCIL VOTES ON FERRY\n", StringComparison.Ordinal));
        texts.ShouldContain(t => Regex.IsMatch(t, "tomorrow,” she (?!said)[a-z]+\\."));
    }

    [Fact]
    public void The_same_seed_gives_the_same_article_and_another_epoch_another()
    {
        var corpus = new AugmentedCorpus([Gold], 1, seed: 5);
        corpus.Of(0).Select(MarkedText.Show).ShouldBe(new AugmentedCorpus([Gold], 1, seed: 5).Of(0).Select(MarkedText.Show));
        corpus.Of(1).Select(MarkedText.Show).ShouldNotBe(corpus.Of(0).Select(MarkedText.Show));
    }

    [Fact]
    public void Without_a_share_the_corpus_stays_as_it_is() =>
        new AugmentedCorpus([Gold, Gold], 0, seed: 1).Of(3).ShouldBe([Gold, Gold]);

    [Fact]
    public void Spans_of_invented_articles_are_inside_the_text_and_begin_and_end_with_ink()
    {
        foreach (var article in Enumerable.Range(0, 2000).Select(Invention.Article))
        {
            foreach (var span in Spans(article))
            {
                span.End.ShouldBeLessThanOrEqualTo(article.Text.Length);
                span.In(article.Text).Trim(' ', '\n').Length.ShouldBe(span.Length, article.Text);
            }

            article.Text.ShouldNotContain("$");
        }
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_can_be_drawn_and_has_as_many_marks_as_spans(string marked)
    {
        var template = new PassageTemplate("", IsHeadline: true, marked);
        foreach (var seed in Enumerable.Range(0, 30))
        {
            var article = Invention.Passage(template, new Random(seed));
            article.Text.Length.ShouldBeGreaterThan(5);
            Spans(article).Any().ShouldBe(marked.Contains('<', StringComparison.Ordinal), marked);
            article.Text.IndexOfAny(['^', '~', '|', '{', '}', '<', '>', '¶', '\\']).ShouldBeLessThan(0, article.Text);
        }
    }

    [Fact]
    public void Marks_in_a_text_become_spans_of_the_text_without_them()
    {
        var (text, attributions) = MarkedText.Parse("[12:He] {said} <it rained>, {2:adding} <2:that ⟦so far⟧ [3:they] stayed>.");
        text.ShouldBe("He said it rained, adding that [so far] they stayed.");
        attributions.Select(a => string.Join('|', a.Source.Concat(a.Cue).Concat(a.Content).Select(s => s.In(text))))
            .ShouldBe(["He|said|it rained", "He|adding|that [so far] they stayed", "they"]);
    }

    private static GoldAttribution Attribution(string source, string cue, string content)
    {
        // The cue is the word "said" beside its source: before it, or up to what follows it.
        var said = cue == "said" ? Spoken.IndexOf("said " + source, StringComparison.Ordinal) : Spoken.IndexOf(source + " " + cue, StringComparison.Ordinal) + source.Length + 1;
        return new([Span(source, cue == "said" ? said + 5 : said - source.Length - 1)], [new TextSpan(said, said + 4)], [Span(content, Spoken.IndexOf(content, StringComparison.Ordinal))]);
    }

    private static TextSpan Span(string words, int at) => new(at, at + words.Length);

    private static IEnumerable<TextSpan> Spans(GoldArticle article) =>
        article.Annotations.SelectMany(a => a.Attributions).SelectMany(a => a.Source.Concat(a.Cue).Concat(a.Content));

    private static string Letters(string text, ImmutableArray<TextSpan> spans) =>
        string.Concat(spans.SelectMany(s => s.In(text)).Where(char.IsAsciiLetter)).ToUpperInvariant();
}
