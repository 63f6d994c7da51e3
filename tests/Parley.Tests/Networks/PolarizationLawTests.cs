using CsCheck;
using Parley.Networks;
using Parley.Networks.Measures;

namespace Parley.Tests.Networks;

/// <summary>Polarization by hand, against every division, and what must not change it.</summary>
public sealed class PolarizationLawTests
{
    private static readonly Gen<(Matrix Congruence, Matrix Conflict)> Debates =
        Gen.Int[4, 7].SelectMany(n => Gen.Select(Weighted.Ties(n, n), Weighted.Ties(n, n, Gen.Double[0.1, 3])));

    [Fact]
    public void Two_who_fight_are_half_a_tie_from_the_ideal()
    {
        var (none, fight) = (Weighted.Symmetric(2, (_, _) => 0), Weighted.Symmetric(2, (_, _) => 3));
        Polarization.Of(none, fight, new()).Value.ShouldBe(1.5, 1e-12);
        Polarization.Of(none, fight, new() { Normalized = true }).Value.ShouldBe(0.25, 1e-12);
        // If they agree instead, the tie that is there lies between camps, where none is wished.
        Polarization.Of(fight, none, new()).Value.ShouldBe(3, 1e-12);
    }

    [Fact]
    public void Three_camps_are_found_where_three_are_asked_for()
    {
        // Each pair within a camp is wished a third, each pair between a sixth: 3 · 2/3 + 12 · 5/6.
        var score = Polarization.Of(Weighted.Blocks(3, 2), Weighted.Blocks(3, 2, 0, 1), new() { Groups = 3 });
        score.Camps.Groups.ShouldBe([0, 0, 1, 1, 2, 2]);
        score.Value.ShouldBe(12, 1e-12);
    }

    [Fact]
    public void A_defector_makes_a_debate_less_polarized()
    {
        var (friends, enemies) = (Weighted.Blocks(2, 4), Weighted.Blocks(2, 4, 0, 1));
        // The first of the one camp agrees with the other camp and fights their own.
        bool Side(int i) => i is 0 or > 3;
        var (confused, fights) = (Weighted.Symmetric(8, (i, j) => i == 0 ? 0.5 : Side(i) == Side(j) ? 1 : 0), Weighted.Symmetric(8, (i, j) => i == 0 ? 0.5 : Side(i) == Side(j) ? 0 : 1));
        Share(confused, fights).ShouldBeGreaterThan(Share(friends, enemies));
    }

    [Fact]
    public void Twice_all_weights_is_twice_the_distance_and_the_same_share_and_camps() =>
        Gen.Select(Debates, Gen.Double[0.1, 30]).Sample((debate, unit) =>
        {
            var (once, scaled) = (Of(debate), Of((debate.Congruence.Select(w => w * unit), debate.Conflict.Select(w => w * unit))));
            scaled.Value.ShouldBe(once.Value * unit, 1e-6);
            Share(debate.Congruence.Select(w => w * unit), debate.Conflict.Select(w => w * unit)).ShouldBe(Share(debate.Congruence, debate.Conflict), 1e-9);
        }, iter: 100);

    [Fact]
    public void In_whatever_order_actors_are_listed_the_distance_is_the_same() =>
        Gen.Select(Debates, Gen.Int[0, 999], Gen.Bool).Sample((debate, seed, legacy) =>
        {
            var order = Weighted.Order(debate.Congruence.Rows, seed);
            var listed = Polarization.Of(Weighted.Reordered(debate.Congruence, order), Weighted.Reordered(debate.Conflict, order), new() { Legacy = legacy });
            listed.Value.ShouldBe(Polarization.Of(debate.Congruence, debate.Conflict, new() { Legacy = legacy }).Value, 1e-9);
        }, iter: 100);

    /// <summary>With sixteen actors a search may miss what trying all finds, but never do better.</summary>
    [Theory]
    [InlineData(PolarizationSearch.Greedy)]
    [InlineData(PolarizationSearch.Genetic)]
    public void No_search_does_better_than_trying_all(PolarizationSearch search)
    {
        foreach (var seed in Enumerable.Range(1, 3))
        {
            var (congruence, conflict) = Noise(16, seed);
            var (best, worst) = (Value(PolarizationSearch.Exact, legacy: false), Value(PolarizationSearch.Exact, legacy: true));
            Value(search, legacy: false).ShouldBeInRange(best - 1e-9, best * 1.02);
            Value(search, legacy: true).ShouldBeInRange(worst * 0.98, worst + 1e-9);
            best.ShouldBeLessThan(worst);

            double Value(PolarizationSearch by, bool legacy) => Polarization.Of(congruence, conflict, new() { Search = by, Legacy = legacy, Seed = seed }).Value;
        }
    }

    [Fact]
    public void The_distance_is_the_sum_of_what_every_pair_is_off() =>
        Gen.Select(Debates, Gen.Int[0, 127]).Sample((debate, bits) =>
        {
            var (congruence, conflict) = debate;
            var n = congruence.Rows;
            int[] camps = [.. Enumerable.Range(0, n).Select(i => bits >> i & 1)];
            var pairs = Enumerable.Range(0, n).SelectMany(i => Enumerable.Range(0, n).Where(j => j != i).Select(j => (I: i, J: j))).ToList();
            double Size(int camp) => camps.Count(c => c == camp);
            var (within, between) = (pairs.Count(p => camps[p.I] == camps[p.J]), pairs.Count(p => camps[p.I] != camps[p.J]));
            var (agreed, fought) = (pairs.Sum(p => congruence[p.I, p.J]), pairs.Sum(p => conflict[p.I, p.J]));
            var off = pairs.Sum(p => camps[p.I] == camps[p.J]
                ? Math.Abs(congruence[p.I, p.J] - (Size(camps[p.I]) * (Size(camps[p.I]) - 1) / within * agreed / within)) + conflict[p.I, p.J]
                : congruence[p.I, p.J] + Math.Abs(conflict[p.I, p.J] - (Size(0) * Size(1) / between * fought / between)));
            new BipolarDistance(congruence, conflict, 2).Of(camps).ShouldBe(off / 2, 1e-9);
        }, iter: 150);

    private static PolarizationScore Of((Matrix Congruence, Matrix Conflict) debate) => Polarization.Of(debate.Congruence, debate.Conflict, new());

    private static double Share(Matrix congruence, Matrix conflict) => Polarization.Of(congruence, conflict, new() { Normalized = true }).Value;

    private static (Matrix Congruence, Matrix Conflict) Noise(int nodes, int seed)
    {
        var random = new Random(seed);
        return (Weighted.Symmetric(nodes, (_, _) => random.NextDouble()), Weighted.Symmetric(nodes, (_, _) => random.NextDouble()));
    }
}
