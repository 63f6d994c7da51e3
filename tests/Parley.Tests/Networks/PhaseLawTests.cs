using CsCheck;
using Parley.Networks;
using Parley.Networks.Measures;

namespace Parley.Tests.Networks;

/// <summary>One break is found wherever it is; what is no break is none.</summary>
public sealed class PhaseLawTests
{
    // So many moments before a coalition falls apart and so many after it; weights waver.
    private static readonly Gen<(int Before, Network[] Series)> Broken =
        from before in Gen.Int[5, 9]
        from after in Gen.Int[5, 9]
        from seed in Gen.Int[0, 999]
        select (before, Series(before, before + after, new Random(seed)));

    private static readonly PhaseOptions Quick = new() { Methods = [ClusterMethod.Average, ClusterMethod.Ward, ClusterMethod.Pam], Seed = 1 };

    [Fact]
    public void One_break_makes_two_states_that_meet_there() =>
        Broken.Sample((before, series) =>
            PhaseTransitions.Of(series, Quick).States.Groups.ShouldBe(Enumerable.Range(0, series.Length).Select(t => t < before ? 0 : 1)), iter: 40);

    [Fact]
    public void One_break_is_one_change_there() =>
        Broken.Sample((before, series) =>
            new ChangePoints { Permutations = 99, Seed = 2 }.Of(Drift.OfCoalitions(series)).MaxBy(change => change.Size)!.At.ShouldBe(before), iter: 30);

    [Fact]
    public void Told_backwards_a_change_is_as_far_from_the_end_as_it_was_from_the_beginning() =>
        Broken.Sample((before, series) =>
        {
            var backwards = new ChangePoints { Permutations = 99, Seed = 2 }.Of(Drift.OfCoalitions([.. series.Reverse()]));
            backwards.MaxBy(change => change.Size)!.At.ShouldBe(series.Length - before);
        }, iter: 20);

    [Fact]
    public void States_are_the_same_whatever_the_unit_of_weights_and_backwards() =>
        Broken.Sample((before, series) =>
        {
            var found = PhaseTransitions.Of(series, Quick);
            var scaled = PhaseTransitions.Of([.. series.Select(n => n with { Values = n.Values.Select(v => v * 40) })], Quick);
            var backwards = PhaseTransitions.Of([.. series.Reverse()], Quick);
            scaled.States.Groups.ShouldBe(found.States.Groups);
            backwards.States.Groups.ShouldBe(Partition.Of([.. found.States.Groups.Reverse()]).Groups);
            backwards.Modularity.ShouldBe(found.Modularity, 1e-9);
        }, iter: 20);

    [Fact]
    public void A_state_may_come_back()
    {
        var random = new Random(1);
        var series = Enumerable.Range(0, 15).Select(t => Moment(t / 3 % 2 == 0, random)).ToList();
        PhaseTransitions.Of(series, Quick).States.Groups.ShouldBe(Enumerable.Range(0, 15).Select(t => t / 3 % 2));
    }

    /// <summary>Matteson and James's statistic: nm/(n+m) times twice the mean distance across, less the mean distances within.</summary>
    [Fact]
    public void The_size_of_a_change_by_hand()
    {
        // 0, 0, 0, 0 and 3, 3, 3, 3: across 3, within 0; 4 · 4 / 8 · 2 · 3.
        var change = new ChangePoints { Seed = 1 }.Of(Weighted.Symmetric(8, (i, j) => i / 4 == j / 4 ? 0 : 3)).ShouldHaveSingleItem();
        (change.At, change.Size).ShouldBe((4, 12));
        // Of 70 ways to part eight in two fours, two part them so.
        change.Significance.ShouldBe(2 / 70.0, 0.02);
    }

    [Fact]
    public void Drift_is_a_distance_from_nothing_to_one() =>
        Gen.Select(Gen.Int[0, 3].Array[4].Array[3], Gen.Double[0.5, 9]).Sample((cells, unit) =>
        {
            var talks = cells.Select(c => new Network(NetworkMode.TwoMode, ["Dockers", "Ferries"], ["Bridge", "Toll"], Matrix.Of(2, 2, Array.ConvertAll(c, v => (double)v)), null, 1)).ToList();
            foreach (var drift in new[] { Drift.OfAgendas(talks), Drift.OfCoalitions(talks) })
            {
                drift.Cells.ToArray().ShouldAllBe(d => d >= 0 && d <= 1 + 1e-12);
                drift[0, 2].ShouldBeLessThanOrEqualTo(drift[0, 1] + drift[1, 2] + 1e-12);
                (drift[0, 0], drift[0, 1]).ShouldBe((0, drift[1, 0]));
            }
            Drift.OfAgendas([talks[0], talks[0] with { Values = talks[0].Values.Select(v => v * unit) }])[0, 1].ShouldBe(0, 1e-12);
            Drift.OfAgendas(talks)[0, 1].ShouldBeLessThanOrEqualTo(Drift.OfCoalitions(talks)[0, 1] + 1e-12);
        }, iter: 150);

    private static Network[] Series(int before, int all, Random random) => [.. Enumerable.Range(0, all).Select(t => Moment(t < before, random))];

    private static Network Moment(bool together, Random random) =>
        Shapes.Named(Weighted.Symmetric(6, (i, j) => (together ? i / 3 == j / 3 : i % 2 == j % 2) ? 1 + (0.2 * random.NextDouble()) : 0));
}
