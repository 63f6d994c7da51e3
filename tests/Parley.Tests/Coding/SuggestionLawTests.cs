using CsCheck;
using Parley.Coding.Suggestions;

namespace Parley.Tests.Coding;

/// <summary>What holds of suggestions whatever the codebook and the decisions.</summary>
public sealed class SuggestionLawTests
{
    private static readonly string[] Words = ["harbour", "tax", "night", "trains", "school", "meals", "ships", "bad", "coast", "noon", "soup"];

    // The last is none of the codebook.
    private static readonly long[] Concepts = [3, 7, 9, 12];

    private static readonly bool?[] Sides = [true, false, null];

    private static readonly Gen<string> Text = Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[1, 6].Select(words => string.Join(' ', words));

    private static readonly Gen<CodedExample> Example = Gen.Select(Gen.Long[1, 30], Text, Gen.Int[0, 3].Select(i => Concepts[i]), Gen.Int[0, 2].Select(i => Sides[i]), Gen.Bool)
        .Select((statement, text, concept, agreement, denied) => new CodedExample(statement, text, concept, agreement) { IsDenied = denied });

    [Fact]
    public void Only_concepts_of_the_codebook_are_suggested_each_once_and_with_chances_that_add_up() =>
        Gen.Select(Example.Array[0, 40], Text, Gen.Bool).Sample((examples, text, denied) =>
        {
            var suggestions = Learnt(examples).Suggest(text, denied, most: 5);

            suggestions.Select(s => s.ConceptId).Order().ShouldBe([3, 7, 9]);
            suggestions.Select(s => s.Confidence).ShouldBeInOrder(SortDirection.Descending);
            suggestions.ShouldAllBe(s => s.Confidence >= 0 && s.Confidence <= 1 && s.AgreementConfidence >= 0.5 && s.AgreementConfidence <= 1 && s.Together <= s.Confidence);
            suggestions.Sum(s => s.Confidence).ShouldBeLessThanOrEqualTo(1 + 1e-9);
            suggestions.SelectMany(s => s.Why).ShouldAllBe(why => why.Likeness >= -1 && why.Likeness <= 1);
        }, iter: 60);

    [Fact]
    public void The_order_of_examples_and_of_the_codebook_does_not_matter() =>
        Gen.Select(Example.Array[0, 40], Text, Gen.Int).Sample((examples, text, seed) =>
        {
            var shuffled = examples.ToArray();
            new Random(seed).Shuffle(shuffled);
            var one = Learnt(examples).Suggest(text);
            var other = SuggestionModel.Learn([.. SuggestionTests.Codebook.Reverse()], shuffled, SuggestionTests.Understanding()).Suggest(text);

            other.Select(s => (s.ConceptId, s.Agreement, s.Confidence, s.AgreementConfidence)).ShouldBe(one.Select(s => (s.ConceptId, s.Agreement, s.Confidence, s.AgreementConfidence)));
        }, iter: 40);

    [Fact]
    public void Reasons_are_coded_with_the_concept_they_speak_for() =>
        Gen.Select(Example.Array[1, 40], Text).Sample((examples, text) =>
        {
            foreach (var suggestion in Learnt(examples).Suggest(text))
            {
                suggestion.Why.Where(why => why.Statement is not null)
                    .ShouldAllBe(why => examples.Any(e => e.Statement == why.Statement && e.Text == why.Text && e.Concept == suggestion.ConceptId));
            }
        }, iter: 60);

    [Fact]
    public void What_was_coded_with_one_concept_only_is_suggested_with_it_again() =>
        Gen.Select(Text, Gen.Int[0, 2].Select(i => Concepts[i])).Sample((text, concept) =>
            Learnt([.. Enumerable.Range(1, 20).Select(i => new CodedExample(i, text, concept, true))]).Suggest(text)[0].ConceptId.ShouldBe(concept), iter: 40);

    [Fact]
    public void A_temperature_keeps_the_order_and_the_sum() =>
        Gen.Select(Gen.Double[0, 1].Array[1, 6], Gen.Double[0.5, 3]).Sample((raw, temperature) =>
        {
            var likely = Array.ConvertAll(raw, value => value / (raw.Sum() + 0.5));
            var warmed = Sureness.At(likely, temperature);

            warmed.Sum().ShouldBeLessThanOrEqualTo(1 + 1e-9);
            for (var i = 1; i < likely.Length; i++)
            {
                ((warmed[i] - warmed[0]) * Math.Sign(likely[i] - likely[0])).ShouldBeGreaterThanOrEqualTo(0);
            }
        });

    [Fact]
    public void Chances_that_promise_too_much_get_a_temperature_above_one()
    {
        var wrongHalfOfTheTime = Enumerable.Range(0, 200).Select(i => (new[] { 0.95, 0.05 }, i % 2)).ToList();
        var tooModest = Enumerable.Range(0, 200).Select(_ => (new[] { 0.6, 0.4 }, 0)).ToList();

        Sureness.Temperature(wrongHalfOfTheTime).ShouldBeGreaterThan(1.5);
        Sureness.Temperature(tooModest).ShouldBeLessThan(1);
        Sureness.Temperature([]).ShouldBe(1, 0.03);
    }

    private static SuggestionModel Learnt(CodedExample[] examples) => SuggestionModel.Learn(SuggestionTests.Codebook, examples, SuggestionTests.Understanding());
}
