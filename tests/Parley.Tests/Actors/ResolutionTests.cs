using Parley.Attribution;

namespace Parley.Tests;

/// <summary>Who a source is in an article: what must be found, and what must be left open.</summary>
public sealed class ResolutionTests
{
    [Theory]
    [InlineData("Engineer Tove Falk walked the wall twice. “The cracks,” [she] {noted}, “are old.”", "Tove Falk")]
    [InlineData("[Dario Penn] {said} <the vote was lost>. But the idea, [he] {insisted}, <would come back>.", "Dario Penn", "Dario Penn")]
    [InlineData("[Ada Brandt] {said} <the bridge was safe>.\n“It has stood for years,” [she] {added}. “It will stand.”", "Ada Brandt", "Ada Brandt")]
    [InlineData("Mayor Lise Amand met the fisher Tomas Havel at noon. [He] {said} <the boats were empty>.", "Tomas Havel")]
    [InlineData("The plan was drawn by Ida Brecht. [She] {called} <it modest>.", "Ida Brecht")]
    public void A_pronoun_means_the_one_person_who_fits(string marked, params string[] names) => Told.Names(marked).ShouldBe(names);

    [Theory]
    [InlineData("Mona met Judith before [she] {said} <she would leave>.")]
    [InlineData("Viktor Arn spoke to Peter Hansen on the quay. [He] {said} <the boat was lost>.")]
    [InlineData("“The dam,” [he] {said}, “will hold.”")]
    [InlineData("“Otto Marsh has gone,” [she] {said}.")]
    [InlineData("“Ida Brecht has gone,” [she] {said}.")]
    [InlineData("The tide was low. [They] {said} <it would turn>.")]
    public void Where_the_text_does_not_tell_nobody_speaks(string marked) => Told.Names(marked).ShouldBe(["-"]);

    [Fact]
    public void Those_whom_a_pronoun_may_mean_are_candidates()
    {
        var statement = Told.Read("Viktor Arn spoke to Peter Hansen on the quay. [He] {said} <the boat was lost>.")[0];
        statement.Candidates.Select(c => c.Name).ShouldBe(["Viktor Arn", "Peter Hansen"], ignoreOrder: true);
        statement.Candidates.Sum(c => c.Score).ShouldBe(1, 1e-9);
    }

    [Theory]
    [InlineData("Kaja Ostberg arrived late. [Ostberg] {said} <the road was closed>.", "Kaja Ostberg")]
    [InlineData("Kaja Ostberg arrived late. [Ms. Ostberg] {said} <the road was closed>.", "Kaja Ostberg")]
    [InlineData("Kaja Ostberg arrived late. [Kaja] {said} <the road was closed>.", "Kaja Ostberg")]
    [InlineData("[OSTBERG] {BLAMES} <ROAD>\nKaja Ostberg arrived late.", "Kaja Ostberg")]
    [InlineData("The Northern Fishers Union met on Monday. [The NFU] {said} <it would wait>.", "Northern Fishers Union")]
    [InlineData("Oster Holdings sank. [Oster] {said} <it would rise>.", "Oster Holdings")]
    [InlineData("Emil Lund builds hulls and Greta Lund sells them. [Mr. Lund] {said} <wood was dear>.", "Emil Lund")]
    [InlineData("Emil Lund builds hulls.\nHis sister Greta Lund sells them. [Lund] {said} <wood was dear>.", "Emil Lund")]
    [InlineData("Emil Lund builds hulls. [Lund] {said} <wood was dear>. His sister Greta Lund sells them. [Lund] {said} <he was tired>.", "Emil Lund", "Emil Lund")]
    public void A_short_name_is_made_full(string marked, params string[] names) => Told.Names(marked).ShouldBe(names);

    [Fact]
    public void Of_two_with_one_surname_neither_is_chosen() =>
        Told.Names("Emil Lund builds hulls and Anton Lund sells them. [Lund] {said} <wood was dear>.").ShouldBe(["-"]);

