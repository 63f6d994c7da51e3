using System.Net;
using System.Net.Sockets;

namespace Parley.Ingest;

/// <summary>
/// Fetches one address. Nothing that a page refers to is fetched, ever. A redirection is followed a few times, but not from outside into a private network:
/// only what somebody typed may lie there.
/// </summary>
internal static class WebPage
{
    private const int MostRedirections = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <exception cref="HttpRequestException">No answer, or one that says no.</exception>
    public static Source Fetch(string address, HttpMessageHandler? web, CancellationToken cancel)
    {
        var typed = Parse(address);
        using var response = Send(typed, web, _ => { }, cancel);
        response.EnsureSuccessStatusCode();
        return SourceOf(response, typed, cancel);
    }

    /// <summary>What the server answers in the end, also where it says no. The whole answer is there.</summary>
    /// <param name="typed">Where to begin.</param>
    /// <param name="web">How addresses are fetched; null for the network itself.</param>
    /// <param name="adorn">Adds to each request.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="HttpRequestException">No answer.</exception>
    public static HttpResponseMessage Send(Uri typed, HttpMessageHandler? web, Action<HttpRequestMessage> adorn, CancellationToken cancel)
    {
        using var own = web is null ? new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All, AllowAutoRedirect = false } : null;
        using var client = new HttpClient(web ?? own!, disposeHandler: false) { Timeout = Patience, MaxResponseContentBufferSize = Bytes.Limit };
        var address = typed;
        for (var redirections = 0; ; redirections++)
        {
            var response = Ask(client, address, adorn, cancel);
            if (Redirection(response, address) is not { } next)
            {
                return response;
            }

            response.Dispose();
            if (redirections == MostRedirections)
            {
                throw new HttpRequestException("redirected too often");
            }

            address = next.Host == typed.Host || !IsPrivate(next.DnsSafeHost) ? next : throw new HttpRequestException($"redirected into a private network, to {next.Host}; give that address itself if you mean it");
        }
    }

    /// <summary>What an answer holds.</summary>
    public static Source SourceOf(HttpResponseMessage response, Uri typed, CancellationToken cancel)
    {
        var content = new MemoryStream();
        response.Content.CopyTo(content, null, cancel);
        content.Position = 0;
        return new Source(content, response.Content.Headers.ContentType?.CharSet, response.RequestMessage?.RequestUri?.AbsoluteUri ?? typed.AbsoluteUri);
    }

    private static HttpResponseMessage Ask(HttpClient client, Uri address, Action<HttpRequestMessage> adorn, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.UserAgent.ParseAdd("Mozilla/5.0 (compatible; parley)");
        request.Headers.Accept.ParseAdd("text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5");
        adorn(request);
        return client.Send(request, HttpCompletionOption.ResponseContentRead, cancel);
    }

    private static Uri? Redirection(HttpResponseMessage response, Uri address)
    {
        if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
        {
            return null;
        }

        var next = new Uri(address, location);
        return next is { Scheme: "http" or "https" } ? next : throw new HttpRequestException($"redirected to {next.Scheme}, which is not fetched");
    }

    /// <summary>Whether a name stands for this machine or one of a network that the outside does not see. A name that nobody here knows is left to the proxy.</summary>
    internal static bool IsPrivate(string host)
    {
        try
        {
            return Array.Exists(Dns.GetHostAddresses(host), IsPrivate);
        }
        catch (SocketException)
        {
            return false;
        }
    }

    internal static bool IsPrivate(IPAddress address) => (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address) switch
    {
        { AddressFamily: AddressFamily.InterNetworkV6 } six => six.IsIPv6LinkLocal || six.IsIPv6UniqueLocal || six.IsIPv6SiteLocal || IPAddress.IsLoopback(six) || six.Equals(IPAddress.IPv6Any),
        var four => four.GetAddressBytes() is [0 or 10 or 127, ..] or [169, 254, ..] or [172, >= 16 and < 32, ..] or [192, 168, ..] or [100, >= 64 and < 128, ..] or [>= 224, ..],
    };

    private static Uri Parse(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri : throw new HttpRequestException("not a valid address");
}
