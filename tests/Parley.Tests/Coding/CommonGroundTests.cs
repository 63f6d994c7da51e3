using CsCheck;
using Parley.Coding;

namespace Parley.Tests.Coding;

/// <summary>With whom somebody agrees, counted concept by concept.</summary>
public sealed class CommonGroundTests
{
    private static readonly Gen<Stance[]> Stances =
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 4], Gen.Int[0, 3], Gen.Int[0, 3], (who, concept, agree, disagree) => new Stance($"a{who}", $"Actor {who}", concept, agree, disagree)).Array[0, 30]
            .Select(stances => stances.DistinctBy(stance => (stance.Id, stance.Concept)).ToArray());

    [Fact]
    public void Those_who_take_the_same_sides_come_first()
    {
        Stance[] stances = [Of("maro", 1, 3, 1), Of("maro", 2, 0, 2), Of("havel", 1, 0, 4), Of("havel", 2, 0, 1), Of("amand", 1, 5, 0), Of("amand", 2, 1, 9), Of("oda", 3, 1, 0)];
        CommonGround.Of(stances, "maro").ShouldBe([new("amand", "amand", 2, 0), new("havel", "havel", 1, 1)]);
    }

    [Fact]
    public void Who_says_as_much_for_as_against_is_on_neither_side() =>
        CommonGround.Of([Of("maro", 1, 2, 2), Of("havel", 1, 3, 0)], "maro").ShouldBe([new("havel", "havel", 0, 0)]);

    [Fact]
    public void Agreement_is_mutual() => Stances.Sample(stances =>
    {
        foreach (var one in stances.Select(stance => stance.Id).Distinct())
        {
            foreach (var other in CommonGround.Of(stances, one))
            {
                var back = CommonGround.Of(stances, other.Id).Single(companion => companion.Id == one);
                (back.Alike, back.Unlike).ShouldBe((other.Alike, other.Unlike));
            }
        }
    });

    [Fact]
    public void Nobody_is_their_own_companion_and_all_share_a_concept() => Stances.Sample(stances =>
    {
        var own = stances.Where(stance => stance.Id == "a0").Select(stance => stance.Concept).ToHashSet();
        CommonGround.Of(stances, "a0").Select(companion => companion.Id).Order(StringComparer.Ordinal)
            .ShouldBe(stances.Where(stance => stance.Id != "a0" && own.Contains(stance.Concept)).Select(stance => stance.Id).Distinct().Order(StringComparer.Ordinal));
    });

    private static Stance Of(string who, long concept, int agree, int disagree) => new(who, who, concept, agree, disagree);
}
