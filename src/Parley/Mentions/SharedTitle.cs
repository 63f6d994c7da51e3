using System.Collections.Immutable;

namespace Parley.Mentions;

/// <summary>"Senators Ann Baker and Tom Reed": each is a senator.</summary>
internal static class SharedTitle
{
    /// <summary>The mentions, those behind a title of several with the title of one.</summary>
    public static void Spread(Words words, ImmutableArray<Mention>.Builder mentions)
    {
        Office? shared = null;
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            if (mention is { Kind: NameKind.Person, Before: { } office } && OfOne(office.Text) is { } text)
            {
                shared = office with { Text = text };
                mentions[i] = mention with { Before = shared };
            }
            else if (shared is not null && i > 0 && mention is { Kind: NameKind.Person or NameKind.Unknown, Before: null, Behind: null } && AreJoined(words, mentions[i - 1].Name.End, mention.Extent.Start))
            {
                mentions[i] = mention with { Before = shared, Kind = NameKind.Person };
            }
            else if (!IsSeat(words, mention))
            {
                shared = null;
            }
        }
    }

    private static string? OfOne(string text)
    {
        var last = text.LastIndexOf(' ') + 1;
        return text[last..] is "Sens." or "Reps." or "Govs." or "Profs." or "Drs." ? text[..^2] + "." : PersonNouns.SingularOf(text[last..].ToLowerInvariant()) is { } singular ? text[..last] + (char.IsUpper(text[last]) ? char.ToUpperInvariant(singular[0]) + singular[1..] : singular) : null;
    }

    /// <summary>The "Ohio" of "Ann Baker (D-Ohio) and Tom Reed".</summary>
    private static bool IsSeat(Words words, Mention mention) => words[mention.Name.Start - 1] is "(" or "-" || words[mention.Name.End] == ")";

    private static bool AreJoined(Words words, int from, int to)
    {
        from = words[from] == "(" ? Seat.After(words, from) : from;
        return to > from && to - from <= 2 && Enumerable.Range(from, to - from).All(i => words.Lower(i) is "and" or "," or "&");
    }
}
