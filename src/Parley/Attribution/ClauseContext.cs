using System.Collections.Immutable;
using Parley.Language;

namespace Parley.Attribution;

/// <summary>What stands before an attribution in its sentence, as far as it may turn it into a condition, a question of the writer's, or its opposite.</summary>
internal sealed class ClauseContext
{
    private const int Reach = 12;

    private readonly ImmutableArray<string> before;
    private readonly ImmutableArray<string> source;
    private readonly bool isInverted;
    private readonly bool isQuestion;
    private readonly string opening;

    private ClauseContext(ImmutableArray<string> before, ImmutableArray<string> source, bool isInverted, (string First, string Last) sentence)
    {
        this.before = before;
        this.source = source;
        this.isInverted = isInverted;
        opening = sentence.First;
        isQuestion = sentence.Last == "?";
    }

    /// <summary>The context of a verb group.</summary>
    /// <param name="tokenized">The article.</param>
    /// <param name="group">The cue.</param>
    /// <param name="source">Who speaks.</param>
    /// <param name="isContent">Whether a token belongs to what is said.</param>
    public static ClauseContext Of(Tokenized tokenized, VerbGroup group, TokenRange? source, Func<int, bool> isContent)
    {
        var subject = source is { } range && range.End <= group.Start && !HasSentenceStart(tokenized, range.Start + 1, group.Start) ? range : (TokenRange?)null;
        var start = subject?.Start ?? group.Start;
        var left = Before(tokenized, start, isContent);
        var words = source is { } named ? Enumerable.Range(named.Start, named.Length).Select(i => VerbGroup.Word(tokenized, i)) : [];
        var verbFirst = subject is not null && left.Length > 0 && (CueWords.Auxiliaries.Contains(left[0]) || CueWords.Modals.Contains(left[0]));
        return new ClauseContext(left, [.. words], verbFirst, Sentence(tokenized, start, isContent));
    }

    /// <summary>Whether nobody says it: "no minister said", "nor did she say".</summary>
    public bool IsNegated => IsNobody ^ (isInverted && IsFrontedNegation);

    /// <summary>Whether the source speaks for himself: I, we.</summary>
    public bool IsFirstPerson => source.Length == 1 && CueWords.FirstPersons.Contains(source[0]);

    /// <summary>Whether somebody is named who speaks.</summary>
    public bool HasSource => source.Length > 0;

    /// <summary>The word before it; empty at the start of a sentence.</summary>
    public string Previous => before.IsEmpty ? "" : before[0];

    /// <summary>Whether the attribution opens its sentence.</summary>
    public bool OpensSentence => before.IsEmpty;

    /// <summary>Whether the sentence only supposes that the source speaks: if she says, should she say, did she say?, anyone who says.</summary>
    public bool IsSupposed => IsAnybody || CueWords.Inventions.Contains(opening) || (isInverted ? IsInvertedCondition : IsCondition || IsRhetorical);

    /// <summary>Who says so?</summary>
    private bool IsRhetorical => isQuestion && before.IsEmpty && source is ["who"];

    private bool IsNobody =>
        (source.Length > 0 && CueWords.Nobodies.Contains(source[0]) && !(source.Length > 1 && IsCount(source[1]))) || before is ["neither" or "nor", ..];

    private bool IsFrontedNegation =>
        before.Skip(1).Any(word => word is "nor" or "neither" or "never" or "not" or "no" or "rarely" or "seldom" or "hardly")
        && !before.Skip(1).Any(word => word is "until" or "only");

    private bool IsInvertedCondition => isQuestion ? !IsFrontedNegation : before is ["should" or "had" or "were"] or ["should" or "had" or "were", "and" or "but" or "or" or ",", ..];

    private bool IsAnybody =>
        source.Any(CueWords.Anybodies.Contains) || (source is [var relative] && CueWords.Relatives.Contains(relative) && before is [var who, ..] && CueWords.Anybodies.Contains(who));

    /// <summary>A relative clause is no part of the condition around it: "if officials who said so are right".</summary>
    private bool IsCondition =>
        !source.Any(CueWords.Relatives.Contains)
        && (before.TakeWhile(word => word != "," && !CueWords.Relatives.Contains(word)).Any(CueWords.Conditions.Contains) || IsConditionBeforeAside || IsProviso);

    /// <summary>If, as expected, she says.</summary>
    private bool IsConditionBeforeAside =>
        before is [",", .. var aside] && aside.AsSpan().IndexOf(",") is > 0 and var comma && comma + 1 < aside.Length && CueWords.Conditions.Contains(aside[comma + 1]);

    /// <summary>Provided that she says, in the event that he says.</summary>
    private bool IsProviso => before is ["that", "provided" or "providing" or "event" or "condition" or "supposing" or "assuming", ..] or ["case" or "provided", ..];

    private static bool IsCount(string word) => CueWords.Counting.Contains(word) || char.IsAsciiDigit(word[0]);

    /// <summary>The words to the left, the nearest first, up to where the clause can no longer reach.</summary>
    private static ImmutableArray<string> Before(Tokenized tokenized, int start, Func<int, bool> isContent)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        for (var i = start; i > 0 && words.Count < Reach && !tokenized.OpensSentence[i] && !isContent(i - 1) && !IsBorder(tokenized[i - 1]); i--)
        {
            words.Add(VerbGroup.Word(tokenized, i - 1));
        }

        return words.DrainToImmutable();
    }

    private static bool IsBorder(ReadOnlySpan<char> token) => token[0] is ';' or ':' or '—' or '–' or '(' or ')' or '"' or '“' or '”' || token is "--";

    private static bool HasSentenceStart(Tokenized tokenized, int from, int to) =>
        from < to && tokenized.OpensSentence.AsSpan(from, to - from).Contains(true);

    /// <summary>The first word of the sentence, as far as it is the writer's own, and its last mark.</summary>
    private static (string First, string Last) Sentence(Tokenized tokenized, int start, Func<int, bool> isContent)
    {
        var (first, last) = (start, start);
        while (first > 0 && !tokenized.OpensSentence[first])
        {
            first--;
        }

        while (last + 1 < tokenized.Tokens.Length && !tokenized.OpensSentence[last + 1])
        {
            last++;
        }

        while (last > start && tokenized[last][0] is '"' or '”' or '’' or '\'' or ')')
        {
            last--;
        }

        return (isContent(first) ? "" : VerbGroup.Word(tokenized, first), VerbGroup.Word(tokenized, last));
    }
}
