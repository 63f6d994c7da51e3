namespace Parley.Ingest;

/// <summary>Unpacked bytes, each charged to the input's budget.</summary>
internal sealed class BudgetedStream(Stream unpacked, Budget budget) : ReadOnlyStream(unpacked)
{
    private readonly Stream unpacked = unpacked;

    public override int Read(Span<byte> buffer)
    {
        var count = unpacked.Read(buffer);
        budget.Unpack(count);
        return count;
    }
}
