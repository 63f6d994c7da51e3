using Microsoft.AspNetCore.Http;

namespace Parley.Web.Serving;

/// <summary>The one place that answers "who is this?": the name that somebody gave themselves, kept in a cookie. Accounts and sign-in will come here and nowhere else.</summary>
public sealed class Whoami(RoomSettings settings)
{
    /// <summary>A name is no longer than that.</summary>
    public const int LongestName = 60;

    private const string Cookie = "coder";

    /// <summary>The name under which decisions are kept.</summary>
    public string Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Request.Cookies.TryGetValue(Cookie, out var name) && Clean(Uri.UnescapeDataString(name)) is { } given ? given : settings.Coder;
    }

    /// <summary>From now on this browser is called so.</summary>
    /// <returns>Whether the name can be used.</returns>
    public static bool Name(HttpContext context, string name)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (Clean(name) is not { } clean)
        {
            return false;
        }

        context.Response.Cookies.Append(Cookie, Uri.EscapeDataString(clean), new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            MaxAge = TimeSpan.FromDays(365),
        });
        return true;
    }

    private static string? Clean(string name)
    {
        var words = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length is 0 or > LongestName || words.Any(char.IsControl) ? null : words;
    }
}
