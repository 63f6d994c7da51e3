using Parley.Review;
using Parley.Store.History;

namespace Parley.Store.Reviews;

/// <summary>What somebody may see of others' coding: nothing of the coders of a blind sample until it is opened, but their own.</summary>
internal sealed class BlindSight
{
    private readonly ILookup<long, string> _blind;
    private readonly string? _viewer;

    public BlindSight(Corpus corpus, string? viewer)
    {
        _viewer = viewer;
        _blind = corpus.Database.Query(
            "SELECT t.statement, c.coder FROM samples s JOIN sample_statements t ON t.sample = s.id JOIN sample_coders c ON c.sample = s.id WHERE s.opened_at IS NULL",
            row => (Statement: row.GetInt64(0), Coder: row.GetString(1))).ToLookup(b => b.Statement, b => b.Coder);
    }

    /// <summary>Whether what somebody decided is to be seen, as far as its words tell.</summary>
    public bool Sees(Verdict verdict, string who) =>
        who == _viewer || Subjects.Parts(verdict.Subject) is not { Kind: "statement", Id: var id } || !long.TryParse(id, out var statement) || !_blind[statement].Contains(who)
        || !verdict.Aspect.EndsWith($" of {who}", StringComparison.Ordinal);

    /// <summary>Whether a decision on a statement is to be seen.</summary>
    public bool Sees(long statement, StatementChange change) => change switch
    {
        Positioned { Position.Coder: var coder } => coder == _viewer || !_blind[statement].Contains(coder),
        BlindChange { Coder: var coder } => coder == _viewer,
        Noted { Memo.Author: var author } => author == _viewer || !_blind[statement].Contains(author),
        _ => true,
    };
}
