using CsCheck;
using Parley.Attribution;
using Parley.Linking;

namespace Parley.Tests;

/// <summary>The user's list by name: what is put in is found, and nobody else.</summary>
public sealed class KnownNamesTests
{
    private static readonly Gen<string> Name = Gen.OneOf("Tove", "Aldous", "Núñez", "字", "Lund & Sons", "J.", "Tarn", "A").Array[1, 4].Select(words => string.Join(' ', words));

    private static readonly Gen<KnownActor> Row =
        from id in Gen.Int[0, 99]
        from name in Name
        from kind in Gen.Enum<SpeakerKind>()
        from aliases in Name.Array[0, 3]
        from affiliation in Name
        from year in Gen.Int[1900, 2100]
        select new KnownActor($"Q{id}", name, kind) { Aliases = [.. aliases], Affiliation = affiliation, From = year % 3 == 0 ? null : new DateOnly(year, 2, 3), Roles = ["clerk", "town clerk"] };

    [Fact]
    public void Every_row_is_found_by_each_of_its_names_as_it_was_given() =>
        Row.Array[0, 12].Sample(rows =>
        {
            var known = Press.Knowing(rows).Known;
            foreach (var row in rows)
            {
                foreach (var name in row.Aliases.Prepend(row.Name).Where(n => ActorName.Key(n, row.Kind).Length > 0))
                {
                    known.Named(name).Select(Shown).ShouldContain(Shown(row));
                }

                known.InOffice("town clerk", row.Affiliation!, row.From ?? new DateOnly(1850, 1, 1)).Select(Shown).ShouldContain(Shown(row));
            }
        });

    [Fact]
    public void Nobody_is_found_by_a_name_that_is_not_theirs() =>
        Gen.Select(Row.Array[0, 12], Name).Sample((rows, name) =>
            Press.Knowing(rows).Known.Named(name).ShouldAllBe(row => row.Aliases.Prepend(row.Name).Any(n => ActorName.Key(n, row.Kind) == ActorName.Key(name, row.Kind))));

    [Fact]
    public void An_empty_list_knows_nobody()
    {
        KnownActors.None.Named("Tove Aldous").ShouldBeEmpty();
        KnownActors.None.InOffice("mayor", "Tarn", Press.Day("2030-01-01")).ShouldBeEmpty();
    }

    [Fact]
    public void Tabs_and_line_breaks_in_a_row_do_not_reach_the_next()
    {
        var known = Press.Knowing(new KnownActor("Q1", "Tove\tAldous\r\nof Tarn", SpeakerKind.Person) { Affiliation = "Tarn\nUnited" }, new KnownActor("Q2", "Mette Lorne", SpeakerKind.Person)).Known;
        known.Named("Tove Aldous of Tarn").ShouldHaveSingleItem().Affiliation.ShouldBe("Tarn United");
        known.Named("Mette Lorne").ShouldHaveSingleItem().Id.ShouldBe("Q2");
    }

    [Fact]
    public void Long_rows_are_kept_whole_and_longer_ones_refused()
    {
        static KnownActor Long(int i, int letters) => new($"Q{i}", $"Tove Aldous{i}", SpeakerKind.Person) { Aliases = [new string('x', letters)] };
        var known = Press.Knowing([.. Enumerable.Range(0, 30).Select(i => Long(i, 90_000))]).Known;
        Enumerable.Range(0, 30).ShouldAllBe(i => known.Named($"Tove Aldous{i}").Single().Aliases[0].Length == 90_000);
        Should.Throw<ArgumentException>(() => new KnownActors.Builder().Add(Long(0, 5 * KnownActors.Builder.MostCharacters)));
    }

    [Theory]
    [InlineData(SpeakerKind.Person, SpeakerKind.Organization, false)]
    [InlineData(SpeakerKind.Organization, SpeakerKind.Person, false)]
    [InlineData(SpeakerKind.Organization, SpeakerKind.Group, true)]
    [InlineData(SpeakerKind.State, SpeakerKind.Organization, true)]
    public void A_person_of_the_list_is_no_organisation_of_that_name(SpeakerKind listed, SpeakerKind read, bool found)
    {
        var speaker = Press.Knowing(new KnownActor("Q1", "Aldous Lund", listed)).Add(Press.Article("a", null, new Speaker("Aldous Lund", SpeakerVia.Name) { Kind = read })).Reading.Statements[0].Speaker!;
        (speaker.Id == "Q1").ShouldBe(found);
        speaker.Kind.ShouldBe(found ? listed : read);
    }

    [Theory]
    [InlineData("Tove Aldous", SpeakerKind.Person)]
    [InlineData("Tarn Valley Trust Ltd.", SpeakerKind.Organization)]
    [InlineData("Åse K. Lindqvist", SpeakerKind.Person)]
    [InlineData("the Kremlin", SpeakerKind.State)]
    public void A_row_without_an_id_has_the_one_that_articles_would_give(string name, SpeakerKind kind) =>
        Press.Ids(Press.Article("a", null, new Speaker(name, SpeakerVia.Name) { Kind = kind })).ShouldBe([KnownActor.IdOf(name, kind)]);

    private static string Shown(KnownActor row) => $"{row.Id}|{row.Name}|{row.Kind}|{string.Join(';', row.Aliases)}|{string.Join(';', row.Roles)}|{row.Affiliation}|{row.From}|{row.To}";
}
