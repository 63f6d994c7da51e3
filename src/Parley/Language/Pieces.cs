using System.Collections.Immutable;

namespace Parley.Language;

/// <summary>The pieces of an article's tokens, and windows over them.</summary>
/// <param name="Tokenized">The tokens.</param>
/// <param name="OfToken">For each token its pieces: at least one.</param>
public sealed record Pieces(Tokenized Tokenized, ImmutableArray<ImmutableArray<int>> OfToken)
{
    /// <summary>Spells every token.</summary>
    public static Pieces Of(Tokenized tokenized, WordPiece vocabulary)
    {
        var pieces = ImmutableArray.CreateBuilder<ImmutableArray<int>>(tokenized.Tokens.Length);
        for (var i = 0; i < tokenized.Tokens.Length; i++)
        {
            // ‘Yes,’ is written in the pieces of "Yes," : which marks a newspaper prefers says nothing about who speaks.
            var isMark = tokenized.Quotation[i] is QuotationState.Opening or QuotationState.Closing;
            pieces.Add(vocabulary.Pieces(isMark ? "\"" : tokenized[i]));
        }

        return new Pieces(tokenized, pieces.MoveToImmutable());
    }

    /// <summary>How many pieces a range of tokens has.</summary>
    public int Count(TokenRange range)
    {
        var count = 0;
        for (var i = range.Start; i < range.End; i++)
        {
            count += OfToken[i].Length;
        }

        return count;
    }

    /// <summary>What the encoder takes for a range of tokens: [CLS], their pieces, [SEP].</summary>
    public EncoderInput Input(TokenRange range, WordPiece vocabulary)
    {
        var length = Count(range) + 2;
        var input = new EncoderInput(new long[length], new long[length], new long[length], new long[length]);
        input.Pieces[0] = vocabulary.First;
        input.Pieces[^1] = vocabulary.Last;
        var at = 1;
        for (var token = range.Start; token < range.End; token++)
        {
            var shape = (long)LetterShapes.Of(Tokenized[token]);
            foreach (var piece in OfToken[token])
            {
                input.Pieces[at] = piece;
                input.Quotation[at] = (long)Tokenized.Quotation[token];
                input.Shape[at] = shape;
                input.Paragraph[at++] = Tokenized.OpensParagraph[token] ? 1 : 0;
            }
        }

        return input;
    }
}
