using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Formats;

namespace Parley.Cli.Output;

/// <summary>One who speaks in several articles.</summary>
/// <param name="Name">The name that most statements have.</param>
/// <param name="Role">Title or office, of the last article that gives one.</param>
/// <param name="Articles">The articles with the statements, in the order in which they were read.</param>
internal sealed record ActorVoice(string Name, string? Role, ImmutableArray<(Reading Reading, ImmutableArray<Statement> Statements)> Articles)
{
    /// <summary>How many statements.</summary>
    public int Statements => Articles.Sum(a => a.Statements.Length);

    /// <summary>All who speak: who says most first, then those without a name, each in their own article.</summary>
    public static ImmutableArray<ActorVoice> Of(IReadOnlyList<Reading> readings, Func<Statement, bool> shown) =>
    [
        .. readings.SelectMany(reading => reading.Statements.Where(shown).Select(statement => (Reading: reading, Statement: statement)))
            .GroupBy(said => Key(said.Reading, said.Statement))
            .Select(said => (said.Key.IsNamed, Voice: Of([.. said])))
            .OrderByDescending(voice => voice.IsNamed)
            .ThenByDescending(voice => voice.IsNamed ? voice.Voice.Statements : 0)
            .Select(voice => voice.Voice),
    ];

    private static (bool IsNamed, string Who, string Where) Key(Reading reading, Statement statement) =>
        statement.Speaker is { Id: { } id, Kind: not SpeakerKind.Unnamed } ? (true, id, "") : (false, statement.Speaker?.Id ?? Voice.NameOf(reading.Article, statement), reading.Article.Id);

    /// <summary>A seat of government under the name of its state.</summary>
    private static string NameOf(Reading reading, Statement statement) =>
        statement.Speaker is { Kind: SpeakerKind.State, Affiliation: { } state } ? state : Voice.NameOf(reading.Article, statement);

    private static ActorVoice Of(List<(Reading Reading, Statement Statement)> said)
    {
        var names = said.GroupBy(s => NameOf(s.Reading, s.Statement)).OrderByDescending(n => n.Count()).ThenByDescending(n => n.Key.Length).ToList();
        return new ActorVoice(
            names[0].Key,
            said.Select(s => s.Statement.Speaker?.Role).LastOrDefault(role => role is not null && !names[0].Key.Contains(role, StringComparison.OrdinalIgnoreCase)),
            [.. said.GroupBy(s => s.Reading, (IEqualityComparer<Reading>)ReferenceEqualityComparer.Instance).Select(article => (article.Key, article.Select(s => s.Statement).ToImmutableArray()))]);
    }
}
