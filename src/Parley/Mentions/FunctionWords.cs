using System.Collections.Frozen;

namespace Parley.Mentions;

/// <summary>Closed classes of English words.</summary>
internal static class FunctionWords
{
    /// <summary>Words that no name begins with, whatever capital they have.</summary>
    public static readonly FrozenSet<string> NeverNames = WordLists.Set(
        "i you he she it we they who whom whose which that this these those his her hers its their theirs our ours my mine your yours him us me them myself himself herself itself themselves ourselves "
        + "a an the and or but nor so yet if when while as than because although though since until unless whether where why how what after before during once "
        + "in on at by to from with of for about into over under between among against without within through across along behind beyond near despite per via amid "
        + "is are was were be been being am do does did done has have had having will would can could may might must shall should not no yes "
        + "all any both each every few many more most some such same other others another one two three four five six seven eight nine ten none nothing something anything everyone someone anyone nobody everybody somebody anybody "
        + "here there then now today yesterday tomorrow also just only even still again ever never too very well however therefore meanwhile instead perhaps maybe later earlier soon often once "
        + "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december "
        + "mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec a.m. p.m. am pm "
        + "oh ok okay yeah hello hi hey thanks thank please sorry dear sincerely let let's don't q a said says according asked meanwhile both either neither mhm mm mmm hm uh um huh wow yep nope yup ah oh well right sure exactly alright anyway god gosh "
        + "nonetheless nevertheless notwithstanding moreover furthermore further besides otherwise likewise overall regardless additionally consequently accordingly"
        + " 's 're 've 'll 'd 'm n't s t re ve ll");

    /// <summary>What a letter ends with before the name.</summary>
    public static readonly FrozenSet<string> Valedictions = WordLists.Set("sincerely yours love regards respectfully cordially best faithfully affectionately luv warmly fondly kind");

    /// <summary>Words that stay small where a line is capitalised.</summary>
    public static readonly FrozenSet<string> SmallInHeadings = WordLists.Set("a an the and or but nor of in on at to for by with from as over after amid before is are was be not vs via per up out off into de la le van von der 's n't than if when s");

    /// <summary>"the", "his", "a": what a noun phrase may begin with.</summary>
    public static readonly FrozenSet<string> Determiners = WordLists.Set("the a an his her its their our my your this that these those some any another one every each no two three four five six several many both few most");

    /// <summary>"a", "some": what brings up somebody new.</summary>
    public static readonly FrozenSet<string> Indefinite = WordLists.Set("a an some any another one every each no two three four five six several many few most");

    /// <summary>Prepositions of a place.</summary>
    public static readonly FrozenSet<string> Locative = WordLists.Set("in near outside across throughout into inside around northern southern eastern western central north south east west downtown toward towards");

    /// <summary>Prepositions: what follows them is not who acts.</summary>
    public static readonly FrozenSet<string> Prepositions = WordLists.Set(
        "in on at by to from with of for about into over under between among against without within through across along behind beyond near despite per via amid like than as toward towards upon onto outside inside around");

    /// <summary>Words inside a name that are written small: "Ursula von der Leyen", "Bank of England".</summary>
    public static readonly FrozenSet<string> Particles = WordLists.Set("de la le van von der den bin ibn al el da di du dos das y ter ten zu af del della des do e");

    /// <summary>Where a role that is read from right to left ends: verbs and joining words.</summary>
    public static readonly FrozenSet<string> Stops = WordLists.Set(
        "and or but that which who whom whose when while as if than because said says say told tell tells made make wrote went saw met left led held took gave got became become became is are was were be been has have had will would "
        + "can could may might must shall should did does do not also then there here so yet just only even still asks adds notes argues warns insists claims thinks believes knows wants calls urges vows according both either neither "
        + "in on at by to from with of for about into over under between among against without within through across along behind beyond near despite per via amid like after before during until since out up down off");

    /// <summary>Adjectives of a role that tell no two persons apart.</summary>
    public static readonly FrozenSet<string> Passing = WordLists.Set(
        "former ex then late current acting outgoing incoming longtime long-time veteran senior top high-ranking leading young old new 's the a an his her its their of for and at in prominent well-known popular outspoken "
        + "embattled beleaguered retired influential powerful famous renowned chief head lead one-time onetime newly elected appointed disgraced now fellow own outspoken");

    /// <summary>Capitalised words before a role that are nobody whom one could work for.</summary>
    public static readonly FrozenSet<string> NoAffiliation = WordLists.Set(
        "african-american black white hispanic latino latina asian-american native muslim christian jewish catholic protestant world business other former many top senior new some most several two three all our his her their the a an"
        + " retired late young old local ranking fire school student community city county town village church climate film music art farm football rugby cricket tennis housing prison border party team company club hospital university college museum police");
}
