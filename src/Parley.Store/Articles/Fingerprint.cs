using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Parley.Text;

namespace Parley.Store.Articles;

/// <summary>By what an article is known again.</summary>
/// <param name="Name">Its id.</param>
/// <param name="Address">Its page; null where it has none.</param>
/// <param name="Hash">SHA-256 of its canonical text, in which one space stands for any white space.</param>
/// <param name="Likeness">A sketch of its words; null where they are few.</param>
internal sealed record Fingerprint(string Name, string? Address, byte[] Hash, Likeness? Likeness)
{
    private const int NameDigits = 8;

    /// <summary>The name that it gets where another text bears its own.</summary>
    public string OtherName => $"{Name}~{Convert.ToHexStringLower(Hash)[..NameDigits]}";

    public static Fingerprint Of(Article article) =>
        new(Plain.Of(article.Id), PageAddress.Of(article.Url), HashOf(article.Text), Articles.Likeness.Of(Shingles.Of(article.Text)));

    private static byte[] HashOf(string text)
    {
        var canonical = ArrayPool<char>.Shared.Rent(text.Length);
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            var length = Encoding.UTF8.GetBytes(canonical.AsSpan(0, Canonical(text, canonical)), bytes);
            return SHA256.HashData(bytes.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(canonical);
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static int Canonical(string text, char[] canonical)
    {
        var length = 0;
        foreach (var unit in text)
        {
            if (!char.IsWhiteSpace(unit))
            {
                canonical[length++] = unit;
            }
            else if (length > 0 && canonical[length - 1] != ' ')
            {
                canonical[length++] = ' ';
            }
        }

        return length > 0 && canonical[length - 1] == ' ' ? length - 1 : length;
    }
}
