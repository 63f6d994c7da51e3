using System.Collections.Frozen;
using Parley.Language;

namespace Parley.Mentions;

/// <summary>Cuts a row of capitalised words into what somebody is and what they are called: "U.S. Secretary of State | Pete Hegseth".</summary>
internal static class NameParser
{
    /// <summary>Where the name begins; the end of the row where it is an office and nobody's name.</summary>
    public static int NameStart(Words words, TokenRange run)
    {
        if (InstitutionName.Is(words, run) || NameRun.IsSlogan(words, run) || OrganizationNouns.IsCause(words.Lower(run.Start), words.Lower(run.Start + 1)) || OrganizationNouns.IsKnown(Plain(words, run)))
        {
            return run.Start;
        }

        var title = LastTitle(words, run);
        var isOffice = title >= run.Start && words.Lower(title + 1) is "of" or "for" && (title == run.Start || OrganizationNouns.IsPortfolio(words.Lower(run.End - 1)));
        if (!isOffice && OrganizationNouns.Contains(words.Lower(run.End - 1)) && !FirstNames.Contains(words.Lower(run.Start)))
        {
            return run.Start;
        }

        return title < run.Start ? WithoutAdjective(words, run) : AfterAdjective(words, run) ?? AfterTitle(words, title, run.End);
    }

    /// <summary>"Republican", "Democrat".</summary>
    public static bool IsPartyAdjective(string lower) => lower is "republican" or "democrat" or "democratic" or "conservative" or "liberal" or "tory" or "socialist" or "communist" or "green" or "former" or "then" or "independent";

    /// <summary>"Republican Ann Hale", "German Anke Roth": behind an adjective a first name begins the name.</summary>
    private static int WithoutAdjective(Words words, TokenRange run) =>
        AfterAdjective(words, run) ?? (run.Length > 2 && FirstNames.Contains(words.Lower(run.Start + 1)) && States.OfAdjective(words[run.Start]) is not null ? run.Start + 1 : run.Start);

    /// <summary>"Finance Ranking Republican | Ann Hale".</summary>
    private static int? AfterAdjective(Words words, TokenRange run)
    {
        // "Former Wallaby | Peter Hale".
        var former = words.Lower(run.Start) == "former" ? run.Start : words.Before(run.Start) == "former" ? run.Start - 1 : (int?)null;
        if (former is { } at && at + 3 < run.End && FirstNames.Contains(words.Lower(at + 2)) && !FirstNames.Contains(words.Lower(at + 1)) && !PersonNouns.IsTitle(words.Lower(at + 1)))
        {
            return at + 2;
        }

        for (var i = run.End - 3; i >= run.Start; i--)
        {
            if (IsPartyAdjective(words.Lower(i)) && FirstNames.Contains(words.Lower(i + 1)))
            {
                return i + 1;
            }
        }

        return null;
    }

    /// <summary>By the words of the name and those around it.</summary>
    public static NameKind Kind(Words words, TokenRange run, TokenRange name)
    {
        if ((name.Start > run.Start && !OrganizationNouns.Contains(words.Lower(name.End - 1))) || IsRegnal(words, name))
        {
            return NameKind.Person;
        }

        var text = words.Text(name);
        if (States.Named(text) == "European Union")
        {
            return NameKind.Organization;
        }

        // Heather England, once she was named, is England, but for where it is a place.
        if (name.Length == 1 && words.IsSurname(name.Start) && !IsWhere(words, name.Start))
        {
            return NameKind.Person;
        }

        if (States.Named(text) is not null || States.OfSeat(text) is not null || Provinces.Contains(text))
        {
            return NameKind.State;
        }

        if (IsCompound(words, name))
        {
            return NameKind.Organization;
        }

        return States.OfPeople(text) is not null || Provinces.IsPeople(text) || IsPartyPeople(words.Lower(name.End - 1)) ? NameKind.Group : ByWords(words, name);
    }

    /// <summary>"in Oster": what ends the paragraph before is no preposition of this one's first word.</summary>
    private static bool IsWhere(Words words, int token) => FunctionWords.Locative.Contains(words.Before(token));

    /// <summary>"Pope Francis": not "St. Paul", which is a town as well.</summary>
    private static bool IsRegnal(Words words, TokenRange name) =>
        name.Length == 2 && PersonNouns.IsRegnal(words.Lower(name.Start)) && words.Lower(name.Start) is not ("saint" or "st.") && FirstNames.Contains(words.Lower(name.Start + 1));

