using Parley.Attribution;
using Parley.Language;
using Parley.Mentions;

namespace Parley.Actors;

/// <summary>Whom "it" and "they" mean: who spoke last, if they are many or an organisation or state, or the organisation or state that the text is about.</summary>
internal static class Continuation
{
    /// <summary>The actor or, of those who spoke together, the actors; nobody where several would do.</summary>
    public static Found Resolve(Story story, int token, string pronoun)
    {
        var isOne = pronoun is "it" or "its";
        var pair = pronoun == "they" ? Pair(story, token) : null;
        if (pair is { } newer && newer.Start > story.Last?.Token)
        {
            return newer.Both;
        }

        return Last(story, token, isOne) ?? (pronoun is "it" or "they" && Subject(story, token, isOne) is { } subject ? new Found(subject) : pair?.Both ?? Found.Nobody);
    }

    /// <summary>"Hale and Tate left early. They said": the two with whom the sentence or the one before began, and where, if none of several was called anything since.</summary>
    private static (int Start, Found Both)? Pair(Story story, int token)
    {
        var words = story.Words;
        if (Plurals.Pair(story, new TokenRange(token, token + 1), 1) is not [var first, var second] || first.Kind != second.Kind
            || story.Before(token, 1).Where(m => ReferenceEquals(m.Actor, first)).Select(m => m.Mention).FirstOrDefault() is not { } mention)
        {
            return null;
        }

        var start = mention.Extent.Start;
        var at = start - (words.Lower(start - 1) == "the" ? 1 : 0);
        var isHead = words.Opens(at) || (words[at - 1] == "," && words.Sentence(at - 1) == words.Sentence(at));
        return isHead && !Enumerable.Range(mention.Name.Start, token - mention.Name.Start).Any(i => PersonNouns.SingularOf(words.Lower(i)) is not null || Bodies.AreSeveral(words.Lower(i))) ? (start, new Found(first) { Jointly = [second] }) : null;
    }

    private static Found? Last(Story story, int token, bool isOne)
    {
        if (story.Last is not { } last || story.Words.Paragraph(token) - story.Words.Paragraph(last.Token) > 1 || story.Words.Sentence(token) - story.Words.Sentence(last.Token) > 2)
        {
            return null;
        }

        var isBody = IsBody(last.Actor);
        var may = isOne ? isBody && story.LastJointly.IsEmpty : isBody || last.Actor.IsPlural || !story.LastJointly.IsEmpty;
        return may ? new Found(last.Actor) { Jointly = story.LastJointly } : null;
    }

    /// <summary>The one organisation or state that acts in this sentence, or the only one in it; else the one that acts in the sentence before.</summary>
    private static Actor? Subject(Story story, int token, bool isOne)
    {
        var near = story.Before(token, 1).Where(m => (IsBody(m.Actor) && !IsPaper(m.Actor)) || (!isOne && m.Actor.IsPlural)).ToList();
        var here = near.Where(m => story.Words.Sentence(m.Mention.Name.Start) == story.Words.Sentence(token)).ToList();
        var acting = here.Count > 0 ? here.Where(m => m.Mention.IsSubject).ToList() : near.Where(m => m.Mention.IsSubject && Opens(story.Words, m.Mention)).ToList();
        return acting.Count == 1 ? acting[0].Actor : here.Count == 1 && isOne ? here[0].Actor : null;
    }

    private static bool Opens(Words words, Mention mention) => words.Opens(mention.Extent.Start) || (mention.Extent.Start > 0 && words.Opens(mention.Extent.Start - 1) && FunctionWords.Determiners.Contains(words.Lower(mention.Extent.Start - 1)));

    /// <summary>A plan or law has a name with an article, and does nothing.</summary>
    private static bool IsPaper(Actor actor) => NameWords.Of(actor.Name).Words[^1] is "plan" or "act" or "bill" or "law" or "treaty" or "agreement" or "deal" or "accord" or "accords" or "pact" or "rule" or "report" or "amendment" or "constitution";

    private static bool IsBody(Actor actor) => actor.Kind is SpeakerKind.Organization or SpeakerKind.State;
}
