using System.Collections.Immutable;
using Parley.Attribution;

namespace Parley.Store.Views;

/// <summary>Somebody who speaks in an imported coding.</summary>
/// <param name="Id">The id that an actor of this name and kind has where articles are read: so both are one.</param>
/// <param name="Name">As the coding has it.</param>
/// <param name="Kind">What they are.</param>
public sealed record CodedActor(string Id, string Name, SpeakerKind Kind);

/// <summary>A statement that was coded elsewhere and imported.</summary>
/// <param name="Statement">Below zero, so that no statement of the corpus's own has it.</param>
/// <param name="Article">The number of the article of its document; null where that is kept without one.</param>
/// <param name="Coder">Who coded it.</param>
public sealed record CodedSaying(long Statement, long? Article, string Coder)
{
    /// <summary>The day of the document.</summary>
    public string? Published { get; init; }

    /// <summary>Where it appeared.</summary>
    public string? Outlet { get; init; }

    /// <summary>Who speaks: an organisation after the person that speaks for it.</summary>
    public ImmutableArray<CodedActor> Actors { get; init; } = [];

    /// <summary>What about, and on which side.</summary>
    public ImmutableArray<QuotedCode> Codes { get; init; } = [];
}

/// <summary>
/// What people coded elsewhere, and an import brought, as pages show it beside what was read and coded here: actors of the same name are the same, and so are concepts; a concept that
/// the codebook has not got has a number below zero.
/// </summary>
public sealed class CodedDebate
{
    private readonly ILookup<string, CodedSaying> _byActor;
    private readonly Dictionary<long, CodedSaying> _byNumber;
    private readonly Dictionary<string, CodedActor> _actors;

    internal CodedDebate(IReadOnlyList<CodedSaying> sayings)
    {
        Sayings = sayings;
        _byNumber = sayings.ToDictionary(saying => saying.Statement);
        _byActor = sayings.SelectMany(saying => saying.Actors.Select(actor => actor.Id).Distinct().Select(actor => (actor, saying))).ToLookup(pair => pair.actor, pair => pair.saying);
        _actors = sayings.SelectMany(saying => saying.Actors).GroupBy(actor => actor.Id).ToDictionary(same => same.Key, same => same.GroupBy(actor => actor).MaxBy(alike => alike.Count())!.Key);
        Concepts = sayings.SelectMany(saying => saying.Codes).GroupBy(code => code.Concept).ToDictionary(same => same.Key, same => same.First().Name);
    }

    /// <summary>Where nothing was imported.</summary>
    public static CodedDebate None { get; } = new([]);

    /// <summary>All statements, the newest first.</summary>
    public IReadOnlyList<CodedSaying> Sayings { get; }

    /// <summary>The names of the concepts that they are on, by number.</summary>
    public IReadOnlyDictionary<long, string> Concepts { get; }

    /// <summary>Who speaks, with how often.</summary>
    public IEnumerable<ActorLine> Actors => _actors.Values.Select(actor => new ActorLine(actor.Id, actor.Name, actor.Kind, _byActor[actor.Id].Count()));

    /// <summary>Their positions, the newest first: each that of an organisation where one is named, else of whoever speaks.</summary>
    public IEnumerable<PositionRow> Positions => Sayings.SelectMany(saying => Rows(saying, saying.Actors.LastOrDefault()));

    /// <summary>The positions of everybody who is named, so that one of a person who speaks for an organisation is there twice.</summary>
    public IEnumerable<PositionRow> PositionsOfAll => Sayings.SelectMany(saying => saying.Actors.SelectMany(actor => Rows(saying, actor)));

    /// <summary>Reads it.</summary>
    public static CodedDebate Of(Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return new(new CodedSayings(corpus).All());
    }

    /// <summary>A statement by its number; null where there is none.</summary>
    public CodedSaying? Find(long statement) => _byNumber.GetValueOrDefault(statement);

    /// <summary>An actor by id; null where there is none.</summary>
    public CodedActor? Actor(string id) => _actors.GetValueOrDefault(id);

    /// <summary>All that somebody said, the newest first.</summary>
    public IEnumerable<CodedSaying> SaidBy(string actor) => _byActor[actor];

    /// <summary>Where somebody stands, the newest first.</summary>
    public IEnumerable<PositionRow> PositionsOf(string actor) => _actors.TryGetValue(actor, out var own) ? _byActor[actor].SelectMany(saying => Rows(saying, own)) : [];

    private static IEnumerable<PositionRow> Rows(CodedSaying saying, CodedActor? actor) => saying.Codes.Select(code => new PositionRow(saying.Statement, code.Concept, code.Name, code.Agreement)
    {
        Published = saying.Published, Outlet = saying.Outlet, Actor = actor?.Id, ActorName = actor?.Name, Kind = actor?.Kind ?? SpeakerKind.Unnamed,
    });
}
