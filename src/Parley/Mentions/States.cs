using System.Collections.Frozen;

namespace Parley.Mentions;

/// <summary>States, what else they are called, their people, and the places that stand for them.</summary>
internal static class States
{
    private static readonly FrozenDictionary<string, string> Names = Column(row => [row[0], .. Cells(row, 1)]);
    private static readonly FrozenDictionary<string, string> Adjectives = Column(row => Cells(row, 2));
    private static readonly FrozenDictionary<string, string> Peoples = Column(row => Cells(row, 3));
    private static readonly FrozenDictionary<string, string> Seats = Column(row => [.. Cells(row, 4), .. Cells(row, 5)]);

    /// <summary>The state that is called so: "U.S." → United States.</summary>
    public static string? Named(string name) => Names.GetValueOrDefault(name);

    /// <summary>The state whose adjective it is: "German" → Germany.</summary>
    public static string? OfAdjective(string word) => Adjectives.GetValueOrDefault(word);

    /// <summary>The state whose people are called so: "Danes" → Denmark.</summary>
    public static string? OfPeople(string word) => Peoples.GetValueOrDefault(word);

    /// <summary>The state that a capital or a seat of government stands for: "Kremlin" → Russia.</summary>
    public static string? OfSeat(string place) => Seats.GetValueOrDefault(place);

    /// <summary>The state that a name, adjective or seat belongs to.</summary>
    public static string? Of(string words) => Named(words) ?? OfAdjective(words) ?? OfSeat(words);

    private static string[] Cells(string[] row, int column) =>
        row.Length > column ? row[column].Split(';', StringSplitOptions.RemoveEmptyEntries) : [];

    private static FrozenDictionary<string, string> Column(Func<string[], IEnumerable<string>> cells)
    {
        var found = new Dictionary<string, string>();
        foreach (var row in WordLists.Lines("states.txt").Select(line => line.Split('\t')))
        {
            foreach (var cell in cells(row))
            {
                found.TryAdd(cell, row[0]);
            }
        }

        return found.ToFrozenDictionary();
    }
}
