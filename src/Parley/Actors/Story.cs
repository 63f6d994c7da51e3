using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Language;
using Parley.Mentions;

namespace Parley.Actors;

/// <summary>What has been told when a source is reached: who was mentioned where, and who spoke last.</summary>
/// <param name="words">The article's words.</param>
/// <param name="cast">Its actors.</param>
/// <param name="reported">For each token whether it stands in the content of a statement.</param>
/// <param name="learnt">What a model knows of whom phrases mean; null where there is none.</param>
internal sealed class Story(Words words, Cast cast, bool[] reported, LearntMentions? learnt = null)
{
    /// <summary>So many mentions are looked back at, however long the sentence: hostile input stays linear.</summary>
    private const int MostMentions = 300;

    private readonly List<(TokenRange Tokens, Actor Actor)> _resolved = [];
    private readonly Dictionary<string, Actor> _described = [];
    private readonly Dictionary<string, Actor> _called = [];
    private readonly HashSet<Actor> _spoken = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Actor, (int He, int She)> _pronouns = new(ReferenceEqualityComparer.Instance);

    /// <summary>The article's words.</summary>
    public Words Words => words;

    /// <summary>The article's actors.</summary>
    public Cast Cast => cast;

    /// <summary>What a model knows of whom phrases mean; null where there is none.</summary>
    public LearntMentions? Learnt => learnt;

    /// <summary>Who says "I" at a token outside quotation marks, and so is no "he" there; null where nobody is known to.</summary>
    public Func<int, Actor?> Self { get; set; } = _ => null;

    /// <summary>Who spoke last before a token of this part of the article, and the token of that source.</summary>
    public (int Token, Actor Actor)? Last { get; private set; }

    /// <summary>Who spoke together with the one who spoke last.</summary>
    public ImmutableArray<Actor> LastJointly { get; private set; } = [];

    /// <summary>Goes on: whom a source at <paramref name="token"/> was found to mean.</summary>
    public void Speaks(int token, Found? found)
    {
        var actor = found?.Actor;
        // What somebody else is quoted as saying that others say does not change who has the floor.
        if (!words.IsQuoted(token) && !reported[token])
        {
            Last = actor is null ? null : (token, actor);
            LastJointly = found?.Jointly ?? [];
        }

        if (actor is not null)
        {
            _spoken.Add(actor);
        }
    }

    /// <summary>A phrase that is no name was found to mean <paramref name="actor"/>.</summary>
    public void Means(TokenRange phrase, Actor actor)
    {
        _resolved.Add((phrase, Same(actor, phrase)));
        if (phrase.Length > 1 && actor.Kind == SpeakerKind.Person)
        {
            _ = _called.TryAdd(words.Text(phrase).ToLowerInvariant(), actor);
        }

        if (actor is { Kind: SpeakerKind.Person, Gender: Gender.Unknown } && Pronouns.GenderOf(words.Lower(phrase.Start)) is { } gender)
        {
            var (he, she) = _pronouns.GetValueOrDefault(actor);
            _pronouns[actor] = gender == Gender.Male ? (he + 1, she) : (he, she + 1);
        }
    }

    /// <summary>The gender that a name, a title or else the pronouns so far tell.</summary>
    public Gender GenderOf(Actor actor) => actor.Gender.Or(_pronouns.GetValueOrDefault(actor) is var (he, she) && he != she ? he > she ? Gender.Male : Gender.Female : Gender.Unknown);

    /// <summary>The gender of actors without a telling name or title of whom several pronouns are of one gender, and none of the other.</summary>
    public Dictionary<Actor, Gender> Shown() =>
        _pronouns.Where(c => Math.Min(c.Value.He, c.Value.She) == 0 && c.Value.He + c.Value.She > 1).ToDictionary(c => c.Key, c => c.Value.He > 0 ? Gender.Male : Gender.Female, (IEqualityComparer<Actor>)ReferenceEqualityComparer.Instance);

    /// <summary>The person whom the same words meant first.</summary>
    public Actor? Called(TokenRange phrase) => _called.GetValueOrDefault(words.Text(phrase).ToLowerInvariant());

    /// <summary>The same, and where somebody without a name is meant, whoever was last so described, unless somebody new is brought up: "a woman", "the woman".</summary>
    public Found Same(Found found, TokenRange phrase) => found.Actor is { } actor ? found with { Actor = Same(actor, phrase) } : found;

