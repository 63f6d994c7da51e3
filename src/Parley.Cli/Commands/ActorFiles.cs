using Parley.Cli.Output;
using Parley.Formats;
using Parley.Linking;
using Parley.Text;

namespace Parley.Cli.Commands;

/// <summary>The files of <c>--actors</c>, <c>--decisions</c> and <c>--actors-out</c>.</summary>
internal sealed class ActorFiles(CommandHost host, ReadOptions options) : IDisposable
{
    /// <summary>A list of more rows is a large one.</summary>
    private const int ManyRows = 100_000;

    private Stream? _output;
    private bool _hasFaults;

    /// <summary>What is known of actors before the first article.</summary>
    public ActorBook Begun { get; private set; } = ActorBook.Empty;

    /// <summary>Opens them; false where one cannot be, which was then reported.</summary>
    public bool Open()
    {
        if (!(OpenList() && OpenDecisions()))
        {
            return false;
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

    private bool OpenList()
    {
        if (options.Actors is not { } path)
        {
            return true;
        }

        var list = Read(path, ActorList.Read, ActorList.Nothing);
        Begun = Begun with { Known = list.Known };
        if (list.Rows > ManyRows)
        {
            // What it took to check a million rows is garbage now, as large as the list, and nothing later would make room of it.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }

        return Report(list.Faults, list.Failure);
    }

    private bool OpenDecisions()
    {
        if (options.Decisions is not { } path)
        {
            return true;
        }

        var list = Read(path, DecisionList.Read, DecisionList.Nothing);
        Begun = Begun with { Decisions = list.Decisions };
        return Report(list.Faults, list.Failure);
    }

    /// <summary>False where the whole file cannot be used.</summary>
    private bool Report(IEnumerable<Diagnostic> faults, Diagnostic? failure)
    {
        foreach (var fault in faults.Prepend(failure).OfType<Diagnostic>())
        {
            host.Report(fault);
            _hasFaults = true;
        }

        return failure is null;
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

    private static TList Read<TList>(string path, Func<Stream, string, TList> read, Func<string, string, TList> nothing)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            return read(file, path);
        }
        catch (Exception problem) when (FileFault.Is(problem))
        {
            return nothing(path, problem.Message.TrimEnd('.'));
        }
    }
}
