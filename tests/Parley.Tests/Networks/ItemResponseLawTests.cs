using Parley.Networks.Measures;

namespace Parley.Tests.Networks;

/// <summary>Positions on a perfect scale and of those who answer alike or oppositely, and the cut normal against its closed form.</summary>
public sealed class ItemResponseLawTests
{
    private static readonly ScalingOptions Quick = new() { Draws = 250, BurnIn = 150, Thin = 1, Seed = 3 };

    // A Guttman scale: each actor supports one concept more than the one before.
    private static readonly int?[][] Scale = [.. Enumerable.Range(0, 13).Select(actor => Enumerable.Range(0, 12).Select(concept => (int?)(actor > concept ? 1 : 0)).ToArray())];

    [Fact]
    public void On_a_perfect_scale_actors_and_concepts_stand_in_order()
    {
        var found = ItemResponses.Of(Scale, Quick);
        var abilities = Enumerable.Range(0, 13).Select(actor => found.Abilities[actor, 0]).ToList();
        // Neighbours at the ends differ in one answer, too little to be told apart for sure.
        abilities.Zip(abilities.Skip(2)).ShouldAllBe(pair => pair.First < pair.Second);
        found.Discriminations.Cells.ToArray().ShouldAllBe(d => d > 0);
        // Easy concepts ask for little, hard ones for much; neighbours may be told apart only barely.
        Enumerable.Range(0, 8).ShouldAllBe(concept => found.Difficulties[concept] < found.Difficulties[concept + 4]);
    }

    [Fact]
    public void Who_answers_alike_stands_in_the_same_place_and_who_answers_oppositely_on_the_other_side()
    {
        int?[] left = [1, 1, 1, 1, 0, 0, 0, 0], right = [0, 0, 0, 0, 1, 1, 1, 1];
        var found = ItemResponses.Of([left, left, left, left, right, right, right, right], Quick);
        var places = Enumerable.Range(0, 8).Select(actor => found.Abilities[actor, 0]).ToList();
        Math.Abs(places.Take(4).Average() - places[0]).ShouldBeLessThan(0.35);
        (places[0] * places[4]).ShouldBeLessThan(-0.25);
        places.Take(4).Sum().ShouldBe(-places.Skip(4).Sum(), 0.8);
    }

    [Fact]
    public void The_more_an_actor_says_the_surer_is_the_place()
    {
        // The last says as the middle does, but of two concepts only.
        int?[] silent = [.. Scale[6].Select((answer, concept) => concept is 3 or 8 ? answer : null)];
        var found = ItemResponses.Of([.. Scale, silent], Quick);
        found.Deviations[13, 0].ShouldBeGreaterThan(1.3 * found.Deviations[6, 0]);
    }

    /// <summary>The mean of a standard normal variable above 0 is √(2/π); between two bounds (φ(a) − φ(b)) / (Φ(b) − Φ(a)).</summary>
    [Theory]
    [InlineData(0, 0, double.PositiveInfinity, 0.797885)]
    [InlineData(0, double.NegativeInfinity, 0, -0.797885)]
    [InlineData(1, 0, double.PositiveInfinity, 1.287600)]
    [InlineData(0, -1, 1, 0)]
    [InlineData(0, 0, 1, 0.459862)]
    public void Draws_between_bounds_have_the_mean_of_the_cut_normal(double mean, double low, double high, double expected)
    {
        var random = new Random(6);
        Enumerable.Range(0, 20_000).Average(_ => ItemResponses.Truncated(random, mean, low, high)).ShouldBe(expected, 0.02);
    }
}
