using Parley.Attribution;
using Parley.Language;
using Parley.Mentions;

namespace Parley.Actors;

/// <summary>Whom "who" and "which" mean: the name or description that the clause belongs to.</summary>
internal static class RelativeClause
{
    /// <summary>So many words the description or apposition before the clause has at most.</summary>
    private const int Longest = 16;

    /// <summary>The actor; nobody where no name or description of a person ends right before the clause.</summary>
    public static Found Resolve(Story story, TokenRange range)
    {
        var end = range.Start;
        while (end > 0 && story.Words[end - 1] is "," or "—" or "–")
        {
            end--;
        }

        var pronoun = story.Words.Lower(range.Start);
        return Named(story, end, pronoun) ?? (end < range.Start && pronoun != "that" ? Beside(story, end, pronoun) : null) ?? (pronoun == "who" ? Described(story, end) : null) ?? Found.Nobody;
    }

    /// <summary>"Lena Hauk, who said".</summary>
    private static Found? Named(Story story, int end, string pronoun)
    {
        var index = story.MentionAt(end) - 1;
        return index < 0 || story.Cast.Mentions[index].Name.End != end || story.Cast[index] is not { } actor || !IsFor(pronoun, actor.Kind) || IsPlace(story.Words, story.Cast.Mentions[index], actor) ? null
            : With(story, index, pronoun) is { } other ? new Found(other) { Jointly = [actor] } : new Found(actor);
    }

    /// <summary>"France | and Spain, which together said", "Ann Hale | and Ian Tate, who were in Oster": the verb tells that it is both.</summary>
    private static Actor? With(Story story, int last, string pronoun)
    {
        var (words, mention) = (story.Words, story.Cast.Mentions[last]);
        var at = mention.Name.End;
        while (at - mention.Name.End < Longest && at + 1 < words.Count && words.Lower(at) != pronoun)
        {
            at++;
        }

        var isBoth = words.Lower(at) == pronoun && words.Lower(at + 1) is "together" or "both" or "have" or "are" or "were" or "each";
        var and = mention.Extent.Start - (words.Lower(mention.Extent.Start - 1) == "the" ? 2 : 1);
        return isBoth && last > 0 && words.Lower(and) == "and" && story.Cast.Mentions[last - 1].Name.End == and && story.Cast[last - 1] is { } other && other.Kind == story.Cast[last]!.Kind ? other : null;
    }

    /// <summary>"a doctor in Oster who".</summary>
    private static bool IsPlace(Words words, Mention mention, Actor actor) =>
        (actor.IsDoubtful || actor.Kind == SpeakerKind.State) && words.Lower(mention.Extent.Start - 1) is "in" or "at" or "near" or "from" or "of" or "outside";

    /// <summary>"Lena Hauk, the head of the Northern Line, who said", "France and Spain, two kingdoms, which said".</summary>
    private static Found? Beside(Story story, int end, string pronoun)
    {
        for (var comma = end - 1; comma > 0 && end - comma <= Longest && story.Words.Sentence(comma) == story.Words.Sentence(end - 1); comma--)
        {
            if (story.Words[comma] is "," or "—" or "–")
            {
                return IsApposition(story.Words, comma + 1) ? Named(story, comma, pronoun) : null;
            }
        }

        return null;
    }

    private static bool IsApposition(Words words, int at) => FunctionWords.Determiners.Contains(words.Lower(at)) || PersonNouns.Contains(words.Lower(at)) || words.Lower(at) is "head" or "now" or "then" or "both";

    /// <summary>"the lawyer for Ada Stoll who", "Stoll is a lawyer who".</summary>
    private static Found? Described(Story story, int end)
    {
        var words = story.Words;
        for (var start = end - 1; start >= 0 && end - start <= Longest && words.Sentence(start) == words.Sentence(end - 1) && words[start] is not ("," or ";" or ":"); start--)
        {
            if (FunctionWords.Determiners.Contains(words.Lower(start)) && OfficePhrase.Head(words, new TokenRange(start, end)) is not null)
            {
                return Subject(story, start) ?? Descriptions.Resolve(story, new TokenRange(start, end));
            }
        }

        return null;
    }

    /// <summary>Of whom "is a lawyer" is said.</summary>
    private static Found? Subject(Story story, int start) => story.Words.Lower(start - 1) is "is" or "was" ? Named(story, start - 1, "who") : null;

    private static bool IsFor(string pronoun, SpeakerKind kind) => kind is SpeakerKind.Person or SpeakerKind.Group || (pronoun == "which" && kind is SpeakerKind.Organization or SpeakerKind.State);
}
