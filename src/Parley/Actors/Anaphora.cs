using Parley.Attribution;
using Parley.Language;
using Parley.Mentions;

namespace Parley.Actors;

/// <summary>
/// Follows what means somebody between the sources: <c>Hale came in. She sat down. “Well,” she said.</c> Whoever was just called "she", or "the woman", is as
/// near as if a name stood there.
/// </summary>
internal sealed class Anaphora(Story story)
{
    /// <summary>So many words a description has at most: "the former Oster county prosecutor".</summary>
    private const int Longest = 6;

    private int _next;

    /// <summary>Finds out whom the pronouns and descriptions up to a token mean that are no sources themselves.</summary>
    public void Follow(int token)
    {
        for (; _next < token; _next++)
        {
            if (!story.Words.IsQuoted(_next) && Meant(_next) is ({ } actor, var tokens) && tokens.End <= token)
            {
                story.Means(tokens, actor);
            }
        }
    }

    /// <summary>A source was found out otherwise.</summary>
    public void Pass(TokenRange source) => _next = Math.Max(_next, source.End);

    private (Actor?, TokenRange) Meant(int token)
    {
        if (Pronouns.GenderOf(story.Words.Lower(token)) is { } gender)
        {
            return (Pronouns.Resolve(story, token, gender).Actor, new TokenRange(token, token + 1));
        }

        return Description(story.Words, token) is { } range && Descriptions.Resolve(story, range).Actor is { IsPlural: false, Kind: SpeakerKind.Person or SpeakerKind.Unnamed } actor ? (actor, range) : (null, default);
    }

    /// <summary>"The woman", "a reporter": an article and words up to a noun for one person, before which no name stands, nor behind.</summary>
    private static TokenRange? Description(Words words, int token)
    {
        if (words.Lower(token) is not ("the" or "a" or "an"))
        {
            return null;
        }

        var noun = token;
        for (var i = token + 1; i - token <= Longest && (words.IsLower(i) || words.IsCapital(i)) && words.Sentence(i) == words.Sentence(token) && !IsEnd(words.Lower(i)); i++)
        {
            noun = words.IsLower(i) && PersonNouns.Contains(words.Lower(i)) ? i : noun;
        }

        return noun > token && !words.IsCapital(noun + 1) && PersonNouns.SingularOf(words.Lower(noun)) is null ? new TokenRange(token, noun + 1) : null;
    }

    private static bool IsEnd(string lower) => FunctionWords.Stops.Contains(lower) || FunctionWords.Determiners.Contains(lower);
}
