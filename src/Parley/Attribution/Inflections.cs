using System.Collections.Frozen;

namespace Parley.Attribution;

/// <summary>The forms of English verbs: lists of words are kept by what a dictionary has, and looked up by what a text has.</summary>
internal static class Inflections
{
    private static readonly FrozenDictionary<string, string> Irregular = (
        "say=said tell=told think=thought know=knew,known mean=meant write=wrote,written speak=spoke,spoken forget=forgot,forgotten,forgetting "
        + "withdraw=withdrew,withdrawn see=saw,seen find=found hear=heard feel=felt understand=understood seek=sought swear=swore,sworn "
        + "foresee=foresaw,foreseen read=read put=put get=got,gotten,getting keep=kept hold=held take=took,taken give=gave,given quit=quit,quitting "
        + "forbear=forbore,forborne lie=lied,lying sing=sang,sung bet=bet,betting tweet=tweeted,tweeting undertake=undertook,undertaken "
        + "dream=dreamt learn=learnt")
        .Split(' ').Select(entry => entry.Split('=')).ToFrozenDictionary(entry => entry[0], entry => entry[1]);

    private static readonly FrozenSet<string> Pasts = Irregular
        .SelectMany(entry => entry.Value.Split(',').Where(form => form != entry.Key && !form.EndsWith("ing", StringComparison.Ordinal)))
        .ToFrozenSet();

    /// <summary>Every form of every verb.</summary>
    /// <param name="verbs">Base forms, parted by spaces.</param>
    public static IEnumerable<string> Of(string verbs) => verbs.Split(' ').SelectMany(FormsOf);

    /// <summary>The words themselves.</summary>
    /// <param name="words">Parted by spaces.</param>
    public static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet();

    /// <summary>Every form of every verb, and other words as they are.</summary>
    public static FrozenSet<string> Words(string verbs, string others) => Of(verbs).Concat(others.Split(' ')).ToFrozenSet();

    /// <summary>Whether a word, in lower case, is the past or the participle of a verb, and not also its base: said, known, warned, but not read.</summary>
    public static bool IsPast(string word) => Pasts.Contains(word) || (word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("eed", StringComparison.Ordinal));

    /// <summary>The base, -s, -ed and -ing, with a final e dropped but not a double one, a final y changed and a final consonant doubled, and what the irregular verbs have besides.</summary>
    private static IEnumerable<string> FormsOf(string verb)
    {
        var own = Irregular.TryGetValue(verb, out var forms) ? forms.Split(',') : [];
        return Regular(verb).Concat(own);
    }

    private static string[] Regular(string verb) => verb[^1] switch
    {
        'e' when verb[^2] == 'e' => [verb, verb + "s", verb + "d", verb + "ing"],
        'e' => [verb, verb + "s", verb + "d", verb[..^1] + "ing"],
        'y' when !"aeiou".Contains(verb[^2], StringComparison.Ordinal) => [verb, verb[..^1] + "ies", verb[..^1] + "ied", verb + "ing"],
        's' or 'x' => [verb, verb + "es", verb + "ed", verb + "ing"],
        'h' when verb[^2] is 's' or 'c' => [verb, verb + "es", verb + "ed", verb + "ing"],
        _ => [verb, verb + "s", verb + "ed", verb + "ing", verb + verb[^1] + "ed", verb + verb[^1] + "ing"],
    };
}
