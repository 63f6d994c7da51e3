using CsCheck;
using Parley.Networks;
using Parley.Networks.Measures;

namespace Parley.Tests.Networks;

/// <summary>The nearer a debate is to two camps that agree within and fight each other, the smaller the figure.</summary>
public sealed class PolarizationTests
{
    private static readonly Matrix Friends = Weighted.Blocks(2, 4), Enemies = Weighted.Blocks(2, 4, 0, 1);

    private static readonly Gen<(Matrix Congruence, Matrix Conflict)> Debates =
        Gen.Int[4, 7].SelectMany(n => Gen.Select(Weighted.Ties(n, n), Weighted.Ties(n, n)));

    [Theory]
    [InlineData(PolarizationSearch.Greedy)]
    [InlineData(PolarizationSearch.Genetic)]
    [InlineData(PolarizationSearch.Exact)]
    public void A_wholly_polarized_debate_falls_into_its_camps(PolarizationSearch search)
    {
        var score = Polarization.Of(Friends, Enemies, new() { Search = search });
        score.Camps.Groups.ShouldBe([0, 0, 0, 0, 1, 1, 1, 1]);
        // Of two camps each is wished half of the mean tie: 12 pairs within and 16 between are 0.5 away.
        score.Value.ShouldBe(14, 1e-12);
        score.Value.ShouldBeLessThan(Polarization.Of(Enemies, Friends, new() { Search = search }).Value);
    }

    [Fact]
    public void The_legacy_figure_is_the_worst_of_the_balanced_divisions_and_the_default_the_best_of_all() =>
        Debates.Sample((congruence, conflict) =>
        {
            var distance = new BipolarDistance(congruence, conflict, 2);
            var (n, all) = (congruence.Rows, Divisions(congruence.Rows).ToList());
            var balanced = all.Where(camps => Math.Abs((2 * camps.Sum()) - n) <= 1);
            var (best, worst) = (Polarization.Of(congruence, conflict, new()), Polarization.Of(congruence, conflict, new() { Legacy = true }));
            var weightless = distance.Weight == 0;
            best.Value.ShouldBe(weightless ? 0 : all.Where(camps => camps.Sum() > 0 && camps.Sum() < n).Min(camps => distance.Of(camps)), 1e-9);
            worst.Value.ShouldBe(weightless ? 0 : balanced.Max(camps => distance.Of(camps)), 1e-9);
        }, iter: 100);

    [Fact]
    public void Normalised_figures_are_shares_of_all_congruence_and_conflict() =>
        Debates.Sample((congruence, conflict) =>
        {
            var (raw, share) = (Polarization.Of(congruence, conflict, new()), Polarization.Of(congruence, conflict, new() { Normalized = true }));
            var weight = congruence.Cells.ToArray().Sum() + conflict.Cells.ToArray().Sum();
            (share.Value * weight).ShouldBe(raw.Value, 1e-9);
            share.Value.ShouldBeInRange(0, 1);
        }, iter: 100);

    [Fact]
    public void Searches_come_to_the_same_camps_in_a_debate_too_large_to_try_all()
    {
        var random = new Random(3);
        var noise = Enumerable.Range(0, 24 * 24).Select(_ => random.NextDouble()).ToArray();
        var congruence = Weighted.Symmetric(24, (i, j) => (i % 2 == j % 2 ? 2 : 0.3) * noise[(i * 24) + j]);
        var conflict = Weighted.Symmetric(24, (i, j) => (i % 2 == j % 2 ? 0.3 : 2) * noise[(i * 24) + j]);
        var camps = Enumerable.Range(0, 24).Select(i => i % 2).ToArray();
        foreach (var seed in Enumerable.Range(1, 3))
        {
            Polarization.Of(congruence, conflict, new() { Search = PolarizationSearch.Greedy, Seed = seed }).Camps.Groups.ShouldBe(camps);
            Polarization.Of(congruence, conflict, new() { Search = PolarizationSearch.Genetic, Seed = seed }).Camps.Groups.ShouldBe(camps);
        }
    }

    [Theory]
    [InlineData(PolarizationSearch.Greedy)]
    [InlineData(PolarizationSearch.Genetic)]
    public void Legacy_camps_stay_of_equal_size_however_they_are_sought(PolarizationSearch search)
    {
        var random = new Random(5);
        var weights = Enumerable.Range(0, 23 * 23).Select(_ => (random.NextDouble(), random.NextDouble())).ToArray();
        var (congruence, conflict) = (Weighted.Symmetric(23, (i, j) => weights[(i * 23) + j].Item1), Weighted.Symmetric(23, (i, j) => weights[(i * 23) + j].Item2));
        var score = Polarization.Of(congruence, conflict, new() { Search = search, Legacy = true, Groups = 3, Seed = 1 });
        score.Camps.Sizes().Order().ShouldBe([7, 8, 8]);
        score.Value.ShouldBe(Polarization.Of(congruence, conflict, new() { Search = search, Legacy = true, Groups = 3, Seed = 1 }).Value);
    }

    [Fact]
    public void Swapping_two_nodes_changes_the_distance_by_what_was_foretold() =>
        Debates.Sample((congruence, conflict) =>
        {
            var distance = new BipolarDistance(congruence, conflict, 2);
            int[] camps = [.. Enumerable.Range(0, congruence.Rows).Select(i => i % 2)];
            int[] swapped = [1, 0, .. camps.Skip(2)];
            (distance.Of(camps) + distance.Swapped(camps, 0, 1, distance.Ideal(camps))).ShouldBe(distance.Of(swapped), 1e-9);
        }, iter: 100);

    [Fact]
    public void Without_ties_or_with_fewer_actors_than_camps_there_is_nothing_to_measure()
    {
        Polarization.Of(Weighted.Blocks(1, 4, 0), Weighted.Blocks(1, 4, 0), new()).Value.ShouldBe(0);
        Polarization.Of(Weighted.Blocks(1, 2), Weighted.Blocks(1, 2), new() { Groups = 3 }).Value.ShouldBe(0);
        Polarization.CanBeExact(20, 2).ShouldBeTrue();
        Polarization.CanBeExact(40, 2).ShouldBeFalse();
    }

    private static IEnumerable<int[]> Divisions(int nodes) =>
        Enumerable.Range(0, 1 << nodes).Select(bits => Enumerable.Range(0, nodes).Select(node => bits >> node & 1).ToArray());
}
