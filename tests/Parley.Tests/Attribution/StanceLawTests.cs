using CsCheck;
using Parley.Attribution;

namespace Parley.Tests;

/// <summary>What holds of the stance of every verb, in whatever article: one sentence is turned into another, and the stance with it.</summary>
public sealed class StanceLawTests
{
    /// <summary>Base and past of verbs that affirm, and of verbs that deny.</summary>
    private static readonly Gen<(string Base, string Past, bool Denies)> Verbs = Gen.OneOf(
        ("say", "said", false), ("announce", "announced", false), ("claim", "claimed", false), ("admit", "admitted", false), ("believe", "believed", false), ("write", "wrote", false),
        ("argue", "argued", false), ("confirm", "confirmed", false), ("deny", "denied", true), ("dispute", "disputed", true), ("doubt", "doubted", true), ("dismiss", "dismissed", true));

    private static readonly Gen<string> Sources = Gen.OneOf("Mayor Ana Ruiz", "The harbour board", "A spokesman for the union", "Police", "Lindqvist", "Two of the jurors");

    private static readonly Gen<string> Contents = Gen.OneOf("that the ferry had sunk", "the figures were wrong", "that no money was lost", "a deal with the nurses");

    private static readonly Gen<string> Around = Gen.OneOf(
        "", "It never rained.", "If it rains, the race is off.", "Would anyone pay?", "Nobody knows.", "“Who said so?”", "Imagine that!", "He did not come, and neither did she.", "Unless it snows, we sail.");

    private static readonly Gen<(string Source, (string Base, string Past, bool Denies) Verb, string Content)> Reports = Gen.Select(Sources, Verbs, Contents);

    [Fact]
    public void A_verb_affirms_or_denies_whoever_speaks_and_whatever_is_said() =>
        Reports.Sample(r => Of($"<s>{r.Source}</s> <c>{r.Verb.Past}</c> <k>{r.Content}</k>.").ShouldBe((Sign(r.Verb.Denies), StatementModality.Asserted)));

    [Fact]
    public void A_negation_turns_every_verb_over_inside_the_cue_or_before_it() =>
        Gen.Select(Reports, Gen.OneOf("did not", "didn’t", "never did", "could not", "declined to", "refused to", "was unable to", "has yet to", "failed to"), Gen.Bool).Sample((r, no, inside) =>
            Of($"<s>{r.Source}</s> {(inside ? $"<c>{no} {r.Verb.Base}</c>" : $"{no} <c>{r.Verb.Base}</c>")} <k>{r.Content}</k>.").ShouldBe((Sign(!r.Verb.Denies), StatementModality.Asserted)));

    [Fact]
    public void Two_negations_are_none() =>
        Gen.Select(Reports, Gen.OneOf("did not refuse to", "never declined to", "did not fail to", "could not avoid to")).Sample((r, no) =>
            Of($"<s>{r.Source}</s> <c>{no} {r.Verb.Base}</c> <k>{r.Content}</k>.").Polarity.ShouldBe(Sign(r.Verb.Denies)));

    [Fact]
    public void Where_nobody_speaks_it_is_as_where_somebody_does_not() =>
        Gen.Select(Verbs, Contents, Gen.OneOf("Nobody", "No one on the board", "None of the nurses", "No minister", "Neither company", "Neither Ruiz nor Lindqvist")).Sample((verb, content, nobody) =>
            Of($"<s>{nobody}</s> <c>{verb.Past}</c> <k>{content}</k>.").ShouldBe((Sign(!verb.Denies), StatementModality.Asserted)));

    [Theory]
    [InlineData("will", StatementModality.Intended)]
    [InlineData("plans to", StatementModality.Intended)]
    [InlineData("is expected to", StatementModality.Intended)]
    [InlineData("was about to", StatementModality.Intended)]
    [InlineData("is likely to", StatementModality.Intended)]
    [InlineData("may", StatementModality.Hypothetical)]
    [InlineData("might yet", StatementModality.Hypothetical)]
    [InlineData("could", StatementModality.Hypothetical)]
    [InlineData("would", StatementModality.Hypothetical)]
    [InlineData("should", StatementModality.Hypothetical)]
    [InlineData("would later", StatementModality.Asserted)]
    [InlineData("used to", StatementModality.Asserted)]
    [InlineData("was the first to", StatementModality.Asserted)]
    [InlineData("did", StatementModality.Asserted)]
    public void A_modal_verb_says_whether_it_was_said_and_leaves_alone_what_it_was(string modal, StatementModality modality) =>
        Reports.Sample(r => Of($"<s>{r.Source}</s> <c>{modal} {r.Verb.Base}</c> <k>{r.Content}</k>.").ShouldBe((Sign(r.Verb.Denies), modality)));

