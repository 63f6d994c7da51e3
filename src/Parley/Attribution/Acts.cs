using System.Collections.Frozen;
using System.Collections.Immutable;
using Parley.Language;

namespace Parley.Attribution;

/// <summary>
/// Whether a cue reports an utterance or a state of mind. A reader of news wants what was said first; PolNeAR, which the model learns from, marks both.
/// Words in quotation marks were uttered, whatever the cue, unless somebody only thought them.
/// </summary>
internal static class Acts
{
    private static readonly FrozenSet<string> Thought = Inflections.Words(
        "believe think know feel want wish hope fear plan intend expect consider doubt suspect assume understand realize realise remember forget see "
        + "view regard like love hate prefer desire need worry care trust support oppose favor favour back mean dream imagine suppose wonder "
        + "perceive sense notice hear learn aim seek anticipate envision envisage fancy dislike resent regret enjoy appreciate admire "
        + "respect disapprove await mull weigh ponder contemplate judge reckon figure gather lean seem appear disbelieve mistrust distrust envy crave dread",
        "belief beliefs fears concern concerns concerned opinion opinions feeling feelings views mindset attitude attitudes "
        + "confident aware unaware convinced unconvinced sure unsure certain uncertain afraid eager keen willing unwilling reluctant happy glad proud angry upset "
        + "skeptical sceptical optimistic pessimistic disappointed surprised shocked interested interest intention intentions plans goal faith confidence doubts "
        + "suspicion determined committed poised likely looking forward");

    private static readonly FrozenSet<string> Speech = Inflections.Words(
        "say tell ask answer reply add note argue claim warn state declare announce report explain insist suggest stress call describe urge promise vow "
        + "admit deny confirm write tweet post speak talk quote cite accuse criticize criticise blast slam condemn praise demand request question respond "
        + "mention remark comment acknowledge concede complain caution testify predict propose recommend reveal disclose express voice reiterate repeat "
        + "emphasize emphasise point order rule advise inform assert contend allege boast joke shout read publish release issue pledge swear discuss "
        + "recall recount denounce reject dismiss decide conclude apologize apologise thank inquire enquire clarify elaborate specify refute",
        "according statement statements remarks interview aloud");

    private static readonly FrozenSet<string> Unspoken = Inflections.Of("think").ToFrozenSet();

    private static readonly FrozenSet<string> Oneself = Inflections.Words("himself herself themselves myself itself oneself ourselves");

    /// <summary>Thought where the cue has a word of thinking and none of speaking and no word of the content is quoted; where all are, only what was thought in so many words.</summary>
    public static StatementAct Of(Tokenized tokenized, TaggedSpan? cue, StatementType type)
    {
        if (cue is null || type == StatementType.Mixed)
        {
            return StatementAct.Speech;
        }

        var words = Enumerable.Range(cue.Tokens.Start, cue.Tokens.Length).Select(i => VerbGroup.Word(tokenized, i)).ToImmutableArray();
        return IsUnspoken(words, type) || IsToOneself(tokenized, cue) ? StatementAct.Thought : StatementAct.Speech;
    }

    /// <summary>Whether a word, in lower case, is a form of a verb of speaking or a noun that stands for one.</summary>
    public static bool IsSpeech(string word) => Speech.Contains(word);

    private static bool IsUnspoken(ImmutableArray<string> words, StatementType type) =>
        words.Any((type == StatementType.Direct ? Unspoken : Thought).Contains) && !words.Any(Speech.Contains);

    /// <summary>Told himself, said to herself: the pronoun may stand outside the cue, as who is told always does.</summary>
    private static bool IsToOneself(Tokenized tokenized, TaggedSpan cue)
    {
        var (last, next) = (cue.Tokens.End - 1, cue.Tokens.End);
        var told = VerbGroup.Word(tokenized, last);
        next += next < tokenized.Tokens.Length && VerbGroup.Word(tokenized, next) == "to" ? 1 : 0;
        return (Oneself.Contains(told) && Speech.Contains(VerbGroup.Word(tokenized, Math.Max(cue.Tokens.Start, last - 1))))
            || (next < tokenized.Tokens.Length && Oneself.Contains(VerbGroup.Word(tokenized, next)) && (told is "told" or "tells" or "tell" or "telling" || next > cue.Tokens.End));
    }
}
