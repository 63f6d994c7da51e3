using Parley.Attribution;
using Parley.Language;
using Parley.Mentions;

namespace Parley.Actors;

/// <summary>
/// An interview that is printed without names before the turns: paragraphs that ask, and behind each one or more that answer. Whoever the text says was
/// spoken to is the one who answers, and "you" in what is asked.
/// </summary>
internal sealed class Interview
{
    /// <summary>Fewer questions are no interview.</summary>
    private const int Fewest = 3;

    /// <summary>A question has at most so many words; who says more and ends with one answers.</summary>
    private const int Longest = 80;

    private readonly Story _story;
    private readonly SortedSet<int> _questions = [];

    private Interview(Story story, Actor interviewed) => (_story, Interviewed) = (story, interviewed);

    /// <summary>Who answers.</summary>
    public Actor Interviewed { get; }

    /// <summary>The interview that an article is; null where it is none, or does not tell whom it is with.</summary>
    /// <param name="story">The article.</param>
    /// <param name="interviewed">Whom the text before a token says somebody spoke to.</param>
    public static Interview? Of(Story story, Func<int, Actor?> interviewed)
    {
        var questions = Questions(story.Words);
        var answered = questions.Where(q => q.End < story.Words.Count && !questions.Exists(other => other.Start == q.End)).ToList();
        if (answered.Count < Fewest || interviewed(answered[0].Start) is not { } actor)
        {
            return null;
        }

        var interview = new Interview(story, actor);
        interview._questions.UnionWith(questions.Select(q => story.Words.Paragraph(q.Start)));
        return interview;
    }

    /// <summary>Who says "I" there: the interviewed in an answer, nobody whom one knows in a question or before the first.</summary>
    public Actor? Speaker(int token) => IsQuestion(token) || _story.Words.Paragraph(token) < _questions.Min ? null : Interviewed;

    /// <summary>Whether the token stands in a question.</summary>
    public bool IsQuestion(int token) => _questions.Contains(_story.Words.Paragraph(token));

    /// <summary>The one person whom the text before a token says somebody spoke to; null where there is none, or several.</summary>
    public static Actor? AskedBefore(Story story, int token) => Only(PeopleBefore(story, token).Where(m => IsAsked(story.Words, m.Mention)).Select(m => m.Actor));

    /// <summary>The people whom the text names before a token.</summary>
    public static IEnumerable<(Mention Mention, Actor Actor)> PeopleBefore(Story story, int token) =>
        story.Cast.Mentions.Take(story.MentionAt(token)).Select((mention, index) => (Mention: mention, Actor: story.Cast[index])).Where(m => m.Actor is { Kind: SpeakerKind.Person, IsDoubtful: false }).Select(m => (m.Mention, m.Actor!));

    /// <summary>The actor, where there is only one.</summary>
    public static Actor? Only(IEnumerable<Actor> actors) => actors.Distinct().Take(2).ToList() is [var only] ? only : null;

    private static List<TokenRange> Questions(Words words)
    {
        var questions = new List<TokenRange>();
        for (int start = 0, end; start < words.Count; start = end)
        {
            end = start + 1;
            while (end < words.Count && !words.OpensParagraph(end))
            {
                end++;
            }

            if (words[end - 1] == "?" && !words.IsQuoted(start) && end - start <= Longest)
            {
                questions.Add(new TokenRange(start, end));
            }
        }

        return questions;
    }

    /// <summary>"spoke to Ada Stoll", "spoke to the mayor, Ada Stoll", "interviewed Ada Stoll".</summary>
    private static bool IsAsked(Words words, Mention mention)
    {
        var from = Math.Max(0, mention.Extent.Start - 8);
        for (var i = mention.Extent.Start - 1; i >= from && words.Sentence(i) == words.Sentence(mention.Name.Start); i--)
        {
            if (words.Lower(i) is "interviewed" or "interviews" or "interviewing" || (words.Lower(i) is "to" or "with" && words.Lower(i - 1) is "spoke" or "talked" or "talks" or "speaks" or "down" or "interview" or "conversation"))
            {
                return true;
            }
        }

        return false;
    }
}
