using System.Collections.Frozen;

namespace Parley.Mentions;

/// <summary>Nouns for what a person is: titles, offices, trades, kin.</summary>
internal static class PersonNouns
{
    private static readonly FrozenDictionary<string, Gender> Known;
    private static readonly FrozenSet<string> Titles;

    /// <summary>What a wider noun takes in: a senator is a lawmaker, and an ambassador a diplomat.</summary>
    private static readonly FrozenDictionary<string, FrozenSet<string>> Narrower = new Dictionary<string, string>
    {
        ["lawmaker"] = "senator representative congressman congresswoman mp mep member councillor councilman councilwoman assemblyman assemblywoman legislator backbencher",
        ["legislator"] = "senator representative congressman congresswoman mp mep lawmaker assemblyman assemblywoman",
        ["politician"] = "president minister premier chancellor secretary senator representative congressman congresswoman governor mayor mp mep lawmaker leader councillor councilman councilwoman commissioner deputy",
        ["leader"] = "president minister premier chancellor chairman chairwoman chair chief head king queen general secretary-general",
        ["diplomat"] = "ambassador envoy negotiator consul secretary secretary-general minister chief mediator",
        ["official"] = "minister secretary undersecretary director chief commissioner spokesman spokeswoman spokesperson ambassador envoy deputy",
        ["executive"] = "ceo cfo coo cto chairman chairwoman chair director founder president boss officer head chief",
        ["boss"] = "ceo chairman chairwoman director president head chief executive manager",
        ["lawyer"] = "attorney barrister solicitor prosecutor counsel",
        ["attorney"] = "lawyer prosecutor counsel",
        ["spokesperson"] = "spokesman spokeswoman",
        ["spokesman"] = "spokesperson",
        ["spokeswoman"] = "spokesperson",
        ["doctor"] = "physician surgeon psychiatrist dr",
        ["scientist"] = "professor researcher physicist chemist biologist geologist astronomer engineer",
        ["researcher"] = "professor scientist lecturer scholar academic economist psychologist sociologist anthropologist historian",
        ["academic"] = "professor lecturer scholar historian researcher economist sociologist anthropologist",
        ["scholar"] = "professor lecturer academic historian researcher",
        ["professor"] = "lecturer",
        ["officer"] = "policeman policewoman sergeant captain lieutenant major colonel general inspector detective constable commander",
        ["journalist"] = "reporter correspondent editor columnist",
        ["reporter"] = "correspondent journalist",
        ["writer"] = "author novelist poet columnist journalist playwright",
        ["author"] = "writer novelist poet historian",
        ["monarch"] = "king queen emperor empress",
        ["aide"] = "adviser advisor assistant",
        ["adviser"] = "aide advisor",
        ["advisor"] = "aide adviser",
        ["musician"] = "singer composer",
        ["soldier"] = "sergeant corporal private captain lieutenant",
        ["businessman"] = "ceo founder owner chairman executive entrepreneur investor",
        ["businesswoman"] = "ceo founder owner chairwoman executive entrepreneur investor",
        ["premier"] = "minister",
    }.ToFrozenDictionary(pair => pair.Key, pair => WordLists.Set(pair.Value));

    private static readonly FrozenSet<string> Relative = WordLists.Set("rival opponent friend colleague ally partner successor predecessor counterpart supporter follower guest enemy person man woman boy girl individual loser winner");

    static PersonNouns()
    {
        var genders = new Dictionary<string, Gender>();
        var titles = new HashSet<string>();
        foreach (var words in WordLists.Lines("person-nouns.txt").Select(line => line.Split(' ')))
        {
            var gender = words[0] switch { "female" => Gender.Female, "male" => Gender.Male, _ => Gender.Unknown };
            foreach (var noun in words.Skip(1))
            {
                genders[noun] = gender;
                _ = words[0] == "title" && titles.Add(noun);
            }
        }

        (Known, Titles) = (genders.ToFrozenDictionary(), titles.ToFrozenSet());
    }

