using System.Collections.Immutable;

namespace Parley.Store.Search;

/// <summary>What is searched for.</summary>
internal abstract record Query
{
    /// <summary>All that may be shown as found: what stands behind NOT is not.</summary>
    public abstract IEnumerable<Phrase> Found();
}

/// <summary>Words one behind the other; one word is a phrase too.</summary>
/// <param name="Words">At least one, in the forms of <see cref="Word"/>.</param>
/// <param name="IsPrefix">Whether the last word may go on.</param>
internal sealed record Phrase(ImmutableArray<string> Words, bool IsPrefix) : Query
{
    /// <inheritdoc/>
    public override IEnumerable<Phrase> Found() => [this];
}

/// <summary>Phrases that stand near each other, in any order.</summary>
/// <param name="Phrases">Two or more.</param>
/// <param name="Distance">How many words may stand between them.</param>
internal sealed record Near(ImmutableArray<Phrase> Phrases, int Distance) : Query
{
    /// <inheritdoc/>
    public override IEnumerable<Phrase> Found() => Phrases;
}

/// <summary>Any of several.</summary>
/// <param name="Phrases">One or more.</param>
internal sealed record AnyOf(ImmutableArray<Phrase> Phrases) : Query
{
    /// <inheritdoc/>
    public override IEnumerable<Phrase> Found() => Phrases;
}

/// <summary>All of them.</summary>
internal sealed record Both(Query Left, Query Right) : Query
{
    /// <inheritdoc/>
    public override IEnumerable<Phrase> Found() => Left.Found().Concat(Right.Found());
}

/// <summary>Any of them.</summary>
internal sealed record Either(Query Left, Query Right) : Query
{
    /// <inheritdoc/>
    public override IEnumerable<Phrase> Found() => Left.Found().Concat(Right.Found());
}

/// <summary>The one without the other.</summary>
internal sealed record Without(Query Left, Query Right) : Query
{
    /// <inheritdoc/>
    public override IEnumerable<Phrase> Found() => Left.Found();
}
