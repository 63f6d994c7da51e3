using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Parley.Web.Serving;

namespace Parley.Web.Imports;

/// <summary>What was brought in since the room was opened.</summary>
/// <param name="Jobs">The last first.</param>
/// <param name="Reads">Whether there is a model that reads articles; else they are kept unread.</param>
public sealed record ImportsModel(IReadOnlyList<ImportJob> Jobs, bool Reads);

/// <summary>The page on which one adds articles, and sees how far that is.</summary>
internal static class ImportPages
{
    private const long MostBytes = 512L << 20;

    /// <summary>Maps it.</summary>
    public static void Map(PageMap room)
    {
        var (queue, settings) = (room.Service<ImportQueue>(), room.Service<RoomSettings>());
        room.Page<ImportsModel, ImportsPage>("/add", "What was brought in since the room was opened, and how far that is.", _ => new ImportsModel(queue.Jobs, settings.Reader is not null), isKept: false);
        room.Routes.MapGet("/api/imports/{id:int}", (int id) => queue.Of(id) is { } job ? Results.Ok(job) : Problems.Result(StatusCodes.Status404NotFound, "PAR620", $"there is no import {id}"))
            .WithSummary("How far an import is.").Produces<ImportJob>();
        room.Routes.MapPost("/api/imports", AddAsync)
            .WithSummary("Brings files (a form with parts named “files”) or a text (the field “text”) into the corpus. Files .dna and .qdpx are what people coded; tables are where the field “kind” is “codings”.").Produces<ImportJob>(StatusCodes.Status202Accepted)
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = MostBytes }).DisableAntiforgery();
    }

    private static async Task<IResult> AddAsync(HttpContext context, [FromServices] ImportQueue queue, [FromServices] Whoami whoami)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MostBytes;
        }

        var form = await context.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = MostBytes }, context.RequestAborted);
        var folder = new ImportFolder { IsCoded = form["kind"] == "codings" };
        foreach (var file in form.Files.Where(file => file.Length > 0))
        {
            await using var content = file.OpenReadStream();
            await folder.AddAsync(file.FileName, content, context.RequestAborted);
        }

        if (form["text"].ToString() is { Length: > 0 } text)
        {
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
            await folder.AddAsync("pasted text.txt", content, context.RequestAborted);
        }

        if (folder.Files.Count == 0)
        {
            folder.Dispose();
            return Problems.Result(StatusCodes.Status400BadRequest, "PAR628", "nothing was sent: choose files, or paste a text");
        }

        var job = queue.Add(whoami.Of(context), folder);
        return context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
            ? Results.Redirect("/add", permanent: false, preserveMethod: false)
            : Results.Accepted($"/api/imports/{job.Id}", job);
    }
}
