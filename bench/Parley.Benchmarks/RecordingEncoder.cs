using System.Collections.Concurrent;
using Parley.Language;

namespace Parley.Benchmarks;

/// <summary>Passes windows on to an encoder and keeps a copy of each until it is told to stop.</summary>
internal sealed class RecordingEncoder(IEncoder encoder) : IEncoder
{
    private ConcurrentBag<EncoderInput>? recorded = [];

    public int Width => encoder.Width;

    public int MaxPieces => encoder.MaxPieces;

    public float[] Encode(EncoderInput input)
    {
        recorded?.Add(input);
        return encoder.Encode(input);
    }

    /// <summary>What was recorded, long windows first: threads then end at about the same time.</summary>
    public EncoderInput[] Stop()
    {
        var windows = recorded!.OrderByDescending(window => window.Pieces.Length).ToArray();
        recorded = null;
        return windows;
    }
}
