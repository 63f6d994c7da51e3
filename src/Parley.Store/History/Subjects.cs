using Parley.Store.Reviews;

namespace Parley.Store.History;

/// <summary>Sends decisions to the kind of thing that they are about. Of kinds that it does not know decisions are kept, and nothing follows from them.</summary>
internal sealed class Subjects(Corpus corpus)
{
    // Statements last: they show concepts and actors.
    private readonly ISubjectKind[] _kinds = [new ArticleSubjects(corpus), new ActorSubjects(corpus), new ConceptSubjects(corpus), new StatementSubjects(corpus)];

    /// <summary>A subject in two: <c>statement 12</c> is <c>statement</c> and <c>12</c>.</summary>
    public static (string Kind, string Id) Parts(string subject)
    {
        var space = subject.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? (subject, "") : (subject[..space], subject[(space + 1)..]);
    }

    public string? Begun(string subject, string aspect) => Of(subject) is var (kind, id) ? kind.Begun(id, aspect) : null;

    public void Check(Verdict verdict, IReadOnlyList<Verdict> step)
    {
        if (Of(verdict.Subject) is var (kind, id))
        {
            kind.Check(id, verdict, step);
        }
    }

    public Verdict Tied(string who, Verdict verdict) => Of(verdict.Subject) is var (kind, id) ? kind.Tied(who, id, verdict) : verdict;

    public void CheckUndo(string who, Verdict verdict)
    {
        if (Of(verdict.Subject) is var (kind, id))
        {
            kind.CheckUndo(who, id, verdict);
        }
    }

    public string Describe(Verdict verdict) => Of(verdict.Subject) is var (kind, id) ? kind.Describe(id, verdict) : $"{verdict.Subject}: {verdict.Aspect}";

    public void Refresh(IReadOnlyList<Verdict> verdicts)
    {
        new Memos(corpus).Refresh(verdicts);
        foreach (var kind in _kinds)
        {
            var own = verdicts.Select(verdict => (Parts(verdict.Subject), verdict)).Where(v => v.Item1.Kind == kind.Kind).Select(v => (v.Item1.Id, v.verdict)).ToList();
            if (own.Count > 0)
            {
                kind.Refresh(own);
            }
        }
    }

    private (ISubjectKind Kind, string Id)? Of(string subject)
    {
        var (word, id) = Parts(subject);
        return Array.Find(_kinds, kind => kind.Kind == word) is { } kind ? (kind, id) : null;
    }
}
