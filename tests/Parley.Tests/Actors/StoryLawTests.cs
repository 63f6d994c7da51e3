using CsCheck;
using Parley.Attribution;

namespace Parley.Tests;

/// <summary>What holds of speakers whoever they are: names and sentences are drawn, and what must come out is known.</summary>
public sealed class StoryLawTests
{
    private static readonly Gen<string> Woman = Gen.Select(Gen.OneOf("Helen", "Laura", "Ruth", "Nadia", "Carla"), Gen.OneOf("Marwood", "Sefton", "Dunmore", "Kestrel", "Albright"), (first, last) => $"{first} {last}");

    private static readonly Gen<string> Man = Gen.Select(Gen.OneOf("Henry", "Walter", "Daniel", "Robert", "Kevin"), Gen.OneOf("Hollis", "Tennant", "Brook", "Farrow", "Strand"), (first, last) => $"{first} {last}");

    /// <summary>What opens an article: one woman and one man, of whom one speaks.</summary>
    private static readonly Gen<(string Text, string Woman, string Man)> Openings =
        from woman in Woman
        from man in Man
        from shape in Gen.OneOf(
            "{0} met {1} on the quay. [{0}] {{said}} <the toll was unfair>. [He] {{said}} <it was fair>.",
            "[{1}] {{said}} <the toll was fair>. “No,” [she] {{said}}, and {0} left.\n[{0}] {{called}} <it unfair>. [She] {{promised}} <an appeal>.",
            "Mayor {0} and Senator {1} disagreed. [The mayor] {{said}} <the toll was unfair>. [The senator] {{said}} <it was fair>.",
            "[{0} and {1}] {{said}} <the toll would go>. [A clerk] {{said}} <it would stay>.",
            "[{0}] {{told}} Reuters <the toll was unfair>. [It] {{said}} <nothing>. [{1}] {{said}} <it was fair>.")
        select (string.Format(System.Globalization.CultureInfo.InvariantCulture, shape, woman, man), woman, man);

    /// <summary>Paragraphs that name nobody who could be meant.</summary>
    private static readonly Gen<string> Asides = Gen.OneOf(
        "The ferry runs twice a day in winter.", "Prices rose by three percent in May.", "It rained for most of the week, and the road to the coast was shut.", "“Closed until spring,” a sign on the door read.", "Tickets went on sale at noon.", "• 4,000 seats");

    [Fact]
    public void A_paragraph_after_the_statements_about_other_things_changes_nobody() =>
        Gen.Select(Openings, Asides.Array[1, 4]).Sample((opening, asides) =>
            Told.Read($"{opening.Text}\n{string.Join('\n', asides)}").ShouldBe(Told.Read(opening.Text)));

    [Fact]
    public void A_statement_by_somebody_else_at_the_end_changes_nobody_before() =>
        Openings.Sample(opening =>
            Told.Names($"{opening.Text}\n[Oskar Lindgren, a geologist,] {{said}} <the rock was firm>.").ShouldBe([.. Told.Names(opening.Text), "Oskar Lindgren"]));

    [Fact]
    public void The_speaker_does_not_depend_on_what_is_said() =>
        Gen.Select(Openings, Gen.OneOf("rents had doubled", "a bridge of steel was cheap", "nothing would change by June")).Sample((opening, content) =>
            Told.Names(opening.Text.Replace("the toll was unfair", content, StringComparison.Ordinal)).ShouldBe(Told.Names(opening.Text)));

    [Fact]
    public void He_is_never_the_woman_and_she_never_the_man() =>
        Openings.Sample(opening =>
        {
            var marked = opening.Text.Replace("[It]", "[She]", StringComparison.Ordinal);
            var spoken = Told.Names(marked).Zip(Sources(marked)).ToList();
            spoken.Where(pair => pair.Second == "He").ShouldAllBe(pair => pair.First != opening.Woman);
            spoken.Where(pair => pair.Second is "she" or "She").ShouldAllBe(pair => pair.First != opening.Man);
        });

    [Fact]
    public void A_full_name_as_the_source_is_the_speaker_wherever_it_stands() =>
        Gen.Select(Woman, Man, Asides.Array[0, 3]).Sample((woman, man, asides) =>
            Told.Names($"{string.Join('\n', [.. asides, ""])}[{woman}] {{said}} <the toll was unfair>. [{man}] {{said}} <it was fair>.").ShouldBe([woman, man]));

    [Fact]
    public void A_surname_of_one_bearer_is_the_full_name_whatever_stands_between() =>
        Gen.Select(Woman, Asides.Array[0, 6]).Sample((woman, asides) =>
            Told.Names($"{woman} came.\n{string.Join('\n', [.. asides, ""])}[{woman.Split(' ')[1]}] {{said}} <the toll was unfair>.").ShouldBe([woman]));

    [Fact]
    public void Two_men_who_are_introduced_alike_are_candidates_and_neither_speaks() =>
        Gen.Select(Man, Man).Where((a, b) => a.Split(' ')[1] != b.Split(' ')[1] && a.Split(' ')[0] != b.Split(' ')[0]).Sample((one, other) =>
        {
            var statement = Told.Read($"{one} and {other} were at the quay. [He] {{said}} <the toll was unfair>.")[0];
            statement.Speaker.ShouldBeNull();
            statement.Candidates.Select(c => c.Name).ShouldBe([one, other], ignoreOrder: true);
        });

    [Fact]
    public void One_person_is_one_speaker_in_the_whole_article() =>
        Openings.Sample(opening =>
        {
            foreach (var same in Told.Read(opening.Text).SelectMany(s => s.Jointly.Append(s.Speaker)).OfType<Speaker>().GroupBy(s => s.Name))
            {
                same.Select(s => (s.Kind, s.Role, s.Affiliation, string.Join('|', s.Also))).Distinct().ShouldHaveSingleItem();
            }
        });

    private static IEnumerable<string> Sources(string marked) => marked.Split('[').Skip(1).Select(part => part[..part.IndexOf(']', StringComparison.Ordinal)]);
}
