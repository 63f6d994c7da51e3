using Parley.Attribution;

namespace Parley.Linking;

/// <summary>Changes all speakers of a reading, and nothing else of it.</summary>
internal static class SpeakerChange
{
    /// <summary>The reading with each speaker as <paramref name="change"/> makes it, in the order of the sources.</summary>
    public static Reading Of(Reading reading, Func<Speaker, Speaker> change)
    {
        var changed = new Statement[reading.Statements.Length];
        foreach (var i in Enumerable.Range(0, changed.Length).OrderBy(i => reading.Statements[i].Source?.Start ?? int.MaxValue))
        {
            changed[i] = Of(reading.Statements[i], change);
        }

        return reading with { Statements = [.. changed] };
    }

    private static Statement Of(Statement statement, Func<Speaker, Speaker> change) => statement with
    {
        Speaker = statement.Speaker is { } speaker ? change(speaker) : null,
        Jointly = [.. statement.Jointly.Select(change)],
        Addressee = statement.Addressee is { } addressee ? change(addressee) : null,
    };
}
