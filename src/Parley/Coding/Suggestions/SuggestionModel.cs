using System.Collections.Immutable;
using System.Numerics.Tensors;

namespace Parley.Coding.Suggestions;

/// <summary>
/// What has been learnt from a codebook and from what people coded with it. Immutable, so that one thread may learn a new one while others ask this; the same codebook and
/// examples, in any order, give the same suggestions.
/// </summary>
public sealed class SuggestionModel
{
    // So many coded statements until the nearest of them count fully.
    private const double FullNearest = 200;
    private const int Folds = 3;

    // So many are enough to tell one temperature; all would take time with their square.
    private const int MostJudged = 500;

    private readonly Understanding _understanding;
    private readonly ClassifierSettings _settings;
    private readonly ImmutableArray<CodebookConcept> _concepts;
    private readonly ImmutableArray<bool> _twoSided;
    private readonly NearestExamples _nearest;
    private readonly ConceptClassifier _classifier;
    private readonly AgreementClassifier _agreement;
    private readonly double _nearestShare;
    private readonly double _temperature = 1;

    private SuggestionModel(ImmutableArray<CodebookConcept> concepts, ImmutableArray<Learnt> examples, Understanding understanding, ClassifierSettings settings)
    {
        (_understanding, _settings, _concepts, Decisions) = (understanding, settings, concepts, examples.Length);
        _nearestShare = settings.NearestShare * Math.Min(1, examples.Length / FullNearest);
        _nearest = new NearestExamples([.. examples.Select(e => e.Known), .. concepts.SelectMany(CodebookWords)]);
        ImmutableArray<float[]> prototypes = [.. concepts.Select(Prototype)];
        _classifier = ConceptClassifier.Fit(prototypes, Pairs(examples), settings);
        _temperature = Temperature(prototypes, examples);
        _twoSided = [.. concepts.Select((_, place) => IsTwoSided(examples.Where(e => e.Known.Concept == place)))];
        var sided = examples.Concat(concepts.SelectMany(CodebookWords).Select(known => new Learnt(known, IsDenied: false))).Where(e => e.Known.Reason.Agreement is not null)
            .Select(e => new AgreementClassifier.Coded(e.Known.Vector, e.Known.Concept, Stance(e.Known.Concept, e.Known.Reason.Text), e.Known.Reason.Agreement!.Value != e.IsDenied));
        _agreement = AgreementClassifier.Fit(concepts.Length, prototypes.Length == 0 ? 0 : prototypes[0].Length, [.. sided]);
    }

    /// <summary>How many coded statements it has learnt from.</summary>
    public int Decisions { get; }

    /// <summary>Learns. Takes less than a second for each thousand examples whose texts it has met before.</summary>
    /// <param name="codebook">The concepts. Examples of others are left out.</param>
    /// <param name="examples">What people coded; where several people coded a statement with a concept, the majority's agreement counts.</param>
    /// <param name="understanding">Kept, and asked again for each suggestion.</param>
    public static SuggestionModel Learn(ImmutableArray<CodebookConcept> codebook, IEnumerable<CodedExample> examples, Understanding understanding) =>
        Learn(codebook, examples, understanding, new ClassifierSettings());

    internal static SuggestionModel Learn(ImmutableArray<CodebookConcept> codebook, IEnumerable<CodedExample> examples, Understanding understanding, ClassifierSettings settings)
    {
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(understanding);
        ImmutableArray<CodebookConcept> concepts = [.. codebook.OrderBy(concept => concept.Id)];
        var places = concepts.Select((concept, place) => (concept.Id, place)).ToDictionary(c => c.Id, c => c.place);
        var learnt = examples.Where(example => places.ContainsKey(example.Concept) && !string.IsNullOrWhiteSpace(example.Text))
            .GroupBy(example => (example.Concept, example.Statement, example.Text, example.IsDenied))
            .OrderBy(group => group.Key.Concept).ThenBy(group => group.Key.Text, StringComparer.Ordinal).ThenBy(group => group.Key.Statement).ThenBy(group => group.Key.IsDenied)
            .Select(group => new Learnt(
                new(understanding.Vector(group.Key.Text), places[group.Key.Concept], new Reason(group.Key.Text, group.Key.Statement, Majority(group), 1)), group.Key.IsDenied));
        return new SuggestionModel(concepts, [.. learnt], understanding, settings);
    }

