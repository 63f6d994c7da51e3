using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;

namespace Parley.Language;

/// <summary>
/// The WordPiece vocabulary of an uncased BERT (Devlin et al. 2019): greedy longest match from the left. It works token by token, so every piece belongs
/// to one token and the way back to the text is exact, whatever normalisation did.
/// </summary>
public sealed class WordPiece
{
    /// <summary>A token contributes at most so many pieces; the rest of a longer one tells the model nothing.</summary>
    public const int MaxPiecesOfToken = 12;

    /// <summary>A token is looked at for so many characters only.</summary>
    private const int MaxCharacters = 100;

    private readonly Dictionary<string, int> whole = [];
    private readonly Dictionary<string, int> continued = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> wholeLookup;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> continuedLookup;

    /// <summary>A vocabulary of one piece a line, in the order of their ids; pieces that continue a word begin with <c>##</c>.</summary>
    /// <exception cref="InvalidDataException">[CLS], [SEP] or [UNK] is missing.</exception>
    public WordPiece(IEnumerable<string> vocabulary)
    {
        var id = 0;
        foreach (var piece in vocabulary)
        {
            if (piece.StartsWith("##", StringComparison.Ordinal))
            {
                continued.TryAdd(piece[2..], id++);
            }
            else
            {
                whole.TryAdd(piece, id++);
            }
        }

        wholeLookup = whole.GetAlternateLookup<ReadOnlySpan<char>>();
        continuedLookup = continued.GetAlternateLookup<ReadOnlySpan<char>>();
        (First, Last, Unknown) = (Special("[CLS]"), Special("[SEP]"), Special("[UNK]"));
    }

    /// <summary>The piece before the first token of a window.</summary>
    public int First { get; }

    /// <summary>The piece after the last token of a window.</summary>
    public int Last { get; }

    /// <summary>The piece of a token that the vocabulary cannot spell.</summary>
    public int Unknown { get; }

    /// <summary>The pieces of one token: at least one, at most <see cref="MaxPiecesOfToken"/>.</summary>
    public ImmutableArray<int> Pieces(ReadOnlySpan<char> token)
    {
        var pieces = ImmutableArray.CreateBuilder<int>(4);
        var buffer = ArrayPool<char>.Shared.Rent(4 * MaxCharacters);
        var length = Normalise(token[..Math.Min(token.Length, MaxCharacters)], buffer);
        for (int start = 0, end; start < length && pieces.Count < MaxPiecesOfToken; start = end)
        {
            end = EndOfPart(buffer.AsSpan(0, length), start);
            Spell(buffer.AsSpan(start, end - start), pieces);
        }

        ArrayPool<char>.Shared.Return(buffer);
        if (pieces.Count == 0)
        {
            pieces.Add(Unknown);
        }

        return pieces.DrainToImmutable();
    }

    /// <summary>Lower case, without accents, every style of quotation mark as the straight one: the style says nothing that the quotation state does not.</summary>
    private static int Normalise(ReadOnlySpan<char> token, char[] buffer)
    {
        if (QuotationMark.Glyph(token) is not '\0' and var mark)
        {
            return Put("'`‘’‚‛‹›".Contains(mark, StringComparison.Ordinal) ? '\'' : '"', buffer);
        }

        if (!token.ContainsAnyExceptInRange(' ', '~'))
        {
            return token.ToLowerInvariant(buffer);
        }

        if (Mojibake.At(token) is (not '\0' and var sign, var whole) && whole == token.Length)
        {
            return Put(sign, buffer);
        }

        var length = 0;
        foreach (var character in token)
        {
            if (length < buffer.Length && char.GetUnicodeCategory(character) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.Control))
            {
                buffer[length++] = character == '’' ? '\'' : Accents.Without(char.ToLowerInvariant(character));
            }
        }

        return length;
    }

    private static int Put(char character, char[] buffer)
    {
        buffer[0] = character;
        return 1;
    }

    /// <summary>BERT takes every punctuation mark and every Chinese character as a word of its own.</summary>
    private static int EndOfPart(ReadOnlySpan<char> text, int start)
    {
        if (StandsAlone(text[start]))
        {
            return start + 1;
        }

        var end = start + 1;
        while (end < text.Length && !StandsAlone(text[end]))
        {
            end++;
        }

        return end;
    }

    private static bool StandsAlone(char character) =>
        char.IsPunctuation(character) || (character < 128 && char.IsSymbol(character)) || character is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF';

    private void Spell(ReadOnlySpan<char> word, ImmutableArray<int>.Builder pieces)
    {
        var before = pieces.Count;
        for (var start = 0; start < word.Length && pieces.Count < MaxPiecesOfToken;)
        {
            var end = LongestMatch(word, start, out var piece);
            if (end == start)
            {
                pieces.Count = before;
                pieces.Add(Unknown);
                return;
            }

            pieces.Add(piece);
            start = end;
        }
    }

    private int LongestMatch(ReadOnlySpan<char> word, int start, out int piece)
    {
        var lookup = start == 0 ? wholeLookup : continuedLookup;
        for (var end = word.Length; end > start; end--)
        {
            if (lookup.TryGetValue(word[start..end], out piece))
            {
                return end;
            }
        }

        piece = Unknown;
        return start;
    }

    private int Special(string piece) =>
        whole.TryGetValue(piece, out var id) ? id : throw new InvalidDataException($"The vocabulary has no {piece}.");
}
