using Parley.Store;
using Parley.Store.Folders;
using Parley.Text;

namespace Parley.Cli.Commands;

/// <summary>The sample that the reading room shows where no corpus is named: a copy, which whoever reads may change.</summary>
internal static class SampleCorpus
{
    private static readonly string Folder = Path.Combine("samples", "debate");

    /// <summary>Where the copy lies: with what else belongs to whoever is signed in.</summary>
    public static string Place
    {
        get
        {
            var own = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
            return Path.Combine(own.Length > 0 ? own : Path.GetTempPath(), "parley", "sample.parley");
        }
    }

    /// <summary>Makes the copy where it is not there yet, which takes about a second.</summary>
    /// <param name="path">Where it is to lie; its folder is made as well.</param>
    /// <param name="clock">For the time at which the articles came in.</param>
    /// <returns>Why there is none; null where there is.</returns>
    public static Diagnostic? Make(string path, TimeProvider clock)
    {
        if (File.Exists(path))
        {
            return null;
        }

        if (Find(AppContext.BaseDirectory) is not { } folder)
        {
            return new Diagnostic("PAR445", $"there is no sample in a samples folder beside or above {AppContext.BaseDirectory}; name a corpus: `parley serve news.parley`");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        Build(folder, path, clock);
        return null;
    }

    // Under another name first: one that was killed leaves no half of a sample.
    private static void Build(string folder, string path, TimeProvider clock)
    {
        var half = $"{path}.{Environment.ProcessId}";
        using (var corpus = Corpus.Open(half, Missing.Make))
        {
            FolderRun.Take(folder, corpus, clock);
        }

        File.Move(half, path, overwrite: true);
    }

    private static string? Find(string program)
    {
        for (var above = new DirectoryInfo(program); above is not null; above = above.Parent)
        {
            if (CodedFolder.Is(Path.Combine(above.FullName, Folder)))
            {
                return Path.Combine(above.FullName, Folder);
            }
        }

        return null;
    }
}
