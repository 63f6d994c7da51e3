using System.Text;
using Parley.Text;

namespace Parley.Cli.Commands;

/// <summary>What an evaluation reads, writes and says of both.</summary>
internal sealed class EvaluationFiles(CommandHost host)
{
    /// <summary>Whether a line of some file could not be used.</summary>
    public bool Failed { get; private set; }

    /// <summary>What <paramref name="read"/> makes of the file; null where it cannot be opened, which is then reported under <paramref name="code"/>.</summary>
    public T? Open<T>(string path, string code, Func<TextReader, T> read)
        where T : class
    {
        try
        {
            using var reader = new StreamReader(path);
            return read(reader);
        }
        catch (Exception failure) when (FileFault.Is(failure))
        {
            host.Report(new Diagnostic(code, $"{path} cannot be read: {failure.Message}"));
            return null;
        }
    }

    /// <summary>Writes into the file, or prints where there is none; false where that failed, which is then reported.</summary>
    public bool Write(string? path, string text) => path is null ? Print(text) : Save(path, text);

    /// <summary>Writes into the file; false where that failed, which is then reported.</summary>
    public bool Save(string path, string text)
    {
        try
        {
            File.WriteAllText(path, text);
            return true;
        }
        catch (Exception failure) when (FileFault.Is(failure))
        {
            host.Report(new Diagnostic("PAR209", $"{path} cannot be written: {failure.Message}"));
            return false;
        }
    }

    /// <summary>Says what is wrong with lines of a file.</summary>
    public void ReportIn(string path, IEnumerable<Diagnostic?> failures)
    {
        foreach (var failure in failures.OfType<Diagnostic>())
        {
            Failed = true;
            host.Report(failure with { Message = $"{path}: {failure.Message}" });
        }
    }

    /// <summary>The exit code once the answer was written, or could not be.</summary>
    public int Ended(bool written) => !written ? ExitCode.NothingDone : Failed ? ExitCode.SomeFailed : ExitCode.Done;

    /// <summary>Says something that is no failure.</summary>
    public void Note(string code, string message) => host.Error.WriteLine($"parley: note {code}: {OneLine.Of(message)}");

    private bool Print(string text)
    {
        try
        {
            host.Output.Write(Encoding.UTF8.GetBytes(text));
            host.Output.Flush();
            return true;
        }
        catch (IOException failure) when (StandardOutput.IsClosedPipe(failure))
        {
            return true;
        }
    }
}
