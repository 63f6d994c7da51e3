using CsCheck;
using Parley.Attribution;
using Parley.Linking;

namespace Parley.Tests;

/// <summary>The user's list over time: who holds an office on the day of an article, and which row of a career holds.</summary>
public sealed class OfficeHolderTests
{
    private static readonly KnownActor Lorne = new("L1", "Mette Lorne", SpeakerKind.Person) { Roles = ["harbour minister", "minister of ports"], Affiliation = "Tonga", From = Press.Day("2024-03-01"), To = Press.Day("2028-02-29") };

    private static readonly KnownActor Halloran = new("H1", "J. R. Halloran", SpeakerKind.Person) { Roles = ["harbour minister"], Affiliation = "Tonga", From = Press.Day("2028-03-05") };

    [Theory]
    [InlineData("2024-02-29", null)]
    [InlineData("2024-03-01", "L1")]
    [InlineData("2028-02-29", "L1")]
    [InlineData("2028-03-02", null)]
    [InlineData("2028-03-05", "H1")]
    [InlineData("2099-01-01", "H1")]
    [InlineData(null, null)]
    public void Of_two_holders_one_after_the_other_the_day_tells_which(string? day, string? id)
    {
        var speaker = Press.Knowing(Lorne, Halloran).Add(Press.Article("a", day, Press.Unnamed("the Tongan harbour minister", "harbour minister", "Tonga"))).Reading.Statements[0].Speaker!;
        (speaker.Kind == SpeakerKind.Unnamed ? null : speaker.Id).ShouldBe(id);
    }

    [Theory]
    [InlineData("minister of ports", "Tonga", true)]
    [InlineData("Harbour Minister", "Tonga", true)]
    [InlineData("ports minister", "Tonga", true)]
    [InlineData("harbour minister", "Samoa", false)]
    [InlineData("minister", "Tonga", false)]
    public void An_office_is_found_by_any_of_its_names_and_in_its_own_state_only(string role, string whom, bool found) =>
        Press.Knowing(Lorne).Known.InOffice(role, whom, Press.Day("2026-01-01")).Any().ShouldBe(found);

    [Fact]
    public void Where_two_hold_one_office_on_a_day_nobody_is_named() =>
        Press.Knowing(Lorne, Halloran with { From = Press.Day("2027-01-01") })
            .Add(Press.Article("a", "2027-06-01", Press.Unnamed("the Tongan harbour minister", "harbour minister", "Tonga"))).Reading.Statements[0].Speaker!.Kind.ShouldBe(SpeakerKind.Unnamed);

    [Theory]
    [InlineData("a Tongan harbour minister")]
    [InlineData("Tonga’s former harbour minister")]
    [InlineData("the acting harbour minister of Tonga")]
    [InlineData("the ex-harbour minister of Tonga")]
    [InlineData("both harbour ministers of Tonga")]
    public void A_former_an_acting_and_any_minister_is_not_the_one_in_office(string described) =>
        Press.Knowing(Lorne).Add(Press.Article("a", "2026-06-01", Press.Unnamed(described, "harbour minister", "Tonga"))).Reading.Statements[0].Speaker!.Kind.ShouldBe(SpeakerKind.Unnamed);

    [Fact]
    public void The_users_list_counts_before_what_is_generally_known()
    {
        var own = new KnownActor("own", "Tove Aldous", SpeakerKind.Person) { Roles = ["chancellor"], Affiliation = "Germany", From = Press.Day("2020-01-01"), To = Press.Day("2023-12-31") };
        var described = Press.Unnamed("the German chancellor", "chancellor", "Germany");
        Press.Knowing(own).Add(Press.Article("a", "2022-06-01", described)).Reading.Statements[0].Speaker!.Name.ShouldBe("Tove Aldous");
        Press.Knowing(own).Add(Press.Article("a", "2024-06-01", described)).Reading.Statements[0].Speaker!.Name.ShouldBe("Olaf Scholz");
    }

    [Theory]
    [InlineData("2021-12-07", "Angela Merkel")]
    [InlineData("2021-12-08", "Olaf Scholz")]
    [InlineData("2025-05-05", "Olaf Scholz")]
    [InlineData("2025-05-06", "Friedrich Merz")]
    public void The_day_of_a_handover_is_the_new_holders(string day, string name) =>
        ActorBook.Empty.Add(Press.Article("a", day, Press.Unnamed("the German chancellor", "chancellor", "Germany"))).Reading.Statements[0].Speaker!.Name.ShouldBe(name);

    [Theory]
    [InlineData("2019-06-01", "Tarn Council")]
    [InlineData("2022-06-01", "Lund Port Authority")]
    [InlineData("2040-06-01", null)]
    [InlineData(null, null)]
    public void Of_one_persons_rows_the_one_of_the_day_gives_the_affiliation(string? day, string? affiliation)
    {
        var row = new KnownActor("T1", "Tove Aldous", SpeakerKind.Person) { Affiliation = "Tarn Council", To = Press.Day("2020-12-31") };
        var begun = Press.Knowing(row, row with { Affiliation = "Lund Port Authority", From = Press.Day("2021-01-01"), To = Press.Day("2030-12-31") });
        var speaker = begun.Add(Press.Article("a", day, Press.Person("Tove Aldous"))).Reading.Statements[0].Speaker!;
        (speaker.Id, speaker.Affiliation).ShouldBe(("T1", affiliation));
    }

    [Fact]
    public void A_row_holds_from_its_first_day_to_its_last_and_on_an_unknown_day_only_if_always() =>
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[0, 9], Gen.Bool, Gen.Bool).Sample((from, to, day, begins, ends) =>
        {
            DateOnly On(int offset) => Press.Day("2030-01-01").AddDays(offset);
            var row = new KnownActor("x", "Tove Aldous", SpeakerKind.Person) { From = begins ? On(from) : null, To = ends ? On(to) : null };
            row.Holds(On(day)).ShouldBe((!begins || from <= day) && (!ends || day <= to));
            row.Holds(null).ShouldBe(!begins && !ends);
        });
}
