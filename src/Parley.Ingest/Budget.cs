namespace Parley.Ingest;

/// <summary>
/// How much one input may unpack to, at all depths together: a first allowance, and then a multiple of what was read of it.
/// What people pack shrinks to a fifth or a tenth; what was made to burst shrinks to a thousandth.
/// </summary>
internal sealed class Budget
{
    public const long Allowance = 256L << 20;
    public const long Ratio = 100;
    private long allowed = Allowance;
    private long used;

    /// <summary>Whether more was unpacked than is allowed; then nothing further of the input is read.</summary>
    public bool Spent => used > allowed;

    /// <summary>So many packed bytes were read from outside.</summary>
    public void Read(long packed) => allowed += packed * Ratio;

    /// <exception cref="RefusedException">That is too much.</exception>
    public void Unpack(long bytes)
    {
        used += bytes;
        if (Spent)
        {
            throw new RefusedException(Failures.TooMuchInside);
        }
    }
}
