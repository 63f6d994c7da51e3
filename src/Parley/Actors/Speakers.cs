using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Text;

namespace Parley.Actors;

/// <summary>Gives statements their speakers. What the source itself does not name stays unresolved: a wrong name is worse than none.</summary>
public static class Speakers
{
    /// <summary>The statements with the speakers that their own sources name.</summary>
    public static ImmutableArray<Statement> Name(Article article, ImmutableArray<Statement> statements) =>
        [.. statements.Select(statement => statement with { Speaker = statement.Source is { } source ? NamePhrase.Speaker(source.In(article.Text)) : null })];
}
