using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Parley.Coding.Suggestions;

namespace Parley.Evaluation.Suggestions;

/// <summary>How good suggestions are after so many decisions, all shares in percent.</summary>
/// <param name="Decisions">How many statements people had coded.</param>
/// <param name="Concept">Statements of which the first suggestion is a concept that people gave them.</param>
/// <param name="ConceptOfThree">One of the first three is.</param>
/// <param name="Agreement">Right agreement with the concept that people gave, of statements that have one.</param>
/// <param name="Together">Right concept and agreement in the first suggestion.</param>
/// <param name="CalibrationError">By how much the confidence in the concept and how often it is right differ on average, in ten bins.</param>
public sealed record LearningPoint(int Decisions, double Concept, double ConceptOfThree, double Agreement, double Together, double CalibrationError);

/// <summary>Suggestions for statements of articles that were not learnt from, after ever more decisions on the others.</summary>
/// <param name="Statements">How many are asked about.</param>
/// <param name="Available">How many decisions there are to learn from.</param>
/// <param name="Points">The fewest decisions first.</param>
public sealed record LearningCurve(int Statements, int Available, ImmutableArray<LearningPoint> Points)
{
    private const int Draws = 5;
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n" };

    /// <summary>Draws it: a third of the articles is held out, and each point is the mean of five draws from the rest.</summary>
    /// <param name="codebook">The concepts.</param>
    /// <param name="coded">What people coded.</param>
    /// <param name="understanding">What texts mean.</param>
    /// <param name="draw">How many decisions to learn from, where there are so many, and the seed of the draws.</param>
    public static LearningCurve Of(ImmutableArray<CodebookConcept> codebook, IReadOnlyList<CodedExample> coded, Understanding understanding, (ImmutableArray<int> Counts, int Seed) draw)
    {
        ArgumentNullException.ThrowIfNull(coded);
        var asked = ByStatement(coded.Where(example => IsHeldOut(example.Article)));
        var rest = ByStatement(coded.Where(example => !IsHeldOut(example.Article)));
        var points = draw.Counts.Where(count => count <= rest.Count && asked.Count > 0).Order()
            .Select(count => Mean(Enumerable.Range(0, count == 0 ? 1 : Draws).Select(i => Point(codebook, Drawn(rest, count, draw.Seed + i), asked, understanding))));
        return new(asked.Count, rest.Count, [.. points]);
    }

    /// <summary>One JSON object.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Indented) + "\n";

    /// <summary>A table in Markdown.</summary>
    public string ToText()
    {
        var text = new StringBuilder("| decisions | concept | one of three | agreement | both | calibration error |\n|--:|--:|--:|--:|--:|--:|\n");
        foreach (var point in Points)
        {
            text.Append($"| {point.Decisions} | {point.Concept:F1} | {point.ConceptOfThree:F1} | {point.Agreement:F1} | {point.Together:F1} | {point.CalibrationError:F1} |\n");
        }

        return text.Append($"\n{Statements} statements of a third of the articles; {Available} coded statements in the others, each figure the mean of {Draws} draws from them.\n").ToString();
    }

    // By its number, so that more articles move nobody from one side to the other.
    private static bool IsHeldOut(long article) => (((ulong)article * 11400714819323198485UL) >> 40) % 3 == 0;

    private static List<IGrouping<long, CodedExample>> ByStatement(IEnumerable<CodedExample> coded) => [.. coded.GroupBy(example => example.Statement).OrderBy(statement => statement.Key)];

    private static List<CodedExample> Drawn(List<IGrouping<long, CodedExample>> statements, int count, int seed)
    {
        var shuffled = statements.ToArray();
        new Random(seed).Shuffle(shuffled);
        return [.. shuffled.Take(count).SelectMany(statement => statement)];
    }

    private static LearningPoint Point(ImmutableArray<CodebookConcept> codebook, List<CodedExample> learnt, List<IGrouping<long, CodedExample>> asked, Understanding understanding)
    {
        var model = SuggestionModel.Learn(codebook, learnt, understanding);
        var judged = asked.Select(statement => Judged([.. statement], model.Suggest(statement.First().Text, statement.First().IsDenied, codebook.Length))).ToList();
        var bins = judged.GroupBy(j => Math.Min(9, (int)(j.Confidence * 10)));
        return new(
            learnt.Select(example => example.Statement).Distinct().Count(), Share(judged.Select(j => j.Concept)), Share(judged.Select(j => j.OfThree)),
            Share(judged.SelectMany(j => j.Agreement)), Share(judged.Select(j => j.Together)),
            100 * bins.Sum(bin => Math.Abs(bin.Sum(j => j.Confidence - (j.Concept ? 1 : 0)))) / judged.Count);
    }

    private static (bool Concept, bool OfThree, ImmutableArray<bool> Agreement, bool Together, double Confidence) Judged(ImmutableArray<CodedExample> gold, ImmutableArray<Suggestion> suggested)
    {
        bool IsGiven(Suggestion suggestion) => gold.Any(example => example.Concept == suggestion.ConceptId);
        var first = suggested[0];
        var agreement = gold.Where(example => example.Agreement is not null)
            .Select(example => suggested.First(suggestion => suggestion.ConceptId == example.Concept).Agreement == example.Agreement);
        return (IsGiven(first), suggested.Take(3).Any(IsGiven), [.. agreement], gold.Any(example => example.Concept == first.ConceptId && example.Agreement == first.Agreement), first.Confidence);
    }

    private static LearningPoint Mean(IEnumerable<LearningPoint> points)
    {
        var drawn = points.ToList();
        double Of(Func<LearningPoint, double> figure) => Math.Round(drawn.Average(figure), 1);
        return new(drawn[0].Decisions, Of(p => p.Concept), Of(p => p.ConceptOfThree), Of(p => p.Agreement), Of(p => p.Together), Of(p => p.CalibrationError));
    }

    private static double Share(IEnumerable<bool> right) => 100 * right.Select(r => r ? 1.0 : 0).DefaultIfEmpty().Average();
}
