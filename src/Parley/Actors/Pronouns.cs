using System.Collections.Immutable;
using Parley.Language;
using Parley.Mentions;

namespace Parley.Actors;

/// <summary>Whom "he" and "she" mean.</summary>
internal static class Pronouns
{
    /// <summary>How far a pronoun looks back, and any other phrase that a model is asked about.</summary>
    public const int Sentences = 8;

    /// <summary>So large a share of the evidence must speak for the first candidate, or the text does not tell.</summary>
    private const double Sure = 0.65;

    /// <summary>The same where a model's belief is part of the evidence, which is then worth more.</summary>
    private const double SureWithModel = 0.45;

    /// <summary>So often a text names whom it is about, of whom it tells nothing but one word.</summary>
    private const int Familiar = 3;

    /// <summary>So much must speak for a candidate in itself: one far away may be the only one and still not be meant.</summary>
    private const double Least = -1;

    /// <summary>The gender of who is meant; null of a pronoun that is not of one person.</summary>
    public static Gender? GenderOf(string lower) => lower switch
    {
        "he" or "him" or "his" or "himself" => Gender.Male,
        "she" or "her" or "hers" or "herself" => Gender.Female,
        _ => null,
    };

    /// <summary>The actor, or null and whom it may be.</summary>
    /// <param name="story">The article up to the pronoun.</param>
    /// <param name="token">Where the pronoun stands.</param>
    /// <param name="gender">Its gender.</param>
    public static Found Resolve(Story story, int token, Gender gender)
    {
        if (story.Words.IsQuoted(token))
        {
            return Found.Nobody;
        }

        var (acting, self) = (ClauseMates.Of(story, token), story.Self(token));
        var candidates = Learnt(story, token, [.. Candidates(story, token, gender).Where(c => !ReferenceEquals(c.Actor, acting) && !ReferenceEquals(c.Actor, self) && !ClauseMates.IsAdjunct(story, token, c.Actor))]).OrderByDescending(c => c.Weight).Take(5).ToImmutableArray();
        if (candidates.Length == 0)
        {
            return Found.Nobody;
        }

        var best = candidates[0].Weight;
        var share = 1 / candidates.Sum(c => Math.Exp(c.Weight - best));
        return share >= (candidates[0].Learnt is null ? Sure : SureWithModel) && candidates[0].Told >= Least ? new Found(candidates[0].Actor) : Found.Of(candidates);
    }

    private static IEnumerable<Candidate> Candidates(Story story, int token, Gender gender)
    {
        var last = story.Last is { } spoke && story.Words.Part(spoke.Token) == story.Words.Part(token) ? story.Last : null;
        var (meant, seen) = (Meant(story, token), new HashSet<Actor>(ReferenceEqualityComparer.Instance));
        foreach (var (mention, actor, count) in story.Before(token, Sentences).Where(m => May(story, m.Actor, gender)))
        {
            seen.Add(actor);
            var named = (At: mention.Name.Start, mention.IsSubject);
            yield return Weigh(story, token, meant.TryGetValue(actor, out var later) && later.At > named.At ? later : named, actor, gender, last) with { Mentions = count };
        }

        foreach (var (actor, place) in meant.Where(m => !seen.Contains(m.Key) && May(story, m.Key, gender)))
        {
            seen.Add(actor);
            yield return Weigh(story, token, place, actor, gender, last);
        }

        if (last is { } who && !seen.Contains(who.Actor) && !who.Actor.IsPlural && IsPersonal(who.Actor) && story.GenderOf(who.Actor).Agree(gender))
        {
            yield return new Candidate(who.Actor) { SpokeLast = Paragraphs(story, who.Token, token), Sentences = 1, IsOfKnownGender = who.Actor.Gender == gender, GoesOn = Paragraphs(story, who.Token, token) <= 1 ? Tag(story.Words, token) : null };
        }
    }