    /// <summary>Whether a word in lower case says what one person is. A word that is in no list does where its ending tells: geologist, tugboatman.</summary>
    public static bool Contains(string lower) => Known.ContainsKey(Bare(lower)) || HasEnding(lower);

    /// <summary>Whether a capitalised word may stand directly before a name: Senator, Mr.</summary>
    public static bool IsTitle(string lower) => lower != "guy" && (Titles.Contains(Bare(lower)) || Contains(lower));

    /// <summary>Whether the word stands before a surname and says nothing else: Mr., Dr., Sir.</summary>
    public static bool IsHonorific(string lower) => Bare(lower) is "mr" or "mrs" or "ms" or "miss" or "mx" or "dr" or "prof" or "sir" or "dame" or "messrs" or "hon" or "shri" or "smt";

    /// <summary>Whether the word is part of the name it stands before: Pope Francis, Queen Ada.</summary>
    public static bool IsRegnal(string lower) => Bare(lower) is "pope" or "king" or "queen" or "prince" or "princess" or "saint" or "st" or "emperor" or "empress" or "sultan";

    /// <summary>Whether people are called after the trade: Baker, Hunter.</summary>
    public static bool IsSurname(string lower) => lower is "baker" or "butcher" or "carpenter" or "cook" or "dean" or "farmer" or "fisher" or "gardener" or "head" or "hunter" or "painter" or "player" or "porter" or "potter" or "shepherd" or "singer" or "weaver" or "brewer" or "butler" or "driver";

    /// <summary>Whether the noun says what somebody is to another: a rival, a friend.</summary>
    public static bool IsRelative(string lower) => Relative.Contains(lower);

    /// <summary>What the word tells of the gender.</summary>
    public static Gender GenderOf(string lower) =>
        Known.TryGetValue(Bare(lower), out var gender) ? gender : lower.EndsWith("woman", StringComparison.Ordinal) ? Gender.Female : lower.EndsWith("man", StringComparison.Ordinal) && HasEnding(lower) ? Gender.Male : Gender.Unknown;

    /// <summary>The singular of a plural that says what people are: "officials" → official; null where it is none.</summary>
    public static string? SingularOf(string lower)
    {
        var singular = lower switch
        {
            "people" => "person",
            "children" => "child",
            "wives" => "wife",
            _ when lower.EndsWith("men", StringComparison.Ordinal) => lower[..^2] + "an",
            _ when lower.EndsWith("ies", StringComparison.Ordinal) => lower[..^3] + "y",
            _ when lower.EndsWith("sses", StringComparison.Ordinal) => lower[..^2],
            _ when lower.EndsWith('s') && !lower.EndsWith("ss", StringComparison.Ordinal) => lower[..^1],
            _ => "",
        };
        return singular.Length > 0 && !Known.ContainsKey(lower) && Contains(singular) ? singular : null;
    }

    /// <summary>Whether who is a <paramref name="narrow"/> may be called a <paramref name="wide"/>.</summary>
    public static bool TakesIn(string wide, string narrow) => wide == narrow || (Narrower.TryGetValue(wide, out var within) && within.Contains(narrow));

    private static string Bare(string lower) => lower.EndsWith('.') ? lower[..^1] : lower.StartsWith("co-", StringComparison.Ordinal) && !Known.ContainsKey(lower) ? lower[3..] : lower;

    private static bool HasEnding(string lower) =>
        lower.Length > 6 && (lower.EndsWith("ologist", StringComparison.Ordinal) || lower.EndsWith("woman", StringComparison.Ordinal) || lower.EndsWith("person", StringComparison.Ordinal)
        || lower.EndsWith("nomist", StringComparison.Ordinal) || lower.EndsWith("atrist", StringComparison.Ordinal) || lower.EndsWith("keeper", StringComparison.Ordinal)
        || (lower.EndsWith("sman", StringComparison.Ordinal) && lower.Length > 7) || (lower.EndsWith("-old", StringComparison.Ordinal) && char.IsDigit(lower[0])));
}
