using CsCheck;
using Parley.Attribution;
using Parley.Linking;

namespace Parley.Tests;

/// <summary>Which spellings are one name.</summary>
public sealed class ActorNameTests
{
    private static readonly Gen<string> Names = Gen.OneOf("Ilse", "M.", "J.", "Åse", "Løvaas", "O’Rourke", "van", "Orrin-Hale", "&", "Ltd.", "Bank", "of", "Núñez", "II", "7", "字").Array[1, 6].Select(words => string.Join(' ', words));

    [Theory]
    [InlineData("José Ångström", "Jose Angstrom")]
    [InlineData("J. R. Halloran", "JR Halloran")]
    [InlineData("J. R. Halloran", "J.R. Halloran")]
    [InlineData("Mette B. Lorne", "Mette Lorne")]
    [InlineData("Siân O’Rourke", "Sian O'Rourke")]
    [InlineData("Bjørn Løvaas", "Bjorn Lovaas")]
    [InlineData("Paweł Żak", "Pawel Zak")]
    [InlineData("Tove “Tiny” Lund", "Tove Tiny Lund")]
    public void A_persons_name_is_one_however_it_is_spelt(string one, string other) =>
        ActorName.Key(one, SpeakerKind.Person).ShouldBe(ActorName.Key(other, SpeakerKind.Person));

    [Theory]
    [InlineData("Mette Lorne", "Mats Lorne")]
    [InlineData("Mette Lorne", "Mette Lorne III")]
    [InlineData("J. R. Halloran", "J. Halloran")]
    [InlineData("Lorne", "Mette Lorne")]
    public void Two_names_stay_two(string one, string other) =>
        ActorName.Key(one, SpeakerKind.Person).ShouldNotBe(ActorName.Key(other, SpeakerKind.Person));

    [Theory]
    [InlineData("the Tarn Valley Trust", "Tarn Valley Trust", true)]
    [InlineData("Orrin & Sons Ltd.", "Orrin and Sons", true)]
    [InlineData("Borealis Co. Inc.", "Borealis", true)]
    [InlineData("Lund Skipsverft AG", "LUND SKIPSVERFT", true)]
    [InlineData("The Company", "The Corporation", false)]
    [InlineData("Tarn Valley Trust", "Tarn Bay Trust", false)]
    [InlineData("Borealis Bank", "Borealis", false)]
    public void The_form_of_a_company_is_no_part_of_its_name_unless_it_is_all_of_it(string one, string other, bool same) =>
        (ActorName.Key(one, SpeakerKind.Organization) == ActorName.Key(other, SpeakerKind.Organization)).ShouldBe(same);

    [Theory]
    [InlineData("minister of defence", "Defense Minister", true)]
    [InlineData("premier", "prime minister", true)]
    [InlineData("secretary-general", "Secretary General", true)]
    [InlineData("minister for trade and industry", "trade and industry minister", true)]
    [InlineData("deputy prime minister", "prime minister", false)]
    [InlineData("foreign minister", "former foreign minister", false)]
    [InlineData("finance minister", "foreign minister", false)]
    public void An_office_is_one_whatever_the_order_of_its_words(string one, string other, bool same) =>
        (ActorName.Office(one) == ActorName.Office(other)).ShouldBe(same);

    [Theory]
    [InlineData("German", "Germany", true)]
    [InlineData("the U.S.", "United States", true)]
    [InlineData("Acme Corp.", "Acme", true)]
    [InlineData("Austria", "Australia", false)]
    [InlineData("Acme", "Borealis", false)]
    public void A_state_is_one_affiliation_by_all_its_names(string one, string other, bool same) =>
        (ActorName.Affiliation(one) == ActorName.Affiliation(other)).ShouldBe(same);

    [Theory]
    [InlineData("…")]
    [InlineData("“ ”")]
    [InlineData("")]
    [InlineData(" - ")]
    public void Where_there_is_no_letter_there_is_no_name(string name) =>
        Enum.GetValues<SpeakerKind>().ShouldAllBe(kind => ActorName.Key(name, kind) == "");

    [Fact]
    public void Capitals_and_space_do_not_make_another_name() =>
        Gen.Select(Names, Gen.Enum<SpeakerKind>()).Sample((name, kind) =>
        {
            var key = ActorName.Key(name, kind);
            ActorName.Key(name.ToUpperInvariant(), kind).ShouldBe(key);
            ActorName.Key($"  {name.Replace(" ", " \t\u00A0")} ", kind).ShouldBe(key);
        });

    [Fact]
    public void A_key_is_its_own_key() =>
        Gen.Select(Names, Gen.OneOf(SpeakerKind.Person, SpeakerKind.Organization, SpeakerKind.Group)).Sample((name, kind) =>
            ActorName.Key(ActorName.Key(name, kind), kind).ShouldBe(ActorName.Key(name, kind)));

    [Fact]
    public void Ids_hold_letters_digits_and_single_hyphens_whatever_the_text() =>
        Given.AnyText.Sample(text =>
        {
            var slug = ActorName.Slug(text);
            slug.ShouldAllBe(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c == '-');
            slug.Split('-').Length.ShouldBe(Math.Max(1, slug.Split('-', StringSplitOptions.RemoveEmptyEntries).Length));
        });
}
