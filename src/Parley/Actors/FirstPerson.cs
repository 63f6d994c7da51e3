using Parley.Attribution;
using Parley.Mentions;
using Parley.Text;

namespace Parley.Actors;

/// <summary>Who "I" is outside quotation marks: the author of a letter or column, the witness who gives a name, the interviewed behind "A:".</summary>
internal static class FirstPerson
{
    /// <summary>So far into a paragraph its label is looked for.</summary>
    private const int LongestTurn = 2_000;

    /// <summary>The author, where the article tells; null where it does not or has several.</summary>
    public static Actor? Author(Article article, Story story) =>
        Byline(article, story) ?? Introduced(story) ?? Signed(story);

    /// <summary>Whose turn it is: the name with a colon that opens the paragraph, or who was called on in the last words of the paragraph before.</summary>
    public static Actor? InTurn(Story story, int token)
    {
        var start = token;
        while (start > 0 && !story.Words.OpensParagraph(start) && token - start < LongestTurn)
        {
            start--;
        }

        var label = story.MentionAt(start);
        var isLabel = label < story.Cast.Mentions.Length && story.Cast.Mentions[label].Extent.Start == start && IsLabelled(story.Words, story.Cast.Mentions[label].Name.End);
        return isLabel ? Personal(story.Cast[label]) : Called(story, start);
    }

    /// <summary>"General Hale?" as the last sentence before.</summary>
    private static Actor? Called(Story story, int start)
    {
        var index = story.MentionAt(start) - 1;
        if (index < 0 || story.Cast.Mentions[index] is not { Kind: NameKind.Person } mention || story.Words[mention.Name.End] is not ("." or "?") || mention.Name.End + 1 != start)
        {
            return null;
        }

        return mention.Extent.Start > 0 && story.Words.Sentence(mention.Extent.Start) != story.Words.Sentence(mention.Extent.Start - 1) ? story.Cast[index] : null;
    }

    /// <summary>"Finn:", "Finn (via phone):".</summary>
    private static bool IsLabelled(Words words, int token)
    {
        if (words[token] == "(")
        {
            var close = token + 1;
            while (close - token < 8 && words[close] is not (")" or ""))
            {
                close++;
            }

            token = close + 1;
        }

        return words[token] == ":";
    }

    /// <summary>Who answers in an interview: whom the text before it says somebody spoke to, else the one person whom it names.</summary>
    public static Actor? Interviewed(Story story, int token)
    {
        var before = story.Cast.Mentions.Take(story.MentionAt(token)).Select((mention, index) => (Mention: mention, Actor: story.Cast[index])).Where(m => m.Actor is { Kind: SpeakerKind.Person, IsDoubtful: false }).ToList();
        var asked = before.Where(m => IsAsked(story.Words, m.Mention)).Select(m => m.Actor!).Distinct().ToList();
        var people = asked.Count > 0 ? asked : before.Select(m => m.Actor!).Distinct().ToList();
        return people.Count == 1 ? people[0] : null;
    }

    private static Actor? Byline(Article article, Story story)
    {
        var names = article.Byline.Length == 1 ? article.Byline[0] : null;
        if (names is null)
        {
            return Line(story);
        }

        var name = NameWords.Of(names);
        return story.Cast.Actors.FirstOrDefault(a => a.Kind == SpeakerKind.Person && NameWords.Of(a.Name).Same(name));
    }

    /// <summary>"By Ann Hale" in a line of its own, near the top.</summary>
    private static Actor? Line(Story story)
    {
        for (var i = 0; i < story.Cast.Mentions.Length && story.Words.Paragraph(story.Cast.Mentions[i].Name.Start) <= 5; i++)
        {
            var mention = story.Cast.Mentions[i];
            var by = mention.Extent.Start - 1;
            if (by >= 0 && story.Words.Lower(by) == "by" && story.Words.OpensParagraph(by) && IsEndOfParagraph(story.Words, mention.Name.End))
            {
                return Personal(story.Cast[i]);
            }
        }

        return null;
    }

