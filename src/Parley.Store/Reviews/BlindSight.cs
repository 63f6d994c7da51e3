using Parley.Review;

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

    /// <summary>Whether a decision on a statement is to be seen.</summary>
    public bool Sees(long statement, StatementChange change) => change switch
    {
        Positioned { Position.Coder: var coder } => coder == _viewer || !_blind[statement].Contains(coder),
        Noted { Memo.Author: var author } => author == _viewer || !_blind[statement].Contains(author),
        _ => true,
    };
}
