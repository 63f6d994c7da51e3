using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Parley.Ingest;

/// <summary>Authors' names out of "By Jane Doe and John Smith, Political Editor".</summary>
internal static partial class Bylines
{
    private const int LongestLine = 160;
    private const int LongestName = 60;
    private const int MostWords = 16;

    private static readonly HashSet<string> Particles =
        ["and", "with", "for", "of", "the", "in", "at", "van", "von", "der", "den", "de", "da", "di", "la", "le", "el", "al", "bin", "ter"];

    /// <summary>The names in a by-line, whether or not it says "By".</summary>
    public static ImmutableArray<string> Names(string? line)
    {
        var text = Opening().Replace(Tidy.Line(line) ?? "", "");
        return [.. Between().Split(text).Select(Name).OfType<string>().Distinct()];
    }

    /// <summary>The names of each given author: an array may hold a whole by-line in one string.</summary>
    public static ImmutableArray<string> Names(IEnumerable<string> authors) => [.. authors.SelectMany(author => Names(author)).Distinct()];

    /// <summary>Whether <paramref name="line"/> is "By" and names: a sentence that begins with "By" has small words.</summary>
    public static bool IsByline(string line)
    {
        if (line.Length > LongestLine || Opening().Match(line) is not { Success: true } opening)
        {
            return false;
        }

        var words = Role().Split(line[opening.Length..])[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= MostWords && char.IsUpper(words[0][0]) && words.All(IsWordOfName) && !line.EndsWith('.');
    }

    private static bool IsWordOfName(string word) => char.IsUpper(word[0]) || !char.IsLetter(word[0]) || Particles.Contains(word.TrimEnd(',', ';'));

    private static string? Name(string part)
    {
        var name = Role().Replace(part, "").Trim(' ', ',', ';', '|', '-', '–', '—', '.', ':', '@', '·', '•');
        return name.Length is 0 or > LongestName || IsAddress(name) || NotAName().IsMatch(name) ? null : name;
    }

    private static bool IsAddress(string name) => name.Contains("://", StringComparison.Ordinal) || name.Contains('@') || name.StartsWith("www.", StringComparison.Ordinal);

    [GeneratedRegex(@"^\s*(?:(?:story|words|text|report(?:ed|ing)?|written|posted|analysis|exclusive)\s+)?by(?::|\s)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\s?(?:,\s?(?:and\s)?|;|\||\sand\s|\s&\s|\swith\s|\s[-–—•·]\s)\s?", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex(@"\s?[(\[].*$|\s(?:for|in|at|of)\s.*$", RegexOptions.IgnoreCase)]
    private static partial Regex Role();

    [GeneratedRegex(@"\b(?:editor|correspondent|reporter|writer|columnist|published|updated|min read|minutes? ago)\b|\d{4}", RegexOptions.IgnoreCase)]
    private static partial Regex NotAName();
}
