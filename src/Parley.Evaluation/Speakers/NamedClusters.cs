using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Parley.Text;

namespace Parley.Evaluation.Speakers;

/// <summary>
/// Gold made from annotated coreference: <c>text</c> and <c>attributions</c> of <c>source</c> and <c>content</c> (each <c>[start, end]</c> in code
/// points) and <c>names</c>, the phrases of the cluster that the source belongs to; none where none of them has a proper name.
/// </summary>
internal static class NamedClusters
{
    private static readonly FrozenSet<string> Pronouns = """
        i me he him she her it they them we us you who whom which that this these those his its their our my your someone one himself herself
        themselves
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    private static readonly FrozenSet<string> Quantities = "one some many most all two three several".Split(' ').ToFrozenSet();

    public static SpeakerArticle Read(JsonElement root, string id, string text)
    {
        var points = new CodePoints(text);
        var attributions = root.Need("attributions").EnumerateArray().Select(a => (Attribution: a, Names: NamesOf(a))).ToList();
        var clusters = attributions.Select(a => a.Names).Where(names => !names.IsEmpty).DistinctBy(KeyOf).ToImmutableArray();
        var numbers = clusters.Select((names, number) => (Key: KeyOf(names), number)).ToDictionary(c => c.Key, c => c.number);
        return new SpeakerArticle(id, text, [.. clusters.Select(names => new MeantActor(names))],
            [.. attributions.Select(a => SourceOf(a.Attribution, points, text) with { Actors = a.Names.IsEmpty ? [] : [numbers[KeyOf(a.Names)]] })]);
    }

    /// <summary>How a source is written, as far as its words alone can tell.</summary>
    internal static SourceForm FormOf(string source)
    {
        var words = source.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var first = words.Length == 0 ? "" : words[0].ToLowerInvariant();
        if (words.Length == 1 && Pronouns.Contains(first.Trim('.', ',')))
        {
            return SourceForm.Pronoun;
        }

        var rest = words.Skip(NameMatch.IsPassed(first) || Quantities.Contains(first) ? 1 : 0);
        return rest.Any(word => char.IsUpper(word[0])) ? SourceForm.Name : SourceForm.Description;
    }

    private static MeantSource SourceOf(JsonElement attribution, CodePoints points, string text)
    {
        var source = SpanOf(attribution.Need("source"), points);
        return new MeantSource([source], attribution.Maybe("content") is { } content ? [SpanOf(content, points)] : [], FormOf(text[source.Start..source.End]), []);
    }

    private static ImmutableArray<string> NamesOf(JsonElement attribution) =>
        [.. attribution.Maybe("names")?.EnumerateArray().Select(name => name.GetString() ?? "") ?? []];

    private static string KeyOf(ImmutableArray<string> names) => string.Join('\n', names);

    private static TextSpan SpanOf(JsonElement span, CodePoints points) =>
        (span.GetArrayLength() < 2 ? null : points.Span(span[0].GetInt32(), span[1].GetInt32()))
        ?? throw new FormatException($"not a span of the text: {span.GetRawText()}");
}
