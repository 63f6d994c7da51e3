using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Text;

namespace Parley.Review;

/// <summary>What somebody decided about one aspect of a statement. Of each aspect the last decision that holds counts; aspects know nothing of each other.</summary>
public abstract record StatementChange
{
    /// <summary>Which aspect, as it is kept and shown in the history: <c>verdict</c>, <c>content</c>, <c>position 3 of anna</c>.</summary>
    public abstract string Aspect { get; }
}

/// <summary>Whether somebody stands behind the statement.</summary>
/// <param name="Accepts">Accepted, else rejected.</param>
public sealed record Judged(bool Accepts) : StatementChange
{
    /// <inheritdoc/>
    public override string Aspect => "verdict";
}

/// <summary>Which part of a statement spans are.</summary>
public enum StatementRole
{
    /// <summary>Who is said to speak.</summary>
    Source,

    /// <summary>The words that attribute.</summary>
    Cue,

    /// <summary>What is attributed.</summary>
    Content,
}

/// <summary>Where a part of the statement stands.</summary>
/// <param name="Role">Which part.</param>
/// <param name="Spans">In order, not overlapping; at most one of a source or cue, at least one of a content.</param>
public sealed record Moved(StatementRole Role, ImmutableArray<TextSpan> Spans) : StatementChange
{
    /// <inheritdoc/>
    public override string Aspect => Role.ToString().ToLowerInvariant();

    /// <inheritdoc/>
    public bool Equals(Moved? other) => other is not null && Role == other.Role && Spans.AsSpan().SequenceEqual(other.Spans.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Role, Spans.Length);
}

/// <summary>Direct, indirect or mixed.</summary>
public sealed record Typed(StatementType Type) : StatementChange
{
    /// <inheritdoc/>
    public override string Aspect => "type";
}

/// <summary>Speech or thought.</summary>
public sealed record Acted(StatementAct Act) : StatementChange
{
    /// <inheritdoc/>
    public override string Aspect => "act";
}

/// <summary>Whether the source stands behind the content.</summary>
public sealed record Polarized(StatementPolarity Polarity) : StatementChange
{
    /// <inheritdoc/>
    public override string Aspect => "polarity";
}

/// <summary>Asserted, hypothetical, asked or intended.</summary>
public sealed record Moded(StatementModality Modality) : StatementChange
{
    /// <inheritdoc/>
    public override string Aspect => "modality";
}

/// <summary>Who speaks.</summary>
/// <param name="Speaker">Null where the text does not tell.</param>
public sealed record Spoken(Speaker? Speaker) : StatementChange
{
    /// <inheritdoc/>
    public override string Aspect => "speaker";
}

/// <summary>The statement is a part of another one, whose content then has it.</summary>
/// <param name="Other">The other's number in the corpus.</param>
public sealed record Merged(long Other) : StatementChange
{
    /// <inheritdoc/>
    public override string Aspect => "merged";
}

/// <summary>A statement that the machine did not find.</summary>
/// <param name="Statement">As the person drew it.</param>
public sealed record Drawn(Statement Statement) : StatementChange
{
    /// <inheritdoc/>
    public override string Aspect => "drawn";
}

/// <summary>The statement is one that was coded elsewhere and imported, taken over: the imported one is kept, and shown no more while this holds.</summary>
/// <param name="Coded">The imported one's number among those of its coding.</param>
public sealed record Taken(long Coded) : StatementChange
{
    /// <inheritdoc/>
    public override string Aspect => "taken";
}

/// <summary>What a coder says the statement is about, and whether it agrees.</summary>
/// <param name="Position">The position, with its coder.</param>
public sealed record Positioned(Position Position) : StatementChange
{
    /// <inheritdoc/>
    public override string Aspect => AspectOf(Position.Concept, Position.Coder ?? "");

    /// <summary>The aspect of a coder's position on a concept.</summary>
    public static string AspectOf(long concept, string coder) => FormattableString.Invariant($"position {concept} of {coder}");
}

/// <summary>What holds after coders differed: these positions and no others.</summary>
/// <param name="Positions">Their coder is who settled it.</param>
public sealed record Settled(ImmutableArray<Position> Positions) : StatementChange
{
    /// <inheritdoc/>
    public override string Aspect => "final";

    /// <inheritdoc/>
    public bool Equals(Settled? other) => other is not null && Positions.AsSpan().SequenceEqual(other.Positions.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Positions.Length;
}

/// <summary>What a coder of a blind sample decided for themselves: it counts for nobody else, but in the figures of how far coders agree.</summary>
/// <param name="Coder">Who.</param>
/// <param name="Change">What they would have decided.</param>
public sealed record BlindChange(string Coder, StatementChange Change) : StatementChange
{
    /// <inheritdoc/>
    public override string Aspect => $"{Change.Aspect} of {Coder}";
}

/// <summary>A note.</summary>
/// <param name="Memo">With its author.</param>
public sealed record Noted(Memo Memo) : StatementChange
{
    /// <inheritdoc/>
    public override string Aspect => $"memo of {Memo.Author}";
}

/// <summary>A concept that a statement is about.</summary>
/// <param name="Concept">Its number in the codebook.</param>
/// <param name="Coder">Who says so; null where the machine proposes it.</param>
/// <param name="Agreement">Whether the statement supports the concept; null where it has no two sides.</param>
public sealed record Position(long Concept, string? Coder, bool? Agreement)
{
    /// <summary>Whether it settles what coders differed about.</summary>
    public bool IsFinal { get; init; }

    /// <summary>How sure the machine is; 1 where a person says so.</summary>
    public double Confidence { get; init; } = 1;
}

/// <summary>What somebody noted.</summary>
public sealed record Memo(string Author, string Text);
