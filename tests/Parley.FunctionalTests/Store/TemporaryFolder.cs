namespace Parley.FunctionalTests.Store;

/// <summary>A folder for one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("parley-test").FullName;

    /// <summary>Writes a file of these lines and gives its path.</summary>
    public string File(string name, IEnumerable<string> lines)
    {
        var path = System.IO.Path.Combine(Path, name);
        System.IO.File.WriteAllText(path, string.Concat(lines.Select(line => $"{line}\n")));
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
