namespace Parley.Web.Serving;

/// <summary>What every page shows around its own matter.</summary>
/// <param name="Corpus">The corpus, as it may be shown.</param>
/// <param name="Coder">Who is reading.</param>
/// <param name="Path">The page's own address, with its query.</param>
public sealed record Frame(string Corpus, string Coder, string Path)
{
    /// <summary>Scheme and host by which the reader came here, for addresses that are taken elsewhere.</summary>
    public string Origin { get; init; } = "";

    /// <summary>The address of the same in JSON.</summary>
    public string Twin => PageMap.TwinOf(Path);
}