    [Fact]
    public void A_condition_before_the_source_makes_it_hypothetical_and_leaves_alone_what_it_is() =>
        Gen.Select(Reports, Gen.OneOf("If ", "Even if ", "Unless ", "It is unclear whether ", "Suppose ", "We sail only if ", "Provided that ", "In the event that ")).Sample((r, condition) =>
            Of($"{condition}<s>{r.Source}</s> <c>{r.Verb.Past}</c> <k>{r.Content}</k>, the race is off.").ShouldBe((Sign(r.Verb.Denies), StatementModality.Hypothetical)));

    [Fact]
    public void A_clause_before_the_comma_leaves_it_as_it_is() =>
        Gen.Select(Reports, Gen.OneOf("If the wind holds", "Although it rained", "Whether or not it was so", "When asked", "Unlike the mayor", "Had it rained")).Sample((r, clause) =>
            Of($"{clause}, <s>{r.Source}</s> <c>{r.Verb.Past}</c> <k>{r.Content}</k>.").ShouldBe((Sign(r.Verb.Denies), StatementModality.Asserted)));

    [Fact]
    public void The_sentences_around_it_change_nothing() =>
        Gen.Select(Around, Around, Reports, Gen.OneOf("did not ", "will ", "may ", "refused to ", "wanted to ", "")).Sample((before, after, r, lead) =>
        {
            var sentence = $"<s>{r.Source}</s> <c>{lead}{(lead.Length == 0 ? r.Verb.Past : r.Verb.Base)}</c> <k>{r.Content}</k>.";
            Of($"{before} {sentence} {after}".Trim()).ShouldBe(Of(sentence));
        });

    [Fact]
    public void A_question_in_the_content_is_asked_whatever_it_is_called() =>
        Gen.Select(Sources, Gen.OneOf("said", "asked", "wrote", "told the paper", "shouted"), Gen.OneOf("“Who will pay?”", "“Where is he? And why?”")).Sample((source, cue, content) =>
        {
            Of($"<k>{content}</k> <s>{source}</s> <c>{cue}</c>.").ShouldBe((StatementPolarity.Positive, StatementModality.Asked));
            Of($"<s>{source}</s> <c>{cue}</c>: <k>“It is late.” “{content[1..]}</k>").Modality.ShouldBe(StatementModality.Asserted);
        });

    [Theory]
    [InlineData("laughs off")]
    [InlineData("waved away")]
    [InlineData("is shrugging off")]
    [InlineData("has long disagreed")]
    [InlineData("is disagreeing")]
    [InlineData("rebuts")]
    [InlineData("was contradicting")]
    [InlineData("rather than confirm")]
    [InlineData("hardly believes")]
    [InlineData("is skeptical")]
    public void Every_form_of_a_denial_denies(string cue) => Of($"<s>Lindqvist</s> <c>{cue}</c> <k>that the ferry had sunk</k>.").Polarity.ShouldBe(StatementPolarity.Negative);

    [Theory]
    [InlineData(" undertook to tell us", StatementModality.Intended)]
    [InlineData(" threatened to reveal", StatementModality.Intended)]
    [InlineData("’d already warned", StatementModality.Asserted)]
    [InlineData("’d previously told us", StatementModality.Asserted)]
    [InlineData("’d warn", StatementModality.Hypothetical)]
    [InlineData("’ll warn", StatementModality.Intended)]
    public void Every_form_of_a_promise_or_of_a_modal_verb_counts(string cue, StatementModality modality) =>
        Of($"<s>She</s>{cue[..^cue.TrimStart().Length]}<c>{cue.TrimStart()}</c> <k>that the ferry had sunk</k>.").Modality.ShouldBe(modality);

    private static StatementPolarity Sign(bool denies) => denies ? StatementPolarity.Negative : StatementPolarity.Positive;

    private static (StatementPolarity Polarity, StatementModality Modality) Of(string marked)
    {
        var statement = Scripted.Read(marked).Statements.ShouldHaveSingleItem();
        return (statement.Polarity, statement.Modality);
    }
}
