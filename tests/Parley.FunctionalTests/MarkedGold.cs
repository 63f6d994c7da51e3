using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Parley.Attribution;
using Parley.Evaluation;
using Parley.Text;

namespace Parley.FunctionalTests;

/// <summary>
/// Attributions marked in the text itself, so that no offset is typed: <c>[s1 He] [c1 said] [t1 it rains]</c> is the first
/// attribution's source, cue and content (the third, t, is what is <em>told</em>). Marks do not nest.
/// </summary>
internal static class MarkedGold
{
    public static GoldArticle Article(string id, params string[] annotations)
    {
        var read = annotations.Select(Read).ToList();
        read.Select(r => r.Text).Distinct().Count().ShouldBe(1, "annotators mark the same text");
        return new GoldArticle(id, read[0].Text, [], [.. read.Select((r, i) => new GoldAnnotation($"annotator {i}", r.Attributions))]);
    }

    public static ImmutableArray<Statement> Statements(string marked) => StatementsOf(Read(marked).Attributions);

    /// <summary>What a system that knows the gold would say; of a source or cue in pieces, all from first to last.</summary>
    public static ImmutableArray<Statement> StatementsOf(IEnumerable<GoldAttribution> attributions) =>
        [.. attributions.Where(a => a.Content.Length > 0).Select((a, i) => new Statement($"s{i}", Hull(a.Source), Hull(a.Cue), a.Content))];

    public static ImmutableDictionary<string, ImmutableArray<Statement>> Predicted(string id, ImmutableArray<Statement> statements) =>
        ImmutableDictionary<string, ImmutableArray<Statement>>.Empty.Add(id, statements);

    private static TextSpan? Hull(ImmutableArray<TextSpan> spans) => spans.IsEmpty ? null : new TextSpan(spans[0].Start, spans[^1].End);

    private static (string Text, ImmutableArray<GoldAttribution> Attributions) Read(string marked)
    {
        var text = new StringBuilder();
        var spans = new List<(char Role, int Number, TextSpan Span)>();
        var last = 0;
        foreach (Match mark in Regex.Matches(marked, @"\[([sct])(\d) ([^\]]*)\]"))
        {
            text.Append(marked, last, mark.Index - last);
            var start = text.Length;
            text.Append(mark.Groups[3].Value);
            spans.Add((mark.Groups[1].Value[0], mark.Groups[2].Value[0], new TextSpan(start, text.Length)));
            last = mark.Index + mark.Length;
        }

        text.Append(marked, last, marked.Length - last);
        ImmutableArray<TextSpan> Of(IEnumerable<(char Role, int Number, TextSpan Span)> group, char role) => [.. group.Where(s => s.Role == role).Select(s => s.Span)];
        return (text.ToString(), [.. spans.GroupBy(s => s.Number).OrderBy(g => g.Key).Select(g => new GoldAttribution(Of(g, 's'), Of(g, 'c'), Of(g, 't')))]);
    }
}
