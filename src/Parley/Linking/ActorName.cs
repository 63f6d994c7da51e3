using System.Collections.Frozen;
using Parley.Attribution;
using Parley.Language;
using Parley.Mentions;

namespace Parley.Linking;

/// <summary>Names as they are compared across articles: one key for all ways to write one name.</summary>
internal static class ActorName
{
    private static readonly FrozenSet<string> CompanyForms = WordLists.Set("inc incorporated corp corporation co company ltd limited plc llc llp gmbh ag sa nv bv spa");

    /// <summary>The key of a name; empty where it holds no letter or digit.</summary>
    public static string Key(string name, SpeakerKind kind) => !name.Any(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c)) ? "" : kind switch
    {
        SpeakerKind.Person => Person(Words(name)),
        SpeakerKind.Organization => Organization(Words(name)),
        SpeakerKind.State => string.Join(' ', Words(States.Of(Bare(name)) ?? name)),
        _ => string.Join(' ', Words(name)),
    };

    /// <summary>Whether a person's name is too short to tell who bears it: a surname or a given name alone.</summary>
    public static bool IsBare(string key, SpeakerKind kind) => kind == SpeakerKind.Person && !key.Contains(' ', StringComparison.Ordinal);

    /// <summary>A key as part of an id: its letters and digits, the rest as hyphens.</summary>
    public static string Slug(string key) =>
        string.Join('-', new string([.. key.Select(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The key of an office, whatever the order of its words: "minister of defence" and "defense minister" are one.</summary>
    public static string Office(string role) =>
        string.Join(' ', Words(role).SelectMany(w => Spelling(w).Split('-', ' ')).Where(w => w is not ("of" or "for" or "the" or "and" or "'s")).Distinct().Order(StringComparer.Ordinal));

    /// <summary>The key of whom somebody works for: a state by its one name.</summary>
    public static string Affiliation(string affiliation) =>
        States.Of(Bare(affiliation)) is { } state ? string.Join(' ', Words(state)) : Organization(Words(affiliation));

    /// <summary>The words of a text in lower case, without accents, full stops and a leading article.</summary>
    public static string[] Words(string text)
    {
        // By hand, since lists of a million names come through here.
        var plain = new char[text.Length];
        var length = 0;
        foreach (var character in text)
        {
            if (character is not ('.' or ',' or '"' or '“' or '”'))
            {
                plain[length++] = Plain(Accents.Without(char.ToLowerInvariant(character)));
            }
        }

        var words = new string(plain, 0, length).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words is ["the", _, ..] ? words[1..] : words;
    }

    /// <summary>Initials at the front are one word, in the middle none: "J. D. Vance" is "JD Vance", "Ann B. Cole" is "Ann Cole".</summary>
    private static string Person(string[] words)
    {
        var leading = words.TakeWhile(w => w.Length == 1).Count();
        var initials = leading > 1 && leading < words.Length ? new[] { string.Concat(words[..leading]) } : words[..Math.Min(1, words.Length)];
        var rest = words[(initials.Length == 0 ? 0 : Math.Max(1, leading > 1 && leading < words.Length ? leading : 1))..];
        return string.Join(' ', initials.Concat(rest.Where((w, i) => w.Length > 1 || i == rest.Length - 1)));
    }

    private static string Organization(string[] words)
    {
        var end = words.Length;
        while (end > 1 && CompanyForms.Contains(words[end - 1]))
        {
            end--;
        }

        return string.Join(' ', words[..end].Select(w => w == "&" ? "and" : w));
    }

    /// <summary>Without a leading article.</summary>
    public static string Bare(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    private static string Spelling(string word) => word switch { "defence" => "defense", "premier" => "prime minister", _ => word };

    private static char Plain(char letter) => letter switch { '’' => '\'', 'ø' => 'o', 'ł' => 'l', 'đ' => 'd', _ => letter };
}
