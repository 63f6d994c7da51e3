using System.Collections.Immutable;
using System.Diagnostics;
using CsCheck;
using Parley.Mentions;

namespace Parley.Tests;

/// <summary>What holds of names whatever the text.</summary>
public sealed class MentionLawTests
{
    private static readonly Gen<string> Phrase = Gen.OneOf(
        "Ada", "Emil", "Stoll", "Quill", "May", "Will", "Mayor", "Secretary", "King", "Bank", "Ministry", "Health", "Human", "Norway", "German", "Danes", "Kremlin", "NATO", "CARROW", "J.", "Mr.", "U.S.", "@",
        "Inc.", "The", "of", "for", "the", "and", "&", "von", "der", "de", "minister", "spokesman", "chief", "company", "former", "near", "is", "was", "a", "who", "said", "61", "61-year-old", "'s", "’s", "s'",
        ",", ",", ".", ".", "(", ")", "—", "-", ":", "?", "“", "”", "\"", "‘", "’", "\n", "\n");

    private static readonly Gen<string> Texts = Gen.OneOf(Phrase.Array[0, 60].Select(words => string.Join(' ', words)), Given.AnyText);

    /// <summary>A paragraph without quotation marks, which may reach over several, and of words that <see cref="Stranger"/> has not.</summary>
    private static readonly Gen<string> Paragraph = Gen.OneOf(
        "Ada", "Emil", "Stoll", "Quill", "May", "Mayor", "Secretary", "Bank", "Norway", "German", "NATO", "CARROW", "Mr.", "of", "the", "and", "von", "spokesman", "chief", "near", "is", "who", "61", "’s", ",", ",", ".", "(", ")", "—", ":")
        .Array[1, 20].Select(words => string.Join(' ', words)).Where(text => char.IsUpper(text[0]));

    private static readonly Gen<string> Stranger = Gen.OneOf(
        "Otto", "Lund", "Will", "Senator", "Trust", "Chad", "Polish", "OPEC", "WEXCOMBE", "Dr.", "for", "a", "fisher", "company", "in", "was", "said", "44", "40-year-old", ",", ".", ")", "—", ":", "&", "der")
        .Array[1, 12].Select(words => string.Join(' ', words)).Where(text => char.IsAsciiLetterUpper(text[0]) || char.IsDigit(text[0]));

    [Fact]
    public void Names_are_in_order_apart_not_empty_and_inside() =>
        Texts.Sample(text =>
        {
            var words = Named.Words(text);
            var end = 0;
            foreach (var mention in NameFinder.Find(words))
            {
                mention.Name.Start.ShouldBeGreaterThanOrEqualTo(end);
                mention.Name.Length.ShouldBeGreaterThan(0);
                end = mention.Name.End;
            }

            end.ShouldBeLessThanOrEqualTo(words.Count);
        });

    [Fact]
    public void A_name_is_the_last_of_its_extent_and_both_lie_in_one_sentence() =>
        Texts.Sample(text =>
        {
            var words = Named.Words(text);
            foreach (var mention in NameFinder.Find(words))
            {
                mention.Extent.Start.ShouldBeInRange(0, mention.Name.Start);
                mention.Extent.End.ShouldBe(mention.Name.End);
                words.Sentence(mention.Extent.Start).ShouldBe(words.Sentence(mention.Name.End - 1));
            }
        });

    [Fact]
    public void A_name_has_a_capital_or_is_a_handle() =>
        Texts.Sample(text => Named.In(text).ShouldAllBe(m => m.Text.Any(char.IsUpper) || m.Text[0] == '@'));

    [Fact]
    public void The_characters_of_a_name_are_those_of_the_text() =>
        Texts.Sample(text =>
        {
            var tokenized = Given.Tokenized(text);
            foreach (var mention in NameFinder.Find(new Words(tokenized)))
            {
                Flat(mention.Text).ShouldBe(Flat(tokenized.Span(mention.Name).In(text)));
                mention.Text.ShouldNotContain('\n');
            }
        });

    [Fact]
    public void A_role_comes_with_persons_and_an_age_is_one_that_people_reach() =>
        Texts.Sample(text =>
        {
            foreach (var mention in Named.In(text).Where(m => m.Before is not null || m.Behind is not null))
            {
                mention.Kind.ShouldBe(NameKind.Person);
                (mention.Behind?.Age ?? 61).ShouldBeInRange(4, 119);
            }
        });

    [Fact]
    public void A_text_has_the_same_names_again() =>
        Texts.Sample(text => Described(Named.In(text)).ShouldBe(Described(Named.In(text))));

    [Fact]
    public void A_paragraph_has_the_same_names_whatever_stranger_follows_it() =>
        Gen.Select(Paragraph, Stranger).Sample((text, after) =>
        {
            var length = Named.Words(text).Count;
            Described(Named.In(text + "\n" + after).Where(m => m.Name.Start < length)).ShouldBe(Described(Named.In(text)));
        });

    [Fact]
    public void A_paragraph_has_the_same_names_whatever_stranger_comes_before_it() =>
        Gen.Select(Paragraph, Stranger).Sample((text, before) =>
        {
            var shift = Named.Words(before).Count;
            var alone = Named.In(text).Select(m => m with { Extent = m.Extent.Shift(shift), Name = m.Name.Shift(shift) });
            Described(Named.In(before + "\n" + text).Where(m => m.Name.Start >= shift)).ShouldBe(Described(alone));
        });

    /// <summary>Quadratic time over 400,000 words is hours, and a call within a call for each of them overflows the stack.</summary>
    [Theory]
    [InlineData("Ada ")]
    [InlineData("Ada, ")]
    [InlineData("Ada of ")]
    [InlineData("Mayor ")]
    [InlineData("Bank of ")]
    [InlineData("Secretary of Health and ")]
    [InlineData("the former chief ")]
    [InlineData("Ada, 61, ")]
    [InlineData("61, ")]
    [InlineData("@ada_")]
    [InlineData("von ")]
    [InlineData("’s ")]
    [InlineData("& ")]
    public void Many_hostile_words_take_no_time(string unit)
    {
        var words = Named.Words("They met Ada, " + string.Concat(Enumerable.Repeat(unit, 100_000)));
        var clock = Stopwatch.StartNew();
        NameFinder.Find(words).ShouldNotBeEmpty();
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Records with arrays in them are equal only if the arrays are one.</summary>
    private static ImmutableArray<string> Described(IEnumerable<Mention> mentions) =>
        [.. mentions.Select(m => $"{m with { Before = null, Behind = null }} before: {Described(m.Before)} behind: {Described(m.Behind)}")];

    private static string Described(Office? office) => office is null ? "" : $"{office.Text}|{office.Head}|{string.Join(' ', office.Words)}|{office.Affiliation}|{office.Age}";
}
