using Parley.Training.Network;
using static TorchSharp.torch;

namespace Parley.Training.Corpus;

/// <summary>Windows as tensors, padded to the longest.</summary>
public sealed class WindowBatch
{
    private readonly Tensor tokenOfPiece;
    private readonly int tokens;

    /// <summary>Pads and stacks.</summary>
    public WindowBatch(IReadOnlyList<TrainingWindow> windows)
    {
        Windows = windows;
        var pieces = windows.Max(w => w.Input.Pieces.Length);
        tokens = windows.Max(w => w.Tags.Length);
        Pieces = new PieceTensors(
            Stack(windows.Select(w => w.Input.Pieces), pieces),
            Stack(windows.Select(w => w.Input.Quotation), pieces),
            Stack(windows.Select(w => w.Input.Shape), pieces),
            Stack(windows.Select(w => w.Input.Paragraph), pieces),
            Stack(windows.Select(w => Ones(w.Input.Pieces.Length)), pieces));
        Tags = Stack(windows.Select(w => w.Tags.Select(t => (long)t).ToArray()), tokens);
        TokenMask = Stack(windows.Select(w => Ones(w.Tags.Length)), tokens).to(ScalarType.Float32);
        OpensArticle = tensor(windows.Select(w => w.OpensArticle ? 1f : 0f).ToArray());
        IsGold = tensor(windows.Select(w => w.IsGold ? 1f : 0f).ToArray());
        var links = windows.Select(w => GoldLinks.Of(w.Attributions)).ToList();
        (Sources, Contents) = (LinkBatch.Sources(links, tokens), LinkBatch.Contents(links, tokens));
        Mentions = MentionBatch.Of(windows.Select(w => w.Mentions), tokens);
        tokenOfPiece = Stack(windows.Select(w => w.TokenOfPiece.Select(t => (long)(t < 0 ? tokens : t)).ToArray()), pieces, tokens);
    }

    /// <summary>The rows.</summary>
    public IReadOnlyList<TrainingWindow> Windows { get; }

    /// <summary>Batch × pieces.</summary>
    public PieceTensors Pieces { get; }

    /// <summary>Batch × tokens: gold tags; 0 in the padding.</summary>
    public Tensor Tags { get; }

    /// <summary>Batch × tokens: 1 for a token, 0 for padding.</summary>
    public Tensor TokenMask { get; }

    /// <summary>Batch: 1 for a window that opens its article.</summary>
    public Tensor OpensArticle { get; }

    /// <summary>Batch: 1 for a window that people marked.</summary>
    public Tensor IsGold { get; }

    /// <summary>The sources that cues pick; null where there is no cue.</summary>
    public LinkBatch? Sources { get; }

    /// <summary>The cues that contents pick; null where there is no content.</summary>
    public LinkBatch? Contents { get; }

    /// <summary>What pronouns and descriptions mean; null where nothing asks.</summary>
    public MentionBatch? Mentions { get; }

    /// <summary>How many pieces, padding not counted.</summary>
    public int Size => Windows.Sum(w => w.Input.Pieces.Length);

    /// <summary>From vectors of pieces to vectors of tokens, each the mean of its pieces': batch × tokens × width.</summary>
    public Tensor Pool(Tensor vectors)
    {
        var (batch, width) = (vectors.shape[0], vectors.shape[2]);
        var index = tokenOfPiece.unsqueeze(2).expand(-1, -1, width);
        var sums = zeros(batch, tokens + 1, width).scatter_add(1, index, vectors);
        var counts = zeros(batch, tokens + 1).scatter_add(1, tokenOfPiece, ones(tokenOfPiece.shape)).clamp_min(1);
        return (sums / counts.unsqueeze(2)).narrow(1, 0, tokens);
    }

    private static long[] Ones(int length) => [.. Enumerable.Repeat(1L, length)];

    private static Tensor Stack(IEnumerable<long[]> rows, int length, long padding = 0)
    {
        var all = rows.ToList();
        var values = new long[all.Count * length];
        Array.Fill(values, padding);
        for (var row = 0; row < all.Count; row++)
        {
            all[row].CopyTo(values, row * length);
        }

        return tensor(values).view(all.Count, length);
    }
}
