namespace Parley.Store.Articles;

/// <summary>When two URLs lead to one page: scheme, <c>www.</c>, fragment, a slash at the end and marks of campaigns do not count.</summary>
internal static class PageAddress
{
    private static readonly string[] Campaigns = ["utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "cmpid", "ocid"];

    /// <summary>Equal for URLs of one page; null where there is none.</summary>
    public static string? Of(string? url)
    {
        if (string.IsNullOrWhiteSpace(url))
        {
            return null;
        }

        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            return Plain.Of(url.Trim());
        }

        var host = uri.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? uri.IdnHost[4..] : uri.IdnHost;
        var port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        var query = string.Join('&', uri.Query.TrimStart('?').Split('&').Where(part => part.Length > 0 && !IsCampaign(part)));
        return $"{host}{port}{uri.AbsolutePath.TrimEnd('/')}{(query.Length > 0 ? "?" : "")}{query}";
    }

    private static bool IsCampaign(string part) => Campaigns.Any(name => part.StartsWith(name, StringComparison.OrdinalIgnoreCase));
}
