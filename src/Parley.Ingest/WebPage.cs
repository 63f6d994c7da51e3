using System.Net;

namespace Parley.Ingest;

/// <summary>Fetches one address. Nothing that a page refers to is fetched, ever.</summary>
internal static class WebPage
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <exception cref="HttpRequestException">No answer, or one that says no.</exception>
    public static Source Fetch(string address, HttpMessageHandler? web, CancellationToken cancel)
    {
        using var own = web is null ? new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All } : null;
        using var client = new HttpClient(web ?? own!, disposeHandler: false) { Timeout = Patience, MaxResponseContentBufferSize = Bytes.Limit };
        using var request = new HttpRequestMessage(HttpMethod.Get, Parse(address));
        request.Headers.UserAgent.ParseAdd("Mozilla/5.0 (compatible; parley)");
        request.Headers.Accept.ParseAdd("text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5");
        using var response = client.Send(request, HttpCompletionOption.ResponseContentRead, cancel);
        response.EnsureSuccessStatusCode();
        var content = new MemoryStream();
        response.Content.CopyTo(content, null, cancel);
        content.Position = 0;
        return new Source(content, response.Content.Headers.ContentType?.CharSet, response.RequestMessage?.RequestUri?.AbsoluteUri ?? address);
    }

    private static Uri Parse(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri : throw new HttpRequestException("not a valid address");
}
