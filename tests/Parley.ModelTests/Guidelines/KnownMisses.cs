using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Parley.ModelTests.Guidelines;

/// <summary>The examples that the shipped model does not read right: docs/guidelines/known-misses.txt. The list may only shrink.</summary>
/// <param name="Limit">The list may not be longer.</param>
/// <param name="Ids">Numbers of examples, in the order of the pages.</param>
internal sealed record KnownMisses(int Limit, ImmutableArray<string> Ids)
{
    private const string Preface =
        """
        # Examples of these pages that the shipped model does not yet read as they say. The list may only shrink.
        # Written by eng/guidelines, after a change of the model, of a rule or of an example; README.md tells more.
        """;

    /// <summary>Reads the file's text.</summary>
    /// <exception cref="FormatException">It gives no limit.</exception>
    public static KnownMisses Parse(string text)
    {
        var lines = text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').ToList();
        var limit = Regex.Match(lines.FirstOrDefault() ?? "", @"^at most (\d+)$");
        return limit.Success
            ? new KnownMisses(int.Parse(limit.Groups[1].Value), [.. lines.Skip(1)])
            : throw new FormatException("known-misses.txt begins with a line such as: at most 40");
    }

    /// <summary>The list of what is missed now; null where that would be longer and it may not <paramref name="grow"/>.</summary>
    public KnownMisses? Renewed(IEnumerable<string> missed, bool grow)
    {
        ImmutableArray<string> ids = [.. missed];
        return ids.Length <= Limit || grow ? new KnownMisses(ids.Length, ids) : null;
    }

    /// <summary>The file's text.</summary>
    public override string ToString() => $"{Preface}\n\nat most {Limit}\n\n{string.Concat(Ids.Select(id => $"{id}\n"))}";
}
