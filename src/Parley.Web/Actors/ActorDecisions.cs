using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Parley.Attribution;
using Parley.Store;
using Parley.Store.History;
using Parley.Store.Reviews;
using Parley.Store.Views;
using Parley.Web.Decisions;
using Parley.Web.Serving;

namespace Parley.Web.Actors;

/// <summary>What is decided about an actor by the forms of its page, which need no script.</summary>
/// <param name="Act">merge, rename, split, undo or redo.</param>
/// <param name="Actor">The id of the actor of the page.</param>
/// <param name="Other">Another actor: an id, or a name.</param>
/// <param name="Name">What the actor is to be called.</param>
/// <param name="Kind">What sort of actor.</param>
/// <param name="Statement">The numbers of statements.</param>
/// <param name="Step">The number of a step.</param>
public sealed record ActorSent(
    [FromForm] string Act, [FromForm] string Actor, [FromForm] string? Other, [FromForm] string? Name, [FromForm] string? Kind, [FromForm] long[]? Statement, [FromForm] long? Step);

/// <summary>Decisions about actors, made by plain forms.</summary>
internal static class ActorDecisions
{
    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/actors", ([AsParameters] ActorSent sent, HttpContext context, Writing writing, RoomSettings settings) =>
            writing.DoAsync(context, (corpus, who) =>
            {
                Keep(sent, corpus, new DecisionLog(corpus, settings.Clock), who);
                return Results.Redirect(Links.Actor(sent.Actor), permanent: false, preserveMethod: false);
            }))
        .DisableAntiforgery().ExcludeFromDescription(); // Gate turns away what another site's page sends

    private static void Keep(ActorSent sent, Corpus corpus, DecisionLog log, string who)
    {
        if (sent is { Act: "undo" or "redo", Step: { } step })
        {
            log.Turn(step, who, holds: sent.Act == "redo");
            return;
        }

        var outcome = (StepOutcome?)null;
        corpus.Database.InTransaction(() => outcome = log.Decide(Made(sent, corpus, who)));
        if (outcome is { Conflicts: [var first, ..] })
        {
            throw new CorpusException(CorpusException.Conflicting, first.Message);
        }
    }

    private static Step Made(ActorSent sent, Corpus corpus, string who) => sent.Act switch
    {
        "merge" when sent.Other is { Length: > 0 } other => ActorSteps.Merge(who, sent.Actor, [other]),
        "rename" => Renamed(sent, corpus, who),
        "split" => Split(sent, corpus, who),
        _ => throw new CorpusException(CorpusException.Impossible, "what is decided about an actor is one of merge, rename, split, undo, redo"),
    };

    private static Step Renamed(ActorSent sent, Corpus corpus, string who)
    {
        var known = new ActorSteps(corpus).Known(sent.Actor) ?? throw new CorpusException(CorpusException.NoSuchThing, $"there is no actor {sent.Actor}");
        var steps = new List<Step>();
        if (sent.Name?.Trim() is { Length: > 0 } name && name != known.Name)
        {
            steps.Add(ActorSteps.Change(who, sent.Actor, "name", name));
        }

        if (sent.Kind is { Length: > 0 } kind && !string.Equals(kind, known.Kind.ToString(), StringComparison.OrdinalIgnoreCase))
        {
            steps.Add(ActorSteps.Change(who, sent.Actor, "kind", kind));
        }

        return steps.Count == 0 ? throw new CorpusException(CorpusException.Impossible, $"{known.Name} is called so, and is that, already") : steps[0] with { Verdicts = [.. steps.SelectMany(step => step.Verdicts)] };
    }

    private static Step Split(ActorSent sent, Corpus corpus, string who)
    {
        if (sent.Statement is not { Length: > 0 } statements || sent.Other?.Trim() is not { Length: > 0 } other)
        {
            throw new CorpusException(CorpusException.Impossible, "choose statements at their left, and say whose they are");
        }

        var kind = Enum.TryParse<SpeakerKind>(sent.Kind, ignoreCase: true, out var told) ? told : SpeakerKind.Person;
        return new ActorSteps(corpus).Split(who, [.. statements], Speaker(corpus, other) ?? new Speaker(other, SpeakerVia.Name) { Kind = kind });
    }

    // By id, or by name: of several of one name the one who says most.
    private static Speaker? Speaker(Corpus corpus, string other) =>
        new ActorSteps(corpus).Known(other) ?? (Party.OfActor(corpus, CodedDebate.None, other) is { } party ? new ActorSteps(corpus).Known(party.Id) : null);
}
