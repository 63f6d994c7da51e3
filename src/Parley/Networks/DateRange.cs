using Parley.Coding;

namespace Parley.Networks;

/// <summary>A range of dates in seconds since 1970-01-01 UTC, both ends in it.</summary>
/// <param name="Start">The first moment.</param>
/// <param name="End">The last moment; before the first where the corpus has no document.</param>
public sealed record DateRange(long Start, long End)
{
    /// <summary>Whether there is any moment in it.</summary>
    public bool IsEmpty => End < Start;

    /// <summary>What is asked for, else from the first to the last document of the corpus, which may be without statements.</summary>
    public static DateRange Of(CodedStatements statements, NetworkOptions options)
    {
        var dates = statements.Documents.Dates;
        return dates.IsEmpty
            ? new(options.Since ?? 0, options.Until ?? (options.Since ?? 0) - 1)
            : new(options.Since ?? dates.Min(), options.Until ?? dates.Max());
    }

    /// <summary>Whether the moment is in it.</summary>
    public bool Holds(long seconds) => Start <= seconds && seconds <= End;

    /// <summary>The period, whose middle is half way between its ends.</summary>
    public Period ToPeriod() => Period.OfSeconds(Start, Start + ((End - Start) / 2), End);
}
