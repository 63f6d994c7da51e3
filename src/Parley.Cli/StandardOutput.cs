using Microsoft.Win32.SafeHandles;

namespace Parley.Cli;

/// <summary>The process's standard output, with a closed pipe told apart from a full disk.</summary>
public static class StandardOutput
{
    private const int BrokenPipe = 32;

    /// <summary>
    /// Opens standard output. The console's own stream drops what it writes into a closed pipe without a word, and a file stream does not move the
    /// offset that a shell's redirection shares between commands; so a pipe gets the one and a file the other.
    /// </summary>
    public static Stream Open()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
        {
            return Console.OpenStandardOutput();
        }

        var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
    }

    /// <summary>Whether a write failed because nobody reads on, as in <c>parley read … | head</c>.</summary>
    public static bool IsClosedPipe(IOException failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure.HResult == BrokenPipe;
    }
}
