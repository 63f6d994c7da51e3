using Parley.Evaluation.Breakdowns;
using Parley.Evaluation.Comparisons;
using Parley.Evaluation.Errors;
using Parley.Evaluation.Reliability;

namespace Parley.Evaluation;

/// <summary>Renders, for a terminal, what stands behind the scores.</summary>
public static class ScoreDetails
{
    /// <summary>What was asked for: the comparison and the worst articles, where the scores have them.</summary>
    public static string Asked(Scores scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return (scores.Comparison is { } comparison ? ComparisonText.Of(comparison, scores.Settings) : "")
            + (scores.Worst is { } worst ? WorstText.Of(worst) : "");
    }

    /// <summary>The figures by kind of attribution, and the reliability table where the predictions carry a confidence.</summary>
    public static string Text(Scores scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return (scores.Breakdown is { } breakdown ? BreakdownText.Of(breakdown) : "")
            + (scores.Reliability is { } table ? ReliabilityText.Of(table) : "");
    }
}
