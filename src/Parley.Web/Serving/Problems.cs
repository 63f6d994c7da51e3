using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Parley.Store;

namespace Parley.Web.Serving;

/// <summary>What went wrong, as the page of an error shows it.</summary>
/// <param name="Status">Of HTTP.</param>
/// <param name="Code">PARnnn.</param>
/// <param name="Message">What, where, and what to do.</param>
public sealed record Problem(int Status, string Code, string Message);

/// <summary>Errors in one shape: problem details for programs, a page for people.</summary>
public static class Problems
{
    private const string Unexpected = "PAR629";
    private const string NotFound = "PAR620";

    /// <summary>Answers with an error.</summary>
    public static Task WriteAsync(HttpContext context, int status, string code, string message)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.StatusCode = status;
        context.Response.Headers.ETag = default;
        context.Response.Headers.CacheControl = "no-store";
        return WantsPage(context.Request) ? PageAsync(context, new Problem(status, code, message)) : Result(status, code, message).ExecuteAsync(context);
    }

    /// <summary>The same as the result of an endpoint.</summary>
    public static IResult Result(int status, string code, string message) =>
        Results.Problem(new ProblemDetails { Status = status, Title = message, Extensions = { ["code"] = code } });

    /// <summary>Answers where something was thrown.</summary>
    public static Task OfExceptionAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Features.Get<IExceptionHandlerFeature>()?.Error switch
        {
            CorpusException { Code: CorpusException.BadQuery } failure => WriteAsync(context, StatusCodes.Status400BadRequest, failure.Code, failure.Message),
            CorpusException { Code: CorpusException.NoSuchThing } failure => WriteAsync(context, StatusCodes.Status404NotFound, failure.Code, failure.Message),
            CorpusException { Code: CorpusException.Impossible } failure => WriteAsync(context, StatusCodes.Status400BadRequest, failure.Code, failure.Message),
            CorpusException { Code: CorpusException.InUse or CorpusException.Conflicting } failure => WriteAsync(context, StatusCodes.Status409Conflict, failure.Code, failure.Message),
            CorpusException failure => WriteAsync(context, StatusCodes.Status503ServiceUnavailable, failure.Code, failure.Message),
            BadHttpRequestException failure => WriteAsync(context, failure.StatusCode, "PAR623", failure.Message),
            _ => WriteAsync(context, StatusCodes.Status500InternalServerError, Unexpected, "something went wrong here; what was stored is safe"),
        };
    }

    /// <summary>Answers where an endpoint gave a status and nothing else.</summary>
    public static Task OfStatusAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var status = context.Response.StatusCode;
        return status == StatusCodes.Status404NotFound
            ? WriteAsync(context, status, NotFound, $"there is nothing at {context.Request.Path} in this corpus")
            : WriteAsync(context, status, "PAR623", $"{context.Request.Method} {context.Request.Path} cannot be answered like this ({status})");
    }

    private static bool WantsPage(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api", StringComparison.Ordinal) && request.Headers.Accept.ToString() is var accept && accept.Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static async Task PageAsync(HttpContext context, Problem problem)
    {
        var server = context.RequestServices.GetRequiredService<PageServer>();
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(await server.RenderAsync<ProblemPage>(context, visit: null, problem));
    }
}
