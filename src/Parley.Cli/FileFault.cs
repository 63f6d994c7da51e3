namespace Parley.Cli;

/// <summary>What goes wrong with the files that people name, as against faults of the program.</summary>
internal static class FileFault
{
    /// <summary>Whether it is one: no such file, no right to it, no possible name of a file.</summary>
    public static bool Is(Exception failure) => failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;
}