    [Theory]
    [InlineData("Mayor Ada Stoll lost the vote. <“I will not resign,”> [the mayor] {said}.", "Ada Stoll")]
    [InlineData("Surgeon Paula Venn came back. <“I missed the noise,”> [the 61-year-old] {said}.", "Paula Venn")]
    [InlineData("Ilmar Tamm, the former Estonian prime minister, spoke first. [The former prime minister] {urged} <calm>.", "Ilmar Tamm")]
    [InlineData("EU foreign policy chief Kaja Ostberg came by train. [The European Union’s top diplomat] {warned} <of delay>.", "Kaja Ostberg")]
    [InlineData("Senator Lio Marsh stood up. [The lawmaker] {said} <no>.", "Lio Marsh")]
    [InlineData("Emil Lund, 44, builds hulls; his partner, Otto Brandt, 52, sells them. [The 52-year-old] {said} <wood was dear>.", "Otto Brandt")]
    [InlineData("The Ministry of Fisheries met the boats. [The ministry] {said} <nets were too fine>.", "Ministry of Fisheries")]
    [InlineData("Oster Shipping Inc. lost a crane. [The company] {said} <it would sue>.", "Oster Shipping Inc.")]
    public void A_description_means_the_one_whom_it_fits(string marked, params string[] names)
    {
        Told.Names(marked).ShouldBe(names);
        Told.Read(marked)[0].Speaker!.Via.ShouldBe(SpeakerVia.Description);
    }

    [Theory]
    [InlineData("Mayor Ada Stoll met Mayor Ines Maro. [The mayor] {said} <no>.")]
    [InlineData("Vice President Ada Stoll waved. [The president] {said} <no>.")]
    [InlineData("Prime Minister Ada Stoll waved. [The defence minister] {said} <no>.")]
    [InlineData("French President Ada Stoll waved. [The German president] {said} <no>.")]
    [InlineData("Mayor Ada Stoll waved. [A mayor] {said} <no>.")]
    [InlineData("Candidate Ada Stoll waved. [Candidate Ada Stoll’s doctor] {said} <no>.")]
    public void A_description_that_fits_two_or_none_names_nobody(string marked) =>
        (Told.Speaker(marked)?.Kind ?? SpeakerKind.Unnamed).ShouldBe(SpeakerKind.Unnamed);

    [Theory]
    [InlineData("Lena Hauk, [who] {said} <she saw the flash>, left town.", "Lena Hauk")]
    [InlineData("<“[I] {think} we lost,”> [Otto Brandt] {said}.", "Otto Brandt", "Otto Brandt")]
    [InlineData("Nils Berg spoke to the mayor, Ada Stoll.\n\nQ: Did you know?\n\n[A]: <No, nobody told me.>", "Ada Stoll")]
    [InlineData("FINN BERG: [I] {think} <so>.", "FINN BERG")]
    [InlineData("Finn Berg (via phone): Yes. [I] {think} <so>.", "Finn Berg")]
    [InlineData("We will hear the harbour first. Ms. Ostberg?\nThank you. [I] {think} <so>.", "Ostberg")]
    [InlineData("We will hear from Ms. Ostberg.\nThank you. [I] {think} <so>.", "-")]
    [InlineData("Dear editor,\n\n[I] {think} <the old bridge should stay>.\n\nRespectfully, Oda Ritter", "Oda Ritter")]
    [InlineData("By Oda Ritter\n\n[I] {think} <the old bridge should stay>.", "Oda Ritter")]
    [InlineData("Dear editor,\n\n[I] {think} <the old bridge should stay>.\n\nSincerely,\n\nOda Ritter", "Oda Ritter")]
    [InlineData("My name is Oda Ritter. [I] {think} <the old bridge should stay>.", "Oda Ritter")]
    [InlineData("[I] {think} <the old bridge should stay>.", "-")]
    public void Who_speaks_of_themselves_is_whoever_writes_or_is_quoted(string marked, params string[] names) => Told.Names(marked).ShouldBe(names);

    [Fact]
    public void The_author_of_the_byline_is_I() =>
        Told.Read("[I] {think} <the old bridge should stay>, and Oda Ritter is my name.", article => article with { Byline = ["Oda Ritter"] })[0].Speaker!.Name.ShouldBe("Oda Ritter");

    [Theory]
    [InlineData("[The Harbour Board] {said} <fees would rise>. [It] {added} <that boats would pay>.", "Harbour Board", "Harbour Board")]
    [InlineData("[Two officials] {said} <fees would rise>. [They] {added} <that boats would pay>.", "Two officials", "Two officials")]
    public void It_and_they_go_on_with_who_spoke(string marked, params string[] names) => Told.Names(marked).ShouldBe(names);

    [Fact]
    public void Reading_speakers_again_changes_nothing()
    {
        const string marked = "[Dario Penn] {said} <the vote was lost>. [He] {added} <that it would come back>.";
        Told.Read(marked).ShouldBe(Told.Read(marked));
    }
}
