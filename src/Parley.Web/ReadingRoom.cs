using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Parley.Store;
using Parley.Store.Views;
using Parley.Web.Actors;
using Parley.Web.Articles;
using Parley.Web.Compare;
using Parley.Web.Concepts;
using Parley.Web.Decisions;
using Parley.Web.Exports;
using Parley.Web.History;
using Parley.Web.Imports;
using Parley.Web.Map;
using Parley.Web.Overview;
using Parley.Web.Queue;
using Parley.Web.Quoting;
using Parley.Web.Samples;
using Parley.Web.Search;
using Parley.Web.Serving;
using Parley.Web.Suggestions;

namespace Parley.Web;

/// <summary>The reading room over one corpus: pages, their JSON twins, the REST API. Open this file first; it names everything that can be asked for.</summary>
public static class ReadingRoom
{
    /// <summary>Puts the room together; nothing is listened to yet.</summary>
    /// <param name="settings">How it is opened.</param>
    /// <param name="corpus">Open; the room closes it.</param>
    public static WebApplication Build(RoomSettings settings, Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(settings.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // What the program has to say stands on standard error, in its own words; the framework's news of each request are nobody's.
        builder.Logging.ClearProviders();
        AddServices(builder.Services, settings, corpus);
        var app = builder.Build();
        Use(app);
        MapPages(new PageMap(app));
        return app;
    }

    private static void AddServices(IServiceCollection services, RoomSettings settings, Corpus corpus)
    {
        services.AddSingleton(settings);
        services.AddSingleton(_ => new CorpusPool(corpus));
        services.AddSingleton(provider => new Kept<CodedDebate>(provider.GetRequiredService<CorpusPool>(), CodedDebate.Of));
        services.AddSingleton<Whoami>().AddSingleton<RoomJson>().AddSingleton<PageServer>();
        services.AddSingleton<MapMaterial>().AddHostedService<EarlyMap>();
        services.AddSingleton<Suggesting>();
        services.AddSingleton<Happenings>().AddSingleton<Writing>();
        services.AddSingleton<ImportWork>().AddSingleton<ImportQueue>().AddHostedService(provider => provider.GetRequiredService<ImportQueue>());
        services.Configure<JsonOptions>(options => RoomJson.Apply(options.SerializerOptions));
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(3));
        services.AddProblemDetails();
        services.AddRateLimiter(Limits.Set);
        services.AddOpenApi();
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html", "text/css", "text/javascript", "application/json", "application/problem+json", "image/svg+xml", "text/csv"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }

    private static void Use(WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseResponseCompression();
        app.UseExceptionHandler(failed => failed.Run(Problems.OfExceptionAsync));
        app.UseStatusCodePages(status => Problems.OfStatusAsync(status.HttpContext));
        app.UseRateLimiter();
        app.UseMiddleware<Gate>();
    }

    private static void MapPages(PageMap room)
    {
        room.Routes.MapOpenApi();
        AssetFiles.Map(room.Routes);
        OverviewPages.Map(room);
        SearchPages.Map(room);
        ArticlePages.Map(room);
        QueuePages.Map(room);
        ActorsPages.Map(room);
        ConceptsPages.Map(room);
        ComparePages.Map(room);
        NetworkPages.Map(room);
        CardPages.Map(room);
        ExportPages.Map(room);
        WhoPages.Map(room);
        ImportPages.Map(room);
        DecisionEndpoints.Map(room);
        StatementEndpoints.Map(room.Routes);
        CodebookEndpoints.Map(room.Routes);
        SampleEndpoints.Map(room.Routes, room.Service<RoomSettings>().Clock);
        Happenings.Map(room);
        SuggestionEndpoints.Map(room);
        HistoryPages.Map(room);
        AgreementPages.Map(room);
    }
}
