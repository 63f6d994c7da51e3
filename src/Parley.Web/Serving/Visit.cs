using Parley.Store;

namespace Parley.Web.Serving;

/// <summary>What a page is made from, beside what its address says.</summary>
/// <param name="Corpus">Open, for this request alone.</param>
/// <param name="Coder">Who asks.</param>
public sealed record Visit(Corpus Corpus, string Coder);
