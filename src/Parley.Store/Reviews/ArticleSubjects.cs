using Parley.Store.History;

namespace Parley.Store.Reviews;

/// <summary>Articles: people note what they think of one.</summary>
internal sealed class ArticleSubjects(Corpus corpus) : ISubjectKind
{
    public string Kind => "article";

    public string? Begun(string id, string aspect) => null;

    public void Check(string id, Verdict verdict, IReadOnlyList<Verdict> step)
    {
        if (corpus.Database.Text("SELECT name FROM articles WHERE name = $1", id) is null)
        {
            throw Refusal.Unknown($"article {id}");
        }

        if (StatementAspects.AuthorOf(verdict.Aspect) is null)
        {
            throw Refusal.Impossible($"of an article nothing but memos is decided, not {verdict.Aspect}");
        }
    }

    public void Refresh(IReadOnlyList<(string Id, Verdict Verdict)> verdicts)
    {
        // Memos follow of themselves.
    }

    public string Describe(string id, Verdict verdict) => $"{(verdict.Value is null ? "took back a memo on" : "noted on")} {corpus.Database.Text("SELECT title FROM articles WHERE name = $1", id) ?? id}";
}
