using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Review;

namespace Parley.Web.Articles;

/// <summary>How a statement is shown: the words and classes that say how it stands.</summary>
public static class Stances
{
    /// <summary>What it is said to be about: as people coded it, else as the machine proposes.</summary>
    public static ImmutableArray<Position> Shown(ReviewedStatement reviewed)
    {
        ArgumentNullException.ThrowIfNull(reviewed);
        var people = reviewed.Positions.Where(position => position.Coder is not null).ToImmutableArray();
        return people.Any(position => position.IsFinal) ? [.. people.Where(position => position.IsFinal)] : people.IsEmpty ? [.. reviewed.Positions.Take(1)] : people;
    }

    /// <summary>Whether only the machine says what it is about.</summary>
    public static bool IsProposed(ReviewedStatement reviewed) => Shown(reviewed) is [{ Coder: null }, ..];

    /// <summary>agree, disagree, or nothing where it takes no side or both.</summary>
    public static string? Tone(ReviewedStatement reviewed)
    {
        var sides = Shown(reviewed).Where(position => position.Agreement is not null).Select(position => position.Agreement!.Value).Distinct().ToList();
        return sides.Count == 1 ? Tone(sides[0]) : null;
    }

    /// <summary>The class of a side.</summary>
    public static string? Tone(bool? agreement) => agreement switch { true => "agree", false => "disagree", null => null };

    /// <summary>The sign of a side.</summary>
    public static string Sign(bool? agreement) => agreement switch { true => "+", false => "−", null => "·" };

    /// <summary>The side in a word, for who cannot see the sign.</summary>
    public static string Word(bool? agreement) => agreement switch { true => "agrees", false => "disagrees", null => "about" };

    /// <summary>Classes of a card.</summary>
    public static string CardClasses(ReviewedStatement reviewed)
    {
        ArgumentNullException.ThrowIfNull(reviewed);
        return Joined("card", Tone(reviewed), IsProposed(reviewed) ? "proposed" : null, reviewed.Standing == Standing.Proposed ? null : reviewed.Standing.ToString().ToLowerInvariant(), reviewed.Statement.Act == StatementAct.Thought ? "thought" : null);
    }

    /// <summary>Classes of a mark in the text.</summary>
    public static string MarkClasses(StatementMark mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        var (reviewed, statement) = (mark.Reviewed, mark.Reviewed.Statement);
        return mark.Role != StatementRole.Content
            ? mark.Role.ToString().ToLowerInvariant()
            : Joined("content", statement.Type.ToString().ToLowerInvariant(), Tone(reviewed), IsProposed(reviewed) ? "proposed" : null, statement.Act == StatementAct.Thought ? "thought" : null);
    }

    /// <summary>How it is said, in a few words: <c>indirect · told reporters</c>.</summary>
    public static string Manner(Statement statement, string text)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return string.Join(" · ", new[]
        {
            statement.Type.ToString().ToLowerInvariant(), statement.Act == StatementAct.Thought ? "thought" : null, statement.Cue?.In(text),
            statement.Polarity == StatementPolarity.Negative ? "not behind it" : null, statement.Modality == StatementModality.Asserted ? null : statement.Modality.ToString().ToLowerInvariant(),
            statement.Addressee is { } told ? $"to {told.Name}" : null, statement.Within is null ? null : "within another",
        }.Where(part => part is not null));
    }

    /// <summary>Who speaks, or what the text says instead.</summary>
    public static string Speaker(Statement statement, string text)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return statement.Speaker is { } speaker ? string.Join(", ", statement.Jointly.Select(other => other.Name).Prepend(speaker.Name)) : statement.Source is { } source ? $"“{source.In(text)}”" : "nobody named";
    }

    private static string Joined(params string?[] classes) => string.Join(' ', classes.Where(name => name is not null));
}
