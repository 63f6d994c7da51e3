using System.Collections.Frozen;
using System.Collections.Immutable;
using Parley.Language;
using Parley.Text;

namespace Parley.Attribution;

/// <summary>
/// What of a content is read once more for statements inside it: <c>“The doctor said I would walk,” Rasch recalled</c>. The model marks a word once, so that a
/// first reading finds only the outermost. A second one costs as much as the words that it reads: only sentences with a verb of saying are.
/// </summary>
internal static class SecondReading
{
    /// <summary>The least tokens of a sentence that can hold somebody, what they do with their words, and the words.</summary>
    private const int Shortest = 4;

    private static readonly FrozenSet<string> Saying = Inflections.Words(
        "say tell ask argue claim warn declare announce explain insist admit deny confirm testify promise vow acknowledge reply assure shout concede complain "
        + "allege contend assert predict recall write call describe accuse suggest state report swear whisper cry answer joke boast inform advise threaten",
        "according");

    private static readonly FrozenSet<string> Bare = Inflections.Words("call state report answer claim promise cry calls states reports answers claims promises cries reporting");

    /// <summary>The stretches to read: whole sentences of the content, without the quotation marks around it and the conjunction before it.</summary>
    public static ImmutableArray<TextSpan> Passages(Tokenized tokenized, AttributionSpans attribution)
    {
        var sentences = attribution.Content.SelectMany(content => Sentences(tokenized, Inside(tokenized, content.Tokens)));
        return [.. sentences.Where(s => MaySpeak(tokenized, s)).Select(tokenized.Span)];
    }

    /// <summary>Whether an attribution of the second reading says who spoke, with a verb of saying, and no span of it reaches from one passage into the next.</summary>
    public static bool IsStatement(Tokenized tokenized, AttributionSpans attribution, ImmutableArray<TextSpan> passages) =>
        attribution is { Source: { } source, Cue: { } cue }
        && Enumerable.Range(cue.Tokens.Start, cue.Tokens.Length).Any(i => Saying.Contains(VerbGroup.Word(tokenized, i)))
        && attribution.Content.Append(source).Append(cue).Select(span => tokenized.Span(span.Tokens)).All(span => passages.Any(passage => passage.Contains(span)));

    /// <summary>A content's tokens without the marks that enclose all of it: marks inside it then count as the outermost.</summary>
    private static TokenRange Inside(Tokenized tokenized, TokenRange content)
    {
        var (start, end) = (content.Start, content.End);
        if (tokenized.Quotation[start] == QuotationState.Opening && !tokenized.Quotation.AsSpan(start, end - start).Contains(QuotationState.Outside))
        {
            start++;
            end -= end > start && tokenized.Quotation[end - 1] == QuotationState.Closing ? 1 : 0;
        }

        return new TokenRange(start < end && VerbGroup.Word(tokenized, start) == "that" ? start + 1 : start, end);
    }

    private static IEnumerable<TokenRange> Sentences(Tokenized tokenized, TokenRange range)
    {
        for (int start = range.Start, end; start < range.End; start = end)
        {
            end = start + 1;
            while (end < range.End && !tokenized.OpensSentence[end])
            {
                end++;
            }

            yield return new TokenRange(start, end);
        }
    }

    private static bool MaySpeak(Tokenized tokenized, TokenRange sentence) =>
        sentence.Length >= Shortest
        && (VerbGroup.Word(tokenized, sentence.Start) == "according" || Enumerable.Range(sentence.Start + 1, sentence.Length - 1).Any(i => IsSaying(tokenized, i, sentence.Start)));

    /// <summary>A verb of saying that is not the speaker's own (I say), nor an infinitive (nothing to say), nor a noun after an article (the report).</summary>
    private static bool IsSaying(Tokenized tokenized, int token, int start)
    {
        var word = VerbGroup.Word(tokenized, token);
        if (!Saying.Contains(word))
        {
            return false;
        }

        var before = VerbGroup.Word(tokenized, token - 1);
        var earlier = token - 2 >= start ? VerbGroup.Word(tokenized, token - 2) : "";
        var isOwn = CueWords.FirstPersons.Contains(before) || (CueWords.FirstPersons.Contains(earlier) && (CueWords.Auxiliaries.Contains(before) || CueWords.Modals.Contains(before)));
        return !isOwn && before != "to" && !Bare.Contains(word);
    }
}
