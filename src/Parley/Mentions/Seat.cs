using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Parley.Mentions;

/// <summary>For which state somebody sits: "Sen. Ann Hale (R-Fla.)", "Rep. Ann Hale, D-Ohio", "Governor Ann Hale of Vermont". So "the Florida senator" is known again.</summary>
internal static class Seat
{
    /// <summary>So many tokens a party and state in brackets have at most.</summary>
    private const int Longest = 6;

    /// <summary>The forms that newspapers and the post use: short form, then the state.</summary>
    private static readonly FrozenDictionary<string, string> Short =
        ("Ala:Alabama AL:Alabama AK:Alaska Ariz:Arizona AZ:Arizona Ark:Arkansas AR:Arkansas Calif:California CA:California Colo:Colorado CO:Colorado Conn:Connecticut CT:Connecticut Del:Delaware DE:Delaware Fla:Florida FL:Florida Ga:Georgia GA:Georgia "
        + "HI:Hawaii ID:Idaho Ill:Illinois IL:Illinois Ind:Indiana IN:Indiana IA:Iowa Kan:Kansas KS:Kansas Ky:Kentucky KY:Kentucky La:Louisiana LA:Louisiana ME:Maine Md:Maryland MD:Maryland Mass:Massachusetts MA:Massachusetts Mich:Michigan MI:Michigan Minn:Minnesota MN:Minnesota "
        + "Miss:Mississippi MS:Mississippi Mo:Missouri MO:Missouri Mont:Montana MT:Montana Neb:Nebraska NE:Nebraska Nev:Nevada NV:Nevada N.H:New+Hampshire NH:New+Hampshire N.J:New+Jersey NJ:New+Jersey N.M:New+Mexico NM:New+Mexico N.Y:New+York NY:New+York N.C:North+Carolina NC:North+Carolina "
        + "N.D:North+Dakota ND:North+Dakota OH:Ohio Okla:Oklahoma OK:Oklahoma Ore:Oregon OR:Oregon Pa:Pennsylvania PA:Pennsylvania R.I:Rhode+Island RI:Rhode+Island S.C:South+Carolina SC:South+Carolina S.D:South+Dakota SD:South+Dakota Tenn:Tennessee TN:Tennessee Tex:Texas TX:Texas "
        + "UT:Utah Vt:Vermont VT:Vermont Va:Virginia VA:Virginia Wash:Washington WA:Washington W.Va:West+Virginia WV:West+Virginia Wis:Wisconsin WI:Wisconsin Wyo:Wyoming WY:Wyoming").Split(' ').Select(pair => pair.Split(':')).ToFrozenDictionary(pair => pair[0], pair => pair[1].Replace('+', ' '));

    /// <summary>So many tokens a bracket behind a name has at most that is looked past.</summary>
    public const int LongestBracket = 8;

    /// <summary>The token behind the "(D-Ohio)" that opens or ends at a token; the same token where none does.</summary>
    public static int After(Words words, int at)
    {
        var close = at;
        while (words[at] == "(" && close - at < LongestBracket && words[close] is not (")" or ""))
        {
            close++;
        }

        return words[close] == ")" ? close + 1 : at;
    }

    /// <summary>The mentions, those behind a title with the words of their seat.</summary>
    public static void Tell(Words words, ImmutableArray<Mention>.Builder mentions)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            if (mentions[i] is { Kind: NameKind.Person, Before: { IsStanding: true, Affiliation: null } office } && Of(words, mentions[i].Name.End) is { } seat)
            {
                mentions[i] = mentions[i] with { Before = office with { Words = [.. office.Words, .. seat.ToLowerInvariant().Split(' ')] } };
            }
        }
    }

    private static string? Of(Words words, int at)
    {
        if (at + 1 >= words.Count || words.OpensParagraph(at) || words[at] is not ("(" or ",") && words.Lower(at) is not ("of" or "from"))
        {
            return null;
        }

        var isTold = words[at] == "(" || words.IsLower(at);
        for (var i = at + 1; i < words.Count && i - at <= Longest && words[i] != ")" && words.Paragraph(i) == words.Paragraph(at); i++)
        {
            var isParty = words[i] is ['R' or 'D' or 'I', '-', ..];
            isTold |= isParty || words[i] is "R" or "D" or "I";
            if (isTold && (Named(isParty ? words[i][2..] : words[i]) ?? Named($"{words[i]} {words[i + 1]}")) is { } state)
            {
                return state;
            }

            if (words.IsLower(at) || (!isTold && words[at] == ","))
            {
                return null;
            }
        }

        return null;
    }

    private static string? Named(string text) =>
        Provinces.Contains(text) || text is "New York" or "Virginia" or "Georgia" or "Washington" ? text : Short.GetValueOrDefault(text.TrimEnd('.'));
}
