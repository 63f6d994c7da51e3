using System.Text;

namespace Parley.Ingest.Archives;

/// <summary>The head of a record of a web archive, or of an answer in it: a first line and fields.</summary>
internal sealed record WarcHead(string First, IReadOnlyDictionary<string, string> Fields)
{
    public string? this[string name] => Fields.GetValueOrDefault(name);

    /// <summary>Reads the lines of a head; what is no field is passed over, and of two of a name the first counts.</summary>
    public static WarcHead Of(IEnumerable<string> lines)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var first = "";
        foreach (var line in lines)
        {
            var colon = line.IndexOf(':');
            if (first.Length == 0)
            {
                first = line;
            }
            else if (colon > 0)
            {
                fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
            }
        }

        return new WarcHead(first, fields);
    }

    /// <summary>The head at the beginning of <paramref name="bytes"/>, which a blank line ends, and how long it is.</summary>
    public static (WarcHead Head, int Length) At(ReadOnlySpan<byte> bytes)
    {
        const int Longest = 64 * 1024;
        var text = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Longest)]);
        var (windows, unix) = (text.IndexOf("\r\n\r\n", StringComparison.Ordinal), text.IndexOf("\n\n", StringComparison.Ordinal));
        var isWindows = windows >= 0 && (unix < 0 || windows < unix);
        var end = isWindows ? windows : unix;
        return (Of(text[..(end < 0 ? 0 : end)].Split('\n').Select(line => line.TrimEnd('\r'))), end < 0 ? 0 : end + (isWindows ? 4 : 2));
    }
}

/// <summary>One record of a web archive.</summary>
/// <param name="Head">Its fields.</param>
/// <param name="Body">Its bytes; null where it is of no interest or too long.</param>
internal sealed record WarcRecord(WarcHead Head, byte[]? Body)
{
    /// <summary>Of what address.</summary>
    public string Address => (Head["WARC-Target-URI"] ?? "").Trim('<', '>');
}
