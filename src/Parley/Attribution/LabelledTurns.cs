using System.Collections.Frozen;
using System.Collections.Immutable;
using Parley.Language;

namespace Parley.Attribution;

/// <summary>
/// The turns of a conversation that is printed with the names before the colons, <c>HALE: I saw it. — TATE: Where?</c>, or in two brackets, as wikis do:
/// <c>((Hale)) I saw it.</c> Each paragraph is what its name says, whatever the model saw, and no statement runs from one turn into the next.
/// </summary>
internal static class LabelledTurns
{
    /// <summary>So many words a label has at most: "Secretary of State Ann Hale".</summary>
    private const int LongestLabel = 6;

    /// <summary>Fewer turns are no conversation.</summary>
    private const int Fewest = 3;

    /// <summary>How far such a statement can be trusted: it is made of typography, not of a model's belief.</summary>
    private const double Confidence = 0.9;

    private static readonly FrozenSet<string> Personal = FrozenSet.ToFrozenSet(["i", "you", "we", "me", "us", "my", "your", "our"]);

    /// <summary>The attributions with those of the turns; what was found inside a turn is left to the second reading.</summary>
    public static ImmutableArray<AttributionSpans> Of(Tokenized tokenized, ImmutableArray<AttributionSpans> attributions)
    {
        var turns = Turns(tokenized);
        if (turns.IsEmpty)
        {
            return attributions;
        }

        var isTurn = new bool[tokenized.Tokens.Length];
        foreach (var turn in turns)
        {
            isTurn.AsSpan(turn.Start, turn.End - turn.Start).Fill(true);
        }

        var others = attributions.Where(a => !((a.Source ?? a.Cue) is { } told && isTurn[told.Tokens.Start])).Select(a => a with { Content = [.. a.Content.Where(c => !isTurn[c.Tokens.Start] && !isTurn[c.Tokens.End - 1])] });
        return [.. others.Where(a => a.Content.Length > 0).Concat(turns.Select(Attribution)).OrderBy(a => a.Content[0].Tokens.Start)];
    }

    private static AttributionSpans Attribution(Turn turn)
    {
        TaggedSpan Span(Role role, int start, int end) => new(role, new TokenRange(start, end)) { Probability = Confidence, Peak = Confidence };
        return new AttributionSpans(Span(Role.Source, turn.Label, turn.LabelEnd), turn.Colon is { } colon ? Span(Role.Cue, colon, colon + 1) : null, [Span(Role.Content, turn.Said, turn.End)], Confidence);
    }

    private static ImmutableArray<Turn> Turns(Tokenized tokenized)
    {
        var turns = ImmutableArray.CreateBuilder<Turn>();
        for (int start = 0, end; start < tokenized.Tokens.Length; start = end)
        {
            end = start + 1;
            while (end < tokenized.Tokens.Length && !tokenized.OpensParagraph[end])
            {
                end++;
            }

            if ((Bracketed(tokenized, start, end) ?? Read(tokenized, start, end)) is { } turn)
            {
                turns.Add(turn);
            }
        }

        return IsConversation(tokenized, turns) ? turns.ToImmutable() : [];
    }

    /// <summary>The paragraph as a turn; null where no capitalised words and a colon open it, or nothing follows.</summary>
    private static Turn? Read(Tokenized tokenized, int start, int end)
    {
        var label = start + (tokenized[start][0] is '"' or '“' ? 1 : 0);
        var colon = label;
        while (colon < end && colon - label <= LongestLabel && (char.IsUpper(tokenized[colon][0]) || (colon > label && tokenized[colon] is "." or "of" or "the")))
        {
            colon++;
        }

        return colon > label && colon + 1 < end && tokenized[colon] is ":" && char.IsLetter(tokenized[label][0]) ? new Turn(start, label, colon, colon, colon + 1, end) : null;
    }

    /// <summary>"((Ann Hale)) I saw it.": capitalised words in two brackets, perhaps with a colon behind them.</summary>
    private static Turn? Bracketed(Tokenized tokenized, int start, int end)
    {
        if (end - start < 6 || tokenized[start] is not "(" || tokenized[start + 1] is not "(")
        {
            return null;
        }

        var close = start + 2;
        while (close + 2 < end && close - start - 2 <= LongestLabel && (char.IsUpper(tokenized[close][0]) || tokenized[close] is "."))
        {
            close++;
        }

        if (close == start + 2 || close + 2 >= end || tokenized[close] is not ")" || tokenized[close + 1] is not ")")
        {
            return null;
        }

        var colon = tokenized[close + 2] is ":" && close + 3 < end ? close + 2 : (int?)null;
        return new Turn(start, start + 2, close, colon, (colon ?? (close + 1)) + 1, end);
    }

    /// <summary>Two who take turns, and who say I and you. "Date:" and "Place:" do not.</summary>
    private static bool IsConversation(Tokenized tokenized, IReadOnlyCollection<Turn> turns)
    {
        var labels = turns.CountBy(t => tokenized.Span(new TokenRange(t.Label, t.LabelEnd)).In(tokenized.Text).ToUpperInvariant()).ToList();
        return turns.Count >= Fewest && labels.Count > 1 && labels.Any(l => l.Value > 1) && labels.Count <= turns.Count * 2 / 3
            && 2 * turns.Count(t => IsPersonal(tokenized, t)) > turns.Count;
    }

    private static bool IsPersonal(Tokenized tokenized, Turn turn) =>
        Enumerable.Range(turn.Said, turn.End - turn.Said).Any(i => Personal.Contains(tokenized[i].ToString().ToLowerInvariant()));

    /// <summary>A paragraph with a label, perhaps a colon, and what is said.</summary>
    private readonly record struct Turn(int Start, int Label, int LabelEnd, int? Colon, int Said, int End);
}
