using System.Runtime.InteropServices;
using System.Text;
using Parley.Text;

namespace Parley.Cli;

/// <summary>Everything a command touches outside its arguments, so that a test can stand in for the terminal, the clock and Ctrl-C.</summary>
public sealed class CommandHost : IDisposable
{
    private readonly List<IDisposable> _owned = [];

    /// <summary>Where data goes. Bytes, since line ends and encoding are the command's business.</summary>
    public required Stream Output { get; init; }

    /// <summary>Where errors, notes and progress go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Opens standard input.</summary>
    public Func<Stream> OpenInput { get; init; } = () => Stream.Null;

    /// <summary>Whether a person watches <see cref="Output"/>.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether a person watches <see cref="Error"/>.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether colours are welcome on a terminal: NO_COLOR is not set and the terminal is not a dumb one.</summary>
    public bool Colour { get; init; }

    /// <summary>Columns of the terminal; 100 where there is none.</summary>
    public int Width { get; init; } = 100;

    /// <summary>For rates and the time left.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Environment variables by name.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>Signalled by Ctrl-C and SIGTERM.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>The exit code of a command that has nothing to show: it was stopped, or what it needs cannot be had.</summary>
    public int EndedEarly => Stop.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.NothingDone;

    /// <summary>The host of a real process.</summary>
    public static CommandHost OfProcess()
    {
        var stop = new CancellationTokenSource();
        var host = new CommandHost
        {
            Output = StandardOutput.Open(),
            Error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true },
            OutputIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Colour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb",
            Width = Console.IsOutputRedirected ? 100 : Columns(),
            OpenInput = Console.OpenStandardInput,
            Variable = Environment.GetEnvironmentVariable,
            Stop = stop.Token,
        };
        host._owned.AddRange([OnSignal(PosixSignal.SIGINT, stop), OnSignal(PosixSignal.SIGTERM, stop), stop]);
        return host;
    }

    /// <summary>Says on <see cref="Error"/> that something could not be done: one line, whatever the message holds.</summary>
    public void Report(Diagnostic failure) => Error.WriteLine($"{Red("parley: error")} {failure.Code}: {OneLine.Of(failure.Message)}");

    /// <summary>Says on <see cref="Error"/> what somebody should know although nothing failed: one line.</summary>
    public void Note(Diagnostic note) => Error.WriteLine($"parley: note {note.Code}: {OneLine.Of(note.Message)}");

    /// <inheritdoc/>
    public void Dispose()
    {
        _owned.ForEach(owned => owned.Dispose());
        Error.Flush();
    }

    // The first signal asks the command to end; the second finds it still busy and kills it, as the system would have.
    private static PosixSignalRegistration OnSignal(PosixSignal signal, CancellationTokenSource stop) =>
        PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        });

    // Some terminals do not tell.
    private static int Columns() => Console.WindowWidth is > 0 and var columns ? Math.Clamp(columns, 40, 120) : 100;

    private string Red(string words) => ErrorIsTerminal && Colour ? $"\e[1;31m{words}\e[0m" : words;
}
