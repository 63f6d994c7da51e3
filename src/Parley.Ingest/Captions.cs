using System.Text.RegularExpressions;

namespace Parley.Ingest;

/// <summary>Whether a line is the words under a picture, by the credit at its end.</summary>
internal static partial class Captions
{
    private const int Longest = 400;

    public static bool IsCaption(string line) => line.Length <= Longest && Credit().IsMatch(line);

    [GeneratedRegex(@"(?:^|[.!?]\s+)[\p{L}.' ]{2,40}\s?/\s?(?:[Ff]lickr|AP|AFP|EPA|Reuters|REUTERS|TASS|Getty(?: Images)?|Shutterstock|Wikimedia(?: Commons)?|Unsplash|dpa|Pixabay)\.?$|\((?:AP|AFP|EPA|Reuters|Getty|Image|Photo|Picture)\b[^)]{0,60}\)\.?$|(?:^|[.!?)]\s+)(?:Photo|Photograph|Image|Picture)s?(?: credit)?(?::| by )\s?[^.]{2,60}\.?$|(?:/|via )\s?Getty(?: Images)?\)?\.?$")]
    private static partial Regex Credit();
}
