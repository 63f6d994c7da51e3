using Parley.Store.History;

namespace Parley.Store.Reviews;

/// <summary>Keeps what people noted in step with their decisions, whatever it is about.</summary>
internal sealed class Memos(Corpus corpus)
{
    public void Refresh(IEnumerable<Verdict> verdicts)
    {
        var database = corpus.Database;
        foreach (var subject in verdicts.Where(verdict => StatementAspects.AuthorOf(verdict.Aspect) is not null).Select(verdict => verdict.Subject).Distinct())
        {
            database.Execute("DELETE FROM memos WHERE subject = $1", subject);
            var held = new HeldDecisions(corpus).On(subject).Where(d => d.Value is not null && StatementAspects.AuthorOf(d.Aspect) is not null);
            database.Insert("memos (subject, author, written_at, text)", held.Select(d => new object?[] { subject, StatementAspects.AuthorOf(d.Aspect), d.At, TextOf(d.Value!) }));
        }
    }

    private static string TextOf(string json) => System.Text.Json.Nodes.JsonNode.Parse(json)!.GetValue<string>();
}
