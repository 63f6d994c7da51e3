using System.ComponentModel;
using System.Diagnostics;

namespace Parley.FunctionalTests;

/// <summary>The scorers in Python that others use. A test that wants one is skipped where it, or Python, is absent.</summary>
internal static class PythonScorer
{
    /// <summary>A file that may lie in a folder beside the repository.</summary>
    public static string Shared(string name)
    {
        var path = Path.GetFullPath(Path.Combine(Root(AppContext.BaseDirectory), "..", "shared", name));
        Assert.SkipUnless(File.Exists(path), $"{name} is not beside the repository");
        return path;
    }

    /// <summary>A file of the repository.</summary>
    public static string InRepository(string name) => Path.Combine(Root(AppContext.BaseDirectory), name);

    /// <summary>The lines that <paramref name="scorer"/> prints of predictions, one article a line.</summary>
    public static string[] Run(string scorer, string gold, IEnumerable<string> predictions, string option)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(file, predictions);
            using var python = Process.Start(new ProcessStartInfo("python3", ["-B", scorer, gold, file, option]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            var said = python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            python.ExitCode.ShouldBe(0);
            return said.TrimEnd('\n').Split('\n');
        }
        catch (Win32Exception)
        {
            Assert.Skip("there is no python3");
            return [];
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "Parley.slnx")) ? folder : Root(Path.GetDirectoryName(folder)!);
}
