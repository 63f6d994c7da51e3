using System.Collections.Immutable;
using System.Numerics.Tensors;
using Parley.Coding.Suggestions;

namespace Parley.Tests.Coding;

/// <summary>Suggestions with an understanding that counts words: texts lie close together where they share some.</summary>
public sealed class SuggestionTests
{
    internal static readonly ImmutableArray<CodebookConcept> Codebook =
    [
        new(3, "Harbour tax") { Definition = "Ships pay a tax in the harbour." },
        new(7, "Night trains") { Definition = "More trains at night.", Examples = [new("We want night trains to the coast", null)] },
        new(9, "School meals"),
    ];

    internal static Understanding Understanding(Func<string, string, double>? stance = null) => new(Vector, stance ?? ((_, statement) => statement.Contains("bad", StringComparison.Ordinal) ? -2 : 2));

    internal static float[] Vector(string text)
    {
        var vector = new float[256];
        foreach (var word in text.ToLowerInvariant().Split([' ', '.', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2))
        {
            vector[word.Aggregate(7, (hash, letter) => ((hash * 31) + letter) & 255)]++;
        }

        var length = TensorPrimitives.Norm<float>(vector);
        return length > 0 ? Array.ConvertAll(vector, value => value / length) : vector;
    }

    [Fact]
    public void Without_decisions_the_codebooks_words_decide()
    {
        var suggestion = Learnt().Suggest("The tax that ships pay in the harbour")[0];

        suggestion.Concept.ShouldBe("Harbour tax");
        suggestion.ConceptId.ShouldBe(3);
        suggestion.Agreement.ShouldBe(true);
        suggestion.Confidence.ShouldBeGreaterThan(0.5);
        suggestion.Why.ShouldHaveSingleItem().Statement.ShouldBeNull();
    }

    [Fact]
    public void What_is_about_nothing_in_the_codebook_is_suggested_without_confidence() =>
        Learnt().Suggest("Volcanoes erupted on another planet yesterday")[0].Confidence.ShouldBeLessThan(0.2);

    [Fact]
    public void A_concept_is_learnt_from_statements_that_share_no_word_with_it()
    {
        string[] texts = ["Vegetables every noon", "Vegetables and soup noon", "Noon soup costs nothing", "Vegetables every day"];
        var model = Learnt([.. texts.Select((text, i) => new CodedExample(i, text, 9, true))]);

        var suggestion = model.Suggest("Soup and vegetables every noon")[0];

        suggestion.Concept.ShouldBe("School meals");
        suggestion.Confidence.ShouldBeGreaterThan(Learnt().Suggest("Soup and vegetables every noon").First(s => s.ConceptId == 9).Confidence);
        suggestion.Why[0].Text.ShouldBe("Vegetables and soup noon");
        suggestion.Why.Select(why => why.Likeness).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public void How_people_code_a_concept_outweighs_the_stance_model_in_time()
    {
        var examples = Enumerable.Range(0, 12).Select(i => new CodedExample(i, $"Cheap night trains number {i}", 7, false)).ToList();

        Learnt().Suggest("Cheap night trains")[0].Agreement.ShouldBe(true);
        Learnt([.. examples]).Suggest("Cheap night trains")[0].Agreement.ShouldBe(false);
    }

    [Theory]
    [InlineData("for: We want it", "We want it", true)]
    [InlineData("Against: Nobody wants it ", "Nobody wants it", false)]
    [InlineData("We met for: nothing", "We met for: nothing", null)]
    public void Examples_of_a_codebook_may_say_their_side(string written, string text, bool? agreement) => ConceptExample.Parse(written).ShouldBe(new ConceptExample(text, agreement));

    [Fact]
    public void Examples_of_the_codebook_tell_what_agrees()
    {
        CodebookConcept concept = new(1, "Pier") { Examples = [new("A pier brings boats and guests", true), new("A pier spoils the quiet beach", false)] };
        var model = SuggestionModel.Learn([concept], [], new Understanding(Vector, null));

        model.Suggest("A pier spoils the beach")[0].Agreement.ShouldBe(false);
        model.Suggest("A pier brings boats")[0].Agreement.ShouldBe(true);
        model.Suggest("A pier brings boats")[0].Why.ShouldHaveSingleItem().Agreement.ShouldBe(true);
    }

    [Fact]
    public void Who_denies_a_content_that_agrees_does_not()
    {
        Learnt().Suggest("Night trains are good", isDenied: true)[0].Agreement.ShouldBe(false);
        Learnt().Suggest("Night trains are bad", isDenied: true)[0].Agreement.ShouldBe(true);
    }

    [Fact]
    public void A_denied_example_teaches_the_same_as_its_opposite_agreed_to()
    {
        CodedExample[] Of(bool denied) => [.. Enumerable.Range(0, 9).Select(i => new CodedExample(i, $"Night trains run for nobody {i}", 7, denied) { IsDenied = denied })];

        var (agreed, denied) = (Learnt(Of(false)), Learnt(Of(true)));

        denied.Suggest("Night trains run")[0].AgreementConfidence.ShouldBe(agreed.Suggest("Night trains run")[0].AgreementConfidence, 1e-9);
        denied.Suggest("Night trains run")[0].Agreement.ShouldBe(agreed.Suggest("Night trains run")[0].Agreement);
    }

    [Fact]
    public void A_concept_that_people_code_without_agreement_is_suggested_without()
    {
        var model = Learnt([new(1, "Night trains to the sea", 7, null), new(2, "Night trains to the hills", 7, null)]);

        model.Suggest("Night trains")[0].Agreement.ShouldBeNull();
        model.Suggest("Night trains")[0].AgreementConfidence.ShouldBe(1);
    }

    [Fact]
    public void Coders_who_agree_outvote_one_who_does_not()
    {
        var model = Learnt([new(1, "Night trains to the sea", 7, true), new(1, "Night trains to the sea", 7, true), new(1, "Night trains to the sea", 7, false)]);

        model.Decisions.ShouldBe(1);
        model.Suggest("Night trains")[0].Why[0].Agreement.ShouldBe(true);
    }

    [Fact]
    public void A_statement_is_not_its_own_reason()
    {
        var model = Learnt([new(1, "Night trains to the sea", 7, true), new(2, "Night trains to the hills", 7, true)]);

        model.Suggest("Night trains to the sea", statement: 1)[0].Why.ShouldHaveSingleItem().Statement.ShouldBe(2);
    }

    [Fact]
    public void An_empty_codebook_and_an_empty_text_suggest_nothing()
    {
        SuggestionModel.Learn([], [], Understanding()).Suggest("Night trains").ShouldBeEmpty();
        Learnt().Suggest("  ").ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_stance_model_agreement_is_a_guess_that_says_so()
    {
        var model = SuggestionModel.Learn(Codebook, [], new Understanding(Vector, null));

        model.Suggest("Night trains are bad")[0].AgreementConfidence.ShouldBeInRange(0.5, 0.7);
    }

    [Fact]
    public void What_was_asked_before_is_remembered()
    {
        var asked = 0;
        var understanding = new Understanding(
            text =>
            {
                asked++;
                return Vector(text);
            },
            null);
        CodedExample[] examples = [new(1, "Night trains to the sea", 7, true), new(2, "Ships pay the tax", 3, false)];

        SuggestionModel.Learn(Codebook, examples, understanding);
        var first = asked;
        SuggestionModel.Learn(Codebook, examples, understanding);

        asked.ShouldBe(first);
    }

    private static SuggestionModel Learnt(params CodedExample[] examples) => SuggestionModel.Learn(Codebook, examples, Understanding());
}
