using System.Diagnostics;

namespace Parley.Tests;

/// <summary>The checkout that the tests were built from, for tests that read its files. Paths are relative to the root, with slashes.</summary>
internal static class Repository
{
    private static readonly Lazy<string[]> Tracked = new(ListTracked);

    /// <summary>Found upwards from the test program, since the compiler's own paths may be rewritten.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static bool Exists(string path) => Path.Exists(Path.Combine(Root, path));

    /// <summary>What git tracks and is there.</summary>
    public static IEnumerable<string> Files(string pattern = "") =>
        Tracked.Value.Where(f => f.EndsWith(pattern, StringComparison.Ordinal) && File.Exists(Path.Combine(Root, f)));

    /// <summary>Names of the folders directly under <paramref name="path"/> that hold something tracked.</summary>
    public static IEnumerable<string> Folders(string path) =>
        Files().Where(f => f.StartsWith(path + "/", StringComparison.Ordinal)).Select(f => f[(path.Length + 1)..].Split('/'))
            .Where(parts => parts.Length > 1).Select(parts => parts[0]).Distinct();

    private static string FindRoot(string from) =>
        File.Exists(Path.Combine(from, "Parley.slnx"))
            ? from
            : FindRoot(Path.GetDirectoryName(from) ?? throw new InvalidOperationException("The tests do not lie in a checkout of Parley."));

    private static string[] ListTracked()
    {
        var start = new ProcessStartInfo("git", ["-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var git = Process.Start(start)!;
        var listed = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return listed.Split('\0', StringSplitOptions.RemoveEmptyEntries);
    }
}