    /// <summary>"My name is Ann Hale", "I am Ann Hale".</summary>
    private static Actor? Introduced(Story story)
    {
        for (var i = 0; i < story.Cast.Mentions.Length; i++)
        {
            var at = story.Cast.Mentions[i].Extent.Start;
            var isSelf = (story.Words.Lower(at - 1) is "is" or "'s" && story.Words.Lower(at - 2) == "name" && story.Words.Lower(at - 3) == "my")
                || (story.Words.Lower(at - 1) is "am" or "'m" && story.Words.Lower(at - 2) == "i" && story.Cast.Mentions[i].Kind == NameKind.Person);
            if (isSelf && (story.Words.Lower(at - 1) is "is" or "'s" || story.Words.Paragraph(at) <= 5) && !story.Cast.Mentions[i].IsQuoted)
            {
                return Personal(story.Cast[i]);
            }
        }

        return null;
    }

    /// <summary>The name alone in one of the last lines, under a letter.</summary>
    private static Actor? Signed(Story story)
    {
        var last = story.Words.Count == 0 ? 0 : story.Words.Paragraph(story.Words.Count - 1);
        for (var i = story.Cast.Mentions.Length - 1; i >= 0 && story.Words.Paragraph(story.Cast.Mentions[i].Name.Start) >= last - 4; i--)
        {
            var mention = story.Cast.Mentions[i];
            if ((story.Words.OpensParagraph(mention.Extent.Start) || IsAfterValediction(story.Words, mention.Extent.Start)) && IsEndOfParagraph(story.Words, mention.Name.End) && mention.Kind is NameKind.Person or NameKind.Unknown && mention.Name.Length <= 5
                && (IsLetter(story.Words) || (mention.Name.Length > 1 && mention.Kind == NameKind.Person)))
            {
                return Personal(story.Cast[i]);
            }
        }

        return null;
    }

    /// <summary>"Dear Ann," at the top, or "Sincerely," at the end.</summary>
    private static bool IsLetter(Words words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var isTop = words.Paragraph(i) <= 10 && words.Lower(i) is "dear" or "sir" or "sirs" or "madam" && words.OpensParagraph(i);
            if (isTop || (words.OpensParagraph(i) && IsValediction(words.Lower(i))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Sincerely, Ann Hale".</summary>
    private static bool IsAfterValediction(Words words, int token)
    {
        for (var i = token - 1; i >= 0 && i >= token - 4; i--)
        {
            if (words.OpensParagraph(i))
            {
                return IsValediction(words.Lower(i));
            }
        }

        return false;
    }

    private static bool IsValediction(string lower) =>
        lower is "sincerely" or "yours" or "love" or "regards" or "respectfully" or "cordially" or "best" or "faithfully" or "affectionately" or "luv" or "warmly" or "fondly" or "kind";

    private static bool IsEndOfParagraph(Words words, int token) =>
        token >= words.Count || words.OpensParagraph(token) || (words[token] is "." or "," or "—" && (token + 1 >= words.Count || words.OpensParagraph(token + 1)));

    private static Actor? Personal(Actor? actor) => actor is { Kind: SpeakerKind.Person } ? actor : null;

    /// <summary>"spoke to Ada Stoll", "spoke to the mayor, Ada Stoll", "interviewed Ada Stoll".</summary>
    private static bool IsAsked(Words words, Mention mention)
    {
        var from = Math.Max(0, mention.Extent.Start - 8);
        for (var i = mention.Extent.Start - 1; i >= from && words.Sentence(i) == words.Sentence(mention.Name.Start); i--)
        {
            if (words.Lower(i) is "interviewed" || (words.Lower(i) is "to" or "with" && words.Lower(i - 1) is "spoke" or "talked" or "talks" or "speaks" or "down" or "interview" or "conversation"))
            {
                return true;
            }
        }

        return false;
    }
}
