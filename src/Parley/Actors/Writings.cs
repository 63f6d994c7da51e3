using System.Collections.Frozen;
using Parley.Language;
using Parley.Mentions;

namespace Parley.Actors;

/// <summary>"The Sea Trust’s report", "an FBI memo", "a survey by Carrow University": what is written says what those say who wrote it.</summary>
internal static class Writings
{
    /// <summary>So many tokens the name of a writing has at most.</summary>
    private const int Longest = 8;

    /// <summary>What somebody writes or says, whoever's name stands before it.</summary>
    private static readonly FrozenSet<string> Own = WordLists.Set("tweet tweets post posts letter letters email emails e-mail e-mails op-ed memo memos memoir report reports");

    /// <summary>What an organisation makes known: of a person's lawsuit or poll nobody knows whether it is theirs.</summary>
    private static readonly FrozenSet<string> Published = WordLists.Set(
        "study studies survey surveys poll polls analysis investigation investigations research statement statements article articles column editorial paper review data figures statistics findings forecast forecasts estimate estimates "
        + "brochure guidance guidelines pamphlet manifesto message announcement release website blog newsletter census readout bulletin audit assessment communique communiqué test tests trial trials");

    /// <summary>What is said to be somebody's by an owner alone.</summary>
    private static readonly FrozenSet<string> Owned = WordLists.Set(
        "speech speeches remarks comments testimony claim claims video podcast order lawsuit complaint filing indictment ruling verdict decision judgment opinion resolution plan proposal essay book warning accusation pledge promise");

    /// <summary>Where others write.</summary>
    private static readonly FrozenSet<string> Platforms = WordLists.Set("reddit facebook twitter x instagram telegram linkedin youtube tiktok whatsapp snapchat weibo");

    private static readonly FrozenSet<string> Making = WordLists.Set("released published conducted issued written commissioned carried out compiled produced prepared posted authored sent made drafted done signed");

    /// <summary>The number of the mention that is who wrote what the source names; null where it names no writing, or nobody who wrote it.</summary>
    public static int? MakerOf(Story story, TokenRange range)
    {
        var (words, mentions) = (story.Words, story.Cast.Mentions);
        var first = story.MentionAt(range.Start);
        if (first >= mentions.Length || mentions[first].Name.End > range.End)
        {
            return null;
        }

        return Leads(words, range, mentions[first]) && IsNamed(story, range, first) ? first : By(story, range, first);
    }

    /// <summary>Articles, numbers and adjectives stand before the name: "a new 2031 FBI memo".</summary>
    private static bool Leads(Words words, TokenRange range, Mention mention) =>
        mention.Extent.Start - range.Start <= 3 && Enumerable.Range(range.Start, Math.Max(0, mention.Extent.Start - range.Start)).All(i => FunctionWords.Determiners.Contains(words.Lower(i)) || char.IsDigit(words[i][0]) || (words.IsLower(i) && !FunctionWords.Stops.Contains(words.Lower(i)) && words.Lower(i) != "'s"));

    private static bool IsNamed(Story story, TokenRange range, int first)
    {
        var (words, mention) = (story.Words, story.Cast.Mentions[first]);
        var owns = words.Lower(mention.Name.End) is "'s" or "'";
        var noun = Noun(words, new TokenRange(mention.Name.End + (owns ? 1 : 0), range.End));
        var isBody = mention.Kind == NameKind.Organization && !Platforms.Contains(mention.Text.ToLowerInvariant());
        return noun is not null && (Own.Contains(noun) ? owns || isBody || mention.Kind is NameKind.Person or NameKind.Unknown : Published.Contains(noun) ? owns || isBody : owns && Owned.Contains(noun));
    }

    /// <summary>"a survey by the Sea Trust", "data released by the FBI", "a letter from Ann Hale".</summary>
    private static int? By(Story story, TokenRange range, int first)
    {
        var (words, mentions) = (story.Words, story.Cast.Mentions);
        var start = range.Start;
        while (start < range.End && (FunctionWords.Determiners.Contains(words.Lower(start)) || char.IsDigit(words[start][0])))
        {
            start++;
        }

        if (Noun(words, new TokenRange(start, range.End)) is null)
        {
            return null;
        }

        for (var i = first; i < mentions.Length && mentions[i].Name.End <= range.End; i++)
        {
            var before = mentions[i].Extent.Start - 1;
            before -= words.Lower(before) is "the" or "a" or "an" ? 1 : 0;
            if (before > start && words.Lower(before) is "by" or "from" && (IsWriting(words.Lower(before - 1)) || Making.Contains(words.Lower(before - 1))) && !IsPartOf(words, range, mentions[i].Name.End))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>The "Sussex" of "a Sussex spokesperson".</summary>
    private static bool IsPartOf(Words words, TokenRange range, int end) => end < range.End && words.IsLower(end) && !FunctionWords.Stops.Contains(words.Lower(end));

    /// <summary>The noun that names a writing, where the tokens before the first preposition end in one.</summary>
    private static string? Noun(Words words, TokenRange range)
    {
        var end = range.Start;
        while (end < range.End && end - range.Start < Longest && words[end] is not ("," or "(" or "—" or "–") && words.Lower(end) is not ("'s" or "today" or "yesterday" or "this" or "last" or "earlier") && !FunctionWords.Stops.Contains(words.Lower(end)) && !(end > range.Start && IsDone(words.Lower(end)) && IsWriting(words.Lower(end - 1))))
        {
            end++;
        }

        return end > range.Start && words.Lower(end) != "'s" && IsWriting(words.Lower(end - 1)) ? words.Lower(end - 1) : null;
    }

    /// <summary>"a report | published in May".</summary>
    private static bool IsDone(string lower) => lower.EndsWith("ed", StringComparison.Ordinal) || lower is "seen" or "led" or "sent" or "written" or "taken" or "made" or "put" or "which" or "showing" or "saying";

    private static bool IsWriting(string lower) => Own.Contains(lower) || Published.Contains(lower) || Owned.Contains(lower);
}
