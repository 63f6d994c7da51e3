using Parley.Networks;
using Parley.Networks.Measures;

namespace Parley.Tests.Networks;

/// <summary>Debates that change once are found to have changed once.</summary>
public sealed class PhaseTransitionsTests
{
    private static readonly IReadOnlyList<Network> Realigned = [.. Enumerable.Range(0, 12).Select(t => Moment(t, t < 5))];

    [Theory]
    [InlineData(NetworkDistance.AbsoluteDifference)]
    [InlineData(NetworkDistance.Spectral)]
    public void A_debate_that_realigned_once_has_two_states(NetworkDistance distance)
    {
        var found = PhaseTransitions.Of(Realigned, new() { Distance = distance, Seed = 1 });
        found.States.Groups.ShouldBe([0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1]);
        found.Modularity.ShouldBe(found.Tried.Max(t => t.Modularity));
        found.Distances.Cells.ToArray().Max().ShouldBe(1);
        found.Embedding.Rows.ShouldBe(12);
    }

    [Fact]
    public void Methods_that_are_not_asked_for_are_not_tried() =>
        PhaseTransitions.Of(Realigned, new() { Methods = [ClusterMethod.Ward, ClusterMethod.Spectral] }).Tried.Select(t => t.Method).ShouldBe([ClusterMethod.Ward, ClusterMethod.Spectral]);

    [Fact]
    public void Busy_times_are_no_state_of_their_own_unless_it_is_asked_for()
    {
        var busy = Realigned.Take(6).Select((n, t) => n with { Values = Realigned[0].Values.Select(v => v * (t < 3 ? 1 : 9)) }).ToList();
        PhaseTransitions.Of(busy, new() { Normalized = true }).Distances.Cells.ToArray().Max().ShouldBeLessThan(1e-9);
        PhaseTransitions.Of(busy, new() { Normalized = false }).States.Groups.ShouldBe([0, 0, 0, 1, 1, 1]);
    }

    [Fact]
    public void Networks_in_balance_are_not_blown_up_but_in_legacy_mode()
    {
        // Friends and enemies weigh 2 and −1.9 at one moment, 2 and −1 at the others.
        var series = Enumerable.Range(0, 4).Select(t => KarateClub.Of(Weighted.Symmetric(3, (i, j) => (i, j) switch { (0, 1) => 2, (1, 2) => t == 0 ? -1.9 : -1, _ => 0 }), i => $"{i}", null)).ToList();
        double Apart(bool legacy) => PhaseTransitions.Of([.. series, Empty], new() { Legacy = legacy }).Distances[0, 1];
        Apart(legacy: false).ShouldBe(Math.Abs((2 / 3.9) - (2 / 3.0)) + Math.Abs((1.9 / 3.9) - (1 / 3.0)), 1e-9);
        Apart(legacy: true).ShouldBeGreaterThan(0.9);
    }

    private static Network Empty => KarateClub.Of(Weighted.Symmetric(3, (_, _) => 0), i => $"{i}");

    [Fact]
    public void States_need_some_moments_over_the_same_nodes()
    {
        Should.Throw<ArgumentException>(() => PhaseTransitions.Of([.. Realigned.Take(2)], new()));
        Should.Throw<ArgumentException>(() => PhaseTransitions.Of([.. Realigned.Take(3), KarateClub.Network], new()));
    }

    [Fact]
    public void A_change_is_found_where_it_is_and_is_significant()
    {
        var change = new ChangePoints { Seed = 3 }.Of(Drift.OfCoalitions(Realigned)).ShouldHaveSingleItem();
        change.At.ShouldBe(5);
        change.Significance.ShouldBeLessThanOrEqualTo(0.01);
    }

    [Fact]
    public void Two_changes_are_found_in_the_order_of_time()
    {
        var series = Enumerable.Range(0, 30).Select(t => t < 10 ? 0 : t < 20 ? 5.0 : 1).ToArray();
        new ChangePoints { Seed = 1 }.Of(Weighted.Symmetric(30, (i, j) => Math.Abs(series[i] - series[j]))).Select(c => c.At).ShouldBe([10, 20]);
    }

    [Fact]
    public void Noise_seldom_changes()
    {
        var changed = Enumerable.Range(0, 40).Count(seed =>
        {
            var random = new Random(seed);
            var noise = Enumerable.Range(0, 16).Select(_ => random.NextDouble()).ToArray();
            return new ChangePoints { Seed = seed, Permutations = 99 }.Of(Weighted.Symmetric(16, (i, j) => Math.Abs(noise[i] - noise[j]))).Length > 0;
        });
        changed.ShouldBeLessThanOrEqualTo(7); // 2 in 40 are expected at a level of 0.05
    }

    [Fact]
    public void Agendas_drift_by_the_shares_of_what_is_talked_of()
    {
        var drift = Drift.OfAgendas([Talk(3, 1), Talk(30, 10), Talk(0, 4), Talk(0, 0)]);
        drift[0, 1].ShouldBe(0, 1e-12);
        drift[0, 2].ShouldBe(0.75, 1e-12);
        drift[0, 3].ShouldBe(1);
    }

    private static Network Talk(double toll, double bridge) => new(NetworkMode.TwoMode, ["Dockers"], ["Bridge", "Toll"], Matrix.Of(1, 2, [bridge, toll]), null, 1);

    // Two camps of four, or a camp of six and two loners; weights waver a little.
    private static Network Moment(int t, bool before)
    {
        var random = new Random(t);
        return KarateClub.Of(Weighted.Symmetric(8, (i, j) => (before ? i / 4 == j / 4 : j < 6) ? 1 + (0.2 * random.NextDouble()) : 0), i => $"{i}");
    }
}
