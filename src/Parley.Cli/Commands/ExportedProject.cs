using Parley.Store;

namespace Parley.Cli.Commands;

/// <summary>A corpus to read from, or a <c>.dna</c>, which is brought into a corpus for as long as it is read.</summary>
internal static class ExportedProject
{
    /// <summary>Opens what lies at the address for <paramref name="work"/>, which gives the exit code.</summary>
    public static int Run(CommandHost host, string address, Func<Corpus, int> work)
    {
        if (!Exists(address) || Corpus.Is(address))
        {
            return CorpusCall.Run(host, address, work);
        }

        var folder = Directory.CreateTempSubdirectory("parley-read");
        try
        {
            var import = new ImportRun(host, address) { Mapping = Array.Empty<string>().ToLookup(_ => ""), IsQuiet = true };
            return CorpusCall.Run(host, Path.Combine(folder.FullName, "read.parley"), Missing.Make, corpus => import.Into(corpus) is not ExitCode.Done and var code ? code : work(corpus));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool Exists(string address) => File.Exists(address) && new FileInfo(address).Length > 0;
}
