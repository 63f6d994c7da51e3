using Parley.Cli.Output;
using Parley.Formats;
using Parley.Ingest;
using Parley.Linking;
using Parley.Text;

namespace Parley.Cli.Commands;

/// <summary>From intakes to written articles, whatever the inputs, the reader and the format are.</summary>
/// <param name="host">Where errors and progress go.</param>
/// <param name="read">Reads one article; called by several threads.</param>
internal sealed class ReadRun(CommandHost host, Func<Article, Reading> read)
{
    /// <summary>How many articles are read at a time.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Whether a failure is reported and the rest read.</summary>
    public bool KeepGoing { get; init; } = true;

    /// <summary>What is left out.</summary>
    public StatementFilter Filter { get; init; } = new();

    /// <summary>How many articles there will be, as far as that is known.</summary>
    public Func<long?> Total { get; init; } = () => null;

    /// <summary>The actors: at first what is known of them, then those of the articles that were written.</summary>
    public ActorBook Book { get; set; } = ActorBook.Empty;

    /// <summary>Reads all of <paramref name="intakes"/> in order.</summary>
    /// <param name="intakes">Drawn on as needed.</param>
    /// <param name="format">Makes the writer of the format for a stream.</param>
    /// <param name="output">Gets whole articles.</param>
    /// <returns>The exit code.</returns>
    public int Run(IEnumerable<Intake> intakes, Func<Stream, ReadingOutput> format, Stream output)
    {
        using var whole = new WholeArticles(output);
        var writer = format(whole.Page);
        var tally = new Tally(host, Total);
        try
        {
            writer.Begin();
            whole.Commit();
            var interrupted = !ReadAll(intakes, writer, whole, tally);
            writer.End();
            whole.Commit();
            return tally.Code(interrupted);
        }
        catch (IOException failure) when (StandardOutput.IsClosedPipe(failure))
        {
            // Whoever read the output has seen enough.
            return ExitCode.Done;
        }
        catch (IOException failure)
        {
            host.Report(new Diagnostic("PAR081", $"the output cannot be written: {failure.Message}"));
            return tally.HasDone ? ExitCode.SomeFailed : ExitCode.NothingDone;
        }
    }

    private bool ReadAll(IEnumerable<Intake> intakes, ReadingOutput writer, WholeArticles whole, Tally tally)
    {
        var work = new ReadWork(intake => new ReadOutcome(intake.Input, read(intake.Article!), null)) { Threads = Threads, Filter = Filter };
        try
        {
            foreach (var outcome in work.Run(intakes, host.Stop))
            {
                var failure = outcome.Reading is { } reading ? ReadOutcome.Guarded(outcome.Input, () => Write(reading, writer)) : outcome.Failure;
                Take(failure, whole, tally);
                if (failure is not null && !KeepGoing)
                {
                    break;
                }
            }

            return true;
        }
        catch (OperationCanceledException) when (host.Stop.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            tally.End();
        }
    }

    // In the order of the inputs, whichever thread was first: so ids do not depend on threads.
    private void Write(Reading reading, ReadingOutput writer)
    {
        var (book, linked) = Book.Add(reading);
        writer.Write(linked);
        Book = book;
    }

    private static void Take(Diagnostic? failure, WholeArticles whole, Tally tally)
    {
        if (failure is null)
        {
            whole.Commit();
            tally.Done();
        }
        else
        {
            whole.Discard();
            tally.Fail(failure);
        }
    }
}
