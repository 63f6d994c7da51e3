using System.Collections.Immutable;
using Parley.Attribution;

namespace Parley.Linking;

/// <summary>A named actor in one article, with all that its statements tell.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Name">The fullest name that the article gives.</param>
/// <param name="Kind">What sort.</param>
internal sealed record Appearance(string Article, string Name, SpeakerKind Kind)
{
    private const int LongestExample = 160;

    /// <summary>The day of the article.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>All names of the article for the actor, the fullest first.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>What the article says that it is.</summary>
    public ImmutableArray<ActorRole> Roles { get; init; } = [];

    /// <summary>Its statements.</summary>
    public ImmutableArray<ActorExample> Said { get; init; } = [];

    /// <summary>How many statements are made to it.</summary>
    public int Told { get; init; }

    /// <summary>The named actors of a reading, in the order in which they come.</summary>
    public static ImmutableArray<Appearance> In(Reading reading)
    {
        var parts = reading.Statements.SelectMany(Parts).Where(p => p.Speaker.Kind != SpeakerKind.Unnamed).ToList();
        return [.. parts.GroupBy(p => (p.Speaker.Name, p.Speaker.Kind)).Select(group => Of(reading, group.Key, [.. group]))];
    }

    private static Appearance Of(Reading reading, (string Name, SpeakerKind Kind) who, List<(Statement Statement, Speaker Speaker, bool Speaks)> parts)
    {
        var published = reading.Article.Published;
        var roles = parts.Where(p => p.Speaker.Role is not null || p.Speaker.Affiliation is not null)
            .DistinctBy(p => (p.Speaker.Role, p.Speaker.Affiliation))
            .Select(p => new ActorRole(p.Speaker.Role, p.Speaker.Affiliation, p.Statement.Id) { First = published, Last = published });
        return new Appearance(reading.Article.Id, who.Name, who.Kind)
        {
            Published = published,
            Names = [.. parts.SelectMany(p => p.Speaker.Also).Prepend(who.Name).Distinct()],
            Roles = [.. roles],
            Said = [.. parts.Where(p => p.Speaks).Select(p => p.Statement).DistinctBy(s => s.Id).Select(s => new ActorExample(s.Id, Content(reading, s)))],
            Told = parts.Count(p => !p.Speaks),
        };
    }

    private static string Content(Reading reading, Statement statement)
    {
        var words = string.Join(" … ", statement.Content.Select(span => string.Join(' ', span.In(reading.Article.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        return words.Length <= LongestExample ? words : $"{words[..(char.IsHighSurrogate(words[LongestExample - 1]) ? LongestExample - 1 : LongestExample)]}…";
    }

    private static IEnumerable<(Statement Statement, Speaker Speaker, bool Speaks)> Parts(Statement statement)
    {
        foreach (var speaker in statement.Jointly.Prepend(statement.Speaker).OfType<Speaker>())
        {
            yield return (statement, speaker, true);
        }

        if (statement.Addressee is { } addressee)
        {
            yield return (statement, addressee, false);
        }
    }
}
