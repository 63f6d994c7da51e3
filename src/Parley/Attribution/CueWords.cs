using System.Collections.Frozen;

namespace Parley.Attribution;

/// <summary>What the words of a verb group do to what it attributes. All in lower case.</summary>
internal static class CueWords
{
    /// <summary>Words that turn what follows them into its opposite.</summary>
    public static readonly FrozenSet<string> Negators = Inflections.Words("not never neither nor cannot hardly scarcely unable unwilling reluctant loath without");

    /// <summary>Before these a "not" takes nothing away from what is said: not only said, could not help saying, not surprised that.</summary>
    public static readonly FrozenSet<string> Extenders = Inflections.Words("only just merely simply surprising surprised surprisingly help");

    /// <summary>Words after "no" that make it a number or a figure of speech: no fewer than five said, no surprise that.</summary>
    public static readonly FrozenSet<string> Counting = Inflections.Words("fewer less more later sooner only just surprise secret wonder .");

    /// <summary>Verbs that leave undone what follows them: declined to say, failed to mention, avoided naming.</summary>
    public static readonly FrozenSet<string> Refusals = Inflections.Words("decline refuse refrain avoid abstain forbear resist forget", "refusal");

    /// <summary>As <see cref="Refusals"/>, but only where an infinitive follows: "failed" alone denies nothing.</summary>
    public static readonly FrozenSet<string> Omissions = Inflections.Words("fail neglect omit hesitate", "failure");

    /// <summary>Adjectives of what does not come about, with an infinitive: it is hard to say, too early to tell.</summary>
    public static readonly FrozenSet<string> Hardships = Inflections.Words("hard difficult impossible early soon");

    /// <summary>Verbs and nouns with which the source contradicts the content: denied that, rejected the claim, doubts whether.</summary>
    public static readonly FrozenSet<string> Denials = Inflections.Words(
        "deny reject dismiss refute rebut repudiate disavow disown disclaim dispute contradict contest rebuff disagree disbelieve doubt discount debunk recant retract",
        "denial denials rejection repudiation rebuttal disavowal disbelief doubtful skeptical sceptical unsure uncertain unconvinced unaware");

    /// <summary>Verbs of denial in two words: ruled out.</summary>
    public static readonly FrozenSet<(string Verb, string Particle)> PhrasalDenials =
        new[] { ("rule", "out"), ("wave", "away"), ("brush", "aside"), ("brush", "off"), ("shrug", "off"), ("laugh", "off") }
            .SelectMany(pair => Inflections.Of(pair.Item1).Select(form => (form, pair.Item2))).ToFrozenSet();

    /// <summary>Forms of be, have and do.</summary>
    public static readonly FrozenSet<string> Auxiliaries = Inflections.Words(
        "be am is are was were been being 's 're 'm has have had having 've do does did doing done get gets got");

    /// <summary>Modal verbs; contracted ones are spelt out before they come here.</summary>
    public static readonly FrozenSet<string> Modals = Inflections.Words("will shall would can could cannot may might should must ought");

    /// <summary>Adverbs without -ly that stand inside a verb group.</summary>
    public static readonly FrozenSet<string> Adverbs = Inflections.Words(
        "yet still also ever even just only always often sometimes soon later now then so far again once first thus merely simply too longer");

    /// <summary>"Would" with one of these tells what came later, or came often: it was said.</summary>
    public static readonly FrozenSet<string> Recurring = Inflections.Words(
        "later eventually soon often always sometimes usually frequently regularly repeatedly occasionally subsequently typically routinely then go invariably");

    /// <summary>"Would" before one of these is a polite wish: it was felt.</summary>
    public static readonly FrozenSet<string> Liking = Inflections.Words("like love prefer rather hate welcome");

    /// <summary>Who so speaks does in speaking what he says he will do: I will say that, we can confirm.</summary>
    public static readonly FrozenSet<string> Performed = Inflections.Words("say admit add note concede repeat confirm");

    /// <summary>Verbs and nouns whose infinitive is meant to be done: plans to, has agreed to.</summary>
    public static readonly FrozenSet<string> Intentions = Inflections.Words(
        "plan intend mean want wish hope aim seek expect prepare",
        "plans intention intentions determined ready eager keen poised set due going about scheduled likely certain bound willing");

    /// <summary>Of <see cref="Intentions"/> those that are a cue of their own: the others need a verb of saying after them.</summary>
    public static readonly FrozenSet<string> Plans = Inflections.Words("plan intend mean want wish hope aim seek", "intention intentions determined");

    /// <summary>Promises before a verb of saying: promised to tell.</summary>
    public static readonly FrozenSet<string> Undertakings = Inflections.Of("promise pledge vow threaten agree offer undertake").ToFrozenSet();

    /// <summary>Verbs of questions.</summary>
    public static readonly FrozenSet<string> Asking = Inflections.Words("ask inquire enquire wonder query quiz question", "question questions query inquiry quizzes curious");

    /// <summary>Those whose wish to know is a question: wants to know whether.</summary>
    public static readonly FrozenSet<string> Demanding = Inflections.Words("want demand wish like need", "eager keen");

    /// <summary>What a question begins with when it is reported.</summary>
    public static readonly FrozenSet<string> Interrogatives = Inflections.Words("whether if who whom whose what which when where why how");

    /// <summary>What makes a clause a condition.</summary>
    public static readonly FrozenSet<string> Conditions = Inflections.Words("if unless whether lest supposing assuming suppose imagine");

    /// <summary>Sources that are nobody.</summary>
    public static readonly FrozenSet<string> Nobodies = Inflections.Words("no not nobody none neither nothing no-one");

    /// <summary>Sources that are whoever you like.</summary>
    public static readonly FrozenSet<string> Anybodies = Inflections.Words("anyone anybody whoever");

    /// <summary>Imperatives that open an invented scene.</summary>
    public static readonly FrozenSet<string> Inventions = Inflections.Words("imagine suppose pretend");

    /// <summary>What is fair, safe or needless to say is said.</summary>
    public static readonly FrozenSet<string> Fairness = Inflections.Words("fair safe right needless suffice suffices fine");

    /// <summary>Verbs that a writer tells the reader to do.</summary>
    public static readonly FrozenSet<string> Imperatives = Inflections.Words("say tell ask call remember");

    /// <summary>The writer's or speaker's own person.</summary>
    public static readonly FrozenSet<string> FirstPersons = Inflections.Words("i we");

    /// <summary>Pronouns that open a relative clause.</summary>
    public static readonly FrozenSet<string> Relatives = Inflections.Words("who whom whose which that");
}
