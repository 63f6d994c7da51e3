using Parley.Attribution;
using Parley.Language;
using Parley.Mentions;

namespace Parley.Actors;

/// <summary>
/// A hearing that is written down without names before the turns. Who has the floor was called on by name, or says the name, or is addressed by it, and
/// speaks in turn with the bench: so it is known who "I" and "you" are, though not which of the judges asks.
/// </summary>
internal sealed class Hearing
{
    /// <summary>So many words the sentence has at most that calls on somebody: "Alright, Mr. Hale, please proceed."</summary>
    private const int LongestCall = 8;

    private readonly Story _story;
    private readonly List<Turn> _turns = [];

    private Hearing(Story story) => _story = story;

    /// <summary>The hearing that an article is; null where nobody addresses a court in it, outside quotation marks.</summary>
    public static Hearing? Of(Story story)
    {
        var isHearing = Enumerable.Range(0, story.Words.Count).Any(i => !story.Words.IsQuoted(i) && IsAddress(story.Words, i)) || story.Cast.Mentions.Any(m => IsCallWithThanks(story.Words, m));
        return isHearing ? new Hearing(story).Listen() : null;
    }

    /// <summary>Who speaks there; null of the bench, and of who has the floor without a name.</summary>
    public Actor? Speaker(int token) => TurnAt(token) is { IsBench: false } turn ? turn.Floor?.Holder : null;

    /// <summary>Who is spoken to there: who has the floor, or the one judge whom its holder addresses.</summary>
    public Actor? Addressed(int token) => TurnAt(token) is { } turn ? turn.IsBench ? turn.Floor?.Holder : turn.Judge : null;

    private Turn? TurnAt(int token)
    {
        var paragraph = _story.Words.Paragraph(token);
        var first = _turns.Count == 0 ? 0 : _story.Words.Paragraph(_turns[0].Range.Start);
        return paragraph >= first && paragraph - first < _turns.Count ? _turns[paragraph - first] : null;
    }

    private Hearing Listen()
    {
        Actor? called = null;
        for (int start = 0, end; start < _story.Words.Count; start = end)
        {
            end = start + 1;
            while (end < _story.Words.Count && !_story.Words.OpensParagraph(end))
            {
                end++;
            }

            called = Take(new TokenRange(start, end), called);
        }

        return this;
    }

    /// <summary>Adds the next turn. Gives who was called on to take the one after it.</summary>
    private Actor? Take(TokenRange range, Actor? called)
    {
        var before = _turns.Count > 0 ? _turns[^1] : null;
        var (own, vocative) = (Introduced(range), Vocative(range));
        var floor = before?.Floor;
        var isBench = own is null && (vocative is not null || (called is null && IsBench(range, before)));
        if (own is not null || (!isBench && called is not null && floor?.Holder != called))
        {
            floor = new Floor { Holder = own ?? called };
        }
        else if (vocative is not null && floor is { Holder: null })
        {
            floor.Holder = vocative;
        }

        floor ??= isBench ? null : new Floor();
        _turns.Add(new Turn(range, floor, isBench, isBench ? null : Judge(range)));
        return isBench ? CalledOn(range) ?? (floor?.Holder == vocative ? null : vocative) : null;
    }

    private bool IsBench(TokenRange range, Turn? before)
    {
        if (Range(range).Any(i => IsAddress(_story.Words, i) || IsPleading(i)) || Judge(range) is not null)
        {
            return false;
        }

        var isAsked = before is { IsBench: true, Floor: not null } && (IsAnswer(range) || _story.Words[range.End - 1] != "?");
        return !isAsked || _story.Words.Lower(range.Start) is "counsel" or "counselor" or "counsellor";
    }

    private IEnumerable<int> Range(TokenRange range) => Enumerable.Range(range.Start, range.Length).Where(i => !_story.Words.IsQuoted(i));

    /// <summary>"Your Honor", "my Lords", "may it please the Court".</summary>
    private static bool IsAddress(Words words, int at) =>
        (words.Lower(at) is "honor" or "honors" or "honour" or "honours" && words.Lower(at - 1) == "your")
        || (words.Lower(at) is "lord" or "lords" or "lady" or "ladyship" or "lordship" or "lordships" && words.Lower(at - 1) == "my")
        || (words.Lower(at) == "court" && words.Lower(at - 2) == "please" && words.Lower(at - 1) == "the");

