using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Parley.Attribution;
using Parley.Language;
using Parley.Text;

namespace Parley.Tests;

/// <summary>An encoder whose vectors the test makes up, row by row.</summary>
internal sealed class ScriptedEncoder(int width, int maxPieces, Func<EncoderInput, int, float[]> vectorOfRow) : IEncoder
{
    public int Width => width;

    public int MaxPieces => maxPieces;

    public float[] Encode(EncoderInput input) => [.. Enumerable.Range(0, input.Pieces.Length).SelectMany(row => vectorOfRow(input, row))];
}

/// <summary>Readers that find what the test wants found, so that everything after the model can be tested without one.</summary>
internal static class Scripted
{
    /// <summary>Spells any word of Latin letters, letter by letter.</summary>
    public static WordPiece Vocabulary { get; } = new(
        ["[UNK]", "[CLS]", "[SEP]", .. Enumerable.Range(33, 94).Select(c => $"{(char)c}"), .. Enumerable.Range(48, 75).Select(c => $"##{(char)c}")]);

    /// <summary>The tag is the vector's highest entry; each content takes the nearest cue and each cue the nearest source.</summary>
    public static AttributionHeads Obedient { get; } = new()
    {
        Tag = new Linear([.. Enumerable.Range(0, Tags.Count * Tags.Count).Select(i => i / Tags.Count == i % Tags.Count ? 1f : 0)], new float[Tags.Count]),
        Transitions = new float[Tags.Count * Tags.Count],
        Starts = new float[Tags.Count],
        Source = Nearest,
        Content = Nearest,
    };

    private static LinkHead Nearest => new(
        new Linear(new float[2 * Tags.Count], [0]), new Linear(new float[2 * Tags.Count], [0]), [0], [.. Enumerable.Range(0, LinkHead.Buckets).Select(b => -20f * (b % 16))],
        new Linear([0], [-1000]));

    /// <summary>Reads a text in which sources, cues and contents are marked: <c>&lt;s>Ann&lt;/s> &lt;c>said&lt;/c> &lt;k>no&lt;/k></c>.</summary>
    /// <param name="marked">Every line is a block.</param>
    /// <param name="kinds">The kinds of the blocks: paragraphs unless said otherwise.</param>
    public static Reading Read(string marked, params BlockKind[] kinds)
    {
        var article = Article(marked, kinds);
        return new Reader(Encoder([(article, marked)]), Vocabulary, Obedient).Read(article);
    }

    /// <summary>Reads a text, and again what of it is read again: each passage that has its own marks.</summary>
    public static Reading ReadTwice(string marked, params string[] again)
    {
        var article = Article(marked);
        return new Reader(Encoder([(article, marked), .. again.Select(inner => (Article(inner), inner))]), Vocabulary, Obedient).Read(article);
    }

    /// <summary>The marked stretches themselves, as a model that makes no mistake would hand them on: of each role any number, tied by the test.</summary>
    public static (Tokenized Tokenized, ImmutableArray<TaggedSpan> Spans) Spans(string marked)
    {
        var tokenized = Tokenized.From(Article(marked));
        return (tokenized, Tags.Spans(TagsOf(tokenized, Marks(marked)).AsSpan()));
    }

    private static Article Article(string marked, params BlockKind[] kinds)
    {
        var lines = Regex.Replace(marked, "</?[sck]>", "").Split('\n');
        return Given.Blocks([.. lines.Select((line, i) => (i < kinds.Length ? kinds[i] : BlockKind.Paragraph, line))]);
    }

    /// <summary>Finds in each text what is marked in it, and in other texts nothing.</summary>
    private static ScriptedEncoder Encoder(IEnumerable<(Article Article, string Marked)> texts)
    {
        var tags = texts.Select(t => (Pieces: Pieces.Of(Tokenized.From(t.Article), Vocabulary), t.Marked)).ToDictionary(
            t => Key(t.Pieces.Input(new TokenRange(0, t.Pieces.OfToken.Length), Vocabulary)),
            t => TagsOf(t.Pieces.Tokenized, Marks(t.Marked)).Zip(t.Pieces.OfToken).SelectMany(tag => Enumerable.Repeat(tag.First, tag.Second.Length)).ToArray());
        return new ScriptedEncoder(Tags.Count, 100_000, (input, row) =>
            OneHot(tags.TryGetValue(Key(input), out var known) && row > 0 && row <= known.Length ? known[row - 1] : Tags.Outside));
    }

    private static string Key(EncoderInput input) => string.Join(' ', input.Pieces);

    public static float[] OneHot(int tag) => [.. Enumerable.Range(0, Tags.Count).Select(t => t == tag ? 20f : 0)];

    private static List<(Role Role, TextSpan Span)> Marks(string marked)
    {
        var found = new List<(Role, TextSpan)>();
        var (removed, start) = (0, 0);
        foreach (Match tag in Regex.Matches(marked, "<(/?)([sck])>"))
        {
            var at = tag.Index - removed;
            removed += tag.Length;
            if (tag.Groups[1].Length == 0)
            {
                start = at;
            }
            else
            {
                found.Add(((Role)"sck".IndexOf(tag.Groups[2].Value, StringComparison.Ordinal), new TextSpan(start, at)));
            }
        }

        return found;
    }

    private static ImmutableArray<int> TagsOf(Tokenized tokenized, List<(Role Role, TextSpan Span)> marks) =>
    [
        .. tokenized.Tokens.Select(token => marks.Where(m => m.Span.Contains(token))
            .Select(m => m.Span.Start == token.Start ? Tags.Begin(m.Role) : Tags.Inside(m.Role)).FirstOrDefault(Tags.Outside)),
    ];
}
