namespace Parley.Coding.Projects;

/// <summary>A number that two statements share only where everything about them but their own numbers is the same.</summary>
public static class StatementKey
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>FNV-1a over 64 bits: in a million statements the odds of any collision are one to thirty million.</summary>
    public static ulong Of(CodedStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var key = Mixed(Mixed(Mixed(Mixed(Mixed(Basis, statement.Type), statement.Document), statement.Span.Start), statement.Span.End), statement.Coder);
        foreach (var value in statement.Values.OrderBy(value => value.Variable))
        {
            key = Mixed(Mixed(key, value.Variable), value.Number);
            foreach (var unit in value.Text ?? "")
            {
                key = unchecked((key ^ unit) * Prime);
            }
        }

        return key;
    }

    private static ulong Mixed(ulong key, long number)
    {
        for (var shift = 0; shift < 64; shift += 8)
        {
            key = unchecked((key ^ (byte)(number >> shift)) * Prime);
        }

        return key;
    }
}
