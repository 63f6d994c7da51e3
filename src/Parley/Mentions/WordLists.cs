using System.Collections.Frozen;

namespace Parley.Mentions;

/// <summary>The lists that lie beside this file as text and are built into the library, read once.</summary>
internal static class WordLists
{
    /// <summary>The words of a sentence of words, as a set.</summary>
    public static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <summary>The lines of a list, without those that begin with #.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(typeof(WordLists).Assembly.GetManifestResourceStream(name)!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
