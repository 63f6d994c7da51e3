using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Parley.Web.Serving;

/// <summary>Turns away who does not bring the token, and changes that another site's page asks for.</summary>
public sealed class Gate(RequestDelegate next, RoomSettings settings)
{
    private const string Cookie = "token";

    /// <summary>Lets a request in, or answers why not.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (ComesFromElsewhere(context.Request))
        {
            return Problems.WriteAsync(context, StatusCodes.Status403Forbidden, "PAR622", "a page of another site may not change this corpus");
        }

        if (settings.Token is not { } token || IsToken(token, Bearer(context.Request)) || IsToken(token, context.Request.Cookies[Cookie]))
        {
            return next(context);
        }

        return IsToken(token, context.Request.Query["token"]) ? Admit(context, token)
            : Problems.WriteAsync(context, StatusCodes.Status401Unauthorized, "PAR621", "this reading room opens with a token: use the address that `parley serve --public` printed, or send `Authorization: Bearer TOKEN`");
    }

    // Browsers say where a request was made; programs that are no browser say nothing, and carry no cookies of one.
    private static bool ComesFromElsewhere(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
        {
            return false;
        }

        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        return site.Length > 0 ? site is not ("same-origin" or "none") : origin.Length > 0 && !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }

    private static string? Bearer(HttpRequest request)
    {
        const string scheme = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? header[scheme.Length..].Trim() : null;
    }

    private static bool IsToken(string token, string? given) =>
        given is not null && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(token)), SHA256.HashData(Encoding.UTF8.GetBytes(given)));

    // The token goes from the address, which stands in histories, into a cookie.
    private static Task Admit(HttpContext context, string token)
    {
        context.Response.Cookies.Append(Cookie, token, new CookieOptions { HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps });
        var rest = new QueryBuilder(context.Request.Query.Where(pair => pair.Key != "token").SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? "")));
        context.Response.Redirect(context.Request.PathBase + context.Request.Path + rest.ToQueryString());
        return Task.CompletedTask;
    }
}
