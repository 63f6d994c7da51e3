using Parley.Attribution;

namespace Parley.Tests;

/// <summary>Lists of verbs know what a text makes of them.</summary>
public sealed class InflectionsTests
{
    [Theory]
    [InlineData("say", "say says said saying")]
    [InlineData("warn", "warn warns warned warning")]
    [InlineData("argue", "argue argues argued arguing")]
    [InlineData("agree", "agree agrees agreed agreeing")]
    [InlineData("foresee", "foresee foresees foresaw foreseen foreseeing")]
    [InlineData("deny", "deny denies denied denying")]
    [InlineData("convey", "convey conveys conveyed conveying")]
    [InlineData("stress", "stress stresses stressed stressing")]
    [InlineData("coax", "coax coaxes coaxed coaxing")]
    [InlineData("publish", "publish publishes published publishing")]
    [InlineData("preach", "preach preaches preached preaching")]
    [InlineData("laugh", "laugh laughs laughed laughing")]
    [InlineData("weigh", "weigh weighs weighed weighing")]
    [InlineData("plan", "plan plans planned planning")]
    [InlineData("admit", "admit admits admitted admitting")]
    [InlineData("rebut", "rebut rebuts rebutted rebutting")]
    [InlineData("forget", "forget forgets forgot forgotten forgetting")]
    [InlineData("swear", "swear swears swore sworn swearing")]
    [InlineData("undertake", "undertake undertakes undertook undertaken undertaking")]
    [InlineData("understand", "understand understands understood understanding")]
    [InlineData("learn", "learn learns learned learnt learning")]
    [InlineData("lie", "lie lies lied lying")]
    public void A_verb_has_every_form_that_a_newspaper_prints(string verb, string forms) => forms.Split(' ').Except(Inflections.Of(verb)).ShouldBeEmpty();

    [Theory]
    [InlineData("say", "sais")]
    [InlineData("agree", "agreing")]
    [InlineData("see", "sing")]
    [InlineData("deny", "denys")]
    [InlineData("laugh", "laughes")]
    [InlineData("stress", "stresss")]
    public void A_form_that_no_newspaper_prints_is_not_a_verb_s(string verb, string form) => Inflections.Of(verb).ShouldNotContain(form);

    [Fact]
    public void The_forms_of_several_verbs_are_those_of_each()
    {
        string[] verbs = ["hold", "reply", "urge"];
        Inflections.Of(string.Join(' ', verbs)).ShouldBe(verbs.SelectMany(Inflections.Of), ignoreOrder: true);
        Inflections.Words("hold reply urge", "aloud").ShouldBe(verbs.SelectMany(Inflections.Of).Append("aloud").Distinct(), ignoreOrder: true);
    }

    [Theory]
    [InlineData("said told known warned denied sworn foreseen undertook", true)]
    [InlineData("say says saying read put bet need proceed like love quit never", false)]
    public void The_past_of_a_verb_is_told_from_its_base(string words, bool isPast) => words.Split(' ').ShouldAllBe(word => Inflections.IsPast(word) == isPast);
}
