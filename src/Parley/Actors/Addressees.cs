using Parley.Attribution;
using Parley.Language;
using Parley.Mentions;

namespace Parley.Actors;

/// <summary>Who is told: Reuters in "told Reuters".</summary>
internal static class Addressees
{
    /// <summary>The actor named or described right behind a verb of telling, or behind "to" after one of saying; null where there is none.</summary>
    public static Speaker? Of(Story story, Statement statement)
    {
        if (statement.Cue is not { } span || story.Words.Range(span) is not { } cue || Start(story.Words, cue) is not { } start)
        {
            return null;
        }

        var end = EndOf(story, start);
        if (end == start || story.IsReported(start))
        {
            return null;
        }

        var source = SourcePhrase.Read(story, new TokenRange(start, end));
        return source switch
        {
            null or { Pronoun: not null } => null,
            { Heads.Length: > 0 } => story.Cast[source.Heads[0]]?.As(SpeakerVia.Name),
            _ => Descriptions.Resolve(story, source.Range) is { Actor: { } actor, Via: var via } ? actor.As(via) : null,
        };
    }

    /// <summary>The first token of whoever is told.</summary>
    private static int? Start(Words words, TokenRange cue)
    {
        for (var i = cue.End - 1; i >= cue.Start; i--)
        {
            if (IsTelling(words.Lower(i)) && (i == cue.End - 1 || words.Lower(i + 1) is "in"))
            {
                return i + 1 < words.Count ? i + 1 : null;
            }
        }

        var next = cue.End;
        return words.Lower(next) == "to" && IsSaying(words.Lower(next - 1)) && next + 1 < words.Count ? next + 1 : null;
    }

    private static bool IsTelling(string lower) =>
        lower is "told" or "tell" or "tells" or "telling" or "informed" or "assured" or "reminded" or "warned" or "advised" or "asked" or "urged" or "promised" or "notified" or "thanked" or "begged" or "ordered" or "instructed";

    private static bool IsSaying(string lower) => lower is "said" or "says" or "wrote" or "explained" or "complained" or "admitted" or "confessed" or "confirmed" or "replied" or "suggested" or "spoke" or "added";

    /// <summary>The end of the noun phrase: a preposition, a mark, a conjunction, the content.</summary>
    private static int EndOf(Story story, int start)
    {
        var (words, end) = (story.Words, start);
        while (end < words.Count && end - start < 10 && words.Sentence(end) == words.Sentence(start) && !story.IsReported(end) && !Apposition.IsMark(words, end) && !IsEnd(words.Lower(end))
            && !words.IsQuoted(end))
        {
            end++;
        }

        return end;
    }

    private static bool IsEnd(string lower) =>
        lower is "that" or "on" or "in" or "at" or "to" or "by" or "about" or "during" or "after" or "before" or "when" or "while" or "as" or "if" or "whether" or "and" or "via" or "over" or "last" or "this" or "earlier" or "later"
            or "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday" or "yesterday" or "today" or "recently" or "how" or "what" or "why" or "“" or "\"" or "‘" or "it" or "they" or "he" or "she" or "we" or "i";
}
