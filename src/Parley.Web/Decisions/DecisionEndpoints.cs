using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Parley.Store;
using Parley.Store.History;
using Parley.Web.Serving;

namespace Parley.Web.Decisions;

/// <summary>One thing that is decided.</summary>
/// <param name="Subject">Kind and id of what it is about: <c>statement 12</c>.</param>
/// <param name="Aspect">What of it: <c>verdict</c>, <c>position 3 of anna</c>.</param>
/// <param name="Value">Any JSON; null takes the value away.</param>
/// <param name="Seen">The last decision on the same that the person saw, 0 where there was none; left out where that does not matter.</param>
public sealed record DecisionSent(string Subject, string Aspect, JsonElement? Value, long? Seen);

/// <summary>What is decided at once.</summary>
/// <param name="Decisions">At least one.</param>
/// <param name="Key">Made by whoever sends it: what comes twice under one key is kept once.</param>
/// <param name="Description">In plain words, for the history; left out where it can be told from the decisions.</param>
/// <param name="Insists">Whether it is to be kept although others decided in the meantime.</param>
public sealed record StepSent(ImmutableArray<DecisionSent> Decisions, string? Key, string? Description, bool Insists = false);

/// <summary>What came of it.</summary>
/// <param name="Step">The step; null where there was nothing to undo or redo.</param>
/// <param name="Decisions">Its decisions, in their order.</param>
/// <param name="IsRepeated">Whether it had come before.</param>
/// <param name="Statement">The number of the statement that it made.</param>
/// <param name="Concept">The number of the concept that it made.</param>
public sealed record StepKept(StoredStep? Step, ImmutableArray<DecisionKept> Decisions, bool IsRepeated, long? Statement = null, long? Concept = null);

/// <summary>A decision as it is kept.</summary>
/// <param name="Id">To be sent as what was seen.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Aspect">What of it.</param>
public sealed record DecisionKept(long Id, string Subject, string Aspect);

/// <summary>What others decided in the meantime.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Aspect">What of it.</param>
/// <param name="Who">Who decided.</param>
/// <param name="At">When, as ISO 8601 in UTC.</param>
/// <param name="Latest">The decision, to be sent as what was seen.</param>
/// <param name="Message">In plain words.</param>
public sealed record ConflictSaid(string Subject, string Aspect, string Who, string At, long Latest, string Message);

/// <summary>What is asked to be undone or redone.</summary>
/// <param name="Key">Made by whoever asks: what is asked for twice under one key is done once.</param>
/// <param name="Step">A step of the history; left out for one's own last one.</param>
/// <param name="Insists">Whether also where others have built upon it.</param>
public sealed record TurnSent(string? Key, long? Step, bool Insists = false);

/// <summary>Deciding, undoing and redoing.</summary>
internal static class DecisionEndpoints
{
    private const int MostDecisions = 10_000;

    /// <summary>Maps them.</summary>
    public static void Map(PageMap room)
    {
        room.Routes.MapPost("/api/decisions", (StepSent step, Writing writing, HttpContext context) => writing.DoAsync(context, (log, who) => Decide(log, who, step with { Key = KeyOf(context, step.Key) })))
            .WithSummary("Keeps what somebody decides, as one step that is undone at once. Where others decided about the same since, nothing is kept and the answer says what.")
            .Produces<StepKept>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict);
        room.Routes.MapPost("/api/undo", (TurnSent turn, Writing writing, HttpContext context) => writing.DoAsync(context, (log, who) => Turned(
                turn.Step is { } step ? log.Turn(step, who, holds: false, turn.Insists) : log.UndoLast(who, turn.Insists, turn.Key))))
            .WithSummary("Undoes one's own last step that holds, or a step of the history.").Produces<StepKept>().ProducesProblem(StatusCodes.Status409Conflict);
        room.Routes.MapPost("/api/redo", (TurnSent turn, Writing writing, HttpContext context) => writing.DoAsync(context, (log, who) => Turned(
                turn.Step is { } step ? log.Turn(step, who, holds: true, turn.Insists) : log.RedoLast(who, turn.Key))))
            .WithSummary("Redoes what one undid last, or an undone step of the history.").Produces<StepKept>();
    }

    /// <summary>The answer to a step.</summary>
    public static IResult Said(StepOutcome outcome) => outcome.Conflicts.IsEmpty
        ? Results.Ok(new StepKept(outcome.Step, [.. outcome.Decisions.Select(decision => new DecisionKept(decision.Id, decision.Verdict.Subject, decision.Verdict.Aspect))], outcome.IsRepeated)
        {
            Statement = Made(outcome, "statement ", "drawn"), Concept = Made(outcome, "concept ", "exists"),
        })
        : Results.Problem(
            title: outcome.Conflicts[0].Message,
            statusCode: StatusCodes.Status409Conflict,
            extensions: new Dictionary<string, object?>
            {
                ["code"] = CorpusException.Conflicting,
                ["conflicts"] = outcome.Conflicts.Select(c => new ConflictSaid(c.Verdict.Subject, c.Verdict.Aspect, c.Who, c.At, c.Latest.Id, c.Message)),
            });

    /// <summary>The key of a request: in its body, or in the header Idempotency-Key.</summary>
    public static string? KeyOf(HttpContext context, string? key) => key ?? (context.Request.Headers["Idempotency-Key"].ToString() is { Length: > 0 } header ? header : null);

    private static long? Made(StepOutcome outcome, string kind, string aspect) =>
        outcome.Decisions.FirstOrDefault(d => d.Verdict.Aspect == aspect && d.Verdict.Subject.StartsWith(kind, StringComparison.Ordinal)) is { } made && long.TryParse(made.Verdict.Subject.AsSpan(kind.Length), out var number) ? number : null;

    private static IResult Decide(DecisionLog log, string who, StepSent sent)
    {
        if (sent.Decisions.IsDefaultOrEmpty || sent.Decisions.Length > MostDecisions)
        {
            return Problems.Result(StatusCodes.Status400BadRequest, "PAR619", $"a step has between 1 and {MostDecisions} decisions");
        }

        if (sent.Decisions.FirstOrDefault(decision => IsOfAnother(decision.Aspect, who)) is { } foreign)
        {
            return Problems.Result(StatusCodes.Status400BadRequest, "PAR619", $"“{foreign.Aspect}” is not {who}'s to decide");
        }

        var verdicts = sent.Decisions.Select(d => new Verdict(d.Subject, d.Aspect, d.Value is { ValueKind: not JsonValueKind.Null } value ? value.GetRawText() : null) { Seen = d.Seen });
        return Said(log.Decide(new Step(who, [.. verdicts]) { Key = sent.Key, Description = sent.Description, Insists = sent.Insists }));
    }

    // What a coder says for themselves is theirs: positions and memos of others can be contradicted, not changed.
    private static bool IsOfAnother(string aspect, string who)
    {
        const string of = " of ";
        var at = aspect.IndexOf(of, StringComparison.Ordinal);
        return at > 0 && aspect[(at + of.Length)..] != who;
    }

    private static IResult Turned(StoredStep? step) => Results.Ok(new StepKept(step, [], IsRepeated: false));
}
