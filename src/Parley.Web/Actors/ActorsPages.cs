using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Parley.Attribution;
using Parley.Coding;
using Parley.Store;
using Parley.Store.Views;
using Parley.Web.Quoting;
using Parley.Web.Serving;

namespace Parley.Web.Actors;

/// <summary>Which actors are listed, as the address says it.</summary>
/// <param name="Q">What a name, or a word of it, begins with.</param>
/// <param name="Kind">person, organization, state, group or unnamed.</param>
/// <param name="Page">Counted from 1.</param>
public sealed record ActorsQuery([FromQuery] string? Q, [FromQuery] string? Kind, [FromQuery] int? Page)
{
    /// <summary>The same for the store.</summary>
    public ActorsAsked Asked => new(Q ?? "", Enum.TryParse<SpeakerKind>(Kind, ignoreCase: true, out var kind) && !int.TryParse(Kind, out _) ? kind : null, Math.Clamp(Page ?? 1, 1, 1_000_000));
}

/// <summary>Which of an actor's statements are shown, as the address says it.</summary>
/// <param name="Id">The actor's id.</param>
/// <param name="Concept">The number of a concept.</param>
/// <param name="Side">agree, disagree, neither or uncoded.</param>
/// <param name="Outlet">Where it appeared.</param>
/// <param name="Year">When.</param>
/// <param name="Page">Counted from 1.</param>
/// <param name="Same">What a name begins with: of those who may be the same.</param>
public sealed record ActorQuery(
    [FromRoute] string Id, [FromQuery] long? Concept, [FromQuery] string? Side, [FromQuery] string? Outlet, [FromQuery] string? Year, [FromQuery] int? Page, [FromQuery] string? Same = null);

/// <summary>The list of actors.</summary>
/// <param name="Query">As asked.</param>
/// <param name="List">As found.</param>
public sealed record ActorsModel(ActorsQuery Query, ActorsView List);

/// <summary>A value that statements can be narrowed down to.</summary>
/// <param name="Value">As the address says it.</param>
/// <param name="Name">As people read it.</param>
/// <param name="Count">How many statements have it.</param>
public sealed record Choice(string Value, string Name, int Count);

/// <summary>Who somebody is, and what they said.</summary>
/// <param name="Query">As asked.</param>
/// <param name="Id">The actor's id.</param>
/// <param name="Name">What they are called.</param>
/// <param name="Kind">What they are.</param>
public sealed record ActorModel(ActorQuery Query, string Id, string Name, SpeakerKind Kind)
{
    private const int QuotesOfPage = 20;
    private const int MostCompanions = 8;
    private const int MostAlike = 8;

    /// <summary>All their statements.</summary>
    public int Statements { get; private init; }

    /// <summary>Those that fit what is asked for.</summary>
    public int Shown { get; private init; }

    /// <summary>Other names.</summary>
    public ImmutableArray<string> Aliases { get; private init; } = [];

    /// <summary>Roles and whom for, the earliest first.</summary>
    public ImmutableArray<Parley.Linking.ToldRole> Roles { get; private init; } = [];

    /// <summary>Over time, of those that fit.</summary>
    public ImmutableArray<Stretch> Months { get; private init; } = [];

    /// <summary>What they spoke about.</summary>
    public ImmutableArray<Choice> Concepts { get; private init; } = [];

    /// <summary>On which side.</summary>
    public ImmutableArray<Choice> Sides { get; private init; } = [];

    /// <summary>Where it appeared.</summary>
    public ImmutableArray<Choice> Outlets { get; private init; } = [];

    /// <summary>When.</summary>
    public ImmutableArray<Choice> Years { get; private init; } = [];

    /// <summary>Whom they agree with more than not, the most first.</summary>
    public ImmutableArray<Companion> With { get; private init; } = [];

    /// <summary>Whom they disagree with more than not, the most first.</summary>
    public ImmutableArray<Companion> Against { get; private init; } = [];

    /// <summary>The actor that this one was merged into; null while it is one of its own.</summary>
    public CodedActor? MergedInto { get; private init; }

    /// <summary>Whether all that is known of them was coded elsewhere and imported: then nothing is decided about them here.</summary>
    public bool IsImported { get; private init; }

    /// <summary>Others who may be the same: those that are asked for, else those whose names end alike.</summary>
    public ImmutableArray<ActorLine> Alike { get; private init; } = [];

