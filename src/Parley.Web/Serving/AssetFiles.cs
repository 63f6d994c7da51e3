using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Parley.Web.Serving;

/// <summary>Style sheets and modules, out of the program itself. Their addresses name their content, so that a browser asks once; modules find each other beside themselves.</summary>
public static class AssetFiles
{
    private const string Prefix = "assets/";

    private static readonly FrozenDictionary<string, byte[]> Files = typeof(AssetFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).ToFrozenDictionary(name => name[Prefix.Length..], Read);

    private static readonly string Mark = Convert.ToHexStringLower(SHA256.HashData([.. Files.OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(file => file.Value)]))[..12];

    /// <summary>Where a file is: <c>room.css</c>.</summary>
    public static string Url(string file) => $"/assets/{Mark}/{file}";

    /// <summary>The content of a file; null where there is none.</summary>
    public static byte[]? Content(string file) => Files.GetValueOrDefault(file);

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        // Asked for by browsers where a page, as that of a card, names no icon.
        routes.MapGet("/favicon.ico", () => Results.Bytes(Files["icon.svg"], KindOf("icon.svg"))).ExcludeFromDescription();
        routes.MapGet("/assets/{mark}/{**file}", (string mark, string file, HttpContext context) =>
        {
            if (Content(file) is not { } content)
            {
                return Results.NotFound();
            }

            context.Response.Headers.CacheControl = mark == Mark ? "public, max-age=31536000, immutable" : "no-cache";
            return Results.Bytes(content, KindOf(file));
        }).ExcludeFromDescription();
    }

    private static string KindOf(string file) => Path.GetExtension(file) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".woff2" => "font/woff2",
        _ => "application/octet-stream",
    };

    private static byte[] Read(string name)
    {
        using var stream = typeof(AssetFiles).Assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
