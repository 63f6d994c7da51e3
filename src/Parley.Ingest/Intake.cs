using Parley.Text;

namespace Parley.Ingest;

/// <summary>One thing that was read: an article, or why there is none. Exactly one of the two is set.</summary>
/// <param name="Input">As the user would recognise it: a path, an address, or <c>path:line</c>.</param>
/// <param name="Article">What was read, or null.</param>
/// <param name="Failure">Why nothing was read, or null.</param>
public sealed record Intake(string Input, Article? Article, Diagnostic? Failure)
{
    /// <summary>The line of JSON Lines that brought the article, where it brings <c>statements</c> too; else null.</summary>
    public string? Json { get; init; }

    internal static Intake Failed(string input, Diagnostic failure) => new(input, null, failure);

    internal static Intake Read(string input, Article article) => new(input, article with { Input = input }, null);
}
