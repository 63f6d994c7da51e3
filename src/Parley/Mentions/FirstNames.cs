using System.Collections.Frozen;
using Parley.Language;

namespace Parley.Mentions;

/// <summary>First names and who bears them.</summary>
internal static class FirstNames
{
    private static readonly FrozenDictionary<string, Gender> Known = Read();

    /// <summary>Whether the word is a first name that people bear, or two of them: "Jean-Luc".</summary>
    public static bool Contains(string lower) => Plain(lower) is var name && (Known.ContainsKey(name) || (name.Contains('-', StringComparison.Ordinal) && name.Split('-').All(Known.ContainsKey)));

    /// <summary>The gender of who bears it; unknown where both do or nobody known to us.</summary>
    public static Gender GenderOf(string lower)
    {
        // Of "Jean-Claude" the first part tells.
        var name = Plain(lower);
        return Known.TryGetValue(name, out var gender) || (name.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen && Known.TryGetValue(name[..hyphen], out gender))
            ? gender
            : Gender.Unknown;
    }

    private static string Plain(string lower) => lower.All(char.IsAscii) ? lower : string.Concat(lower.Select(Accents.Without)).Replace('ł', 'l').Replace('ø', 'o');

    private static FrozenDictionary<string, Gender> Read()
    {
        var names = new Dictionary<string, Gender>();
        foreach (var line in WordLists.Lines("first-names.txt"))
        {
            var words = line.Split(' ');
            var gender = words[0] switch { "female" => Gender.Female, "male" => Gender.Male, _ => Gender.Unknown };
            foreach (var name in words.Skip(1))
            {
                names[name] = gender;
            }
        }

        return names.ToFrozenDictionary();
    }
}
