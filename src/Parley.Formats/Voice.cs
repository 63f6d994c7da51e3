using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Text;

namespace Parley.Formats;

/// <summary>One who speaks in an article, with everything attributed to them there.</summary>
/// <param name="Name">The speaker's name, else the words of the source, else a dash.</param>
/// <param name="Role">Title or office, where a source gives one.</param>
/// <param name="Statements">In the order of the text.</param>
public sealed record Voice(string Name, string? Role, ImmutableArray<Statement> Statements)
{
    /// <summary>What stands where nobody is named.</summary>
    public const string Nobody = "—";

    /// <summary>The voices of an article, who speaks first comes first; who is not named comes last.</summary>
    public static ImmutableArray<Voice> Of(Article article, IEnumerable<Statement> statements) =>
    [
        .. statements
            .GroupBy(statement => NameOf(article, statement), StringComparer.OrdinalIgnoreCase)
            .Select(group => new Voice(group.Key, group.Select(RoleOf).FirstOrDefault(role => role is not null), [.. group]))
            .OrderBy(voice => voice.Name == Nobody),
    ];

    /// <summary>The name to show for who made <paramref name="statement"/>.</summary>
    public static string NameOf(Article article, Statement statement)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(statement);
        var name = statement.Speaker?.Name ?? statement.Source?.In(article.Text);
        return string.IsNullOrWhiteSpace(name) ? Nobody : string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The role to show beside the name; none beside a description, which holds it.</summary>
    public static string? RoleOf(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return statement.Speaker is { Kind: not SpeakerKind.Unnamed } speaker ? speaker.Role : null;
    }

    /// <summary>The content's parts as one line: white space made single spaces, gaps shown as an ellipsis.</summary>
    public static string ContentOf(Article article, Statement statement)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(statement);
        var parts = statement.Content.Select(span => string.Join(' ', span.In(article.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        return string.Join(" … ", parts.Where(part => part.Length > 0));
    }
}
