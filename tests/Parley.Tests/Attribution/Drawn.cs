using System.Collections.Immutable;
using CsCheck;
using Parley.Attribution;
using Parley.Language;
using Parley.Text;

namespace Parley.Tests;

/// <summary>Attributions drawn at random over texts whose quotation marks open, close, go on over paragraphs, and are missing; some lines are not read.</summary>
internal static class Drawn
{
    private static readonly Gen<string> Word = Gen.OneOf(
        "the", "ferry", "Ruiz", "said", "left", "no", ",", ",", ".", "?", "“", "“", "”", "”", "‘", "’", "\"", "\n", "\n“", "”\n", "\nPORT HERALD 7\n");

    private static readonly Gen<(Role Role, int Length, int Gap)> Part = Gen.Select(Gen.Enum<Role>(), Gen.Int[1, 7], Gen.Int[0, 3]);

    public static Gen<(Tokenized Tokenized, ImmutableArray<AttributionSpans> Attributions)> Attributions { get; } =
        Gen.Select(Word.Array[3, 50], Gen.Bool.Array[1, 4], Part.Array[1, 12], Gen.Int[0, 99].Array[24]).Select((words, isRead, parts, picks) =>
        {
            var tokenized = Tokenized(string.Join(' ', words), isRead);
            return (tokenized, Tied([.. Spans(parts, tokenized.Tokens.Length)], picks));
        });

    private static Tokenized Tokenized(string text, bool[] isRead)
    {
        var article = Given.Article(text);
        return Parley.Language.Tokenized.From(article with { Blocks = [.. article.Blocks.Select((b, i) => b with { Kind = isRead[i % isRead.Length] ? BlockKind.Paragraph : BlockKind.Boilerplate })] });
    }

    private static IEnumerable<TaggedSpan> Spans(IEnumerable<(Role Role, int Length, int Gap)> parts, int tokens)
    {
        var at = 0;
        foreach (var (role, length, gap) in parts.TakeWhile(_ => at < tokens))
        {
            yield return new TaggedSpan(role, new TokenRange(at, Math.Min(tokens, at + length)));
            at += length + gap;
        }
    }

    /// <summary>Each content picks a cue or none, each cue a source or none.</summary>
    private static ImmutableArray<AttributionSpans> Tied(TaggedSpan[] spans, int[] picks)
    {
        var found = spans.ToLookup(s => s.Role);
        TaggedSpan?[] cues = [.. found[Role.Cue], null], sources = [.. found[Role.Source], null];
        var groups = found[Role.Content].Select((content, i) => (Content: content, Cue: picks[i] % cues.Length)).GroupBy(c => c.Cue == cues.Length - 1 ? c.Content.Tokens.Start + 100 : c.Cue);
        return
        [
            .. groups.Select(g => cues[g.First().Cue] is { } cue
                ? new AttributionSpans(sources[picks[12 + g.First().Cue] % sources.Length], cue, [.. g.Select(c => c.Content)], 1)
                : new AttributionSpans(null, null, [.. g.Select(c => c.Content)], 1)).OrderBy(a => a.Content[0].Tokens.Start),
        ];
    }
}
