namespace Parley.Store.Views;

/// <summary>How sure it is that statements say what they are taken to say.</summary>
public static class SureOf
{
    /// <summary>For each statement that the machine read the probability that it and its position are right; 1 where somebody coded it.</summary>
    public static IReadOnlyList<double> Statements(Corpus corpus, IEnumerable<int> statements)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(statements);
        return
        [
            .. statements.Select(statement => corpus.Database.Query(
                $"SELECT CASE WHEN q.coder IS NULL THEN s.confidence * q.confidence ELSE 1.0 END FROM positions q JOIN shown_statements s ON s.id = q.statement WHERE q.statement = $1 AND {Standing.Position} ORDER BY q.id DESC LIMIT 1",
                row => row.GetDouble(0), statement).Append(1).First()),
        ];
    }
}
