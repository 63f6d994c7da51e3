using Parley.Text;

namespace Parley.Cli.Output;

/// <summary>Counts what is done and what fails, shows how far the work is, and knows the exit code.</summary>
/// <param name="host">Where failures and progress go.</param>
/// <param name="total">How many articles there will be; null while that is not known.</param>
internal sealed class Tally(CommandHost host, Func<long?> total)
{
    private readonly Progress _progress = new(host, total);
    private long _done;
    private long _failed;

    /// <summary>Whether anything was done.</summary>
    public bool HasDone => _done > 0;

    /// <summary>So many more are done.</summary>
    public void Done(int count = 1)
    {
        _done += count;
        _progress.Show(_done, _failed);
    }

    /// <summary>One failed; it is said why.</summary>
    public void Fail(Diagnostic failure)
    {
        _failed++;
        Say(() => host.Report(failure));
        _progress.Show(_done, _failed);
    }

    /// <summary>Writes on the error stream without the line of progress getting in the way.</summary>
    public void Say(Action say)
    {
        _progress.Clear();
        say();
    }

    /// <summary>Takes the line of progress away.</summary>
    public void End() => _progress.Clear();

    /// <summary>The exit code.</summary>
    /// <param name="interrupted">Whether the work was stopped before its end.</param>
    public int Code(bool interrupted) => (interrupted, _failed, HasDone) switch
    {
        (true, _, _) => ExitCode.Interrupted,
        (_, 0, _) => ExitCode.Done,
        (_, _, true) => ExitCode.SomeFailed,
        _ => ExitCode.NothingDone,
    };
}
