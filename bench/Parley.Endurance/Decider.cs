using Parley.Store;
using Parley.Store.History;

namespace Parley.Endurance;

/// <summary>Decides and undoes without end; each number is printed once what it stands for is kept.</summary>
internal static class Decider
{
    public static int Run(string address, TextWriter output)
    {
        using var corpus = Corpus.Open(address);
        var log = new DecisionLog(corpus, TimeProvider.System);
        var articles = corpus.Database.Query("SELECT name FROM articles ORDER BY id LIMIT 50", row => row.GetString(0));
        for (var turn = 0; ; turn++)
        {
            var decision = log.Decide("anna", new Verdict($"article {articles[turn % articles.Count]}", "memo of anna", $"\"note {turn}\""));
            output.WriteLine(decision.Id);
            output.Flush();
            if (turn % 3 == 2)
            {
                log.UndoLast("anna");
            }
        }
    }
}