    /// <summary>The last pronoun or description before the token of each actor whom one meant, and whether it acts.</summary>
    private static Dictionary<Actor, (int At, bool IsSubject)> Meant(Story story, int token) =>
        story.MeantBefore(token, Sentences).Where(m => !story.Words.IsQuoted(m.Tokens.Start) && (m.Actor.Kind != Attribution.SpeakerKind.Unnamed || IsNew(story.Words, m.Tokens, m.Actor)))
            .ToDictionary(m => m.Actor, m => (m.Tokens.Start, story.Words.Lower(m.Tokens.Start) is "he" or "she" || (m.Tokens.Length > 1 && story.Words.Opens(m.Tokens.Start))), (IEqualityComparer<Actor>)ReferenceEqualityComparer.Instance);

    /// <summary>Of those without a name only who is brought up to act, "A reporter phoned", and who is told to be a woman or a man: most others are passed over.</summary>
    private static bool IsNew(Words words, TokenRange tokens, Actor actor) => tokens.Length > 1 && (actor.Gender != Gender.Unknown || (words.Lower(tokens.Start) is "a" or "an" && words.Opens(tokens.Start)));

    private static bool May(Story story, Actor actor, Gender gender) =>
        (IsPerson(story, actor) || actor is { Kind: Attribution.SpeakerKind.Unnamed, IsPlural: false }) && story.GenderOf(actor).Agree(gender);

    /// <summary>The candidates with what a model knows of them.</summary>
    private static IEnumerable<Candidate> Learnt(Story story, int token, ImmutableArray<Candidate> candidates)
    {
        var chances = candidates.IsEmpty ? null : LearntSources.Chances(story, new TokenRange(token, token + 1));
        return chances is null ? candidates : candidates.Select(c => c with { Learnt = Math.Log(chances.GetValueOrDefault(c.Actor)) });
    }

    private static Candidate Weigh(Story story, int token, (int At, bool IsSubject) place, Actor actor, Gender gender, (int Token, Actor Actor)? last)
    {
        var at = place.At;
        var spokeLast = ReferenceEquals(actor, last?.Actor) ? Paragraphs(story, last.Value.Token, token) : (int?)null;
        return new Candidate(actor)
        {
            Sentences = story.Words.Sentence(token) - Math.Max(story.Words.Sentence(at), spokeLast is null ? 0 : story.Words.Sentence(last!.Value.Token)),
            SpokeLast = spokeLast,
            IsSubject = place.IsSubject,
            IsReported = story.IsReported(at),
            IsNewSince = last is { } spoke && spokeLast is null && at > spoke.Token && !story.IsReported(at),
            IsOfKnownGender = actor.Gender == gender,
            GoesOn = spokeLast <= 1 ? Tag(story.Words, token) : null,
        };
    }

    /// <summary>Whether the pronoun tags a quotation, “…,” he said, and by its verb goes on from what was said before.</summary>
    private static bool? Tag(Words words, int token) =>
        words[token - 1] is not ("”" or "\"" or "''" or "’" or "'") || !words.IsLower(token + 1) ? null : words.Lower(token + 1) is "added" or "adds" or "continued" or "continues" or "went";

    private static int Paragraphs(Story story, int from, int to) => story.Words.Paragraph(to) - story.Words.Paragraph(from);

    private static bool IsPersonal(Actor actor) => actor.Kind is Attribution.SpeakerKind.Person or Attribution.SpeakerKind.Unnamed;

    /// <summary>Of a lone capital only who has spoken, and whom the text names again and again.</summary>
    private static bool IsPerson(Story story, Actor actor) =>
        actor.Kind == Attribution.SpeakerKind.Person && (!actor.IsDoubtful || story.HasSpoken(actor) || (!actor.Mentions.Any(m => m.Kind == NameKind.Place) && (actor.Mentions.Any(m => m.Name.Length > 1) || IsFamiliar(actor))));

    /// <summary>The one surname that a life or a match is told about: it stands so often, and does something.</summary>
    private static bool IsFamiliar(Actor actor) => actor.Mentions.Length >= Familiar && actor.Mentions.Any(m => m.IsSubject);
}
