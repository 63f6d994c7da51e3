using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Parley.Ingest;

/// <summary>What a document's properties say, without what programs write where a title or a name belongs.</summary>
internal static partial class DocumentFacts
{
    public static string? Title(string? title) => Tidy.Line(title) is { } line && !Junk().IsMatch(line) ? line : null;

    public static ImmutableArray<string> Authors(string? author) => Title(author) is { } line ? Bylines.Names(line) : [];

    [GeneratedRegex(@"^(?:microsoft word|untitled|document\d*|slide|layout|print|admin|administrator|user|owner|root|unknown|author|title)\b|\.(?:docx?|indd|qxp|pdf|rtf|odt|txt|html?|tmp|xlsx?)$|^\W*\d*\W*$|[\\/_]\w+[\\/_]|^[\w\-]+_[\w\-]+$", RegexOptions.IgnoreCase)]
    private static partial Regex Junk();
}
