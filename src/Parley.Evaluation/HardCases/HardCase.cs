using System.Collections.Immutable;
using System.Text.Json;
using Parley.Attribution;
using Parley.Text;

namespace Parley.Evaluation.HardCases;

/// <summary>A short text that is hard to read, with the statements that a reader should report. All spans count UTF-16 units.</summary>
/// <param name="Id">Unique in its file: <c>07-b</c> is the second case of group 7.</param>
/// <param name="Group">Cases of one group are hard for one reason.</param>
/// <param name="Text">The text to read.</param>
/// <param name="Statements">What should be reported; empty where nothing should.</param>
public sealed record HardCase(string Id, int Group, string Text, ImmutableArray<ExpectedStatement> Statements)
{
    /// <summary>The reason in words.</summary>
    public string About { get; init; } = "";

    /// <summary>The headline, where the text's first line is one.</summary>
    public string? Title { get; init; }

    /// <summary>Whether nothing may be reported.</summary>
    public bool Nothing { get; init; }

    /// <summary>The case as an annotated article.</summary>
    public GoldArticle AsArticle() => new(Id, Text, [], [new GoldAnnotation("", [.. Statements.Select(s => s.AsAttribution())])]) { Title = Title };

    /// <summary>Whether a file that begins with this line holds hard cases rather than annotated articles.</summary>
    public static bool BeginsFile(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("group", out _) && root.TryGetProperty("statements", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

/// <summary>A statement that a reader should report.</summary>
/// <param name="Source">Who is said to speak, or null.</param>
/// <param name="Cue">The words that attribute, or null.</param>
/// <param name="Content">What is attributed.</param>
public sealed record ExpectedStatement(TextSpan? Source, TextSpan? Cue, ImmutableArray<TextSpan> Content)
{
    /// <summary>Null where the case does not say.</summary>
    public StatementType? Type { get; init; }

    /// <summary>Names that will do for the speaker; empty where the speaker must stay unresolved; null where it is not compared.</summary>
    public ImmutableArray<string>? Names { get; init; }

    /// <summary>The stance that the case is about.</summary>
    public Stance Stance { get; init; } = new(null, null);

    /// <summary>Whether it may be missing.</summary>
    public bool Optional { get; init; }

    internal GoldAttribution AsAttribution() => new(Source is { } source ? [source] : [], Cue is { } cue ? [cue] : [], Content);
}

/// <summary>Whether the source stands behind the content, and how it is meant; null where a case does not say.</summary>
public sealed record Stance(StatementPolarity? Polarity, StatementModality? Modality)
{
    /// <summary>The stance of a statement that was reported.</summary>
    public static Stance Of(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return new Stance(statement.Polarity, statement.Modality);
    }

    /// <summary>Whether there is anything to compare.</summary>
    public bool IsTold => Polarity is not null || Modality is not null;

    /// <summary>Whether <paramref name="found"/> is what this one demands.</summary>
    public bool Admits(Stance found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return (Polarity ?? found.Polarity) == found.Polarity && (Modality ?? found.Modality) == found.Modality;
    }
}
