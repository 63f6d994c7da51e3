using Parley.Text;

namespace Parley.Cli.Output;

/// <summary>Standard output, or the file of <c>--out</c>, for what is written in one go.</summary>
internal static class DataOutput
{
    private const int Page = 1 << 16;

    /// <summary>Opens it, lets <paramref name="write"/> fill it, and says what goes wrong with it.</summary>
    /// <returns>What <paramref name="write"/> gives; else the exit code for an output that failed.</returns>
    public static int Write(CommandHost host, string? path, Func<Stream, int> write)
    {
        var opened = OutputFile.Open(path, host.Output);
        if (opened.Stream is not { } stream)
        {
            host.Report(opened.Failure!);
            return ExitCode.NothingDone;
        }

        try
        {
            var buffered = new BufferedStream(stream, Page);
            var code = write(buffered);
            buffered.Flush();
            return code;
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
        finally
        {
            if (path is not null)
            {
                stream.Dispose();
            }
        }
    }
}
