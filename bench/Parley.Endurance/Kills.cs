using System.Diagnostics;
using Parley.Store;

namespace Parley.Endurance;

/// <summary>
/// Kills programs that write into a corpus, as a power cut would end them for the file: every other time <c>parley add</c>, else one that decides. After each kill the corpus opens, is sound,
/// and has all that was kept before; in the end it equals one that nobody disturbed.
/// </summary>
/// <param name="kills">How many.</param>
/// <param name="articles">How many articles are added, again and again from the beginning.</param>
/// <param name="seed">For the moments.</param>
internal sealed class Kills(int kills, int articles, int seed)
{
    private const int KillsOfCorpus = 20;

    private readonly Random _random = new(seed);
    private readonly List<string> _faults = [];
    private string _folder = "";

    /// <returns>0 where nothing was found.</returns>
    public int Run(TextWriter output)
    {
        _folder = Directory.CreateTempSubdirectory("parley-endure").FullName;
        try
        {
            var input = Path.Combine(_folder, "articles.jsonl");
            Variations.Write(input, articles, seed, "../shared/load/senate-press-releases.jsonl");
            var watch = Stopwatch.StartNew();
            Parley(["add", In("calm.parley"), input]).WaitForExit();
            var whole = watch.Elapsed;
            var hits = Enumerable.Range(0, (kills + KillsOfCorpus - 1) / KillsOfCorpus).Sum(round => Round(round, input, whole));
            output.WriteLine($"{kills} kills, {hits} of a running program, seed {seed}: {_faults.Count} faults");
            _faults.ForEach(output.WriteLine);
            return _faults.Count == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private int Round(int round, string input, TimeSpan whole)
    {
        var (corpus, hits, before) = (In($"killed-{round}.parley"), 0, (Articles: 0L, Decisions: 0L));
        for (var kill = 0; kill < Math.Min(KillsOfCorpus, kills - (round * KillsOfCorpus)); kill++)
        {
            var decides = kill % 2 == 1 && before.Articles > 0;
            using var program = decides ? This(["decide", corpus]) : Parley(["add", corpus, input]);
            var kept = decides ? program.StandardOutput.ReadToEndAsync() : Task.FromResult("");
            program.WaitForExit(TimeSpan.FromMilliseconds(150 + _random.Next((int)whole.TotalMilliseconds)));
            hits += program.HasExited ? 0 : 1;
            program.Kill();
            program.WaitForExit();
            before = Look(corpus, $"corpus {round}, kill {kill}", before, kept.GetAwaiter().GetResult());
        }

        Parley(["add", corpus, input]).WaitForExit();
        Look(corpus, $"corpus {round} in the end", before, "");
        Compare(corpus, round);
        return hits;
    }

    private (long Articles, long Decisions) Look(string path, string when, (long Articles, long Decisions) before, string kept)
    {
        if (!File.Exists(path) || new FileInfo(path).Length == 0)
        {
            return before;
        }

        using var corpus = Corpus.Open(path, Missing.Make);
        _faults.AddRange(CorpusInfo.Of(corpus).Faults.Select(fault => $"{when}: {fault}"));
        var now = (Articles: Count(corpus, "articles"), Decisions: Count(corpus, "decisions"));
        if (now.Articles < before.Articles || now.Decisions < before.Decisions)
        {
            _faults.Add($"{when}: {before.Articles - now.Articles} articles or {before.Decisions - now.Decisions} decisions are lost");
        }

        // The last line may be half a number.
        var promised = kept.Split('\n')[..^1];
        if (promised is [.., var last] && corpus.Database.Number("SELECT max(id) FROM decisions") < long.Parse(last))
        {
            _faults.Add($"{when}: decision {last} was kept and is gone");
        }

        if (corpus.Database.Number("SELECT count(*) - count(DISTINCT hash) FROM articles") is not 0 and var doubled)
        {
            _faults.Add($"{when}: {doubled} articles are there twice");
        }

        return now;
    }

    private void Compare(string path, int round)
    {
        using var calm = Corpus.Open(In("calm.parley"));
        using var killed = Corpus.Open(path);
        foreach (var sql in new[] { "SELECT name FROM articles ORDER BY name", "SELECT a.name || s.name || s.content FROM statements s JOIN articles a ON a.id = s.article ORDER BY 1", "SELECT name FROM copies ORDER BY name" })
        {
            if (!calm.Database.Query(sql, row => row.GetString(0)).SequenceEqual(killed.Database.Query(sql, row => row.GetString(0))))
            {
                _faults.Add($"corpus {round} in the end differs: {sql}");
            }
        }
    }

    private static long Count(Corpus corpus, string table) => corpus.Database.Number($"SELECT count(*) FROM {table}") ?? 0;

    private string In(string name) => Path.Combine(_folder, name);

    private static Process Parley(string[] words) => Started(["Parley.Cli.dll", .. words]);

    private static Process This(string[] words) => Started(["Parley.Endurance.dll", .. words]);

    private static Process Started(string[] words) => Process.Start(
        new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, words[0]), .. words[1..]]) { RedirectStandardOutput = true, RedirectStandardError = words[0] == "Parley.Cli.dll", UseShellExecute = false })!;
}
