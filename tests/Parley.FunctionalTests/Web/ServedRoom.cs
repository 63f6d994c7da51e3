using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Parley.FunctionalTests.Store;
using Parley.Store;
using Parley.Store.Articles;
using Parley.Web;

namespace Parley.FunctionalTests.Web;

/// <summary>A reading room that really listens, over a corpus in a file of its own or in a database that is named.</summary>
internal sealed class ServedRoom : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly WebApplication _room;

    private ServedRoom(Func<RoomSettings, RoomSettings> with, IEnumerable<Reading> readings, string? address)
    {
        Address = address ?? Path.Combine(_folder.Path, "news.parley");
        using (var corpus = Corpus.Open(Address, Missing.Make))
        {
            Keep(corpus, readings);
        }

        _room = ReadingRoom.Build(with(new RoomSettings(Address) { Urls = "http://127.0.0.1:0", Coder = "anna" }), Corpus.Open(Address));
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    }

    /// <summary>Of the corpus.</summary>
    public string Address { get; }

    /// <summary>Asks without cookies, and follows no redirection.</summary>
    public HttpClient Client { get; }

    /// <summary>Opens a room with the invented articles, or with others.</summary>
    public static async Task<ServedRoom> OpenAsync(Func<RoomSettings, RoomSettings>? with = null, IEnumerable<Reading>? readings = null, string? address = null)
    {
        var served = new ServedRoom(with ?? (settings => settings), readings ?? [Invented.FerryFares(), Invented.Hearing(), Invented.Silence()], address);
        await served._room.StartAsync(TestContext.Current.CancellationToken);
        served.Client.BaseAddress = new Uri(served._room.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return served;
    }

    /// <summary>Keeps readings in a corpus.</summary>
    public static void Keep(Corpus corpus, IEnumerable<Reading> readings)
    {
        var all = readings.ToList();
        var store = new BatchStore(corpus, TimeProvider.System);
        store.Keep([.. store.Sift([.. all.Select(r => r.Article)]).Zip(all, (arrival, reading) => new ReadArrival(arrival, reading, null))], []);
    }

    /// <summary>Asks as a browser does for a page.</summary>
    public Task<HttpResponseMessage> PageAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, [("Accept", "text/html"), .. headers]);

    /// <summary>The HTML of a page that is there.</summary>
    public async Task<string> HtmlAsync(string path)
    {
        using var answer = await PageAsync(path);
        ((int)answer.StatusCode).ShouldBe(200, path);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The JSON at an address that has some.</summary>
    public async Task<JsonElement> JsonAsync(string path)
    {
        using var answer = await SendAsync(HttpMethod.Get, path, null, ("Accept", "application/json"));
        ((int)answer.StatusCode).ShouldBe(200, path);
        return await OfAsync(answer);
    }

    /// <summary>The JSON of an answer.</summary>
    public static async Task<JsonElement> OfAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

    /// <summary>Any request.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _room.StopAsync(TestContext.Current.CancellationToken);
        await _room.DisposeAsync();
        _folder.Dispose();
    }
}
