using System.Collections.Immutable;
using Parley.Coding.Reliability;

namespace Parley.Review;

/// <summary>What one coder made of one statement.</summary>
/// <param name="Coder">Who.</param>
/// <param name="Statement">The statement's number.</param>
/// <param name="Positions">What it is about; none where the coder found nothing.</param>
/// <param name="Accepts">Whether it is a statement at all; null where the coder said nothing of that.</param>
public sealed record CoderJudgement(string Coder, long Statement, ImmutableArray<Position> Positions, bool? Accepts);

/// <summary>How far coders agree about one variable.</summary>
/// <param name="Variable"><c>statement</c>, <c>concept</c> or <c>agreement</c>.</param>
/// <param name="Alpha">Krippendorff's alpha, nominal.</param>
/// <param name="Low">The lower end of its interval of 95 %; null where there is nothing to compare.</param>
/// <param name="High">The upper end.</param>
public sealed record VariableAgreement(string Variable, CoderAgreement Alpha, double? Low, double? High);

/// <summary>What several coders made of the same statements, side by side.</summary>
public static class CoderJudgements
{
    private const int Draws = 1000;

    /// <summary>Whether the coders of a statement say the same of it.</summary>
    public static bool Agree(IEnumerable<CoderJudgement> ofOne) => ofOne.Select(Said).Distinct().Count() <= 1;

    /// <summary>The agreement about whether it is a statement, about concepts, and, of concepts that two or more chose, about the side.</summary>
    /// <param name="judgements">Of all coders and statements.</param>
    /// <param name="seed">The intervals are drawn by it.</param>
    public static ImmutableArray<VariableAgreement> Agreement(IReadOnlyList<CoderJudgement> judgements, int seed)
    {
        ArgumentNullException.ThrowIfNull(judgements);
        var coders = judgements.Select(j => j.Coder).Distinct().Order(StringComparer.Ordinal).ToList();
        var statements = judgements.GroupBy(j => j.Statement).OrderBy(statement => statement.Key).ToList();
        var concepts = Codes(judgements.Select(Concepts));
        var isOne = statements.Select(unit => coders.Select(coder => Of(unit, coder) is { } own ? Standing(own) : null));
        var what = statements.Select(unit => coders.Select(coder => Of(unit, coder) is { } own ? concepts[Concepts(own)] : (double?)null));
        var sides = statements.SelectMany(unit => unit.SelectMany(j => j.Positions).Select(p => p.Concept).Distinct().Order(),
            (unit, concept) => coders.Select(coder => Of(unit, coder)?.Positions.FirstOrDefault(p => p.Concept == concept) is { } own ? Side(own) : null));
        return [Of("statement", isOne, seed), Of("concept", what, seed), Of("agreement", sides, seed)];
    }

    private static VariableAgreement Of(string variable, IEnumerable<IEnumerable<double?>> units, int seed)
    {
        var ratings = Ratings.Of(units);
        var (low, high) = ResampledInterval.Of(ratings, Metric.Nominal, Draws, seed);
        return new VariableAgreement(variable, Alpha.Of(ratings, Metric.Nominal), low, high);
    }

    private static CoderJudgement? Of(IEnumerable<CoderJudgement> unit, string coder) => unit.FirstOrDefault(j => j.Coder == coder);

    private static double? Standing(CoderJudgement own) => own.Accepts is { } accepts ? (accepts ? 1 : 0) : own.Positions.IsEmpty ? null : 1;

    private static double? Side(Position position) => position.Agreement switch { true => 1, false => 0, null => 2 };

    private static string Concepts(CoderJudgement own) => string.Join(' ', own.Positions.Select(p => p.Concept).Distinct().Order());

    private static string Said(CoderJudgement own) => own.Accepts == false ? "none" : string.Join(' ', own.Positions.OrderBy(p => p.Concept).Select(p => (p.Concept, p.Agreement)));

    private static Dictionary<string, double> Codes(IEnumerable<string> values) => values.Distinct().Order(StringComparer.Ordinal).Select((value, code) => (value, code)).ToDictionary(v => v.value, v => (double)v.code);
}
