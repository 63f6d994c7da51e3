using Parley.Store;

namespace Parley.Cli.Commands;

/// <summary>A <c>.dna</c> where a corpus is expected: a corpus is made of it, and is gone afterwards. The file itself stays as it is.</summary>
internal static class PassingCorpus
{
    /// <summary>Whether a corpus has to be made of a file.</summary>
    public static bool IsNeeded(string path) => path.EndsWith(".dna", StringComparison.OrdinalIgnoreCase) && File.Exists(path) && !Corpus.Is(path);

    /// <summary>Makes it for <paramref name="work"/>, which gives the exit code.</summary>
    public static int Run(CommandHost host, string path, Func<Corpus, int> work)
    {
        var folder = Directory.CreateTempSubdirectory("parley-passing-");
        try
        {
            return CorpusCall.Run(host, Path.Combine(folder.FullName, "passing.parley"), Missing.Make, corpus =>
            {
                var code = new ImportRun(host, path) { Mapping = Array.Empty<string>().ToLookup(word => word), IsQuiet = true }.Into(corpus);
                return code == ExitCode.Done ? work(corpus) : code;
            });
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
