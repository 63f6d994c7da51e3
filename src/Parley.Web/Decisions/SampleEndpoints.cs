using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parley.Store;
using Parley.Store.Reviews;
using Parley.Web.Samples;
using Parley.Web.Serving;

namespace Parley.Web.Decisions;

/// <summary>What is asked of the API about statements that several people code without seeing each other.</summary>
internal static class SampleEndpoints
{
    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes, TimeProvider clock)
    {
        routes.MapGet("/api/samples", (HttpContext context, Writing writing) => writing.DoAsync(context, (Corpus corpus, string _) => Results.Ok(new BlindSamples(corpus, clock).All())))
            .WithSummary("All blind samples, the last first.").Produces<ImmutableArray<BlindSample>>();
        routes.MapPost("/api/samples", (SampleSent asked, HttpContext context, Writing writing) => writing.DoAsync(context, (Corpus corpus, string who) =>
                Results.Ok(new BlindSamples(corpus, clock).Draw(who, asked.Name ?? "", [.. asked.Coders ?? []], (asked.Size, asked.Seed)))))
            .WithSummary("Draws a sample that several people code without seeing each other; the same seed draws the same statements.").Produces<BlindSample>().ProducesProblem(StatusCodes.Status400BadRequest);
        routes.MapGet("/api/samples/{id:long}", (long id, HttpContext context, Writing writing) => writing.DoAsync(context, (Corpus corpus, string _) => Of(id, new BlindSamples(corpus, clock), corpus)))
            .WithSummary("A sample, how much of it each coder has judged, and how far they agree: Krippendorff's alpha with its interval of 95 %.").Produces<SampleModel>().ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapPost("/api/samples/{id:long}/open", (long id, HttpContext context, Writing writing) => writing.DoAsync(context, (Corpus corpus, string _) => Results.Ok(new BlindSamples(corpus, clock).Open(id))))
            .WithSummary("Shows all what all coded.").Produces<BlindSample>().ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapGet("/api/samples/{id:long}/differences", (long id, HttpContext context, Writing writing) => writing.DoAsync(context, (Corpus corpus, string _) => Results.Ok(new BlindSamples(corpus, clock).Differences(id))))
            .WithSummary("What the coders of an opened sample made of each statement, those first in which they differ. Settle one by deciding its aspect final.")
            .Produces<ImmutableArray<SampleDifference>>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static IResult Of(long id, BlindSamples samples, Corpus corpus) => AgreementPages.Model(samples, corpus, id) is { } sample
        ? Results.Ok(sample)
        : Problems.Result(StatusCodes.Status404NotFound, "PAR600", $"there is no sample {id} in this corpus");
}