    private Actor Same(Actor actor, TokenRange phrase)
    {
        var name = NameWords.Of(actor.Name).Words;
        if (actor.Kind != SpeakerKind.Unnamed || !FunctionWords.Determiners.Contains(words.Lower(phrase.Start)))
        {
            return actor;
        }

        var key = string.Join(' ', name.SkipWhile(FunctionWords.Determiners.Contains));
        return FunctionWords.Indefinite.Contains(words.Lower(phrase.Start)) || !_described.TryGetValue(key, out var known) ? _described[key] = actor : known;
    }

    /// <summary>The pronouns and descriptions found so far that mean an actor, the last of each actor, as far as they stand in the last sentences before a token.</summary>
    public IEnumerable<(TokenRange Tokens, Actor Actor)> MeantBefore(int token, int sentences)
    {
        var seen = new HashSet<Actor>(ReferenceEqualityComparer.Instance);
        return Enumerable.Reverse(_resolved).Take(MostMentions).TakeWhile(r => words.Sentence(token) - words.Sentence(r.Tokens.Start) <= sentences).Where(r => r.Tokens.End <= token && seen.Add(r.Actor));
    }

    /// <summary>The first name that begins in a range of tokens.</summary>
    public (Mention Mention, Actor Actor)? NamedAt(int start, int end) =>
        MentionAt(start) is var index && index < cast.Mentions.Length && cast.Mentions[index].Name.Start < end && cast[index] is { } actor ? (cast.Mentions[index], actor) : null;

    /// <summary>Who acts by a name, or a pronoun that was found to mean somebody, of which the last token is the one before this.</summary>
    public Actor? LastBefore(int token)
    {
        var index = MentionAt(token) - 1;
        return index >= 0 && cast.Mentions[index] is { IsSubject: true } mention && mention.Name.End == token ? cast[index]
            : _resolved.Count > 0 && words.Lower(token - 1) is "he" or "she" ? _resolved.FindLast(r => r.Tokens.End == token).Actor : null;
    }

    /// <summary>Whether the token stands in the content of a statement.</summary>
    public bool IsReported(int token) => reported[token];

    /// <summary>Whether the actor has spoken before.</summary>
    public bool HasSpoken(Actor actor) => _spoken.Contains(actor);

    /// <summary>The number of the first mention that begins at or after a token.</summary>
    public int MentionAt(int token)
    {
        var (low, high) = (0, cast.Mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = cast.Mentions[middle].Name.Start < token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>All mentions before a token that are not too far from it, names and other sources, and whom they mean as far as that is known.</summary>
    public ImmutableArray<(TokenRange Tokens, Actor? Actor)> MentionsBefore(int token, int sentences)
    {
        bool IsNear(int at) => at < token && words.Sentence(token) - words.Sentence(at) <= sentences;
        var next = MentionAt(token);
        var names = Enumerable.Range(1, Math.Min(next, MostMentions)).Select(back => next - back).TakeWhile(i => IsNear(cast.Mentions[i].Name.Start));
        var others = Enumerable.Reverse(_resolved).Take(MostMentions).TakeWhile(r => IsNear(r.Tokens.Start)).Select(r => (r.Tokens, (Actor?)r.Actor));
        return [.. names.Select(i => (cast.Mentions[i].Name, cast[i])).Concat(others).Where(m => m.Item1.End <= token)];
    }

    /// <summary>The last mention of each actor before a token that a pronoun there could look back to, the nearest first.</summary>
    /// <param name="token">Where the pronoun stands.</param>
    /// <param name="sentences">How many sentences back.</param>
    public ImmutableArray<(Mention Mention, Actor Actor, int Count)> Before(int token, int sentences)
    {
        var found = ImmutableArray.CreateBuilder<(Mention, Actor, int)>();
        var places = new Dictionary<Actor, int>(ReferenceEqualityComparer.Instance);
        var start = MentionAt(token);
        for (var i = start - 1; i >= 0 && start - i <= MostMentions && words.Sentence(token) - words.Sentence(cast.Mentions[i].Name.Start) <= sentences; i--)
        {
            if (cast[i] is not { } actor || cast.Mentions[i].IsQuoted)
            {
                continue;
            }

            if (places.TryGetValue(actor, out var place))
            {
                found[place] = found[place] with { Item3 = found[place].Item3 + 1 };
            }
            else
            {
                places[actor] = found.Count;
                found.Add((cast.Mentions[i], actor, 1));
            }
        }

        return found.ToImmutable();
    }
}
