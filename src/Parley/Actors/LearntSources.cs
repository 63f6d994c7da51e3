using Parley.Attribution;
using Parley.Language;
using Parley.Mentions;

namespace Parley.Actors;

/// <summary>Whom a source means of which the rules know nothing, where a model is sure of it: "they", "which", "the campaign".</summary>
internal static class LearntSources
{
    /// <summary>So sure the model must be of whom a pronoun means where no rule knows anybody.</summary>
    private const double SureOfPronoun = 0.85;

    /// <summary>And of whom a description means: it may as well mean somebody who has no name.</summary>
    private const double SureOfDescription = 0.95;

    /// <summary>What was found, or somebody better.</summary>
    public static Found Of(Story story, SourcePhrase source, Found found)
    {
        var words = story.Words;
        var pronoun = source.Pronoun;
        if (found.Actor is { Kind: not SpeakerKind.Unnamed } || !found.Jointly.IsEmpty || !found.Candidates.IsEmpty || !source.Heads.IsEmpty || words.IsQuoted(source.Range.Start)
            || (pronoun is null && words.Lower(source.Range.Start) is not ("the" or "this" or "that" or "these" or "those"))
            || Chances(story, source.Range) is not { Count: > 0 } chances)
        {
            return found;
        }

        // What cannot be meant leaves its share to the others, "none of them" among these.
        var impossible = chances.Where(c => !May(story, source, c.Key)).Sum(c => c.Value);
        var (actor, chance) = chances.Where(c => May(story, source, c.Key)).Select(c => (c.Key, c.Value / Math.Max(1e-6, 1 - impossible))).DefaultIfEmpty().MaxBy(c => c.Item2);
        return actor is not null && chance >= (pronoun is null ? SureOfDescription : SureOfPronoun) ? new Found(actor) { Via = found.Via } : found;
    }

    /// <summary>The probability that a phrase means each actor: that of all the actor's mentions before it. The rest is somebody else's. Null without a model.</summary>
    public static Dictionary<Actor, double>? Chances(Story story, TokenRange asks)
    {
        var mentions = story.MentionsBefore(asks.Start, Pronouns.Sentences);
        if (story.Learnt?.Of(asks, [.. mentions.Select(m => m.Tokens)]) is not { } logarithms)
        {
            return null;
        }

        var chances = new Dictionary<Actor, double>(ReferenceEqualityComparer.Instance);
        foreach (var ((_, actor), logarithm) in mentions.Zip(logarithms))
        {
            if (actor is not null)
            {
                chances[actor] = chances.GetValueOrDefault(actor) + Math.Exp(logarithm);
            }
        }

        return chances;
    }

    private static bool May(Story story, SourcePhrase source, Actor actor)
    {
        var isBody = actor.Kind is SpeakerKind.Organization or SpeakerKind.State or SpeakerKind.Group;
        return source.Pronoun switch
        {
            null => OfficePhrase.Read(story.Words, source.Range) is { } role ? actor.Kind == SpeakerKind.Person && actor.Gender.Agree(role.Gender) : isBody,
            "it" or "its" or "which" => isBody,
            "they" or "them" or "their" => isBody || actor.IsPlural,
            "who" => true,
            "that" => isBody,
            { } pronoun => Pronouns.GenderOf(pronoun) is { } gender && (actor.Kind is SpeakerKind.Person or SpeakerKind.Unnamed) && !actor.IsPlural && actor.Gender.Agree(gender),
        };
    }
}
