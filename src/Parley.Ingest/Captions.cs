using System.Buffers;
using System.Text.RegularExpressions;

namespace Parley.Ingest;

/// <summary>Whether a line is the words under a picture, by the credit at its end.</summary>
internal static partial class Captions
{
    private const int Longest = 400;

    // Every credit names one of these; most lines name none, and are told by that in a tenth of the time.
    private static readonly SearchValues<string> Credited = SearchValues.Create(
        ["lickr", "AP", "AFP", "EPA", "Reuters", "REUTERS", "TASS", "Getty", "Shutterstock", "Wikimedia", "Unsplash", "dpa", "Pixabay", "Image", "Photo", "Picture"], StringComparison.Ordinal);

    public static bool IsCaption(string line) => line.Length <= Longest && line.AsSpan().ContainsAny(Credited) && Credit().IsMatch(line);

    [GeneratedRegex(@"(?:^|[.!?]\s+)[\p{L}.' ]{2,40}\s?/\s?(?:[Ff]lickr|AP|AFP|EPA|Reuters|REUTERS|TASS|Getty(?: Images)?|Shutterstock|Wikimedia(?: Commons)?|Unsplash|dpa|Pixabay)\.?$|\((?:AP|AFP|EPA|Reuters|Getty|Image|Photo|Picture)\b[^)]{0,60}\)\.?$|(?:^|[.!?)]\s+)(?:Photo|Photograph|Image|Picture)s?(?: credit)?(?::| by )\s?[^.]{2,60}\.?$|(?:/|via )\s?Getty(?: Images)?\)?\.?$")]
    private static partial Regex Credit();
}
