using Parley.Text;

namespace Parley.Ingest;

/// <summary>Runs the reading of one input. What a file, a pipe or a server does wrong ends here as a failure among the articles; a fault of ours does not.</summary>
internal static class Guarded
{
    public static IEnumerable<Intake> Read(string input, Func<IEnumerable<Intake>> open, CancellationToken cancel)
    {
        IEnumerator<Intake>? intakes = null;
        try
        {
            Diagnostic? failure;
            while (Next(ref intakes, input, open, cancel, out failure))
            {
                yield return intakes!.Current;
            }

            if (failure is not null)
            {
                yield return Intake.Failed(input, failure);
            }
        }
        finally
        {
            intakes?.Dispose();
        }
    }

    private static bool Next(ref IEnumerator<Intake>? intakes, string input, Func<IEnumerable<Intake>> open, CancellationToken cancel, out Diagnostic? failure)
    {
        failure = null;
        try
        {
            intakes ??= open().GetEnumerator();
            return intakes.MoveNext();
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested && Explain(input, fault) is not null)
        {
            failure = Explain(input, fault);
            return false;
        }
    }

    private static Diagnostic? Explain(string input, Exception fault) => fault switch
    {
        RefusedException refused => refused.For(input),
        InvalidDataException => Failures.Compressed(input, fault.Message),
        HttpRequestException => Failures.NotFetched(input, fault.Message),
        TaskCanceledException => Failures.NotFetched(input, "no answer in time"),
        FileNotFoundException or DirectoryNotFoundException => Failures.NotFound(input),
        IOException or UnauthorizedAccessException => Failures.Unreadable(input, fault.Message),
        _ => null,
    };
}
