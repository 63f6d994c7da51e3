using System.Collections.Frozen;

namespace Parley.Linking;

/// <summary>English given names and what their bearers are called: Ted Kennedy is Edward Kennedy, as long as the news knows one of that surname.</summary>
internal static class ShortNames
{
    private static readonly string[] Groups =
    [
        "alexander alex al", "alexandra alex sandra", "abigail abby", "abraham abe", "albert al bert", "alfred al fred", "andrew andy drew", "anthony tony", "arthur art", "barbara barb",
        "benjamin ben", "bernard bernie", "catherine cathy kate katie", "charles chuck charlie", "christina chris tina", "christine chris", "christopher chris", "cynthia cindy", "daniel dan danny",
        "david dave", "deborah deb debbie", "donald don", "edward ed eddie ted", "elizabeth liz beth betty betsy", "frances fran", "francis frank", "frederick fred", "geoffrey geoff", "gerald jerry gerry",
        "gregory greg", "harold hal", "henry hank harry", "jacqueline jackie", "jacob jake", "james jim jimmy jamie", "jeffrey jeff", "jennifer jen jenny", "john jack johnny jay", "jonathan jon", "joseph joe joey",
        "joshua josh", "judith judy", "katherine kathy kate katie", "kathleen kathy", "kenneth ken", "kimberly kim", "lawrence larry", "leonard len lenny", "margaret maggie meg peggy", "martin marty",
        "matthew matt", "michael mike mick", "nathan nate", "nathaniel nate nat", "nicholas nick", "norman norm", "pamela pam", "patricia pat patty", "patrick pat", "peter pete", "philip phil",
        "phillip phil", "raymond ray", "rebecca becky", "richard dick rick rich", "robert bob bobby rob", "ronald ron", "russell russ", "samantha sam", "samuel sam", "sandra sandy", "stanley stan",
        "stephen steve", "steven steve", "susan sue", "terence terry", "theodore ted teddy", "theresa terry", "thomas tom tommy", "timothy tim", "victoria vicky", "vincent vince", "virginia ginny",
        "walter walt", "william bill billy will", "zachary zach",
    ];

    private static readonly FrozenDictionary<string, string[]> Others = Groups.Select(group => group.Split(' '))
        .SelectMany(names => names[1..].SelectMany(shorter => new[] { (From: names[0], To: shorter), (From: shorter, To: names[0]) }))
        .GroupBy(pair => pair.From, pair => pair.To).ToFrozenDictionary(g => g.Key, g => g.Distinct().ToArray());

    /// <summary>The keys that a person of this key may also have: the long name for a short one, short ones for a long one. Not one short name for another.</summary>
    public static IEnumerable<string> Variants(string key) =>
        key.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end && Others.TryGetValue(key[..end], out var others) ? others.Select(other => other + key[end..]) : [];
}
