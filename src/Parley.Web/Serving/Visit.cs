using Parley.Store;
using Parley.Store.Views;

namespace Parley.Web.Serving;

/// <summary>What a page is made from, beside what its address says.</summary>
/// <param name="Corpus">Open, for this request alone.</param>
/// <param name="Coder">Who asks.</param>
/// <param name="Imported">What was coded elsewhere.</param>
public sealed record Visit(Corpus Corpus, string Coder, Kept<CodedDebate> Imported)
{
    /// <summary>What was coded elsewhere, and an import brought.</summary>
    public CodedDebate Coded => Imported.Of(Corpus);
}
