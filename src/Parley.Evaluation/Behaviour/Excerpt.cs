using System.Collections.Immutable;
using System.Text;
using Parley.Attribution;
using Parley.Text;

namespace Parley.Evaluation.Behaviour;

/// <summary>A change in its context, on one line: <c>{source} ‹cue› [content]</c>, and <c>…</c> for what neither reading draws a border in.</summary>
internal static class Excerpt
{
    private const int Context = 60;

    /// <summary>Both sides of <paramref name="change"/>, over the same stretches of <paramref name="text"/>; spans alone where the text is empty.</summary>
    public static (string? Before, string? After) Of(string text, Change change)
    {
        var shown = Shown(text, new[] { change.Before, change.After }.OfType<Statement>());
        return (Of(text, change.Before, shown), Of(text, change.After, shown));
    }

    /// <summary>Where the first span of a statement begins, whatever its role; 0 where it has none.</summary>
    public static int Begin(Statement statement) => Roles(statement).Select(role => role.Span.Start).DefaultIfEmpty().Min();

    private static string? Of(string text, Statement? statement, ImmutableArray<TextSpan> shown) =>
        statement is null ? null : text.Length == 0 ? string.Join(' ', Roles(statement).Select(role => $"{role.Open}{role.Span.Start}–{role.Span.End}{role.Close}")) : Marked(text, statement, shown);

    private static string Marked(string text, Statement statement, ImmutableArray<TextSpan> shown)
    {
        var marks = Marks(statement);
        var line = new StringBuilder();
        foreach (var stretch in shown)
        {
            line.Append(stretch.Start > 0 ? "… " : "");
            for (var at = stretch.Start; at <= stretch.End; at++)
            {
                line.Append(marks.GetValueOrDefault(at, "")).Append(at < stretch.End ? text[at].ToString() : "");
            }

            line.Append(' ');
        }

        return OneLine(line.Append(shown is [.., var last] && last.End < text.Length ? "…" : "").ToString());
    }

    // What closes at a place stands before what opens there; the longer of two spans encloses the shorter.
    private static Dictionary<int, string> Marks(Statement statement)
    {
        var roles = Roles(statement).Where(role => role.Span.Length > 0).ToList();
        var closing = roles.OrderBy(role => role.Span.Length).Select(role => (At: role.Span.End, Mark: role.Close));
        var opening = roles.OrderByDescending(role => role.Span.Length).Select(role => (At: role.Span.Start, Mark: role.Open));
        return closing.Concat(opening).GroupBy(mark => mark.At).ToDictionary(place => place.Key, place => string.Concat(place.Select(mark => mark.Mark)));
    }

    private static IEnumerable<(TextSpan Span, char Open, char Close)> Roles(Statement statement) =>
        Move.Listed(statement.Source).Select(span => (span, '{', '}'))
            .Concat(Move.Listed(statement.Cue).Select(span => (span, '‹', '›')))
            .Concat(statement.Content.Select(span => (span, '[', ']')));

    // Some words on both sides of every border.
    private static ImmutableArray<TextSpan> Shown(string text, IEnumerable<Statement> statements) =>
        Coverage.Merged([.. statements.SelectMany(Roles).SelectMany(role => new[] { role.Span.Start, role.Span.End }).Select(border => Around(text, border))]);

    private static TextSpan Around(string text, int border)
    {
        var (start, end) = (Math.Max(0, border - Context), Math.Min(text.Length, border + Context));
        var first = start == 0 ? 0 : text.IndexOf(' ', start, Math.Max(0, border - start)) + 1;
        var last = end == text.Length ? end : text.LastIndexOf(' ', end, Math.Max(0, end - border));
        return new TextSpan(first > 0 || start == 0 ? first : start, last >= border ? last : end);
    }

    /// <summary>White space becomes single spaces; what steers a terminal, turns the direction of writing, or is half a character becomes �.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune))
            {
                line.Append(Rune.IsControl(rune) || rune.Value is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 ? Rune.ReplacementChar : rune);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }
}
