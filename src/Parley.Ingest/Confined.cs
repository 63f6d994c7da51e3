using System.Diagnostics;
using System.Runtime;
using System.Runtime.ExceptionServices;

namespace Parley.Ingest;

/// <summary>
/// Runs the parser of another house, which knows no limits, on a thread of its own: with a stack that deep nesting does not exhaust, and
/// stopped when it takes too long or too much memory.
/// </summary>
internal static class Confined
{
    private const int Stack = 64 << 20;
    private const long MostMemory = 256L << 20;
    private const int Look = 20;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>What <paramref name="work"/> gives; whatever it throws is thrown here.</summary>
    /// <exception cref="RefusedException">It took too long or too much memory.</exception>
    public static T Run<T>(Func<T> work, CancellationToken cancel)
    {
        T? result = default;
        ExceptionDispatchInfo? fault = null;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var thread = new Thread(() => fault = Fault(() => result = work(), stop.Token), Stack) { IsBackground = true };
        thread.Start();
        if (!Watch(thread, stop))
        {
            cancel.ThrowIfCancellationRequested();
            throw new RefusedException(Failures.TooMuchWork);
        }

        fault?.Throw();
        return result!;
    }

    /// <summary>Nothing is shared with the work, so it may be stopped anywhere.</summary>
    private static ExceptionDispatchInfo? Fault(Action work, CancellationToken stop)
    {
        try
        {
            ControlledExecution.Run(work, stop);
            return null;
        }
        catch (Exception fault)
        {
            return ExceptionDispatchInfo.Capture(fault);
        }
    }

    private static bool Watch(Thread thread, CancellationTokenSource stop)
    {
        var begun = Stopwatch.GetTimestamp();
        var most = Memory() + MostMemory;
        while (!thread.Join(Look))
        {
            if (stop.IsCancellationRequested || Stopwatch.GetElapsedTime(begun) > Longest || Memory() > most)
            {
                stop.Cancel();
                thread.Join(Patience);
                return false;
            }
        }

        return true;
    }

    /// <summary>What was alive at the last collection: garbage that waits for one is not counted.</summary>
    private static long Memory() => GC.GetGCMemoryInfo(GCKind.Any).HeapSizeBytes;
}
