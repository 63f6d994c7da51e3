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
    private const double SureWithModel = 0.55;

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

        var candidates = Learnt(story, token, [.. Candidates(story, token, gender)]).OrderByDescending(c => c.Weight).Take(5).ToImmutableArray();
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
        var isLastSeen = false;
        foreach (var (mention, actor, count) in story.Before(token, Sentences))
        {
            if (IsPerson(story, actor) && actor.Gender.Agree(gender))
            {
                var isLast = ReferenceEquals(actor, last?.Actor);
                isLastSeen |= isLast;
                yield return Weigh(story, token, mention, actor, gender, last) with { Mentions = count };
            }
        }

        if (last is { } who && !isLastSeen && !who.Actor.IsPlural && IsPersonal(who.Actor) && who.Actor.Gender.Agree(gender))
        {
            yield return new Candidate(who.Actor) { SpokeLast = Paragraphs(story, who.Token, token), Sentences = 1, IsOfKnownGender = who.Actor.Gender == gender };
        }
    }

    /// <summary>The candidates with what a model knows of them.</summary>
    private static IEnumerable<Candidate> Learnt(Story story, int token, ImmutableArray<Candidate> candidates)
    {
        var chances = candidates.IsEmpty ? null : LearntSources.Chances(story, new TokenRange(token, token + 1));
        return chances is null ? candidates : candidates.Select(c => c with { Learnt = Math.Log(chances.GetValueOrDefault(c.Actor)) });
    }

    private static Candidate Weigh(Story story, int token, Mention mention, Actor actor, Gender gender, (int Token, Actor Actor)? last)
    {
        var at = mention.Name.Start;
        var spokeLast = ReferenceEquals(actor, last?.Actor) ? Paragraphs(story, last.Value.Token, token) : (int?)null;
        return new Candidate(actor)
        {
            Sentences = story.Words.Sentence(token) - Math.Max(story.Words.Sentence(at), spokeLast is null ? 0 : story.Words.Sentence(last!.Value.Token)),
            SpokeLast = spokeLast,
            IsSubject = mention.IsSubject,
            IsReported = story.IsReported(at),
            IsNewSince = last is { } spoke && spokeLast is null && at > spoke.Token && !story.IsReported(at),
            IsOfKnownGender = actor.Gender == gender,
        };
    }

    private static int Paragraphs(Story story, int from, int to) => story.Words.Paragraph(to) - story.Words.Paragraph(from);

    private static bool IsPersonal(Actor actor) => actor.Kind is Attribution.SpeakerKind.Person or Attribution.SpeakerKind.Unnamed;

    /// <summary>Of a lone capital only who has spoken, or who acts.</summary>
    private static bool IsPerson(Story story, Actor actor) =>
        actor.Kind == Attribution.SpeakerKind.Person && (!actor.IsDoubtful || story.HasSpoken(actor) || (actor.Mentions.Any(m => m.Name.Length > 1) && !actor.Mentions.Any(m => m.Kind == NameKind.Place)));
}
