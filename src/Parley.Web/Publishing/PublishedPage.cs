using System.Net;
using System.Text.RegularExpressions;

namespace Parley.Web.Publishing;

/// <summary>A page made into a file: links lead to files, and what needs the program is taken out.</summary>
public static partial class PublishedPage
{
    /// <summary>The file's text, and the addresses that its links lead to.</summary>
    /// <param name="html">As the reading room sends it.</param>
    /// <param name="file">The file it becomes.</param>
    public static (string Html, IReadOnlyList<string> Addresses) Of(string html, string file)
    {
        ArgumentNullException.ThrowIfNull(html);
        var addresses = new List<string>();
        var kept = Forms().Replace(Foreign().Replace(html, ""), form => form.Value.Contains("id=\"map-settings\"", StringComparison.Ordinal) ? form.Value : "");
        return (Links().Replace(kept, link => Link(link, file, addresses)), addresses);
    }

    /// <summary>The same without links to a file that there is not.</summary>
    /// <param name="html">A page that <see cref="Of"/> made.</param>
    /// <param name="file">Its file.</param>
    /// <param name="missing">Files that are not there.</param>
    public static string Without(string html, string file, IReadOnlySet<string> missing)
    {
        ArgumentNullException.ThrowIfNull(missing);
        var gone = missing.Select(to => PublishedAddress.Between(file, to)).ToHashSet(StringComparer.Ordinal);
        return Links().Replace(html, link => gone.Contains(WebUtility.HtmlDecode(link.Groups["to"].Value).Split('#')[0]) ? "" : link.Value);
    }

    private static string Link(Match link, string file, List<string> addresses)
    {
        var whole = WebUtility.HtmlDecode(link.Groups["to"].Value);
        if (!whole.StartsWith('/'))
        {
            return link.Value;
        }

        var hash = whole.IndexOf('#', StringComparison.Ordinal);
        var (address, place) = hash < 0 ? (whole, "") : (whole[..hash], whole[hash..]);
        if (PublishedAddress.FileOf(address) is not { } to)
        {
            return "";
        }

        addresses.Add(address);
        return $" {link.Groups["name"].Value}=\"{WebUtility.HtmlEncode(PublishedAddress.Between(file, to) + place)}\"";
    }

    [GeneratedRegex("""\s(?<name>href|src)="(?<to>[^"]*)["]""")]
    private static partial Regex Links();

    [GeneratedRegex("<form\\b.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    // Twins are answered by the program, and of modules only the map's needs nobody to ask.
    [GeneratedRegex("""\s*<link rel="(alternate|service-desc)"[^>]*>|\s*<script (?![^>]*/map\.js")[^>]*></script>|\s*<a class="cite"[^>]*>cite</a>""")]
    private static partial Regex Foreign();
}
