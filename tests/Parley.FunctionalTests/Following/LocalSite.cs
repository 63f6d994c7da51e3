using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Parley.FunctionalTests.Following;

/// <summary>A site on this machine, with the pages that a test gives it. It notes who asks for what, and says 304 to whoever has the newest.</summary>
internal sealed class LocalSite : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentDictionary<string, Page> _pages = new();

    public LocalSite()
    {
        Root = $"http://127.0.0.1:{FreePort()}";
        _listener.Prefixes.Add($"{Root}/");
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    public string Root { get; }

    /// <summary>What was asked for: the path, and what the asker said to have.</summary>
    public ConcurrentQueue<(string Path, string? Has, DateTime At)> Asked { get; } = new();

    public void Put(string path, string text, string kind = "text/html", int status = 200) => _pages[path] = new Page(text, kind, status);

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                Answer(await _listener.GetContextAsync());
            }
        }
        catch (Exception) when (!_listener.IsListening)
        {
            // The test is over.
        }
    }

    private void Answer(HttpListenerContext call)
    {
        var has = call.Request.Headers["If-None-Match"];
        Asked.Enqueue((call.Request.Url!.AbsolutePath, has, DateTime.UtcNow));
        var page = _pages.GetValueOrDefault(call.Request.Url.AbsolutePath, new Page("", "text/plain", 404));
        call.Response.StatusCode = has == page.ETag ? 304 : page.Status;
        if (call.Response.StatusCode != 304)
        {
            call.Response.Headers["ETag"] = page.ETag;
            call.Response.ContentType = page.Kind;
            call.Response.OutputStream.Write(Encoding.UTF8.GetBytes(page.Text));
        }

        call.Response.Close();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed record Page(string Text, string Kind, int Status)
    {
        public string ETag => $"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Text)))[..12]}\"";
    }
}
