using Parley.Attribution;
using Parley.Mentions;
using Parley.Text;

namespace Parley.Actors;

/// <summary>Who "I" is outside quotation marks: the author of a letter or column, the witness who gives a name, the interviewed behind "A:". Who "you" is there.</summary>
/// <param name="article">The article.</param>
/// <param name="story">What it tells.</param>
internal sealed class FirstPerson(Article article, Story story)
{
    /// <summary>So far into a paragraph its label is looked for.</summary>
    private const int LongestTurn = 2_000;

    private readonly Lazy<Actor?> _author = new(() => Narrator.Of(story) ?? Byline(article, story) ?? Introduction.Self(story) ?? Letter.Writer(story));
    private readonly Lazy<(Actor Actor, int From)?> _announced = new(() => Introduction.Announced(story));
    private readonly Lazy<Transcript> _turns = new(() => Transcript.Of(story));
    private readonly Lazy<Hearing?> _hearing = new(() => Hearing.Of(story));
    private readonly Lazy<Interview?> _interview = new(() => Interview.Of(story, start => Interview.AskedBefore(story, start)));
    private readonly Lazy<Actor?> _receiver = new(() => Letter.Receiver(story));

    /// <summary>The author, where the article tells; null where it does not or has several.</summary>
    public Actor? Author => _author.Value;

    /// <summary>Who says "I" at a token.</summary>
    public Actor? Speaker(int token) => InTurn(token) ?? (_hearing.Value is { } hearing ? hearing.Speaker(token) : _interview.Value is { } interview ? interview.Speaker(token) : Announced(token) ?? Author ?? Asked(Start(token)));

    private Actor? Announced(int token) => _announced.Value is { } announced && token >= announced.From ? announced.Actor : null;

    /// <summary>To whom "you" is said at a token.</summary>
    public Actor? Addressed(int token) => _hearing.Value is { } hearing ? hearing.Addressed(token)
        : Labelled(token) is not null ? null : _interview.Value is { } interview ? (interview.IsQuestion(token) ? interview.Interviewed : null) : _receiver.Value;

    /// <summary>Who answers in an interview: whom the text before it says somebody spoke to, else the one person whom it names.</summary>
    public Actor? Interviewed(int token) => Interview.AskedBefore(story, token) ?? Interview.Only(Interview.PeopleBefore(story, token).Select(m => m.Actor));

    /// <summary>Whose turn it is: the name with a colon that opens the paragraph, or who was called on in the last words of the paragraph before.</summary>
    private Actor? InTurn(int token) => (Labelled(token) ?? _turns.Value.LabelBefore(token)) is { } label ? Initials.Of(story.Cast, story.Cast.Mentions[label].Text) ?? Personal(story.Cast[label]) : Called(Start(token));

    /// <summary>"Is that so, Ann?" as the end of the paragraph before: who was asked by name answers.</summary>
    private Actor? Asked(int start)
    {
        var index = story.MentionAt(start) - 1;
        if (index < 0 || story.Cast.Mentions[index] is var mention && (mention.Name.End + 1 != start || story.Words[start - 1] != "?" || story.Words[mention.Extent.Start - 1] != "," || mention.IsQuoted))
        {
            return null;
        }

        return story.Words.IsQuoted(start) ? null : Personal(story.Cast[index]);
    }

    /// <summary>Whom a mention that is the label of a turn stands for by initials; null of any other.</summary>
    public Actor? Labels(int mention) =>
        story.Cast.Mentions[mention] is { Text.Length: <= 6 } label && Labelled(label.Name.Start) == mention ? Initials.Of(story.Cast, label.Text) : null;

    /// <summary>The number of the name with a colon that opens the paragraph.</summary>
    private int? Labelled(int token) => Transcript.Label(story, Start(token));

    private int Start(int token)
    {
        var start = token;
        while (start > 0 && !story.Words.OpensParagraph(start) && token - start < LongestTurn)
        {
            start--;
        }

        return start;
    }

    /// <summary>"General Hale?" as the last sentence before.</summary>
    private Actor? Called(int start)
    {
        var index = story.MentionAt(start) - 1;
        if (index < 0 || story.Cast.Mentions[index] is not { Kind: NameKind.Person } mention || story.Words[mention.Name.End] is not ("." or "?") || mention.Name.End + 1 != start)
        {
            return null;
        }

        return mention.Extent.Start > 0 && story.Words.Sentence(mention.Extent.Start) != story.Words.Sentence(mention.Extent.Start - 1) ? story.Cast[index] : null;
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
            if (by >= 0 && story.Words.Lower(by) == "by" && story.Words.OpensParagraph(by) && Letter.IsEndOfParagraph(story.Words, mention.Name.End))
            {
                return Personal(story.Cast[i]);
            }
        }

        return null;
    }

    private static Actor? Personal(Actor? actor) => actor is { Kind: SpeakerKind.Person } ? actor : null;
}