    /// <summary>The concepts that a statement is likeliest about, the likeliest first; fewer than asked for where the codebook is small, none where the text is empty.</summary>
    /// <param name="text">The statement's content.</param>
    /// <param name="isDenied">Whether the speaker does not stand behind the content as worded.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="statement">Its number in the corpus, so that it is not its own reason.</param>
    public ImmutableArray<Suggestion> Suggest(string text, bool isDenied = false, int most = 3, long? statement = null)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var vector = _understanding.Vector(text);
        var likely = Sureness.At(Blended(_classifier, vector, null), _temperature);
        return [.. Enumerable.Range(0, likely.Length).OrderByDescending(place => likely[place]).ThenBy(place => place).Take(most).Select(place => Suggested(place, likely[place]))];

        Suggestion Suggested(int place, double confidence)
        {
            var agrees = _twoSided[place] ? _agreement.Probability(vector, place, Stance(place, text)) : 1;
            return new(_concepts[place].Id, _concepts[place].Name, _twoSided[place] ? (agrees >= 0.5) != isDenied : null, Math.Clamp(confidence, 0, 1), _nearest.Why(vector, place, statement))
            {
                AgreementConfidence = Math.Clamp(Math.Max(agrees, 1 - agrees), 0.5, 1),
            };
        }
    }

    private static bool? Majority(IEnumerable<CodedExample> coded)
    {
        var (agree, disagree) = (coded.Count(c => c.Agreement == true), coded.Count(c => c.Agreement == false));
        return agree == disagree ? null : agree > disagree;
    }

    private static bool IsTwoSided(IEnumerable<Learnt> examples)
    {
        var sided = examples.Select(e => e.Known.Reason.Agreement is not null).ToList();
        return sided.Count == 0 || sided.Count(sided => sided) * 2 >= sided.Count;
    }

    private static List<(float[] Vector, int Concept)> Pairs(IEnumerable<Learnt> examples) => [.. examples.Select(e => (e.Known.Vector, e.Known.Concept))];

    private double Stance(int place, string text) => _understanding.Stance(_concepts[place].Wording, text);

    private double[] Blended(ConceptClassifier classifier, float[] vector, Func<NearestExamples.Known, bool>? among)
    {
        var likely = classifier.Probabilities(vector);
        if (_nearestShare == 0)
        {
            return likely;
        }

        var votes = _nearest.Votes(vector, likely.Length, _settings, among);
        return [.. likely.Zip(votes, (one, other) => ((1 - _nearestShare) * one) + (_nearestShare * other))];
    }

    // Each third is foreseen from the others.
    private double Temperature(ImmutableArray<float[]> prototypes, ImmutableArray<Learnt> examples)
    {
        var every = (uint)((examples.Length + MostJudged - 1) / MostJudged);
        var judged = Enumerable.Range(0, Folds).SelectMany(fold =>
        {
            var classifier = ConceptClassifier.Fit(prototypes, Pairs(examples.Where(e => e.Known.Lot % Folds != fold)), _settings);
            return examples.Select(e => e.Known).Where(known => known.Lot % Folds == fold && known.Lot / Folds % every == 0)
                .Select(known => (Blended(classifier, known.Vector, other => other.Lot % Folds != fold), known.Concept));
        });
        return Sureness.Temperature([.. judged]);
    }

    private float[] Prototype(CodebookConcept concept)
    {
        var sum = _understanding.Vector(concept.Wording).ToArray();
        foreach (var example in concept.Examples)
        {
            TensorPrimitives.MultiplyAdd(_understanding.Vector(example.Text), 1f / concept.Examples.Length, sum, sum);
        }

        var length = TensorPrimitives.Norm(sum);
        TensorPrimitives.Divide(sum, length > 0 ? length : 1, sum);
        return sum;
    }

    private IEnumerable<NearestExamples.Known> CodebookWords(CodebookConcept concept, int place) =>
        concept.Examples.Append(new(concept.Wording, null)).Select(words => new NearestExamples.Known(_understanding.Vector(words.Text), place, new Reason(words.Text, null, words.Agreement, 1)));

    private sealed record Learnt(NearestExamples.Known Known, bool IsDenied);
}
