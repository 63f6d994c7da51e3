using Parley.Review;

namespace Parley.Store.Reviews;

/// <summary>What people say that statements are about, in the table that networks and pages read: of concepts that there are, and without what coders of a blind sample say until it is opened.</summary>
internal sealed class StatementPositions(Corpus corpus)
{
    private readonly Database _database = corpus.Database;
    private readonly StoredConcepts _concepts = new(corpus);

    public void Write(long statement, ReviewedStatement? reviewed)
    {
        var blind = _database.Query(
            "SELECT c.coder FROM sample_statements t JOIN samples s ON s.id = t.sample JOIN sample_coders c ON c.sample = s.id WHERE t.statement = $1 AND s.opened_at IS NULL",
            row => row.GetString(0), statement);
        var held = (reviewed is { IsShown: true } ? reviewed.Positions : []).Where(p => p.IsFinal || !blind.Contains(p.Coder!))
            .Select(position => (Concept: _concepts.Standing(position.Concept), Position: position))
            .Where(p => p.Concept is not null)
            .OrderBy(p => p.Position.IsFinal).ThenBy(p => reviewed!.Latest[p.Position.IsFinal ? "final" : Positioned.AspectOf(p.Position.Concept, p.Position.Coder!)].Id);
        _database.Execute("DELETE FROM positions WHERE statement = $1 AND coder IS NOT NULL", statement);
        _database.Insert(
            "positions (statement, concept, agreement, coder, confidence, final)",
            held.Select(p => new object?[] { statement, p.Concept, p.Position.Agreement is { } agrees ? (agrees ? 1L : 0L) : null, p.Position.Coder, 1.0, p.Position.IsFinal ? 1L : 0L }),
            "ON CONFLICT (statement, concept, coder) DO UPDATE SET agreement = excluded.agreement, final = excluded.final");
    }
}
