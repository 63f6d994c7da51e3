using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parley.Attribution;
using Parley.Store;
using Parley.Store.History;
using Parley.Store.Reviews;

namespace Parley.Web.Decisions;

/// <summary>Steps on statements and actors that are more than a list of decisions: drawing, merging, splitting, coding many at once. Each is undone as one.</summary>
internal static class StatementEndpoints
{
    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        MapStatements(routes);
        MapActors(routes);
    }

    /// <summary>Describes an endpoint that keeps a step.</summary>
    public static RouteHandlerBuilder Step(RouteHandlerBuilder endpoint, string summary) => endpoint.WithSummary(summary).Produces<StepKept>()
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    private static void MapStatements(IEndpointRouteBuilder routes)
    {
        Step(routes.MapPost("/api/statements", (DrawnSent asked, HttpContext context, Writing writing) => writing.StepAsync(context, asked.Key, (corpus, who) => Drawn(asked, corpus, who))),
            "Draws a statement that the machine did not find. Spans are widened to whole words. The answer has its number.");
        Step(routes.MapPost("/api/statements/take", (TakenSent asked, HttpContext context, Writing writing) => writing.StepAsync(context, asked.Key, (corpus, who) => Taken(asked.Statement, corpus, (writing.Log(corpus), who)))),
            "Takes over a statement that was coded elsewhere and imported: it becomes one of the person's own, coded as it was. Concepts that the codebook has not got are made first. The answer has the new statement's number.");
        Step(routes.MapPost("/api/statements/merge", (MergeStatementsSent asked, HttpContext context, Writing writing) =>
                writing.StepAsync(context, asked.Key, (corpus, who) => new StatementSteps(corpus).Merge(who, [.. asked.Statements ?? []]))),
            "Makes several statements of an article one.");
        Step(routes.MapPost("/api/statements/split", (SplitStatementSent asked, HttpContext context, Writing writing) =>
                writing.StepAsync(context, asked.Key, (corpus, who) => new StatementSteps(corpus).Split(who, asked.Statement, asked.Offset))),
            "Makes a statement two.");
        Step(routes.MapPost("/api/statements/recode", (RecodeSent asked, HttpContext context, Writing writing) => writing.StepAsync(context, asked.Key, (corpus, who) => Recoded(asked, corpus, who))),
            "Codes many statements at once: those that are named, or all that a search finds.");
    }

    private static void MapActors(IEndpointRouteBuilder routes)
    {
        Step(routes.MapPost("/api/actors/merge", (MergeActorsSent asked, HttpContext context, Writing writing) =>
                writing.StepAsync(context, asked.Key, (corpus, who) => ActorSteps.Merge(who, asked.Into, [.. asked.Others ?? []]))),
            "Makes some actors another: what they said, and will be read to say, is its.");
        Step(routes.MapPost("/api/actors/split", (SplitActorSent asked, HttpContext context, Writing writing) =>
                writing.StepAsync(context, asked.Key, (corpus, who) => new ActorSteps(corpus).Split(who, [.. asked.Statements ?? []], Speaker(asked.Speaker, corpus)))),
            "Makes some statements somebody else's.");
    }

    private static Step Drawn(DrawnSent asked, Corpus corpus, string who)
    {
        var parts = new Statement("", asked.Source?.Span, asked.Cue?.Span, [.. (asked.Content ?? []).Select(span => span.Span)]) { Speaker = asked.Speaker is { } speaker ? Speaker(speaker, corpus) : null };
        if (parts.Content.IsEmpty)
        {
            throw new CorpusException(CorpusException.Impossible, "a statement needs a content");
        }

        var (step, statement) = new StatementSteps(corpus).Draw(who, asked.Article, parts);
        return asked.Concept is not { } concept ? step : step with
        {
            Verdicts = step.Verdicts.Add(Positions.Verdict(statement, concept, who, Sides(asked.Agreement))),
        };
    }

    // Concepts in steps of their own: what a step codes with has to be there before.
    private static Step Taken(long statement, Corpus corpus, (DecisionLog Log, string Who) by)
    {
        var imported = new ImportedSteps(corpus);
        foreach (var name in imported.Missing(statement))
        {
            by.Log.Decide(new ConceptSteps(corpus).Create(by.Who, new ConceptChange { Name = name }).Step);
        }

        return imported.TakeOver(by.Who, statement).Step;
    }

    private static Step Recoded(RecodeSent asked, Corpus corpus, string who)
    {
        var statements = asked.Statements is { Count: > 0 } named ? [.. named] : asked.Query is { } query ? new FoundStatements(corpus).Of(query.Request) : ImmutableArray<long>.Empty;
        if (statements.IsEmpty)
        {
            throw new CorpusException(CorpusException.NoSuchThing, "no statement is named, or found");
        }

        return new StatementSteps(corpus).Recode(who, statements, (asked.Concept, Sides(asked.Agreement)), asked.From);
    }

    private static string Sides(JsonElement? agreement) => agreement is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } some ? some.GetRawText() : "\"none\"";

    private static Speaker Speaker(SpeakerSent asked, Corpus corpus)
    {
        if (asked?.Id is { } id && new ActorSteps(corpus).Known(id) is { } known)
        {
            return known with { Role = asked.Role, Affiliation = asked.Affiliation };
        }

        var kind = SpeakerKind.Person;
        return string.IsNullOrWhiteSpace(asked?.Name) || (asked.Kind is { } word && !Enum.TryParse(word, ignoreCase: true, out kind))
            ? throw new CorpusException(CorpusException.Impossible, "a speaker is the id of an actor that is there, or a name and a kind: person, organization, state, group, unnamed")
            : new Speaker(asked.Name.Trim(), SpeakerVia.Name) { Id = asked.Id, Kind = kind, Role = asked.Role, Affiliation = asked.Affiliation };
    }
}
