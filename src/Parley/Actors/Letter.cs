using Parley.Attribution;
using Parley.Mentions;

namespace Parley.Actors;

/// <summary>Who writes a letter, and to whom: "Dear Ann," at its top, "Sincerely, Ian Tate" at its end.</summary>
internal static class Letter
{
    /// <summary>So many paragraphs from the top the salutation is looked for: an address may stand above it.</summary>
    private const int Top = 12;

    /// <summary>So many words a salutation has at most.</summary>
    private const int Longest = 8;

    /// <summary>Whether the token opens a salutation: who stands there is written to, and does not speak.</summary>
    public static bool IsSalutation(Words words, int token) => words.Lower(token) == "dear" && words.OpensParagraph(token);

    /// <summary>The name alone in one of the last lines, under a letter.</summary>
    public static Actor? Writer(Story story)
    {
        var last = story.Words.Count == 0 ? 0 : story.Words.Paragraph(story.Words.Count - 1);
        for (var i = story.Cast.Mentions.Length - 1; i >= 0 && story.Words.Paragraph(story.Cast.Mentions[i].Name.Start) >= last - 4; i--)
        {
            if (IsSignature(story.Words, story.Cast.Mentions[i]))
            {
                return Personal(story.Cast[i]);
            }
        }

        return null;
    }

    /// <summary>Whom the salutation names; null where it names nobody.</summary>
    public static Actor? Receiver(Story story)
    {
        for (var i = 0; i < story.Cast.Mentions.Length && story.Words.Paragraph(story.Cast.Mentions[i].Name.Start) <= Top; i++)
        {
            var name = story.Cast.Mentions[i].Name;
            var start = name.Start;
            while (start > 0 && !story.Words.OpensParagraph(start) && name.Start - start < Longest)
            {
                start--;
            }

            if (IsSalutation(story.Words, start))
            {
                return Personal(story.Cast[i]);
            }
        }

        return null;
    }

    private static bool IsSignature(Words words, Mention mention) =>
        mention.Kind is NameKind.Person or NameKind.Unknown && mention.Name.Length <= 5 && !FunctionWords.Valedictions.Contains(words.Lower(mention.Name.Start))
        && (words.OpensParagraph(mention.Extent.Start) || IsAfterValediction(words, mention.Extent.Start)) && IsEndOfParagraph(words, mention.Name.End)
        && (IsLetter(words) || (mention.Name.Length > 1 && mention.Kind == NameKind.Person));

    /// <summary>"Dear Ann," at the top, or "Sincerely," at the end.</summary>
    private static bool IsLetter(Words words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var isTop = words.Paragraph(i) <= Top && words.Lower(i) is "dear" or "sir" or "sirs" or "madam" && words.OpensParagraph(i);
            if (isTop || (words.OpensParagraph(i) && FunctionWords.Valedictions.Contains(words.Lower(i))))
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
                return FunctionWords.Valedictions.Contains(words.Lower(i));
            }
        }

        return false;
    }

    /// <summary>Whether nothing but one mark is left of the paragraph.</summary>
    public static bool IsEndOfParagraph(Words words, int token) =>
        token >= words.Count || words.OpensParagraph(token) || (words[token] is "." or "," or "—" or "]" && (token + 1 >= words.Count || words.OpensParagraph(token + 1)));

    private static Actor? Personal(Actor? actor) => actor is { Kind: SpeakerKind.Person } ? actor : null;
}
