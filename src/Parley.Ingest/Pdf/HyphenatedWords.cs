using System.Text;
using System.Text.RegularExpressions;

namespace Parley.Ingest.Pdf;

/// <summary>
/// Joins lines. Of a word divided at the end of a line, the document itself knows whether it is written with the hyphen: it stands elsewhere.
/// Where it does not, the hyphen is the printer's.
/// </summary>
internal sealed partial class HyphenatedWords(IEnumerable<string> lines)
{
    private const char Soft = '\u00ad';
    private readonly HashSet<string> known = new(lines.SelectMany(line => Word().Matches(line).Select(match => match.Value)), StringComparer.OrdinalIgnoreCase);

    public string Join(IEnumerable<string> paragraph)
    {
        var text = new StringBuilder();
        foreach (var line in paragraph)
        {
            Append(text, line);
        }

        return text.Replace(Soft.ToString(), "").ToString().Trim();
    }

    private void Append(StringBuilder text, string line)
    {
        if (text.Length > 1 && text[^1] is '-' or Soft or '\u2010' && char.IsLetter(text[^2]) && line.Length > 0 && char.IsLetter(line[0]))
        {
            text.Length -= IsPrinters(text, line) ? 1 : 0;
            text.Append(line);
            return;
        }

        text.Append(text.Length > 0 ? " " : "").Append(line);
    }

    private bool IsPrinters(StringBuilder text, string line)
    {
        var start = text.Length - 1;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '-'))
        {
            start--;
        }

        var (head, tail) = (text.ToString(start, text.Length - 1 - start), Word().Match(line).Value);
        var isOneWord = char.IsLower(line[0]) || (IsCapitals(head) && IsCapitals(tail));
        return text[^1] == Soft || (isOneWord && (known.Contains(head + tail) || !known.Contains($"{head}-{tail}")));
    }

    /// <summary>A word of a headline, rather than initials: "US-EU" keeps its hyphen.</summary>
    private static bool IsCapitals(string word) => word.Length > 2 && word.All(char.IsUpper);

    [GeneratedRegex(@"\p{L}+(?:-\p{L}+)*")]
    private static partial Regex Word();
}
