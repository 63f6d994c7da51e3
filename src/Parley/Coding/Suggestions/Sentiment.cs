using System.Collections.Frozen;
using Parley.Language;
using Parley.Text;

namespace Parley.Coding.Suggestions;

/// <summary>
/// How well a text speaks of what it is about, by its words (Hutto and Gilbert 2014): each word has a valence, which a "not" before it weakens and turns round, and so does whatever lessens
/// what is named ("reduces poverty").
/// </summary>
internal static class Sentiment
{
    private const int Reach = 5;
    private const double Denied = -0.7;
    private const double Damage = -1.5;
    private const double Half = 15;
    private const double Bad = -0.9;

    private static readonly string[] Lessening =
    [
        "reduc", "decreas", "lower", "prevent", "eliminat", "stop", "avoid", "combat", "limit", "cut", "deter", "lessen", "alleviat", "mitigat", "minimi", "diminish", "restrict", "abolish", "remov", "curb",
        "fight", "fought", "discourag", "overc", "solv", "tackl", "address", "eradicat", "resist", "protect",
    ];

    private static readonly string[] Damaging =
    [
        "undermin", "weaken", "erod", "threat", "hinder", "destroy", "violat", "depriv", "imped", "obstruct", "hamper", "deny", "denie", "inhibit", "compromis",
        "jeopardi", "endanger", "infring", "breach", "detract", "contrary", "conflict",
    ];

    // What brings about something bad is not good for bringing it about.
    private static readonly string[] Raising =
    [
        "increas", "encourag", "promot", "caus", "contribut", "lead", "result", "foster", "creat", "rais", "generat", "produc", "support", "allow", "enabl", "permit", "enhanc", "achiev", "boost",
        "help", "rise", "great", "high", "grow", "provok", "incite", "pose",
    ];

    private static readonly FrozenSet<string> Less = FrozenSet.Create("less", "fewer", "lack", "lacks", "lacking", "fall", "falls", "fell", "drop", "drops", "dropped", "against", "end", "ends", "ended", "ending", "low", "rare", "rarely");

    private static readonly FrozenSet<string> Unlike = FrozenSet.Create("determine", "determined", "determines", "determination", "cute", "stopover", "limitless", "fighter", "fighters", "overcast", "solvent", "leader", "leaders", "leadership", "leading",
        "greatly", "limits", "limited", "highway");

    private static readonly FrozenSet<string> Negations = FrozenSet.Create(
        "not", "no", "never", "neither", "nor", "none", "nobody", "nothing", "without", "hardly", "barely", "cannot", "n't", "little", "few", "unable", "fail", "fails", "failed", "impossible", "unlikely");

    /// <summary>From -1, nothing but bad, to 1; 0 where no word tells.</summary>
    public static double Of(string text)
    {
        var words = Words(text).ToList();
        var valences = words.ConvertAll(Valence);
        var sum = valences.Select((valence, at) => valence == 0 || RaisesTheBad(words, valences, at) ? 0 : valence * Turned(words, at, valence)).Sum();
        return sum / Math.Sqrt((sum * sum) + Half);
    }

    /// <summary>The words of a text in lower case, <c>n't</c> and marks as their own.</summary>
    public static IEnumerable<string> Words(string text) =>
        Tokenizer.Tokens(text, new TextSpan(0, text.Length)).Select(token => token.In(text).ToLowerInvariant().Replace('’', '\''));

    private static double Valence(string word) =>
        Damages(word) ? Math.Min(Damage, Valences.Of(word)) : Lessens(word) || Negations.Contains(word) ? 0 : Valences.Of(word);

    private static bool RaisesTheBad(List<string> words, List<double> valences, int at) =>
        valences[at] > 0 && StartsWithOneOf(Raising, words[at]) && valences.Skip(at + 1).Take(Reach - 1).Any(valence => valence < Bad);

    private static double Turned(List<string> words, int at, double valence)
    {
        var turned = 1.0;
        for (var before = Math.Max(0, at - Reach); before < at; before++)
        {
            turned *= Negations.Contains(words[before]) ? Denied
                : Damages(words[before]) ? (valence > 0 ? 0 : 1)
                : Lessens(words[before]) ? -1 : 1;
        }

        return turned;
    }

    private static bool Damages(string word) => StartsWithOneOf(Damaging, word);

    private static bool Lessens(string word) => Less.Contains(word) || StartsWithOneOf(Lessening, word);

    private static bool StartsWithOneOf(string[] stems, string word) => !Unlike.Contains(word) && Array.Exists(stems, stem => word.StartsWith(stem, StringComparison.Ordinal));
}
