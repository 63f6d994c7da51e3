namespace Parley.Cli;

/// <summary>What the process says to the shell; promised, see docs/reference/cli.md.</summary>
public static class ExitCode
{
    /// <summary>Everything asked for was done.</summary>
    public const int Done = 0;

    /// <summary>Some inputs failed, each named on stderr; the rest is done.</summary>
    public const int SomeFailed = 1;

    /// <summary>The command line was wrong; nothing was begun.</summary>
    public const int WrongUsage = 2;

    /// <summary>Nothing could be done.</summary>
    public const int NothingDone = 3;

    /// <summary>Ended by Ctrl-C or SIGTERM; what was done is written.</summary>
    public const int Interrupted = 130;
}
