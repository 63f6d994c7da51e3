using System.Text;

namespace Parley.Fuzz;

/// <summary>Makes broken inputs of good ones. Everything follows from the random numbers that it is given.</summary>
internal sealed class Accidents(IReadOnlyList<byte[]> seeds, Random random)
{
    private const int Longest = 30_000;

    private static readonly string[] Snippets =
    [
        "\"", "“", "”", "‘", "’", "'", "„", "«", "»", "``", "''", "\"\"=", "\n\n", "\r\n", "\0", "\uFEFF", "\u200B", "\u202E", "e\u0301", "😀", "\u0085", "\u2028",
        "<p>", "</div>", "<script>", "<!--", "]]>", "&#xD800;", "&amp;", "<b><i>", "**", "](", "```", "# ", "> ", "---\n", "{\"text\":", "\\ud800", "}", "[", "\\", ",",
        " said ", " said: ", "he said", ", she added.", "According to ", "U.S.", "Mr.", "...", "—", "n't", "'s", "1,000.50", "https://x", "BRUSSELS — ", "By Ann Other", "Related: ",
    ];

    /// <summary>A seed after some random accidents.</summary>
    public byte[] Next()
    {
        var bytes = seeds[random.Next(seeds.Count)].ToList();
        for (var left = random.Next(1, 12); left > 0; left--)
        {
            Accident(bytes);
        }

        return [.. bytes.Take(Longest)];
    }

    private void Accident(List<byte> bytes)
    {
        var at = random.Next(bytes.Count + 1);
        var length = random.Next(Math.Min(400, bytes.Count - at + 1));
        switch (random.Next(6))
        {
            case 0:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(Snippets[random.Next(Snippets.Length)]));
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 3 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 4:
                bytes.InsertRange(at, Repeated());
                break;
            default:
                bytes.InsertRange(at, Part(seeds[random.Next(seeds.Count)]));
                break;
        }
    }

    private IEnumerable<byte> Repeated() =>
        Enumerable.Repeat(Encoding.UTF8.GetBytes(Snippets[random.Next(Snippets.Length)]), random.Next(200)).SelectMany(b => b);

    private byte[] Part(byte[] other)
    {
        var start = random.Next(other.Length);
        return other[start..Math.Min(other.Length, start + random.Next(300))];
    }
}
