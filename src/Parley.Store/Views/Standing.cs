namespace Parley.Store.Views;

/// <summary>The words of SQL by which pages choose positions, so that all count the same, and the same as networks do.</summary>
internal static class Standing
{
    /// <summary>
    /// Positions, <c>q</c>, that stand: those that settle what coders differed about, else the last coder's, else those that only the machine proposes.
    /// </summary>
    public const string Position = """
        EXISTS (
          SELECT 1 FROM positions l
          WHERE l.id = (SELECT i.id FROM positions i WHERE i.statement = q.statement ORDER BY i.final DESC, CASE WHEN i.coder IS NULL THEN 1 ELSE 0 END, i.id DESC LIMIT 1)
            AND q.final = l.final AND (q.id = l.id OR q.coder = l.coder OR l.final = 1))
        """;
}
