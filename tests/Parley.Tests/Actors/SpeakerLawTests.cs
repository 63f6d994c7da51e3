using System.Collections.Immutable;
using CsCheck;
using Parley.Actors;
using Parley.Attribution;
using Parley.Language;
using Parley.Text;

namespace Parley.Tests;

/// <summary>What holds of speakers whatever the text and wherever the sources are said to be.</summary>
public sealed class SpeakerLawTests
{
    private static readonly Gen<string> Phrase = Gen.OneOf(
        "Ann Hale", "Otto Brandt", "Hale", "Mr. Brandt", "Mayor Ann Hale", "the mayor", "a spokesman for Acme", "Acme Corp.", "the Kremlin", "NATO", "she", "he", "He", "they", "I", "who", "it", "the 61-year-old",
        ", the EU’s foreign policy chief,", ", 61,", "said", "told", "that", "is a", "and", ",", ".", "“", "”", "\n", ":", "(", ")", "of", "the", "’s", "@quay_cat", "By", "Dear", "Q", "A", "—");

    private static readonly Gen<string> Texts = Gen.OneOf(Phrase.Array[0, 60].Select(words => string.Join(' ', words)), Given.AnyText);

    private static readonly Gen<(Article Article, Statement[] Statements)> Anything =
        from text in Texts
        from cuts in Gen.Int[0, 4000].Array[2, 24]
        select (Given.Article(text), Statements(text, cuts));

    [Fact]
    public void Nothing_but_speakers_changes_and_nothing_is_thrown() =>
        Anything.Sample(given =>
        {
            var named = Named(given);
            named.Select(s => s with { Speaker = null, Addressee = null, Jointly = [], Candidates = [] }).ShouldBe(given.Statements);
        });

    [Fact]
    public void A_name_occurs_in_the_article() =>
        Anything.Sample(given =>
        {
            var text = Flat(given.Article.Text);
            foreach (var speaker in Named(given).SelectMany(s => s.Jointly.Append(s.Speaker).Append(s.Addressee)).OfType<Speaker>())
            {
                speaker.Name.ShouldNotBeNullOrWhiteSpace();
                text.ShouldContain(Flat(speaker.Name));
            }
        });

    [Fact]
    public void Who_has_candidates_has_no_speaker_and_their_scores_are_shares() =>
        Anything.Sample(given => Named(given).Where(s => s.Candidates.Length > 0).ShouldAllBe(s =>
            s.Speaker == null && s.Candidates.Sum(c => c.Score) <= 1 + 1e-9 && s.Candidates.Zip(s.Candidates.Skip(1), (a, b) => a.Score >= b.Score).All(ordered => ordered)));

    [Theory]
    [InlineData("she", "Otto Brandt")]
    [InlineData("he", "Ann Hale")]
    public void A_pronoun_is_never_of_a_clashing_gender(string pronoun, string name) =>
        Phrase.Array[0, 30].Sample(words =>
        {
            var text = $"{string.Join(' ', words)}\n{name} came. ";
            var article = Given.Article($"{text}{pronoun} said so.");
            var source = new TextSpan(text.Length, text.Length + pronoun.Length);
            Speakers.Name(article, Tokenized.From(article), [new Statement("a", source, null, [new TextSpan(source.End + 1, source.End + 5)])])[0].Speaker?.Name.ShouldNotBe(name);
        });

    private static ImmutableArray<Statement> Named((Article Article, Statement[] Statements) given) =>
        Speakers.Name(given.Article, Tokenized.From(given.Article), [.. given.Statements]);

    private static Statement[] Statements(string text, int[] cuts)
    {
        var spans = cuts.Select(c => text.Length == 0 ? 0 : c % (text.Length + 1)).Chunk(2).Where(c => c.Length == 2 && c[0] != c[1]).Select(c => new TextSpan(c.Min(), c.Max())).ToList();
        return [.. spans.Select((span, i) => new Statement($"a#{i}", span, i % 3 == 0 ? spans[^1] : null, [spans[(i + 1) % spans.Count]]))];
    }

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
