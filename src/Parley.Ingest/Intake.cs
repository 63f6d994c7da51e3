using Parley.Text;

namespace Parley.Ingest;

/// <summary>The bytes that an article was made of, where they are not its text itself.</summary>
/// <param name="Kind">As in the names of files: <c>html</c>, <c>pdf</c>, <c>docx</c>, <c>eml</c>.</param>
/// <param name="Bytes">Unpacked where they came compressed.</param>
public sealed record OriginalBytes(string Kind, byte[] Bytes);

/// <summary>One thing that was read: an article, or why there is none. Exactly one of the two is set.</summary>
/// <param name="Input">As the user would recognise it: a path, an address, or <c>path:line</c>.</param>
/// <param name="Article">What was read, or null.</param>
/// <param name="Failure">Why nothing was read, or null.</param>
public sealed record Intake(string Input, Article? Article, Diagnostic? Failure)
{
    /// <summary>The line of JSON Lines that brought the article, where it brings <c>statements</c> too; else null.</summary>
    public string? Json { get; init; }

    /// <summary>What the article was made of: one web page, PDF, document or message. Null where it is text itself, one of many in a file, or where nobody asked for it.</summary>
    public OriginalBytes? Original { get; init; }

    /// <summary>What it weighs in memory: units of text, and a quarter of a unit for each byte of the original.</summary>
    public long Weight => (Article?.Text.Length ?? 0) + ((Original?.Bytes.Length ?? 0) / 4);

    internal static Intake Failed(string input, Diagnostic failure) => new(input, null, failure);

    internal static Intake Read(string input, Article article) => new(input, article with { Input = input }, null);
}
