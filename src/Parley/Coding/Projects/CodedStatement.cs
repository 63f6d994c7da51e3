using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Coding.Projects;

/// <summary>A document as people coded it.</summary>
/// <param name="Id">A number.</param>
/// <param name="Title">The title.</param>
/// <param name="Text">The text that statements count in.</param>
public sealed record CodedDocument(long Id, string Title, string Text)
{
    /// <summary>The coder who added it.</summary>
    public long Coder { get; init; } = Projects.Coder.Administrator;

    /// <summary>Who wrote it.</summary>
    public string Author { get; init; } = "";

    /// <summary>Where it was published.</summary>
    public string Source { get; init; } = "";

    /// <summary>In which part of it.</summary>
    public string Section { get; init; } = "";

    /// <summary>What sort of document.</summary>
    public string Type { get; init; } = "";

    /// <summary>What coders noted.</summary>
    public string Notes { get; init; } = "";

    /// <summary>When it was published, in seconds since 1970-01-01 UTC.</summary>
    public long Date { get; init; }

    /// <summary>The day on which it was published; null where nobody said.</summary>
    public DateOnly? Day => DayOf(Date);

    /// <summary>The day of a date as codings have it. A document without one stands at 1970; one of another era is not of our calendar.</summary>
    /// <param name="seconds">Since 1970-01-01 UTC.</param>
    public static DateOnly? DayOf(long seconds) =>
        seconds != 0 && seconds is > -62_135_596_800 and < 253_402_300_800 ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime) : null;

    /// <summary>How the database that it came from counts in its text, so that it can be given back as it was.</summary>
    public OffsetUnit Unit { get; init; }
}

/// <summary>A statement as people coded it.</summary>
/// <param name="Id">A number.</param>
/// <param name="Type">The number of its type.</param>
/// <param name="Document">The number of its document.</param>
/// <param name="Span">Where it stands, in UTF-16 units of the document's text; never empty.</param>
/// <param name="Coder">The number of the coder.</param>
/// <param name="Values">One value for each variable of the type, in the type's order.</param>
public sealed record CodedStatement(long Id, long Type, long Document, TextSpan Span, long Coder, ImmutableArray<CodedValue> Values);

/// <summary>The value of one variable.</summary>
/// <param name="Variable">The number of the variable.</param>
/// <param name="Number">The number of an entity (short text), a whole number, or 1 and 0 for yes and no.</param>
/// <param name="Text">The text of a long text; null for the others.</param>
public readonly record struct CodedValue(long Variable, long Number, string? Text = null);

/// <summary>A statement that people tied to another; Discourse Network Analyzer 2 knew such ties.</summary>
public sealed record StatementLink(long Source, long Target);
