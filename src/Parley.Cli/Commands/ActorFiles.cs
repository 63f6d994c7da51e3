using Parley.Cli.Output;
using Parley.Formats;
using Parley.Linking;
using Parley.Text;

namespace Parley.Cli.Commands;

/// <summary>The files of <c>--actors</c> and <c>--actors-out</c>.</summary>
internal sealed class ActorFiles(CommandHost host, ReadOptions options) : IDisposable
{
    private Stream? _output;
    private bool _hasFaults;

    /// <summary>What is known of actors before the first article.</summary>
    public ActorBook Begun { get; private set; } = ActorBook.Empty;

    /// <summary>Opens both; false where one cannot be, which was then reported.</summary>
    public bool Open()
    {
        if (options.Actors is { } path)
        {
            var list = Read(path);
            foreach (var fault in list.Faults.Prepend(list.Failure).OfType<Diagnostic>())
            {
                host.Report(fault);
            }

            _hasFaults = !list.Faults.IsEmpty;
            Begun = Begun with { Known = list.Known };
            if (list.Failure is not null)
            {
                return false;
            }
        }

        Begun = Begun with { KeepsActors = options.ActorsOut is not null };
        if (options.ActorsOut is null)
        {
            return true;
        }

        var opened = OutputFile.Open(options.ActorsOut, host.Output);
        _output = opened.Stream;
        if (opened.Failure is { } failure)
        {
            host.Report(failure);
        }

        return _output is not null;
    }

    /// <summary>Writes the actors found; the exit code tells also of rows that were not used.</summary>
    public int Close(int code, ActorBook book)
    {
        try
        {
            if (_output is not null)
            {
                Write(_output, book);
            }
        }
        catch (IOException failure)
        {
            host.Report(new Diagnostic("PAR081", $"{options.ActorsOut} cannot be written: {failure.Message}"));
            return code == ExitCode.Done ? ExitCode.SomeFailed : code;
        }

        return code == ExitCode.Done && _hasFaults ? ExitCode.SomeFailed : code;
    }

    public void Dispose() => _output?.Dispose();

    private void Write(Stream output, ActorBook book)
    {
        using var buffered = new BufferedStream(output, 1 << 16);
        if (options.ActorsOut!.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            ActorTable.WriteCsv(buffered, book.Actors);
        }
        else
        {
            ActorTable.WriteJsonLines(buffered, book.Actors);
        }
    }

    private static ActorList Read(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            return ActorList.Read(file, path);
        }
        catch (Exception problem) when (FileFault.Is(problem))
        {
            return ActorList.Nothing(path, problem.Message.TrimEnd('.'));
        }
    }
}
