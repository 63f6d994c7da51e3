using System.Collections.Frozen;
using System.Collections.Immutable;
using Parley.Language;

namespace Parley.Attribution;

/// <summary>
/// Whether a cue reports an utterance or a state of mind. A reader of news wants what was said first; PolNeAR, which the model learns from, marks both.
/// Words in quotation marks were uttered, whatever the cue.
/// </summary>
internal static class Acts
{
    private static readonly FrozenSet<string> Thought = Forms(
        "believe think know feel want wish hope fear plan intend expect consider doubt suspect assume understand realize realise remember recall forget see "
        + "view regard like love hate prefer desire need worry care trust support oppose favor favour back mean decide dream imagine suppose mind "
        + "perceive sense notice hear learn find discover determine aim seek anticipate envision fancy dislike resent regret enjoy appreciate admire "
        + "respect embrace disapprove approve await conclude mull weigh ponder contemplate judge reckon figure gather blame credit lean")
        .Concat(("thought believed felt knew known wanted hoped meant saw seen found heard understood understands forgot forgotten thinking sought "
        + "belief beliefs hope hopes fear fears concern concerns concerned worried opinion opinions feeling feelings view views mindset attitude attitudes "
        + "confident aware unaware convinced sure certain afraid eager keen willing reluctant happy glad proud angry upset skeptical sceptical optimistic pessimistic "
        + "disappointed surprised shocked interested interest desire intention intentions plan plans goal faith confidence doubt doubts suspicion "
        + "determined committed poised likely looking forward")
        .Split(' ')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Speech = Forms(
        "say tell ask answer reply add note argue claim warn state declare announce report explain insist suggest stress call describe urge promise vow "
        + "admit deny confirm write tweet post speak talk quote cite accuse criticize criticise blast slam condemn praise demand request question respond "
        + "mention remark comment acknowledge concede complain caution testify predict propose recommend reveal disclose express voice reiterate repeat "
        + "emphasize emphasise point order rule advise inform assert contend allege boast joke shout read publish release issue")
        .Concat("said told asked wrote written spoke spoken told according statement statements remarks comment comments interview".Split(' '))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Thought where the cue has a word of thinking and none of speaking, and no word of the content is quoted.</summary>
    public static StatementAct Of(Tokenized tokenized, TaggedSpan? cue, StatementType type)
    {
        if (cue is null || type != StatementType.Indirect)
        {
            return StatementAct.Speech;
        }

        var words = Enumerable.Range(cue.Tokens.Start, cue.Tokens.Length).Select(i => tokenized[i].ToString()).ToImmutableArray();
        return words.Any(Thought.Contains) && !words.Any(Speech.Contains) ? StatementAct.Thought : StatementAct.Speech;
    }

    /// <summary>The regular forms of verbs: -s, -ed, -ing, with a final e dropped and a final y changed.</summary>
    private static IEnumerable<string> Forms(string verbs) => verbs.Split(' ').SelectMany(FormsOf);

    private static string[] FormsOf(string verb) => verb[^1] switch
    {
        'e' => [verb, verb + "s", verb + "d", verb[..^1] + "ing"],
        'y' when !"aeiou".Contains(verb[^2], StringComparison.Ordinal) => [verb, verb[..^1] + "ies", verb[..^1] + "ied", verb + "ing"],
        's' or 'h' or 'x' => [verb, verb + "es", verb + "ed", verb + "ing"],
        _ => [verb, verb + "s", verb + "ed", verb + "ing", verb + verb[^1] + "ed", verb + verb[^1] + "ing"],
    };
}
