using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Parley.FunctionalTests.Pictures;

/// <summary>The page that says how others read our files is tried: its Python runs as it stands there, on files made by its own commands.</summary>
public sealed class PythonReadsNetworksTests
{
    private const string Page = "docs/reference/network-formats.md";

    private const string Told = """

        assert sorted(names.values()) == sorted(rows[0][1:]) == sorted(matrix), names
        assert len(g) == 5 and all(w != 0 for w in weights.values())
        assert {e: w for e, w in weights.items()} and min(weights.values()) < 0
        assert all(s for s in spells.values()), spells
        assert len(p) == 5, list(p)
        """;

    [Fact]
    public void The_commands_and_the_python_of_the_page_work()
    {
        using var debate = new Exported();
        foreach (Match command in Regex.Matches(Block("sh"), @"^parley network debate\.dna (.*) --out (\S+)$", RegexOptions.Multiline))
        {
            debate.Write(command.Groups[2].Value, command.Groups[1].Value.Split(' '));
        }

        File.WriteAllText(Path.Combine(debate.Folder, "page.py"), Block("python") + Told);
        var (code, said) = Run(Python(), debate.Folder, "page.py");
        code.ShouldBe(0, said);
    }

    private static string Block(string language) =>
        Regex.Match(Golden.Text(Page), $"^```{language}\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline).Groups[1].Value;

    private static string Python()
    {
        var python = new[] { "python3", "/usr/bin/python3" }.FirstOrDefault(p => Run(p, ".", "-c", "import networkx").Code == 0);
        Assert.SkipWhen(python is null, "no python3 here has networkx; apt-get install python3-networkx");
        return python!;
    }

    private static (int Code, string Said) Run(string program, string folder, params string[] words)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, words) { WorkingDirectory = folder, RedirectStandardError = true, UseShellExecute = false })!;
            var said = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, said);
        }
        catch (Win32Exception)
        {
            return (127, $"there is no {program}");
        }
    }
}
