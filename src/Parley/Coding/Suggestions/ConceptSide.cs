using System.Collections.Frozen;

namespace Parley.Coding.Suggestions;

/// <summary>
/// Whether a concept wants more of the thing that it names, or less: "close zoos", "zoos are cruel" and "no zoos" agree with what is said against zoos. Each word of opposition turns it round.
/// </summary>
internal static class ConceptSide
{
    private static readonly string[] Opposing =
    [
        "ban", "abolish", "forbid", "prohibit", "stop", "end", "disband", "dissolve", "oppose", "scrap", "reject", "criminaliz", "criminalis", "decriminaliz", "decriminalis", "punish", "restrict", "limit",
        "cut", "remov", "repeal", "lift", "lower", "reduc", "withdraw", "cancel", "drop", "freez", "censor", "outlaw", "block", "halt", "eliminat", "clos", "deport", "revok", "overturn", "defund",
    ];

    private static readonly FrozenSet<string> Endings = FrozenSet.Create("", "s", "es", "e", "ed", "ing", "ion", "tion", "ation", "ting", "ned", "ning", "nation", "ping", "ped", "al", "ure", "den", "ding");

    private static readonly FrozenSet<string> Opposite = FrozenSet.Create("not", "n't", "never", "no", "without", "opposition", "abolition", "withdrawal", "fewer", "less", "nobody", "out");

    // "Against tolls", "we are against tolls"; in "measures against smog" it opposes nothing that the concept wants.
    private static readonly FrozenSet<string> BeforeAgainst = FrozenSet.Create("", "is", "are", "be", "am", "vote", "votes", "stand", "stands", "speak", "decide", "campaign", "we");

    private static readonly FrozenSet<string> Nouns = FrozenSet.Create("limits", "limit", "ends", "cuts", "drops", "blocks");

    private static readonly FrozenSet<string> Joins = FrozenSet.Create("is", "are", "was", "were", "be", "do", "does", "did");

    private static readonly FrozenSet<string> Blaming = FrozenSet.Create(
        "harm", "harmful", "wrong", "cruel", "dangerous", "danger", "unjust", "unjustified", "unfair", "unnecessary", "useless", "wasteful", "waste", "immoral", "evil", "bad", "worse", "poor", "crime", "crimes",
        "criminal", "offence", "offense", "mistake", "mistaken", "burden", "failure", "failed", "excessive", "overrated", "illegal", "unconstitutional", "poison", "hurt", "patronising", "outdated", "ineffective",
        "scarce", "costly", "expensive", "trap", "threat", "disaster", "scandal", "shame", "shameful", "corrupt", "exploitative", "problem", "punished", "banned", "abolished", "prohibited", "stopped", "ended",
        "forbidden", "repealed", "rejected", "outlawed", "restricted");

    /// <summary>1 for a concept that wants what it names, -1 for one that does not.</summary>
    /// <param name="concept">Its name or wording; of a definition, the first sentence counts.</param>
    public static int Of(string concept)
    {
        ArgumentNullException.ThrowIfNull(concept);
        var words = Sentiment.Words(concept).TakeWhile((word, at) => at == 0 || word is not ("." or ";" or ":")).ToList();
        var turns = words.Where((word, at) => Opposes(word, at > 0 ? words[at - 1] : "")).Count();
        var join = words.FindLastIndex(Joins.Contains);
        return (turns + (join >= 0 && words.Skip(join + 1).Any(Blaming.Contains) ? 1 : 0)) % 2 == 0 ? 1 : -1;
    }

    private static bool Opposes(string word, string before) =>
        Opposite.Contains(word)
        || (word == "against" && BeforeAgainst.Contains(before))
        || (!(Nouns.Contains(word) && before is not ("" or "would" or "should" or "to" or "not" or "must")) && !Blaming.Contains(word)
            && Opposing.Any(verb => word.StartsWith(verb, StringComparison.Ordinal) && Endings.Contains(word[verb.Length..])));
}