    private static NameKind ByWords(Words words, TokenRange name)
    {
        var isFirstName = FirstNames.Contains(words.Lower(name.Start)) && !IsAcronym(words, name);
        if ((OrganizationNouns.Contains(words.Lower(name.End - 1)) && !(isFirstName && name.Length == 2 && OrganizationNouns.MayBeSurname(words.Lower(name.End - 1)) && States.Of(words[name.Start]) is null)) || (name.Length > 1 && words.Lower(name.End - 1) is "county" or "township"))
        {
            return NameKind.Organization;
        }

        // "the ferry company Northern Line"
        if ((!isFirstName && words.IsLower(name.Start - 1) && OrganizationNouns.Contains(words.Before(name.Start))) || OrganizationNouns.IsKnown(Plain(words, name)) || (HasArticle(words, name.Start) && !IsOwner(words, name.End) && !(name.Length == 1 && words.IsSurname(name.Start))) || IsAcronym(words, name) || InstitutionName.Is(words, name) || IsBodyOf(words, name) || IsFirm(words, name) || NameRun.IsSlogan(words, name))
        {
            return NameKind.Organization;
        }

        if (isFirstName && !IsOnMap(words, name) && !IsAmongPlaces(words, name))
        {
            return NameKind.Person;
        }

        var isDateline = words.OpensParagraph(name.Start) && words.IsUpper(name.Start) && words.Lower(name.End) is "—" or "–" or "-" or "--" or "(" or ",";
        return isDateline || IsOnMap(words, name) || IsAmongPlaces(words, name) || IsWhere(words, name.Start) ? NameKind.Place : NameKind.Unknown;
    }

    /// <summary>Lakes, storms, streets, prizes and days that are called after people: none of them is a "she". Nor is New Oster, or South Carrow.</summary>
    private static bool IsOnMap(Words words, TokenRange name) =>
        name.Length > 1 && (words.Lower(name.Start) is "lake" or "mount" or "mt." or "cape" or "fort" or "ft." or "port" or "hurricane" or "typhoon" or "cyclone" or "new" or "los" or "las" or "north" or "south" or "east"
            || Things.Contains(words.Lower(name.End - 1)) || (words.Lower(name.End - 1) is "day" or "park" or "bridge" or "beach" && !FirstNames.Contains(words.Lower(name.Start))));

    /// <summary>The last word of what is called after people and is none: few surnames are among them.</summary>
    private static readonly FrozenSet<string> Things = WordLists.Set(
        "street avenue boulevard highway airport river island islands mountains peninsula city square valley stadium theatre tower palace "
        + "week amendment act treaty war cup award awards prize medal festival symphony concerto trophy championship championships olympics games scholarship fellowship series parade marathon");

    /// <summary>Whether a name that ends so is that of a river, an airport, a prize.</summary>
    public static bool IsThing(string lower) => Things.Contains(lower);

    /// <summary>"Republicans", "Tories".</summary>
    public static bool IsPartyPeople(string lower) => lower is "republicans" or "democrats" or "conservatives" or "liberals" or "greens" or "socialists" or "communists" or "christians" or "muslims" or "jews" or "catholics" or "protestants" or "tories" or "europeans" or "africans" or "asians" or "latinos" or "hispanics" or "evangelicals" or "millennials";

    private static bool HasArticle(Words words, int start) => words.Before(start) is var before && (before == "the" || (before.EndsWith("-based", StringComparison.Ordinal) && words.Before(start - 1) == "the"));

    /// <summary>"The Hale campaign": whose it is, not what.</summary>
    private static bool IsOwner(Words words, int next) =>
        words.Lower(next) is "campaign" or "camp" or "team" or "administration" or "presidency" or "family" or "foundation" or "supporter" or "supporters" or "aide" or "aides" or "adviser" or "advisers" or "era" or "rally" or "ticket";

    private static bool IsAcronym(Words words, TokenRange name) =>
        name.Length == 1 && words.IsUpper(name.Start) && words[name.Start].Length is > 1 and < 8 && words[name.Start].All(c => char.IsUpper(c) || c is '.' or '&' || char.IsDigit(c)) && !words.Heading[name.Start]
        && !FirstNames.Contains(words.Lower(name.Start)) && !(words.OpensParagraph(name.Start) && words.Lower(name.End) is ":" or "(" or "—" or "–" or "--");

    /// <summary>Whether a row is a body's name by its "of" or "for", whatever its last word: "National Federation of Teachers".</summary>
    public static bool IsBodyOf(Words words, TokenRange row) =>
        Enumerable.Range(row.Start + 1, Math.Max(0, row.Length - 2)).Any(i => OrganizationNouns.IsCause(words.Lower(i - 1), words.Lower(i)) || (words.Lower(i) is "of" or "for" or "on" && OrganizationNouns.TakesOf(words.Lower(i - 1)) && (i > row.Start + 1 || OrganizationNouns.Contains(words.Lower(row.Start)) || HasArticle(words, row.Start))));

    /// <summary>"SoftBank", "GiveWell": two words in one, which no person's are but behind a Mac or a Fitz.</summary>
    private static bool IsCompound(Words words, TokenRange name)
    {
        var word = words[name.Start];
        var inner = 1;
        while (inner < word.Length && !(char.IsUpper(word[inner]) && char.IsLower(word[inner - 1])))
        {
            inner++;
        }

        return name.Length == 1 && inner > 2 && inner < word.Length && word.All(char.IsLetterOrDigit) && !FirstNames.Contains(words.Lower(name.Start)) && word[..inner] is not ("Mac" or "Fitz" or "Van" or "Von" or "Del" or "Des" or "Den" or "San" or "Saint");
    }

