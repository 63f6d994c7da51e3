using System.Collections.Immutable;
using Parley.Language;

namespace Parley.Attribution;

/// <summary>
/// A cue as a verb group: with the auxiliaries, negations and governing verbs before it that the model may have left out (<c>did not | say</c>,
/// <c>refused to | say</c>).
/// </summary>
/// <param name="Start">The token of the first word.</param>
/// <param name="Words">In lower case, contractions spelt out: <c>n't</c> is <c>not</c>, <c>'ll</c> is <c>will</c>.</param>
internal sealed record VerbGroup(int Start, ImmutableArray<string> Words)
{
    private const int LongestLead = 6;

    /// <summary>The group of a cue.</summary>
    /// <param name="tokenized">The article.</param>
    /// <param name="cue">The cue's tokens.</param>
    /// <param name="others">Tokens that belong to the source or the content: the group ends before them.</param>
    public static VerbGroup Of(Tokenized tokenized, TokenRange cue, Func<int, bool> others)
    {
        var start = cue.Start;
        while (start > 0 && cue.Start - start < LongestLead && !tokenized.OpensSentence[start] && !others(start - 1) && Leads(tokenized, start - 1))
        {
            start--;
        }

        return new VerbGroup(start, [.. Enumerable.Range(start, cue.End - start).Select(i => Word(tokenized, i))]);
    }

    /// <summary>A token as the word lists have it.</summary>
    public static string Word(Tokenized tokenized, int token)
    {
        var word = tokenized[token].ToString();
        var plain = word.Replace('’', '\'').ToLowerInvariant();
        return plain switch
        {
            "n't" => "not",
            "wo" or "'ll" => "will",
            "ca" => "can",
            "sha" => "shall",
            "'d" => IsParticiple(tokenized, token + 1) ? "had" : "would",
            "may" or "will" when char.IsUpper(word[0]) && !tokenized.OpensSentence[token] => word,
            _ => plain,
        };
    }

    /// <summary>Whether some word is in a list.</summary>
    public bool Has(IReadOnlySet<string> list) => Words.Any(list.Contains);

    /// <summary>Whether one of the words after the one at <paramref name="index"/> is in a list.</summary>
    public bool HasAfter(int index, IReadOnlySet<string> list) => Words.Skip(index + 1).Any(list.Contains);

    /// <summary>The word at an index; empty beyond the ends.</summary>
    public string At(int index) => index >= 0 && index < Words.Length ? Words[index] : "";

    private static bool Leads(Tokenized tokenized, int token)
    {
        var word = Word(tokenized, token);
        return word is "to" or "of" or "short" or "than" or "instead"
            || CueWords.Auxiliaries.Contains(word) || CueWords.Modals.Contains(word) || CueWords.Negators.Contains(word) || CueWords.Adverbs.Contains(word)
            || CueWords.Refusals.Contains(word) || CueWords.Omissions.Contains(word) || CueWords.Intentions.Contains(word) || CueWords.Undertakings.Contains(word)
            || IsManner(word);
    }

    /// <summary>Whether a participle comes next, over adverbs and negations: she’d already warned.</summary>
    private static bool IsParticiple(Tokenized tokenized, int token)
    {
        var at = token;
        while (at < tokenized.Tokens.Length && IsAdverb(Word(tokenized, at)))
        {
            at++;
        }

        return at < tokenized.Tokens.Length && Word(tokenized, at) is var word && (word == "been" || Inflections.IsPast(word));
    }

    private static bool IsAdverb(string word) => word is "already" or "not" or "never" || CueWords.Adverbs.Contains(word) || IsManner(word);

    private static bool IsManner(string word) => word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal);
}
