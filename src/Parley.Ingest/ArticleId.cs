using System.Security.Cryptography;
using System.Text;

namespace Parley.Ingest;

/// <summary>The id of an article that brings none: the same for the same text from the same address, on every machine.</summary>
internal static class ArticleId
{
    private const int Digits = 16;

    public static string Of(string? url, string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{url}\n{text}")))[..Digits];
}
