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
    private long _done;
    private long _failed;

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
        try
        {
            writer.Begin();
            whole.Commit();
            var interrupted = !ReadAll(intakes, writer, whole);
            writer.End();
            whole.Commit();
            return interrupted ? ExitCode.Interrupted : _failed == 0 ? ExitCode.Done : _done == 0 ? ExitCode.NothingDone : ExitCode.SomeFailed;
        }
        catch (IOException failure) when (StandardOutput.IsClosedPipe(failure))
        {
            // Whoever read the output has seen enough.
            return ExitCode.Done;
        }
        catch (IOException failure)
        {
            host.Report(new Diagnostic("PAR081", $"the output cannot be written: {failure.Message}"));
            return _done == 0 ? ExitCode.NothingDone : ExitCode.SomeFailed;
        }
    }

    private bool ReadAll(IEnumerable<Intake> intakes, ReadingOutput writer, WholeArticles whole)
    {
        var progress = new Progress(host, Total);
        var work = new OrderedWork<Intake, Outcome>(Read, intake => intake.Article?.Text.Length ?? 0) { Threads = Threads };
        try
        {
            foreach (var outcome in work.Run(intakes, host.Stop))
            {
                var failure = outcome.Reading is { } reading ? Guarded(outcome.Input, () => Write(reading, writer)) : outcome.Failure;
                Take(failure, whole, progress);
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
            progress.Clear();
        }
    }

    // In the order of the inputs, whichever thread was first: so ids do not depend on threads.
    private void Write(Reading reading, ReadingOutput writer)
    {
        var (book, linked) = Book.Add(reading);
        writer.Write(linked);
        Book = book;
    }

    private void Take(Diagnostic? failure, WholeArticles whole, Progress progress)
    {
        if (failure is null)
        {
            _done++;
            whole.Commit();
        }
        else
        {
            _failed++;
            whole.Discard();
            progress.Clear();
            host.Report(failure);
        }

        progress.Show(_done, _failed);
    }

    private Outcome Read(Intake intake)
    {
        if (intake.Article is not { } article)
        {
            return new Outcome(intake.Input, null, intake.Failure);
        }

        Reading? reading = null;
        var failure = Guarded(intake.Input, () => reading = Filter.Apply(read(article)));
        return new Outcome(intake.Input, reading, failure);
    }

    // The host boundary: a defect that one article among a hundred thousand brings to light must not cost the others.
    private static Diagnostic? Guarded(string input, Action step)
    {
        try
        {
            step();
            return null;
        }
        catch (Exception defect)
        {
            return new Diagnostic("PAR199", $"{input} could not be read, which is a defect of Parley; please report it with the article: {defect.GetType().Name}: {defect.Message}");
        }
    }

    private sealed record Outcome(string Input, Reading? Reading, Diagnostic? Failure);
}
