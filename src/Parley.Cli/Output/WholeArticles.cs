namespace Parley.Cli.Output;

/// <summary>Collects what is written of one article and passes it on in one piece, so that an end at any moment leaves whole articles behind.</summary>
internal sealed class WholeArticles(Stream output) : IDisposable
{
    private const int Spare = 16_000_000;

    /// <summary>Where the article is written.</summary>
    public MemoryStream Page { get; } = new();

    /// <summary>Passes the article on.</summary>
    public void Commit()
    {
        Page.WriteTo(output);
        output.Flush();
        Discard();
    }

    /// <summary>Forgets what was written of the article.</summary>
    public void Discard()
    {
        Page.SetLength(0);
        Page.Capacity = Page.Capacity > Spare ? 0 : Page.Capacity;
    }

    public void Dispose() => Page.Dispose();
}
