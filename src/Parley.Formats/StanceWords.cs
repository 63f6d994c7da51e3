using Parley.Attribution;

namespace Parley.Formats;

/// <summary>What people are told beside a statement that is more, or less, than "the source said so": nothing may be listed as said that was denied, asked or only imagined.</summary>
public static class StanceWords
{
    /// <summary>A few words for each reservation, none for a plain statement.</summary>
    public static IEnumerable<string> Of(Reading reading, Statement statement)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(statement);
        string?[] words = [Denied(statement), Modal(statement), Within(reading, statement)];
        return words.OfType<string>();
    }

    private static string? Denied(Statement statement) => statement.Polarity == StatementPolarity.Negative ? "denied or not said" : null;

    private static string? Modal(Statement statement) => statement.Modality switch
    {
        StatementModality.Hypothetical => "hypothetical",
        StatementModality.Asked => "question",
        StatementModality.Intended => "intention",
        _ => null,
    };

    private static string? Within(Reading reading, Statement statement)
    {
        if (statement.Within is null)
        {
            return null;
        }

        var outer = reading.Statements.FirstOrDefault(other => other.Id == statement.Within);
        var who = outer is null ? Voice.Nobody : Voice.NameOf(reading.Article, outer);
        return who == Voice.Nobody ? "inside another statement" : $"as told by {who}";
    }
}
