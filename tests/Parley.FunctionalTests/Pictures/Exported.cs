using System.Text;
using Parley.Cli;
using Parley.Cli.Commands;
using Parley.FunctionalTests.Dna;

namespace Parley.FunctionalTests.Pictures;

/// <summary>The harbour debate in a database, and what <c>parley network</c> makes of it.</summary>
internal sealed class Exported : IDisposable
{
    private readonly DnaFile _corpus = new();

    public Exported() => _corpus.Write(HarbourDebate.Project());

    public string Folder { get; } = Directory.CreateTempSubdirectory("parley-export").FullName;

    /// <summary>Runs the command with these words behind the corpus.</summary>
    public (int Code, byte[] Output, string Error) Run(params string[] words)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        using var host = new CommandHost { Output = output, Error = error };
        var code = Invocation.Run(host, ["network", _corpus.Path, .. words], NetworkCommand.Create(host));
        return (code, output.ToArray(), error.ToString());
    }

    /// <summary>What goes to standard output, of a run that does what it is asked to.</summary>
    public string Text(params string[] words)
    {
        var (code, output, error) = Run(words);
        error.ShouldBeEmpty();
        code.ShouldBe(0);
        return Encoding.UTF8.GetString(output);
    }

    /// <summary>Writes a file into <see cref="Folder"/>.</summary>
    public string Write(string name, params string[] words)
    {
        var path = Path.Combine(Folder, name);
        Text([.. words, "--out", path]);
        return path;
    }

    public void Dispose()
    {
        _corpus.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
