namespace Parley.Tests;

/// <summary>Letters: a salutation, and a name at the end.</summary>
public sealed class LetterTests
{
    private const string Body = "We came home on Friday and found the cellar full of water.\n\nCome and see us before the summer is over.";

    [Fact]
    public void Each_paragraph_is_what_the_signer_says() =>
        Signed.Read(Signed.Letter).ShouldBe([("Bill", "We came home on Friday and found the cellar full of water."), ("Bill", "Come and see us before the summer is over.")]);

    [Theory]
    [InlineData("Dear Jean,")]
    [InlineData("dear mum,")]
    [InlineData("My dear friend:")]
    [InlineData("Dear 3 or 4 neighbours -")]
    [InlineData("Mum,")]
    [InlineData("Sir,")]
    [InlineData("Dr. Tate,")]
    [InlineData("Hi everyone,")]
    [InlineData("To the editor:")]
    [InlineData("To the Mayor and Council of Oster:")]
    [InlineData("To whom it may concern")]
    public void So_letters_begin(string salutation) => Signed.Read($"{salutation}\n\n{Body}\n\nSincerely,\n\nAnn Hale").Length.ShouldBe(2);

    [Theory]
    [InlineData("Sincerely,\n\nAnn Hale", "Ann Hale")]
    [InlineData("Sincerely, Ann Hale", "Ann Hale")]
    [InlineData("Sincerely, [Ann Hale]", "Ann Hale")]
    [InlineData("Yours faithfully\n\n[Signed] Ann Hale\n\nANN HALE", "Ann Hale")]
    [InlineData("Stay in touch,\n\nAnn Hale\n\nMember of Parliament", "Ann Hale")]
    [InlineData("Love always,\n\nZora\n\nSee you!", "Zora")]
    [InlineData("Luv,\n\nAnn van Hale\n\nClass of '71", "Ann van Hale")]
    [InlineData("/s/ Ann Hale", "Ann Hale")]
    [InlineData("ANN HALE, Oster", "ANN HALE")]
    [InlineData("— Ann Hale", "Ann Hale")]
    public void So_they_end(string end, string name) => Signed.Read($"Dear Jean,\n\n{Body}\n\n{end}").Select(s => s.Source).ShouldBe([name, name]);

    [Fact]
    public void All_who_sign_are_named() =>
        Signed.Names($"Dear Jean,\n\n{Body}\n\nSincerely,\n\nAnn Hale\n\nHarbour Board\n\nIan Tate\n\nWeyer Clinic").ShouldBe(["Ann Hale", "Ian Tate"]);

    [Fact]
    public void A_postscript_belongs_to_it() => Signed.Contents($"Dear Jean,\n\n{Body}\n\nLove,\n\nBill\n\nP.S. I found your umbrella.")[2].ShouldBe("P.S. I found your umbrella.");

    [Fact]
    public void A_page_of_letters_has_several_authors() =>
        Signed.Read($"Letters\n\nTo the editor:\n\n{Body}\n\nANN HALE\n\nOster\n\nTo the editor:\n\n{Body}\n\nIan Tate, Weyer").Select(s => s.Source).ShouldBe(["ANN HALE", "ANN HALE", "Ian Tate", "Ian Tate"]);

    [Fact]
    public void A_letter_below_a_report_is_its_signers_and_the_report_is_not() =>
        Signed.Contents($"Hale today asked for figures. The text of her letter follows.\n\nMay 3, 2026\n\nSecretary of Rivers\n\nDear Secretary Tate:\n\n{Body}\n\nSincerely,\n\nAnn Hale").ShouldBe(Body.Split("\n\n"));

    [Theory]
    [InlineData("Dear Jean,\n\n" + Body)]
    [InlineData("Dear Jean,\n\n" + Body + "\n\n[The undersigned]")]
    [InlineData("Dear Jean,\n\n" + Body + "\n\nOster Ferry")]
    [InlineData("Dear me, what a summer that was.\n\n" + Body + "\n\nAnn Hale")]
    [InlineData("Dear Jean,\n\nThe ferry stopped on Friday.\n\nIt will run again.\n\nSincerely,\n\nAnn Hale")]
    public void What_nobody_signs_or_nobody_says_is_no_letter(string text) => Signed.Read(text).ShouldBeEmpty();

    [Fact]
    public void Wrapped_lines_are_one_paragraph() =>
        Signed.Contents("Dear Jean,\n\nWe came home on Friday in the worst rain that Oster\nHarbour has seen, and found the cellar full of water.\n\nBest,\n\nBill").ShouldHaveSingleItem().ShouldEndWith("full of water.");
}
