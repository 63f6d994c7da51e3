namespace Parley.Store.History;

/// <summary>One kind of things that people decide about: how its tables follow from the decisions that hold.</summary>
internal interface ISubjectKind
{
    /// <summary>The word that subjects of this kind begin with: <c>statement</c>.</summary>
    string Kind { get; }

    /// <summary>What holds of an aspect where nothing is decided, as JSON; null where that is nothing.</summary>
    string? Begun(string id, string aspect);

    /// <summary>Refuses what cannot be.</summary>
    /// <param name="id">Of what it is about.</param>
    /// <param name="verdict">What is decided.</param>
    /// <param name="step">All that is decided at once with it.</param>
    /// <exception cref="CorpusException">There is no such thing or aspect, or the value cannot be one of it.</exception>
    void Check(string id, Verdict verdict, IReadOnlyList<Verdict> step);

    /// <summary>The verdict with what ties it to what the person saw; and under an aspect of the person's own where others must not see it.</summary>
    Verdict Tied(string who, string id, Verdict verdict) => verdict;

    /// <summary>Refuses to undo what others have built upon.</summary>
    /// <exception cref="CorpusException">They have.</exception>
    void CheckUndo(string who, string id, Verdict verdict)
    {
    }

    /// <summary>Makes tables and index follow from the decisions.</summary>
    /// <param name="verdicts">What was decided, undone or redone; each with the id of what it is about.</param>
    void Refresh(IReadOnlyList<(string Id, Verdict Verdict)> verdicts);

    /// <summary>A verdict in plain words, for the history.</summary>
    string Describe(string id, Verdict verdict);
}
