using System.Collections.Frozen;
using System.Globalization;
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

    private static readonly string[] Lessening =
    [
        "reduc", "decreas", "lower", "prevent", "eliminat", "stop", "avoid", "combat", "limit", "cut", "deter", "lessen", "alleviat", "mitigat", "minimi", "diminish", "restrict", "abolish", "remov", "curb",
        "fight", "fought", "discourag", "overc", "solv",
    ];

    private static readonly string[] Damaging = ["undermin", "weaken", "erod", "threat", "hinder", "destroy", "violat", "depriv", "imped", "obstruct", "hamper", "deny", "denie"];

    private static readonly FrozenSet<string> Less = FrozenSet.Create("less", "fewer", "lack", "lacks", "lacking", "fall", "falls", "fell", "drop", "drops", "dropped", "against", "end", "ends", "ended", "ending");

    private static readonly FrozenSet<string> Unlike = FrozenSet.Create("determine", "determined", "determines", "determination", "cute", "stopover", "limitless", "fighter", "fighters", "overcast", "solvent");

    private static readonly FrozenSet<string> Negations = FrozenSet.Create(
        "not", "no", "never", "neither", "nor", "none", "nobody", "nothing", "without", "hardly", "barely", "cannot", "n't", "little", "few", "unable", "fail", "fails", "failed");

    private static readonly Lazy<FrozenDictionary<string, double>> Valences = new(ReadValences);

    /// <summary>From -1, nothing but bad, to 1; 0 where no word tells.</summary>
    public static double Of(string text)
    {
        var words = Words(text).ToList();
        var sum = words.Select((word, at) => Valence(word) is not 0 and var valence ? valence * Turned(words, at, valence) : 0).Sum();
        return sum / Math.Sqrt((sum * sum) + Half);
    }

    /// <summary>The words of a text in lower case, <c>n't</c> and marks as their own.</summary>
    public static IEnumerable<string> Words(string text) =>
        Tokenizer.Tokens(text, new TextSpan(0, text.Length)).Select(token => token.In(text).ToLowerInvariant().Replace('’', '\''));

    private static double Valence(string word) =>
        Damages(word) ? Math.Min(Damage, Known(word)) : Lessens(word) || Negations.Contains(word) ? 0 : Known(word);

    private static double Known(string word) => Valences.Value.GetValueOrDefault(word);

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

    private static bool Lessens(string word) => Less.Contains(word) || (StartsWithOneOf(Lessening, word) && !Unlike.Contains(word));

    private static bool StartsWithOneOf(string[] stems, string word) => Array.Exists(stems, stem => word.StartsWith(stem, StringComparison.Ordinal));

    private static FrozenDictionary<string, double> ReadValences()
    {
        using var reader = new StreamReader(typeof(Sentiment).Assembly.GetManifestResourceStream("valence.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Select(line => line.Split(' '))
            .ToFrozenDictionary(parts => parts[0], parts => double.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
