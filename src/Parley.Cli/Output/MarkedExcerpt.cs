using System.Text;
using Parley.Attribution;
using Parley.Evaluation;
using Parley.Text;

namespace Parley.Cli.Output;

/// <summary>An attribution in the words around it, its roles in brackets: <c>… [source Ann] [cue said] [content it rains] …</c>.</summary>
internal sealed class MarkedExcerpt
{
    // Longer stretches are cut in the middle: errors stand at the ends.
    private const int LongestRole = 160;

    private const int LongestGap = 80;

    private readonly StringBuilder _text = new();
    private readonly List<Role?> _roles = [];

    private MarkedExcerpt(string text, GoldAttribution attribution, TextSpan window)
    {
        Append(window.Start > 0 ? "… " : "", null);
        var at = window.Start;
        foreach (var (role, span) in Spans(attribution).Where(s => s.Span.End <= text.Length).OrderBy(s => s.Span))
        {
            // Spans of one statement that overlap are another system's; the later one is left out.
            if (span.Start >= at)
            {
                Append(Elided(text[at..span.Start], LongestGap), null);
                Append($"[{role.ToString().ToLowerInvariant()} {Elided(span.In(text), LongestRole)}]", role);
                at = span.End;
            }
        }

        Append(Elided(text[Math.Min(at, window.End)..window.End], LongestGap), null);
        Append(window.End < text.Length ? " …" : "", null);
    }

    /// <summary>The excerpt of <paramref name="text"/> that <paramref name="window"/> holds.</summary>
    public static MarkedExcerpt Of(string text, GoldAttribution attribution, TextSpan window) => new(text, attribution, window);

    /// <summary>Every span of the attribution with its role.</summary>
    public static IEnumerable<(Role Role, TextSpan Span)> Spans(GoldAttribution? attribution) => attribution is null ? [] :
    [
        .. attribution.Source.Select(span => (Role.Source, span)),
        .. attribution.Cue.Select(span => (Role.Cue, span)),
        .. attribution.Content.Select(span => (Role.Content, span)),
    ];

    /// <summary>With its middle left out where it is longer than <paramref name="longest"/>.</summary>
    public static string Elided(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var (head, tail) = (text.LastIndexOf(' ', longest / 2), text.IndexOf(' ', text.Length - (longest / 2)));
        return $"{text[..(head > 0 ? head : longest / 2)]} … {text[(tail > 0 ? tail + 1 : text.Length - (longest / 2))..]}";
    }

    /// <summary>In lines of <paramref name="width"/> columns.</summary>
    public IEnumerable<string> Lines(int width, Ink ink)
    {
        var text = _text.ToString();
        var start = 0;
        foreach (var line in Wrapping.Lines(text, width))
        {
            start = text.IndexOf(line, start, StringComparison.Ordinal);
            yield return Painted(line, start, ink);
            start += line.Length;
        }
    }

    private string Painted(string line, int start, Ink ink)
    {
        var painted = new StringBuilder();
        for (int at = 0, end; at < line.Length; at = end)
        {
            var role = _roles[start + at];
            end = at + 1;
            while (end < line.Length && _roles[start + end] == role)
            {
                end++;
            }

            painted.Append(Paint(line[at..end], role, ink));
        }

        return painted.ToString();
    }

    private static string Paint(string words, Role? role, Ink ink) => role switch
    {
        Role.Source => ink.Bold(words),
        Role.Cue => ink.Italic(words),
        Role.Content => ink.Gold(words),
        _ => words,
    };

    private void Append(string words, Role? role)
    {
        foreach (var character in words)
        {
            var blank = char.IsWhiteSpace(character);
            if (!blank || (_text.Length > 0 && _text[^1] != ' '))
            {
                _text.Append(blank ? ' ' : OneLine.Steers(character) ? '\uFFFD' : character);
                _roles.Add(role);
            }
        }
    }
}
