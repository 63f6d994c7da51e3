using System.Collections.Immutable;
using CsCheck;
using Parley.Language;
using Parley.Text;

namespace Parley.Tests;

public sealed class SectionsTests
{
    private const int Most = 6_000;

    /// <summary>Long articles whose paragraphs and sentences are of any length.</summary>
    private static readonly Gen<Tokenized> Articles =
        from count in Gen.Int[0, 30_000]
        from sentence in Gen.Int[1, 4_000]
        from paragraph in Gen.Int[1, 9_000]
        select Tokenized(count, at => at % sentence == 0, at => at % paragraph == 0);

    [Fact]
    public void Sections_follow_one_another_and_hold_every_token_once() =>
        Articles.Sample(
            article =>
            {
                var at = 0;
                foreach (var section in Sections.Of(article))
                {
                    section.Start.ShouldBe(at);
                    section.Length.ShouldBeInRange(1, Most);
                    at = section.End;
                }

                at.ShouldBe(article.Tokens.Length);
            },
            iter: 60);

    [Fact]
    public void An_article_is_cut_into_few_sections_for_each_is_at_least_half_full() =>
        Articles.Sample(article => Sections.Of(article).SkipLast(1).ShouldAllBe(section => section.Length > Most / 2), iter: 60);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(Most, 1)]
    [InlineData(Most + 1, 2)]
    [InlineData((2 * Most) + 1, 3)]
    public void An_article_of_usual_length_is_one_section(int tokens, int sections) =>
        Sections.Of(Tokenized(tokens, at => at == 0, at => at == 0)).Count().ShouldBe(sections);

    [Theory]
    [InlineData(5_000, 5_500, 5_000)]
    [InlineData(3_500, 5_999, 3_500)]
    [InlineData(6_000, 5_500, 6_000)]
    public void The_cut_falls_before_a_paragraph_even_where_a_sentence_begins_later(int paragraph, int sentence, int cut) =>
        First(paragraph, sentence).End.ShouldBe(cut);

    [Theory]
    [InlineData(200, 5_500, 5_500)]
    [InlineData(7_000, 4_000, 4_000)]
    public void Where_no_paragraph_begins_nearby_the_cut_falls_before_a_sentence(int paragraph, int sentence, int cut) =>
        First(paragraph, sentence).End.ShouldBe(cut);

    [Fact]
    public void A_sentence_without_end_is_cut_where_the_section_is_full() => First(100, 200).End.ShouldBe(Most);

    [Fact]
    public void Of_several_paragraphs_the_last_that_fits_is_where_the_cut_falls() =>
        Sections.Of(Tokenized(14_000, at => at % 1_000 == 0, at => at % 1_000 == 0)).Select(s => s.End).ShouldBe([6_000, 12_000, 14_000]);

    private static TokenRange First(int paragraph, int sentence) =>
        Sections.Of(Tokenized(Most + 2_000, at => at == 0 || at == sentence || at == paragraph, at => at == 0 || at == paragraph)).First();

    private static Tokenized Tokenized(int count, Func<int, bool> opensSentence, Func<int, bool> opensParagraph)
    {
        var at = Enumerable.Range(0, count);
        ImmutableArray<bool> paragraphs = [.. at.Select(opensParagraph)], sentences = [.. at.Select(i => opensSentence(i) || opensParagraph(i))];
        return new Tokenized(new string('x', count), [.. at.Select(i => new TextSpan(i, i + 1))], paragraphs, sentences, [.. at.Select(_ => QuotationState.Outside)], []) { Part = [.. at.Select(_ => 0)] };
    }
}
