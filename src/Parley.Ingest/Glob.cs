using System.IO.Enumeration;

namespace Parley.Ingest;

/// <summary>Patterns that no shell has expanded: <c>*</c> and <c>?</c> within a name, <c>**</c> for folders of any depth.</summary>
internal static class Glob
{
    public static IEnumerable<Place> Expand(string pattern)
    {
        var parts = Parts(pattern);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in Matches(pattern.StartsWith('/') ? "/" : "", parts))
        {
            if (seen.Add(path))
            {
                foreach (var place in Directory.Exists(path) ? Folder.Articles(path) : [new Place(path)])
                {
                    yield return place;
                }
            }
        }

        if (seen.Count == 0)
        {
            yield return new Place(pattern, Failures.NotFound(pattern));
        }
    }

    /// <summary>Between slashes; of <c>**/**</c> one is enough, and a last <c>**</c> means the files in it.</summary>
    private static List<string> Parts(string pattern)
    {
        var parts = new List<string>();
        foreach (var part in pattern.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part != "**" || parts is not [.., "**"])
            {
                parts.Add(part);
            }
        }

        return parts is [.., "**"] ? [.. parts, "*"] : parts;
    }

    private static IEnumerable<string> Matches(string folder, IReadOnlyList<string> parts, int at = 0)
    {
        var last = at == parts.Count - 1;
        if (parts[at].AsSpan().IndexOfAny('*', '?') < 0)
        {
            var path = Path.Combine(folder, parts[at]);
            return last ? File.Exists(path) || Directory.Exists(path) ? [path] : [] : Matches(path, parts, at + 1);
        }

        var entries = Folder.Entries(folder.Length == 0 ? "." : folder, out _);
        if (parts[at] == "**")
        {
            return Matches(folder, parts, at + 1).Concat(entries.Where(Folder.IsFolder).SelectMany(entry => Matches(Path.Combine(folder, entry.Name), parts, at)));
        }

        var matching = entries.Where(entry => FileSystemName.MatchesSimpleExpression(parts[at], entry.Name, ignoreCase: false)).Select(entry => (entry, path: Path.Combine(folder, entry.Name)));
        return last ? matching.Where(match => parts is not [.., "**", _] || match.entry is FileInfo).Select(match => match.path) : matching.Where(match => match.entry is DirectoryInfo).SelectMany(match => Matches(match.path, parts, at + 1));
    }
}
