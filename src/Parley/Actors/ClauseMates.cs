using System.Collections.Frozen;
using Parley.Mentions;

namespace Parley.Actors;

/// <summary>
/// "Gale told him": who acts in a clause is not also its object, or the pronoun would be "himself" (principle B of binding, Chomsky 1981).
/// </summary>
internal static class ClauseMates
{
    /// <summary>So many tokens at most stand between who acts and the object: "had never told".</summary>
    private const int Longest = 4;

    /// <summary>What opens another clause, in which somebody else may act.</summary>
    private static readonly FrozenSet<string> Openers = WordLists.Set(
        "that who whom which whose and but or nor so when while where as if because since after before until unless though although than how why what whether "
        + "said says say thought think thinks believed believes believe knew knows know claimed claims hoped hopes felt feels feared fears wished wishes let lets made makes make");

    /// <summary>Whom a pronoun cannot mean because it is the object of what they do; null where it is no object, or nobody is seen to act.</summary>
    public static Actor? Of(Story story, int token)
    {
        var words = story.Words;
        return !IsObject(words, token) ? null : words[token - 2] == "," && words.Lower(token - 1).EndsWith("ing", StringComparison.Ordinal) ? Leading(story, token) : Acting(story, token);
    }

    /// <summary>"Running against Gale in May, she": whoever the clause without a subject names is not who acts in it and in the sentence.</summary>
    public static bool IsAdjunct(Story story, int token, Actor actor)
    {
        var words = story.Words;
        if (words.Lower(token) is not ("he" or "she") || words[token - 1] != ",")
        {
            return false;
        }

        var start = token - 1;
        while (start > 0 && token - start < LongestAdjunct && words.Sentence(start - 1) == words.Sentence(token))
        {
            start--;
        }

        var verb = start + (words.Lower(start) is "while" or "after" or "before" or "when" or "by" or "in" or "without" or "since" ? 1 : 0);
        var isAdjunct = words.Lower(verb).EndsWith("ing", StringComparison.Ordinal) && words.Lower(verb).Length > 4 && !Enumerable.Range(verb, token - verb).Any(i => Openers.Contains(words.Lower(i)) && words.Lower(i) != "and");
        return isAdjunct && actor.Mentions.Any(m => m.Name.Start > verb && m.Name.End < token && words.Lower(m.Name.End) is not ("'s" or "'"));
    }

    /// <summary>So many tokens such a clause has at most.</summary>
    private const int LongestAdjunct = 20;

    /// <summary>"him", and "her" where no noun follows, right behind a verb.</summary>
    private static bool IsObject(Words words, int token)
    {
        var isForm = words.Lower(token) == "him" || (words.Lower(token) == "her" && !IsOwner(words, token + 1));
        return isForm && words.IsLower(token - 1) && words.Sentence(token - 1) == words.Sentence(token)
            && (words.Lower(token - 1) == "to" || !(FunctionWords.Prepositions.Contains(words.Lower(token - 1)) || Openers.Contains(words.Lower(token - 1)) && words.Lower(token - 1) is not ("made" or "makes" or "let" or "lets" or "thought" or "believed" or "knew")));
    }

    private static bool IsOwner(Words words, int next) =>
        (words.IsLower(next) || words.IsCapital(next)) && !words.OpensParagraph(next) && !FunctionWords.Prepositions.Contains(words.Lower(next)) && !Openers.Contains(words.Lower(next)) && !FunctionWords.Determiners.Contains(words.Lower(next));

    /// <summary>"Gale left, telling him": whoever the sentence begins with.</summary>
    private static Actor? Leading(Story story, int token)
    {
        var start = token;
        while (start > 0 && story.Words.Sentence(start - 1) == story.Words.Sentence(token))
        {
            start--;
        }

        return story.NamedAt(start, token) is { } first && first.Mention.Extent.Start - start <= 1 && first.Mention.IsSubject ? first.Actor : null;
    }

    /// <summary>"Gale told him": nothing but the verb and its helpers between the two.</summary>
    private static Actor? Acting(Story story, int token)
    {
        var words = story.Words;
        for (var end = token - 1; end > 0 && token - end <= Longest && words.IsLower(end) && (end == token - 1 || !Openers.Contains(words.Lower(end))); end--)
        {
            if (words.Sentence(end - 1) == words.Sentence(token) && story.LastBefore(end) is { } actor)
            {
                return actor;
            }
        }

        return null;
    }
}
