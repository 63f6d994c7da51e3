namespace Parley.FunctionalTests;

/// <summary>Files that hold what a program should print. Run with ACCEPT=1 to write them anew, then look at the difference before you commit it.</summary>
internal static class Golden
{
    private static readonly string Root = FindRoot(AppContext.BaseDirectory);

    /// <summary>A file of the checkout, by its path from the root.</summary>
    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Fails where <paramref name="actual"/> is not what the file <c>NAME.verified.txt</c> beside the tests says.</summary>
    public static void Verify(string actual, string name)
    {
        var path = Path.Combine(Root, "tests", "Parley.FunctionalTests", $"{name}.verified.txt");
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
        {
            File.WriteAllText(path, actual);
        }

        File.Exists(path).ShouldBeTrue($"{path} is missing; run the tests with ACCEPT=1 and look at it");
        actual.ShouldBe(File.ReadAllText(path));
    }

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Parley.slnx")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);
}
