using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Parley.Web.Publishing;

/// <summary>Where pages of the reading room lie once they are files.</summary>
public static class PublishedAddress
{
    private const int LongestName = 60;
    private const int MarkLength = 8;

    private static readonly string[] Places = ["/", "/actors", "/concepts", "/articles", "/map"];
    private static readonly string[] Below = ["/actors/", "/concepts/", "/articles/"];

    /// <summary>The file of a page, with forward slashes; null for a page that is not published: what can be written to, and views narrowed down by a query.</summary>
    /// <param name="address">Path and query, without what follows <c>#</c>.</param>
    public static string? FileOf(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        var (path, query) = mark < 0 ? (address, "") : (address[..mark], address[mark..]);
        if (path.StartsWith("/assets/", StringComparison.Ordinal))
        {
            return $"assets/{path[(path.LastIndexOf('/') + 1)..]}";
        }

        var values = QueryHelpers.ParseQuery(query);
        if ((!Places.Contains(path) && !Array.Exists(Below, below => path.StartsWith(below, StringComparison.Ordinal))) || values.Keys.Any(key => key is not ("page" or "after")))
        {
            return null;
        }

        var further = string.Concat(values.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => $"-{value.Key}-{Name(value.Value.ToString())}"));
        if (Places.Contains(path))
        {
            return path == "/" ? "index.html" : $"{path[1..]}{further}.html";
        }

        var below = path.IndexOf('/', 1);
        return $"{path[1..below]}/{Name(Uri.UnescapeDataString(path[(below + 1)..]))}{further}.html";
    }

    /// <summary>How one file refers to another.</summary>
    public static string Between(string from, string to)
    {
        ArgumentNullException.ThrowIfNull(from);
        return string.Concat(Enumerable.Repeat("../", from.Count(letter => letter == '/'))) + to;
    }

    // Ids hold anything; names of files hold little, are short, and must stay apart where only capitals tell ids apart.
    private static string Name(string id)
    {
        var plain = string.Concat(id.Select(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-' ? letter : '-'));
        return plain == id && id.Length is > 0 and <= LongestName ? id : $"{plain[..Math.Min(plain.Length, LongestName)]}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..MarkLength]}";
    }
}
