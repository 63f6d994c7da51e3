using System.Collections.Immutable;
using Parley.Language;
using Parley.Mentions;

namespace Parley.Actors;

/// <summary>Which of a few phrases a pronoun means, where it is known that no other may be chosen: what a model has learnt, within what the language allows.</summary>
internal static class Choice
{
    /// <summary>What the language forbids keeps so small a part of its chance: who acts and what they do are read off words, and words mislead.</summary>
    private const double Forbidden = 0.05;

    /// <summary>How likely the phrase means each of the others; the rest is for none of them. Null where the model has no vectors for it.</summary>
    /// <param name="tokenized">The article.</param>
    /// <param name="learnt">The model.</param>
    /// <param name="asks">The phrase.</param>
    /// <param name="others">Phrases that do not touch it.</param>
    public static ImmutableArray<double>? Of(Tokenized tokenized, LearntMentions learnt, TokenRange asks, ImmutableArray<TokenRange> others)
    {
        var words = new Words(tokenized);
        var story = new Story(words, Cast.Of(words, NameFinder.Find(words)), new bool[words.Count], learnt);
        var actors = others.Select(other => ActorAt(story, other)).ToList();
        bool Touches(TokenRange name) => others.Any(other => other.Start < name.End && name.Start < other.End);
        var names = Enumerable.Range(0, story.MentionAt(asks.Start)).Where(i => !Touches(story.Cast.Mentions[i].Name) && actors.Exists(a => a is not null && ReferenceEquals(a, story.Cast[i]))).ToList();
        if (learnt.Of(asks, [.. others, .. names.Select(i => story.Cast.Mentions[i].Name)]) is not { } logarithms)
        {
            return null;
        }

        var chances = others.Select((_, i) => Math.Exp(logarithms[i])).ToArray();
        for (var n = 0; n < names.Count; n++)
        {
            chances[actors.IndexOf(story.Cast[names[n]])] += Math.Exp(logarithms[others.Length + n]);
        }

        return Within(story, asks.Start, actors, chances);
    }

    /// <summary>The chances, those of whom the pronoun cannot mean given to the others and to none of them.</summary>
    private static ImmutableArray<double> Within(Story story, int token, List<Actor?> actors, double[] chances)
    {
        new Anaphora(story).Follow(token);
        var (gender, acting) = (Pronouns.GenderOf(story.Words.Lower(token)), ClauseMates.Of(story, token));
        var allowed = chances.Select((chance, i) => actors[i] is { } actor && (ReferenceEquals(actor, acting) || !actor.Gender.Agree(gender ?? Gender.Unknown)) ? chance * Forbidden : chance).ToList();
        var sum = allowed.Sum() + Math.Max(0, 1 - chances.Sum());
        return [.. allowed.Select(chance => sum > 0 ? chance / sum : 0)];
    }

    private static Actor? ActorAt(Story story, TokenRange range)
    {
        var index = Enumerable.Range(0, story.Cast.Mentions.Length).FirstOrDefault(i => story.Cast.Mentions[i].Name.Start < range.End && range.Start < story.Cast.Mentions[i].Name.End, -1);
        return index < 0 ? null : story.Cast[index];
    }
}
