using Parley.Attribution;

namespace Parley.Formats;

/// <summary>Which statements of a reading are to be shown.</summary>
/// <param name="Act">Only those of this act; null for both.</param>
/// <param name="MinConfidence">Only those at least this sure.</param>
public sealed record StatementFilter(StatementAct? Act = null, double MinConfidence = 0)
{
    /// <summary>The reading without what the filter leaves out.</summary>
    public Reading Apply(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return Act is null && MinConfidence <= 0 ? reading : reading with { Statements = [.. reading.Statements.Where(Takes)] };
    }

    private bool Takes(Statement statement) => (Act is null || statement.Act == Act) && statement.Confidence >= MinConfidence;
}
