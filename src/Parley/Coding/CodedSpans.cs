using System.Collections.Immutable;

namespace Parley.Coding;

/// <summary>Where statements stand and who coded them, one place each.</summary>
/// <param name="Ids">Their numbers, all different.</param>
/// <param name="Documents">Places in <see cref="CodedDocuments"/>.</param>
/// <param name="Starts">Where they begin in the document's text, as counted by whoever coded them.</param>
/// <param name="Stops">Behind their last character.</param>
/// <param name="Coders">The number of who coded them.</param>
public sealed record CodedSpans(ImmutableArray<int> Ids, ImmutableArray<int> Documents, ImmutableArray<int> Starts, ImmutableArray<int> Stops, ImmutableArray<int> Coders)
{
    /// <summary>The number of statements.</summary>
    public int Count => Ids.Length;
}
