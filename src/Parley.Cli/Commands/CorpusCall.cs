using System.Data.Common;
using Parley.Store;
using Parley.Text;

namespace Parley.Cli.Commands;

/// <summary>What every command on a corpus does around its own work: opens it, and says what is wrong with it.</summary>
internal static class CorpusCall
{
    /// <summary>Opens the corpus for <paramref name="work"/>, which gives the exit code.</summary>
    public static int Run(CommandHost host, string address, Func<Corpus, int> work) => Run(host, address, Missing.Refuse, work);

    /// <summary>The same where it may have to be made.</summary>
    public static int Run(CommandHost host, string address, Missing missing, Func<Corpus, int> work)
    {
        try
        {
            using var corpus = Corpus.Open(address, missing);
            return Guarded(host, corpus, work);
        }
        catch (CorpusException failure)
        {
            host.Report(failure.Diagnostic);
            return ExitCode.NothingDone;
        }
    }

    private static int Guarded(CommandHost host, Corpus corpus, Func<Corpus, int> work)
    {
        try
        {
            return work(corpus);
        }
        catch (DbException failure) when (DatabaseFault.Of(failure, corpus.Name) is not null)
        {
            throw DatabaseFault.Of(failure, corpus.Name)!;
        }
        catch (OperationCanceledException) when (host.Stop.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (IOException failure) when (StandardOutput.IsClosedPipe(failure))
        {
            // Whoever read the output has seen enough.
            return ExitCode.Done;
        }
        catch (IOException failure)
        {
            host.Report(new Diagnostic("PAR081", $"the output cannot be written: {failure.Message}"));
            return ExitCode.NothingDone;
        }
    }
}
