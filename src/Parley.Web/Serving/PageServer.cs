using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using Parley.Store.Views;

namespace Parley.Web.Serving;

/// <summary>Makes pages and their twins, and keeps them as long as the corpus does not change.</summary>
public sealed class PageServer(CorpusPool corpora, Whoami whoami, RoomJson json, IServiceProvider services, Kept<CodedDebate> imported) : IDisposable
{
    private const long MostKeptBytes = 48 << 20;
    private const int TagBytes = 12;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostKeptBytes });

    /// <summary>Answers with a page.</summary>
    public Task HtmlAsync<TModel, TView>(HttpContext context, Func<Visit, TModel?> load, bool isKept = true)
        where TModel : class
        where TView : PageView<TModel> =>
        AnswerAsync(context, new Form("text/html; charset=utf-8", isKept), async visit => load(visit) is { } model ? Encoding.UTF8.GetBytes(await RenderAsync<TView>(context, visit, model)) : null);

    /// <summary>Answers with a page's model.</summary>
    public Task JsonAsync<TModel>(HttpContext context, Func<Visit, TModel?> load, Func<TModel, byte[]>? toJson, bool isKept = true)
        where TModel : class =>
        AnswerAsync(context, new Form("application/json; charset=utf-8", isKept), visit => Task.FromResult(load(visit) is { } model ? (toJson ?? json.Bytes)(model) : null));

    /// <inheritdoc/>
    public void Dispose() => _kept.Dispose();

    /// <summary>The HTML of a page that needs no corpus, as of an error.</summary>
    public async Task<string> RenderAsync<TView>(HttpContext context, Visit? visit, object model)
        where TView : IComponent
    {
        ArgumentNullException.ThrowIfNull(context);
        var frame = new Frame(corpora.Name, visit?.Coder ?? whoami.Of(context), context.Request.Path + context.Request.QueryString) { Origin = $"{context.Request.Scheme}://{context.Request.Host}" };
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["Model"] = model, ["Frame"] = frame });
            return (await renderer.RenderComponentAsync<TView>(parameters)).ToHtmlString();
        });
    }

    private async Task AnswerAsync(HttpContext context, Form form, Func<Visit, Task<byte[]?>> make)
    {
        var coder = whoami.Of(context);
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = "Cookie";
        var address = (coder, form.Kind, context.Request.Host.Value, context.Request.Path + context.Request.QueryString, corpora.Version);
        if (!_kept.TryGetValue(address, out byte[]? body))
        {
            body = await MakeAsync(context, coder, make);
            if (body is null)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            if (form.IsKept)
            {
                _kept.Set(address, body, new MemoryCacheEntryOptions { Size = body.Length });
            }
        }

        if (form.IsKept && IsKnown(context, body!))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        await SendAsync(context, form.Kind, body!);
    }

    // Of what is sent, not of the corpus's version: that may be another one though nothing changed that this page shows, and begins anew with the program.
    private static bool IsKnown(HttpContext context, byte[] body)
    {
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, TagBytes))}\"");
        context.Response.GetTypedHeaders().ETag = tag;
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false));
    }

    private static async Task SendAsync(HttpContext context, string kind, byte[] body)
    {
        context.Response.ContentType = kind;
        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    private async Task<byte[]?> MakeAsync(HttpContext context, string coder, Func<Visit, Task<byte[]?>> make)
    {
        using var lease = await corpora.RentAsync(context.RequestAborted);
        return await make(new Visit(lease.Corpus, coder, imported));
    }

    // What an answer is written as, and whether it stays so until the corpus changes.
    private sealed record Form(string Kind, bool IsKept);
}
