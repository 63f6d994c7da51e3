using System.Collections.Immutable;
using System.Text;
using Parley.Evaluation;
using Parley.Text;

namespace Parley.Training.Augmentation;

/// <summary>
/// A text with its attributions marked in it: <c>[source] {cue} &lt;content&gt;</c>, with the number of the attribution before a colon where it is not the first
/// (<c>[2:she]</c>; <c>[12:she]</c> is the source of two). Marks may stand in one another. ¶ is a new paragraph, ↵ a new line.
/// </summary>
internal static class MarkedText
{
    private const string Openers = "[{<";
    private const string Closers = "]}>";

    /// <summary>Takes the marks out.</summary>
    /// <exception cref="FormatException">A mark is not closed, or closed by another.</exception>
    public static (string Text, ImmutableArray<GoldAttribution> Attributions) Parse(string marked)
    {
        var text = new StringBuilder();
        var spans = new List<(char Role, int Attribution, TextSpan Span)>();
        var open = new Stack<(char Role, string Numbers, int Start)>();
        for (var at = 0; at < marked.Length; at++)
        {
            var (opens, closes) = (Openers.IndexOf(marked[at], StringComparison.Ordinal), Closers.IndexOf(marked[at], StringComparison.Ordinal));
            if (opens >= 0)
            {
                var numbers = string.Concat(marked.Skip(at + 1).TakeWhile(char.IsAsciiDigit));
                var isNumbered = numbers.Length > 0 && marked[at + 1 + numbers.Length] == ':';
                open.Push((marked[at], isNumbered ? numbers : "1", text.Length));
                at += isNumbered ? numbers.Length + 1 : 0;
            }
            else if (closes >= 0)
            {
                var (role, numbers, start) = open.Count > 0 && open.Peek().Role == Openers[closes] ? open.Pop() : throw new FormatException($"a mark too many in: {marked}");
                spans.AddRange(numbers.Select(n => (role, n - '0', new TextSpan(start, text.Length))));
            }
            else
            {
                text.Append(marked[at] switch { '¶' => "\n\n", '↵' => "\n", '␌' => "\f", '⟦' => "[", '⟧' => "]", var character => character.ToString() });
            }
        }

        return open.Count == 0 ? (text.ToString(), Attributions(spans)) : throw new FormatException($"a mark is not closed in: {marked}");
    }

    /// <summary>Writes the first annotator's attributions into the text, for people to look at.</summary>
    public static string Show(GoldArticle article)
    {
        var text = new StringBuilder(article.Text);
        var marks = article.Annotations.Take(1).SelectMany(a => a.Attributions).SelectMany((a, i) => Ends(a, i + 1));
        foreach (var (at, _, mark) in marks.OrderByDescending(m => m.At).ThenBy(m => m.Order))
        {
            text.Insert(at, mark);
        }

        return text.ToString();
    }

    private static IEnumerable<(int At, int Order, string Mark)> Ends(GoldAttribution attribution, int number)
    {
        foreach (var (spans, role) in new[] { (attribution.Source, 0), (attribution.Cue, 1), (attribution.Content, 2) })
        {
            foreach (var span in spans)
            {
                yield return (span.Start, 0, number == 1 ? $"{Openers[role]}" : $"{Openers[role]}{number}:");
                yield return (span.End, 1, $"{Closers[role]}");
            }
        }
    }

    private static ImmutableArray<GoldAttribution> Attributions(List<(char Role, int Attribution, TextSpan Span)> spans)
    {
        ImmutableArray<TextSpan> Of(IEnumerable<(char Role, int Attribution, TextSpan Span)> attribution, char role) =>
            [.. attribution.Where(s => s.Role == role).Select(s => s.Span).Order()];
        return [.. spans.GroupBy(s => s.Attribution).OrderBy(g => g.Key).Select(g => new GoldAttribution(Of(g, '['), Of(g, '{'), Of(g, '<')))];
    }
}
