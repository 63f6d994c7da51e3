using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Parley.Store.Dna;

/// <summary>
/// Passwords as Discourse Network Analyzer 3 keeps them: base 64 of a salt of 16 bytes and a digest of 32, which is SHA-256 taken 100,000 times, first of salt and password, then
/// of the digest before. It guards the program's windows, not the file.
/// </summary>
public static partial class DnaPassword
{
    /// <summary>How many bytes of salt there are.</summary>
    public const int SaltLength = 16;

    private const int Rounds = 100_000;

    /// <summary>The digest of a password.</summary>
    /// <param name="word">The password.</param>
    /// <param name="salt">Bytes that make equal passwords differ, <see cref="SaltLength"/> of them.</param>
    public static string Digest(string word, ReadOnlySpan<byte> salt)
    {
        ArgumentNullException.ThrowIfNull(word);
        byte[] digest = [.. salt, .. Encoding.UTF8.GetBytes(word)];
        for (var round = 0; round < Rounds; round++)
        {
            digest = SHA256.HashData(digest);
        }

        return Convert.ToBase64String([.. salt, .. digest]);
    }

    /// <summary>Whether somebody can log in with what is kept: a version 2 keeps none.</summary>
    public static bool IsDigest(string kept) => Pattern().IsMatch(kept);

    [GeneratedRegex(@"^[A-Za-z0-9+/=]{64}\z")]
    private static partial Regex Pattern();
}
