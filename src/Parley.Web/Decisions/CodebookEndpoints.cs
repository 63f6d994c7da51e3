using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parley.Store.Reviews;

namespace Parley.Web.Decisions;

/// <summary>What is asked of the API to change the codebook.</summary>
internal static class CodebookEndpoints
{
    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        StatementEndpoints.Step(routes.MapPost("/api/concepts", (ConceptSent asked, HttpContext context, Writing writing) =>
                writing.StepAsync(context, asked.Key, (corpus, who) => new ConceptSteps(corpus).Create(who, asked.Change).Step)),
            "Makes a concept. The answer has its number.");
        StatementEndpoints.Step(routes.MapPatch("/api/concepts/{id:long}", (long id, ConceptSent asked, HttpContext context, Writing writing) =>
                writing.StepAsync(context, asked.Key, (corpus, who) => new ConceptSteps(corpus).Change(who, id, asked.Change, asked.Was?.Change))),
            "Renames, defines or moves a concept, or changes its examples. Nothing is kept where somebody has changed the same since the person looked (was).");
        StatementEndpoints.Step(routes.MapDelete("/api/concepts/{id:long}", (long id, HttpContext context, Writing writing) =>
                writing.StepAsync(context, key: null, (corpus, who) => new ConceptSteps(corpus).Delete(who, id))),
            "Deletes a concept. What was coded with it comes back when that is undone.");
        StatementEndpoints.Step(routes.MapPost("/api/concepts/merge", (MergeConceptsSent asked, HttpContext context, Writing writing) =>
                writing.StepAsync(context, asked.Key, (corpus, who) => new ConceptSteps(corpus).Merge(who, asked.Into, [.. asked.Others ?? []]))),
            "Makes some concepts another: what was coded with them counts for it.");
    }
}
