using CsCheck;
using Parley.Actors;
using Parley.Attribution;
using Parley.Language;

namespace Parley.Tests;

/// <summary>A model's belief about whom a phrase means, and what is made of it.</summary>
public sealed class LearntMentionTests
{
    private static readonly TokenRange Asks = new(8, 9);

    [Fact]
    public void The_probabilities_of_all_others_and_of_none_add_up_to_one()
    {
        // Three choices with nothing between them.
        var chances = Model(none: 0).Of(Asks, [new(0, 1), new(2, 4)])!.Select(Math.Exp).ToArray();
        chances.ShouldAllBe(c => Math.Abs(c - (1.0 / 3)) < 1e-9);
    }

    [Fact]
    public void The_less_a_model_thinks_of_none_the_more_falls_to_the_others() =>
        Gen.Select(Gen.Double[-5, 5], Gen.Double[0.1, 5]).Sample((none, less) =>
            Sum(Model(none - less)).ShouldBeGreaterThan(Sum(Model(none))));

    [Fact]
    public void A_phrase_beyond_what_was_read_has_no_belief_and_is_believed_of_nothing()
    {
        var model = Model(none: 0);
        model.Of(new TokenRange(20, 21), [new(0, 1)]).ShouldBeNull();
        model.Of(Asks, [new(20, 21), new(0, 1)])![0].ShouldBe(double.NegativeInfinity);
    }

    [Theory]
    [InlineData("The [council] {said} <it would pay>. The levy is old. [They] {said} <it was fair>.")]
    [InlineData("[Ilse Varga] {said} <it rained>. Otto Keller left. [They] {said} <it was fair>.")]
    public void A_model_that_believes_in_none_changes_nothing(string marked) =>
        Told.Read(marked, learnt: Believing(none: 50)).Select(s => s.Speaker?.Name).ShouldBe(Told.Read(marked).Select(s => s.Speaker?.Name));

    [Fact]
    public void A_pronoun_of_which_no_rule_knows_is_whom_a_model_is_sure_of_if_the_pronoun_can_mean_that()
    {
        const string marked = "The Halden Bank closed in spring. The bakery closed too. All was quiet for a while. Then it rained again. [They] {said} <it was over>.";
        Told.Names(marked).ShouldBe(["-"]);
        Told.Read(marked, learnt: Believing(none: -50)).Single().Speaker!.Name.ShouldBe("Halden Bank");
    }

    private static double Sum(LearntMentions model) => model.Of(Asks, [new(0, 1), new(2, 4)])!.Sum(Math.Exp);

    private static LearntMentions Model(double none) => Believing(none)(10);

    /// <summary>For an article of so many tokens: a model that holds all mentions for equally likely, and none for so much likelier.</summary>
    private static Func<int, LearntMentions> Believing(double none) => tokens =>
    {
        const int width = 8;
        var blank = new Linear(new float[2 * width * width], new float[width]);
        var head = new LinkHead(blank, blank, new float[width * width], new float[LinkHead.Buckets], new Linear(new float[width], [(float)none]));
        var vocabulary = new WordPiece(["[CLS]", "[SEP]", "[UNK]"]);
        var tokenized = Tokenized.From(Given.Article(string.Join(' ', Enumerable.Repeat("a", tokens))));
        return new LearntMentions(head, [(new TokenRange(0, tokens), TokenVectors.Encode(Pieces.Of(tokenized, vocabulary), new ScriptedEncoder(width, 512, (_, _) => new float[width]), vocabulary, (512, 0)))]);
    };
}
