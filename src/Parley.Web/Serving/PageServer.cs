using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace Parley.Web.Serving;

/// <summary>Makes pages and their twins, and keeps them as long as the corpus does not change.</summary>
public sealed class PageServer(CorpusPool corpora, Whoami whoami, RoomJson json, IServiceProvider services, ILoggerFactory logs) : IDisposable
{
    private const long MostKeptBytes = 48 << 20;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostKeptBytes });

    /// <summary>Answers with a page.</summary>
    public Task HtmlAsync<TModel, TView>(HttpContext context, Func<Visit, TModel?> load)
        where TModel : class
        where TView : PageView<TModel> =>
        AnswerAsync(context, "text/html; charset=utf-8", async visit => load(visit) is { } model ? Encoding.UTF8.GetBytes(await RenderAsync<TView>(context, visit, model)) : null);

    /// <summary>Answers with a page's model.</summary>
    public Task JsonAsync<TModel>(HttpContext context, Func<Visit, TModel?> load, Func<TModel, byte[]>? toJson)
        where TModel : class =>
        AnswerAsync(context, "application/json; charset=utf-8", visit => Task.FromResult(load(visit) is { } model ? (toJson ?? json.Bytes)(model) : null));

    /// <inheritdoc/>
    public void Dispose() => _kept.Dispose();

    /// <summary>The HTML of a page that needs no corpus, as of an error.</summary>
    public async Task<string> RenderAsync<TView>(HttpContext context, Visit? visit, object model)
        where TView : IComponent
    {
        ArgumentNullException.ThrowIfNull(context);
        var frame = new Frame(corpora.Name, visit?.Coder ?? whoami.Of(context), context.Request.Path + context.Request.QueryString);
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["Model"] = model, ["Frame"] = frame });
            return (await renderer.RenderComponentAsync<TView>(parameters)).ToHtmlString();
        });
    }

    private async Task AnswerAsync(HttpContext context, string kind, Func<Visit, Task<byte[]?>> make)
    {
        var coder = whoami.Of(context);
        var version = corpora.Version;
        var tag = new EntityTagHeaderValue($"\"{version:x}-{StringComparer.Ordinal.GetHashCode(coder):x}\"");
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = "Cookie";
        context.Response.GetTypedHeaders().ETag = tag;
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var address = (coder, kind, context.Request.Path + context.Request.QueryString, version);
        if (!_kept.TryGetValue(address, out byte[]? body))
        {
            body = await MakeAsync(context, coder, make);
            if (body is null)
            {
                context.Response.Headers.ETag = default;
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            _kept.Set(address, body, new MemoryCacheEntryOptions { Size = body.Length });
        }

        context.Response.ContentType = kind;
        context.Response.ContentLength = body!.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    private async Task<byte[]?> MakeAsync(HttpContext context, string coder, Func<Visit, Task<byte[]?>> make)
    {
        using var lease = await corpora.RentAsync(context.RequestAborted);
        return await make(new Visit(lease.Corpus, coder));
    }
}
