using System.Collections.Frozen;

namespace Parley.Mentions;

/// <summary>States and provinces within states, which act for themselves: "Vermont sued". Without those that are more often a person or a city of the name: Virginia, New York, Washington; Georgia is the state of that name.</summary>
internal static class Provinces
{
    private static readonly FrozenSet<string> Names =
        ("Alabama;Alaska;Arizona;Arkansas;California;Colorado;Connecticut;Delaware;Florida;Hawaii;Idaho;Illinois;Indiana;Iowa;Kansas;Kentucky;Louisiana;Maine;Maryland;Massachusetts;Michigan;Minnesota;Mississippi;Missouri;Montana;Nebraska;"
        + "Nevada;New Hampshire;New Jersey;New Mexico;North Carolina;North Dakota;Ohio;Oklahoma;Oregon;Pennsylvania;Rhode Island;South Carolina;South Dakota;Tennessee;Texas;Utah;Vermont;West Virginia;Wisconsin;Wyoming;"
        + "Alberta;British Columbia;Manitoba;New Brunswick;Newfoundland;Nova Scotia;Ontario;Quebec;Saskatchewan;New South Wales;Queensland;Tasmania;Bavaria;Saxony;Brandenburg;Hesse;Catalonia;Andalusia;Lombardy;Flanders;Wallonia;Bihar;Kerala;Punjab;Gujarat").Split(';').ToFrozenSet();

    private static readonly FrozenSet<string> Peoples =
        ("Alabamians;Alaskans;Arizonans;Californians;Coloradans;Floridians;Hawaiians;Idahoans;Iowans;Kansans;Kentuckians;Mainers;Marylanders;Michiganders;Minnesotans;Mississippians;Missourians;Montanans;Nebraskans;Nevadans;New Yorkers;"
        + "North Carolinians;North Dakotans;Ohioans;Oklahomans;Oregonians;Pennsylvanians;South Carolinians;South Dakotans;Tennesseans;Texans;Vermonters;Virginians;Washingtonians;West Virginians;Wisconsinites;Wyomingites;"
        + "Albertans;Ontarians;Queenslanders;Bavarians;Catalans;Londoners;Parisians;Berliners").Split(';').ToFrozenSet();

    /// <summary>Whether one is called so.</summary>
    public static bool Contains(string name) => Names.Contains(name);

    /// <summary>Whether the people of one, or of a great city, are called so.</summary>
    public static bool IsPeople(string name) => Peoples.Contains(name);
}