    /// <summary>"Marsh &amp; Penn", "Customs and Border Protection": a firm or an agency, if it is not two people by their first names.</summary>
    private static bool IsFirm(Words words, TokenRange name) =>
        name.Length > 2 && Enumerable.Range(name.Start + 1, name.Length - 2).Any(i => words.Lower(i) is "&" or "and" && !(FirstNames.Contains(words.Lower(i - 1)) && FirstNames.Contains(words.Lower(i + 1))));

    /// <summary>The second town of "in Old Oster and Carrow", and any after it: that men are called so, too, tells nothing.</summary>
    private static bool IsAmongPlaces(Words words, TokenRange name)
    {
        var before = name.Start - 1;
        if (name.Length > 1 || words.Lower(before) is not ("and" or ",") || !words.IsCapital(before - 1))
        {
            return false;
        }

        while (before > 0 && name.Start - before < LongestRow && (words.IsCapital(before) || words.Lower(before) is "and" or ",") && words.Sentence(before) == words.Sentence(name.Start))
        {
            before--;
        }

        return words.Lower(before) == "in" && words.Sentence(before) == words.Sentence(name.Start) && !FirstNames.Contains(words.Lower(before + 1)) && !PersonNouns.IsTitle(words.Lower(before + 1));
    }

    /// <summary>So many tokens a list of towns is looked back through.</summary>
    private const int LongestRow = 12;

    private static string Plain(Words words, TokenRange name) => words.Text(name).ToLowerInvariant().Replace('’', '\'');

    /// <summary>The last word of the row that stands before a name: not the King of "Stephen King".</summary>
    private static int LastTitle(Words words, TokenRange run)
    {
        for (var i = run.End - 1; i >= run.Start; i--)
        {
            var isSurname = i > run.Start && i == run.End - 1 && FirstNames.Contains(words.Lower(i - 1)) && !PersonNouns.IsTitle(words.Lower(i - 1));
            isSurname |= i == run.End - 1 && (i == run.Start ? FirstNames.Contains(words.Lower(i)) && !FunctionWords.Determiners.Contains(words.Before(i)) : PersonNouns.IsHonorific(words.Lower(i - 1)));
            isSurname |= i == run.End - 1 && i > run.Start && words.Lower(i) == "son";
            isSurname |= i == run.End - 1 && words.IsSurname(i) && !(i == run.Start && FunctionWords.Determiners.Contains(words.Before(i)));
            if (IsShortTitle(words, run, i) || ((PersonNouns.IsTitle(words.Lower(i)) || IsTitleOfSeveral(words, run, i)) && !InstitutionName.Holds(words, run, i) && !isSurname && !IsInitial(words, i)))
            {
                return i;
            }
        }

        return run.Start - 1;
    }

    /// <summary>The "G." of "G. Marsh" is no general; "Mr" and "Dr" are what they are with a dot and without.</summary>
    private static bool IsInitial(Words words, int token) => words[token].Length <= 2 && words.Lower(token) is not ("mr" or "ms" or "mx" or "dr");

    /// <summary>"Oster MP Ann Hale", "PC Ann Hale": letters that may be anything elsewhere are a title before a first name.</summary>
    private static bool IsShortTitle(Words words, TokenRange run, int token) =>
        words[token] is "MP" or "PC" or "DC" or "DI" or "DS" or "DCI" or "AG" or "DA" or "VP" or "PM" or "TD" && token + 2 < run.End && FirstNames.Contains(words.Lower(token + 1));

    /// <summary>The first word of "Senators Ann Hale" and Ian Tate.</summary>
    private static bool IsTitleOfSeveral(Words words, TokenRange run, int token) =>
        token < run.End - 1 && PersonNouns.SingularOf(words.Lower(token)) is { } singular && PersonNouns.IsTitle(singular) && (FirstNames.Contains(words.Lower(token + 1)) || (IsFirst(words, run, token) && (run.End - token > 2 || words.Lower(run.End) == "and")));

    /// <summary>Whether nothing but a state stands before the token: "U.S. | Senators".</summary>
    private static bool IsFirst(Words words, TokenRange run, int token) => token == run.Start || States.Of(words.Text(run with { End = token })) is not null;

    private static int AfterTitle(Words words, int title, int end)
    {
        var at = title + 1;
        if (at >= end || words.Lower(at) is not ("of" or "for"))
        {
            return at < end && PersonNouns.IsRegnal(words.Lower(title)) ? title : Math.Min(at, end);
        }

        while (at < end && (words.Lower(at) is "of" or "for" or "the" or "and" or "&" || OrganizationNouns.IsPortfolio(words.Lower(at))))
        {
            at++;
        }

        var isPortfolio = OrganizationNouns.IsPortfolio(words.Lower(at - 1));
        return isPortfolio || (at < end && FirstNames.Contains(words.Lower(at)) && end - at > 1) ? at : end;
    }
}