    /// <summary>"Miss Hale?" as all of the last sentence of a paragraph, and behind it "Thank you": somebody was given the floor.</summary>
    private static bool IsCallWithThanks(Words words, Mention mention)
    {
        var (title, next) = (mention.Name.Start - 1, mention.Name.End + 1);
        return mention.Kind == NameKind.Person && title > 0 && PersonNouns.IsTitle(words.Lower(title)) && words.Sentence(title) != words.Sentence(title - 1)
            && words[mention.Name.End] is "?" or "." && next < words.Count && words.OpensParagraph(next) && words.Lower(next) == "thank" && words.Lower(next + 1) == "you";
    }

    /// <summary>"We submit", "I say": an advocate's words.</summary>
    private bool IsPleading(int at) => _story.Words.Lower(at) is "submit" or "say" or "contend" && _story.Words.Lower(at - 1) is "i" or "we";

    private bool IsAnswer(TokenRange range) => _story.Words.Lower(range.Start) is "yes" or "no" or "yeah" or "correct" or "right" or "sure" or "well" or "exactly" or "absolutely" or "that's" || IsOfCourse(range.Start);

    private bool IsOfCourse(int at) => _story.Words.Lower(at) == "of" && _story.Words.Lower(at + 1) == "course";

    /// <summary>"My name is Ann Hale".</summary>
    private Actor? Introduced(TokenRange range) => People(range).Where(m => IsOwn(m.Mention.Extent.Start)).Select(m => m.Actor).FirstOrDefault();

    private bool IsOwn(int at) => _story.Words.Lower(at - 1) is "is" or "'s" && _story.Words.Lower(at - 2) == "name" && _story.Words.Lower(at - 3) == "my";

    /// <summary>"Mr. Hale, you have": the one whom the bench speaks to.</summary>
    private Actor? Vocative(TokenRange range) =>
        People(range).Where(m => m.Mention.Extent.Start - range.Start <= 2 && IsTitled(m.Mention) && !IsJudge(m.Mention) && _story.Words.Lower(m.Mention.Name.End) is "," or "i" or "you").Select(m => m.Actor).FirstOrDefault();

    /// <summary>The last sentence is hardly more than a name.</summary>
    private Actor? CalledOn(TokenRange range)
    {
        var start = range.End - 1;
        while (start > range.Start && _story.Words.Sentence(start - 1) == _story.Words.Sentence(range.End - 1))
        {
            start--;
        }

        var people = range.End - start > LongestCall + 1 ? [] : People(new TokenRange(start, range.End)).Where(m => IsTitled(m.Mention) && !IsJudge(m.Mention)).ToList();
        return people.Count == 1 ? people[0].Actor : null;
    }

    /// <summary>The judge whom the turn addresses by name; null where it addresses several.</summary>
    private Actor? Judge(TokenRange range)
    {
        var judges = People(range).Where(m => IsJudge(m.Mention) && _story.Words[m.Mention.Extent.Start - 1] == "," && _story.Words[m.Mention.Name.End] is "." or ",").Select(m => m.Actor).Distinct().ToList();
        return judges.Count == 1 ? judges[0] : null;
    }

    private bool IsTitled(Mention mention) => mention.Name.Start > 0 && PersonNouns.IsTitle(_story.Words.Lower(mention.Name.Start - 1));

    private bool IsJudge(Mention mention) => _story.Words.Lower(mention.Name.Start - 1) is "justice" or "judge";

    private IEnumerable<(Mention Mention, Actor Actor)> People(TokenRange range)
    {
        for (var i = _story.MentionAt(range.Start); i < _story.Cast.Mentions.Length && _story.Cast.Mentions[i].Name.Start < range.End; i++)
        {
            if (_story.Cast[i] is { Kind: SpeakerKind.Person } actor && !_story.Cast.Mentions[i].IsQuoted)
            {
                yield return (_story.Cast.Mentions[i], actor);
            }
        }
    }

    /// <summary>As long as one has the floor: the name may come late.</summary>
    private sealed class Floor
    {
        public Actor? Holder { get; set; }
    }

    /// <summary>A paragraph: of the bench, or of who has the floor, who may address one of the judges.</summary>
    private sealed record Turn(TokenRange Range, Floor? Floor, bool IsBench, Actor? Judge);
}
