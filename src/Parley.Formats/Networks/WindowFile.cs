using Parley.Networks;

namespace Parley.Formats.Networks;

/// <summary>The names of files, one for each window of time.</summary>
public static class WindowFile
{
    /// <summary>
    /// <c>debate.graphml</c> becomes <c>debate 2005-01-29.graphml</c> after the middle of the window; to the second where two would be called alike, with hyphens for
    /// colons, which Windows forbids.
    /// </summary>
    public static IReadOnlyList<string> Names(string path, IReadOnlyList<Network> networks)
    {
        ArgumentNullException.ThrowIfNull(path);
        var days = networks.Select(n => n.Period is { } p ? $"{p.Middle.UtcDateTime:yyyy-MM-dd}" : "empty").ToList();
        var moments = networks.Select(n => n.Period is { } p ? $"{p.Middle.UtcDateTime:yyyy-MM-dd'T'HH-mm-ss}" : "empty").ToList();
        var words = days.Distinct().Count() == days.Count ? days : moments.Distinct().Count() == moments.Count ? moments : [.. moments.Select((m, i) => $"{i + 1:0000} {m}")];
        var (stem, ending) = (path[..^Path.GetExtension(path).Length], Path.GetExtension(path));
        return [.. words.Select(word => $"{stem} {word}{ending}")];
    }
}
