using System.Collections.Frozen;

namespace Parley.Mentions;

/// <summary>Nouns for what an organisation is, and for what an office is of.</summary>
internal static class OrganizationNouns
{
    private static readonly FrozenSet<string> Known = WordLists.Set(
        "ministry department agency bureau office administration government cabinet parliament congress senate house assembly council committee commission court tribunal authority board bank fund union party "
        + "association organization organisation federation confederation institute institution foundation university college school academy hospital clinic church company corporation corp inc ltd llc plc co group "
        + "firm airlines airways motors industries holdings partners bros brothers systems technologies electric energy oil gas police force army navy guard command corps brigade times post journal news tribune herald guardian "
        + "gazette chronicle press agency-press network television radio magazine review society club league team trust alliance coalition front movement campaign network forum summit service services center centre laboratory "
        + "lab museum library observatory project programme program initiative caucus secretariat directorate embassy consulate treasury exchange market media studios records pictures international global "
        + "brigades militia hezbollah hamas taliban regime authorities watch nations chamber guild syndicate collective cooperative co-operative consortium register airline brewery "
        + "ventures capital insurance pharmaceuticals pharma foods stores supermarkets railways railway ports shipping lines shipyard mission task taskforce panel inquiry division unit branch "
        + "military properties analytics logistics solutions labs software robotics aerospace chemicals minerals resources telecom hotels resorts restaurants realty equities charity newspaper broadcaster watchdog startup start-up carmaker automaker "
        + "retailer insurer thinktank think-tank website nonprofit supermarket ambulance");

    private static readonly FrozenSet<string> Businesses = WordLists.Set("bank company firm insurer retailer carmaker automaker airline drugmaker manufacturer lender startup start-up carrier");

    private static readonly FrozenSet<string> Portfolios = WordLists.Set(
        "state defense defence war treasury interior justice commerce labor labour energy education agriculture transportation transport health human services homeland security housing urban development veterans foreign affairs "
        + "national intelligence joint chiefs staff police finance culture trade economy environment tourism industry exterior home exchequer communities levelling sport science technology communications "
        + "immigration migration family women youth sports digital climate fisheries forestry infrastructure planning public works crime social care rural pensions");

    private static readonly FrozenSet<string> Ranks = WordLists.Set(
        "prime rear deputy assistant vice general attorney press first lady under acting chief senior managing executive majority minority opposition shadow permanent associate supreme district county federal special");

    /// <summary>Those that people are called, too: Ann Church, Grant House. Nobody is called University.</summary>
    private static readonly FrozenSet<string> Surnames = WordLists.Set(
        "office house court board bank fund union party school church company group partners brothers bros energy oil guard times post journal press club league team trust front center centre lab library service services watch "
        + "power market lines ports mission force police major motors exchange parliament senate assembly herald guardian review society alliance project records pictures authority nations guild stores unit branch task airline");

    /// <summary>Whether somebody may have the word for a surname.</summary>
    public static bool MayBeSurname(string lower) => Surnames.Contains(lower);

    /// <summary>Whether the word says that a name is an organisation's: Ministry, Bank, Times.</summary>
    public static bool Contains(string lower) => Known.Contains(lower.EndsWith('.') ? lower[..^1] : lower);

    private static readonly FrozenSet<string> WellKnown = WordLists.Lines("organizations.txt").SelectMany(line => line.Split(';')).ToFrozenSet();

    /// <summary>Words that an "of" or "for" makes into an organisation: "Conference of Mayors", "Centers for Disease Control".</summary>
    private static readonly FrozenSet<string> Heads = WordLists.Set("conference order centers centres institutes convention sons daughters");

    /// <summary>Those whom a "for" makes into an organisation: "Americans for Clean Harbours".</summary>
    private static readonly FrozenSet<string> Causes = WordLists.Set("democracy americans citizens students veterans physicians doctors scientists mothers parents workers lawyers neighbors neighbours women");

    /// <summary>Whether an organisation is called after who stands for something.</summary>
    public static bool IsCause(string who, string preposition) => preposition == "for" && Causes.Contains(who);

    /// <summary>Whether a firm is called so again whose name does not say what it is: "the company".</summary>
    public static bool IsBusiness(string lower) => Businesses.Contains(lower);

    /// <summary>Whether everybody knows an organisation of that name, in lower case and with straight apostrophes: Reuters, Wells Fargo.</summary>
    public static bool IsKnown(string lower) => WellKnown.Contains(lower);

    /// <summary>Whether "of" and "for" go on with the name of a body behind the word: "Bank of", "Conference of".</summary>
    public static bool TakesOf(string lower) => Contains(lower) || Heads.Contains(lower);

    /// <summary>Whether an office is of it, or the word qualifies an office: Defense, Foreign, Prime.</summary>
    public static bool IsPortfolio(string lower) => Portfolios.Contains(lower) || Ranks.Contains(lower);

    /// <summary>Whether an office deals with it: Defense, Foreign; not Prime.</summary>
    public static bool IsSubject(string lower) => Portfolios.Contains(lower);
}
