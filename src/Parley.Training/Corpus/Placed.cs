using Parley.Language;
using static TorchSharp.torch;

namespace Parley.Training.Corpus;

/// <summary>A span in a row of a batch.</summary>
internal readonly record struct Placed(int Row, TokenRange Tokens)
{
    /// <summary>First and last tokens, counted through the padded batch of rows of <paramref name="tokens"/>: 2 × spans.</summary>
    public static Tensor Ends(IReadOnlyList<Placed> spans, int tokens)
    {
        long At(Placed span, int token) => ((long)span.Row * tokens) + token;
        return tensor(spans.Select(s => At(s, s.Tokens.Start)).Concat(spans.Select(s => At(s, s.Tokens.End - 1))).ToArray()).view(2, spans.Count);
    }
}
