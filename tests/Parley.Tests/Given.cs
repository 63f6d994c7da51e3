using CsCheck;
using Parley.Language;
using Parley.Text;

namespace Parley.Tests;

/// <summary>Articles to begin a test with, and generators of texts to search for exceptions to a law.</summary>
internal static class Given
{
    /// <summary>What breaks readers: broken surrogates, control characters, marks that open and never close, tokens of every kind.</summary>
    private static readonly Gen<string> Fragment = Gen.OneOf(
        " ", " ", " ", "\n", "\r\n", "\t", "\0", "\u0007", "\uD83D", "\uDE00", "😀", "é", "e\u0301", "\u00AD", "\u200B", "\uFEFF", "字", "\U00020000",
        "the", "minister", "said", "Ann", "O'Neill", "n't", "don't", "'s", "’s", "s'", "U.S.", "Mr.", "J. ", "AT&T", "1,000.50", "10:35", "’90s",
        "https://a.example/x?y=1.", "www.", "http://", ".", ",", "!", "?", "…", "...", "-", "--", "—", "(", ")", "\"", "\"", "'", "''", "``", "`", "“", "”", "‘", "’", "„", "«", "»");

    public static Gen<string> AnyText { get; } = Gen.OneOf<string>(Gen.String, Fragment.Array[0, 60].Select(string.Concat));

    /// <summary>Every line a paragraph.</summary>
    public static Article Article(string text) => new("a", text, Paragraphs.ByLine(text));

    /// <summary>Every block a line.</summary>
    public static Article Blocks(params (BlockKind Kind, string Text)[] blocks)
    {
        var at = 0;
        var placed = blocks.Select(b => new Block(new TextSpan(at, (at += b.Text.Length + 1) - 1), b.Kind)).ToList();
        return new Article("a", string.Join('\n', blocks.Select(b => b.Text)), [.. placed]);
    }

    public static Tokenized Tokenized(string text) => Parley.Language.Tokenized.From(Article(text));

    public static string[] Words(string text) => [.. Tokenizer.Tokens(text).Select(t => t.In(text))];
}
