using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parley.Store;
using Parley.Store.Reviews;
using Parley.Web.Serving;

namespace Parley.Web.Decisions;

/// <summary>A sample and how far its coders agree.</summary>
/// <param name="Sample">The sample.</param>
/// <param name="Agreement">A variable each.</param>
public sealed record SampleAnswer(BlindSample Sample, IReadOnlyList<AgreementAnswer> Agreement);

/// <summary>How far coders agree about one variable.</summary>
/// <param name="Variable">statement, concept or agreement.</param>
/// <param name="Alpha">Krippendorff's alpha; absent where there is nothing to compare, or no variation.</param>
/// <param name="Low">The lower end of its interval of 95 %.</param>
/// <param name="High">The upper end.</param>
/// <param name="Judgements">How many judgements are compared.</param>
public sealed record AgreementAnswer(string Variable, double? Alpha, double? Low, double? High, int Judgements);

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
        routes.MapGet("/api/samples/{id:long}", (long id, HttpContext context, Writing writing) => writing.DoAsync(context, (Corpus corpus, string _) => Of(id, new BlindSamples(corpus, clock))))
            .WithSummary("A sample, how much of it each coder has judged, and how far they agree: Krippendorff's alpha with its interval of 95 %.").Produces<SampleAnswer>().ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapPost("/api/samples/{id:long}/open", (long id, HttpContext context, Writing writing) => writing.DoAsync(context, (Corpus corpus, string _) => Results.Ok(new BlindSamples(corpus, clock).Open(id))))
            .WithSummary("Shows all what all coded.").Produces<BlindSample>().ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapGet("/api/samples/{id:long}/differences", (long id, HttpContext context, Writing writing) => writing.DoAsync(context, (Corpus corpus, string _) => Results.Ok(new BlindSamples(corpus, clock).Differences(id))))
            .WithSummary("What the coders of an opened sample made of each statement, those first in which they differ. Settle one by deciding its aspect final.")
            .Produces<ImmutableArray<SampleDifference>>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static IResult Of(long id, BlindSamples samples) => samples.Of(id) is { } sample
        ? Results.Ok(new SampleAnswer(sample, [.. samples.Agreement(id).Select(a => new AgreementAnswer(a.Variable, a.Alpha.Value, a.Low, a.High, a.Alpha.Pairable))]))
        : Problems.Result(StatusCodes.Status404NotFound, "PAR600", $"there is no sample {id} in this corpus");
}
