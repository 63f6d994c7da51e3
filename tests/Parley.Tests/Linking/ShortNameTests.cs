namespace Parley.Tests;

/// <summary>Ted and Edward, Chuck and Charles.</summary>
public sealed class ShortNameTests
{
    [Theory]
    [InlineData("Edward Lund", "Ted Lund")]
    [InlineData("Chuck Lund", "Charles E. Lund")]
    [InlineData("Theodore Lund", "Ted Lund")]
    [InlineData("Elizabeth Lund", "Betsy Lund")]
    public void A_short_name_is_the_long_one_of_the_same_surname(string one, string other) =>
        Press.Ids(Press.Article("a", null, Press.Person(one)), Press.Article("b", null, Press.Person(other))).Distinct().Count().ShouldBe(1);

    [Theory]
    [InlineData("Bill Lund", "Will Lund")]
    [InlineData("Edward Lund", "Ted Holm")]
    [InlineData("Edward Lund", "Theodore Lund")]
    [InlineData("Ted", "Edward")]
    public void Two_short_names_or_surnames_stay_two(string one, string other) =>
        Press.Ids(Press.Article("a", null, Press.Person(one)), Press.Article("b", null, Press.Person(other))).Distinct().Count().ShouldBe(2);

    [Fact]
    public void Where_two_long_names_are_known_the_short_one_is_neither() =>
        Press.Ids(Press.Article("a", null, Press.Person("Edward Lund")), Press.Article("b", null, Press.Person("Theodore Lund")), Press.Article("c", null, Press.Person("Ted Lund")))
            .ShouldBe(["person/edward-lund", "person/theodore-lund", "c@ted-lund"]);

    [Fact]
    public void Lives_that_do_not_go_together_stay_two() =>
        Press.Ids(Press.Article("a", null, Press.Person("Edward Lund", "senator", "Ohio")), Press.Article("b", null, Press.Person("Ted Lund", "striker", "Tarn United"))).Distinct().Count().ShouldBe(2);
}