    /// <summary>What people decided about them.</summary>
    public ImmutableArray<ActorDecision> Decisions { get; private init; } = [];

    /// <summary>The decision by which they have their name; 0 where nobody decided upon it.</summary>
    public long Named { get; private init; }

    /// <summary>The statements of this page, word for word, the newest first.</summary>
    public ImmutableArray<Quote> Quotes { get; private init; } = [];

    /// <summary>The page, counted from 1.</summary>
    public int Page => Math.Max(1, Query.Page ?? 1);

    /// <summary>How many pages there are.</summary>
    public int Pages => (Shown + QuotesOfPage - 1) / QuotesOfPage;

    /// <summary>Makes it; null where there is no such actor.</summary>
    /// <param name="visit">Whose corpus is read.</param>
    /// <param name="query">As asked.</param>
    /// <param name="stances">Where everybody stands.</param>
    public static ActorModel? Of(Visit visit, ActorQuery query, Kept<StanceList> stances)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(stances);
        var (corpus, coded) = (visit.Corpus, visit.Coded);
        if (ActorView.Of(corpus, coded, query.Id) is not { } actor)
        {
            return null;
        }

        var statements = new ActorStatements(actor);
        var shown = statements.Where(query);
        var companions = actor.Positions.IsEmpty ? [] : CommonGround.Of(Peers(stances.Of(corpus), coded, actor.Id), actor.Id);
        var model = new ActorModel(query, actor.Id, actor.Name, actor.Kind)
        {
            Statements = actor.Said.Length, Shown = shown.Count, Aliases = actor.Aliases, Roles = actor.Roles, Decisions = actor.Decisions, Named = actor.Named,
            MergedInto = actor.MergedInto, IsImported = actor.IsImported, Alike = actor.IsImported || actor.MergedInto is not null ? [] : AlikeTo(actor, query.Same, corpus),
            Months = Quoting.Months.Of(shown.Select(row => (row.Published, statements.SideOf(row.Statement)))),
            Concepts = statements.Concepts(query), Sides = statements.Sides(query), Outlets = statements.Outlets(query), Years = statements.Years(query),
            With = [.. companions.Where(c => c.Alike > c.Unlike).Take(MostCompanions)],
            Against = [.. companions.Reverse().Where(c => c.Alike < c.Unlike).Take(MostCompanions)],
        };
        return model with { Quotes = new Parley.Store.Views.Quotes(corpus, coded).Of(shown.Skip((model.Page - 1) * QuotesOfPage).Take(QuotesOfPage).Select(row => row.Statement)) };
    }

    // In an imported coding a person and the organisation that they speak for take the same position by one statement: that is no agreement.
    private static IEnumerable<Stance> Peers(StanceList stances, CodedDebate coded, string actor) =>
        coded.Actor(actor) is not { } told ? stances.Stances : stances.Stances.Where(stance => coded.Actor(stance.Id) is not { } other || other.Kind == told.Kind);

    // Nothing that was coded elsewhere can be merged: it has no actor of the corpus's own.
    private static ImmutableArray<ActorLine> AlikeTo(ActorView actor, string? same, Corpus corpus)
    {
        var letters = string.IsNullOrWhiteSpace(same) ? actor.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "" : same;
        return letters.Length < 2 ? [] : [.. ActorsView.Of(corpus, CodedDebate.None, new ActorsAsked(letters, null, 1)).Actors.Where(line => line.Id != actor.Id).Take(MostAlike)];
    }
}

/// <summary>The pages of who speaks.</summary>
internal static class ActorsPages
{
    /// <summary>Maps them.</summary>
    public static void Map(PageMap room)
    {
        ActorDecisions.Map(room.Routes);
        var coded = room.Service<Kept<CodedDebate>>();
        var stances = new Kept<StanceList>(room.Service<CorpusPool>(), corpus => StanceList.Of(corpus, coded.Of(corpus)));
        room.Page<ActorsQuery, ActorsModel, ActorsPage>(
            "/actors", "Who speaks, the most talkative first; by the first letters of a name and by kind.", (query, visit) => new ActorsModel(query, ActorsView.Of(visit.Corpus, visit.Coded, query.Asked)));
        room.Page<ActorQuery, ActorModel, ActorPage>(
            "/actors/{**id}", "An actor: names, roles, whom they agree with, and all they said, word for word; by concept, side, outlet and year.", (query, visit) => Links.Find(query.Id, id => ActorModel.Of(visit, query with { Id = id }, stances)));
    }
}
