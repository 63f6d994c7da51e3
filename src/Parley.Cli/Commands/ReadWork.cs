using Parley.Formats;
using Parley.Ingest;
using Parley.Store.Articles;

namespace Parley.Cli.Commands;

/// <summary>Reads articles side by side and gives what came of them in their order.</summary>
/// <param name="read">Reads one article; called by several threads.</param>
internal sealed class ReadWork(Func<Intake, ReadOutcome> read)
{
    /// <summary>How many articles are read at a time.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>What is left out.</summary>
    public StatementFilter Filter { get; init; } = new();

    /// <summary>The outcomes. After <paramref name="stop"/> those that are ready still come, then an <see cref="OperationCanceledException"/>.</summary>
    public IEnumerable<ReadOutcome> Run(IEnumerable<Intake> intakes, CancellationToken stop) =>
        new OrderedWork<Intake, ReadOutcome>(Read, intake => intake.Article?.Text.Length ?? 0) { Threads = Threads }.Run(intakes, stop);

    private ReadOutcome Read(Intake intake)
    {
        if (intake.Article is null)
        {
            return new ReadOutcome(intake.Input, null, intake.Failure);
        }

        ReadOutcome? outcome = null;
        var defect = ReadOutcome.Guarded(intake.Input, () => outcome = Filtered(read(intake)));
        return outcome ?? new ReadOutcome(intake.Input, null, defect);
    }

    private ReadOutcome Filtered(ReadOutcome outcome) => outcome with { Reading = outcome.Reading is { } reading ? Filter.Apply(reading) : null };
}
