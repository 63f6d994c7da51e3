using Parley.Coding;
using Parley.Networks;
using Parley.Networks.Measures;

namespace Parley.Tests.Networks;

/// <summary>Which concepts a debate could do without.</summary>
public sealed class BackboneTests
{
    // Three camps by two concepts; "Weather" is said once and ties nobody to anybody.
    private static readonly CodedStatements Debate = Coded.Of(
        new("2020-01-01", "Dockers", "Toll", 1), new("2020-01-02", "Ferries", "Toll", 1), new("2020-01-03", "Drivers", "Toll", 0), new("2020-01-04", "Shops", "Toll", 0),
        new("2020-01-05", "Dockers", "Bridge", 1), new("2020-01-06", "Drivers", "Bridge", 1), new("2020-01-07", "Shops", "Bridge", 1), new("2020-01-08", "Bank", "Bridge", 0),
        new("2020-01-09", "Shops", "Tunnel", 1), new("2020-01-10", "Bank", "Tunnel", 1), new("2020-01-11", "Ferries", "Tunnel", 1), new("2020-01-12", "Press", "Weather", 1));

    private static readonly NetworkOptions Options = new() { Aggregate = Aggregation.Congruence, Normalize = Normalization.Average, Isolates = true };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_ties_nobody_goes_first_and_costs_nothing_without_normalisation(bool legacy)
    {
        var steps = new Backbone(Networks(Options with { Normalize = Normalization.No }), legacy).Nested();
        steps[0].ShouldBe(new("Weather", 0, steps[0].RedundantLoss, 11));
        steps[0].RedundantLoss.ShouldBe(1, 1e-12);
    }

    [Fact]
    public void A_nested_backbone_ends_with_nothing_left_and_everything_lost()
    {
        var steps = new Backbone(Networks(Options), false).Nested();
        steps.Select(s => s.Removed).Order().ShouldBe(["Bridge", "Toll", "Tunnel", "Weather"]);
        steps[^1].BackboneLoss.ShouldBe(1, 1e-12);
        steps[^1].RedundantLoss.ShouldBe(0, 1e-12);
        steps[^1].Statements.ShouldBe(0);
        steps.Select(s => s.Statements).ShouldBe(steps.Select(s => s.Statements).OrderDescending());
    }

    [Fact]
    public void Concepts_that_matter_equally_little_go_in_one_round_in_legacy_mode_only()
    {
        var alike = Coded.Of(
            new Said("2020-01-01", "Dockers", "Toll"), new Said("2020-01-02", "Ferries", "Toll"), new Said("2020-01-03", "Press", "Moon"), new Said("2020-01-04", "Bank", "Weather"));
        var networks = ConceptNetworks.Of(Selection.Of(alike, Options));
        new Backbone(networks, true).Nested().Select(s => (s.Removed, s.BackboneLoss)).ShouldBe([("Weather", 0), ("Moon", 0), ("Toll", 1)]);
        new Backbone(networks, false).Nested().Select(s => s.Removed).ShouldBe(["Weather", "Moon", "Toll"]);
    }

    [Fact]
    public void Losses_shrink_with_what_is_left_out_by_the_penalty()
    {
        var backbone = new Backbone(Networks(Options), false);
        var (plain, penalised) = (backbone.Evaluate(["Toll"], 0), backbone.Evaluate(["Toll"], 5));
        penalised.BackboneLoss.ShouldBe(plain.BackboneLoss * Math.Exp(-5 * 3 / 4.0), 1e-12);
        penalised.RedundantLoss.ShouldBe(plain.RedundantLoss * Math.Exp(-5 * 1 / 4.0), 1e-12);
        plain.Redundant.ShouldBe(["Bridge", "Tunnel", "Weather"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void No_backbone_of_its_size_loses_less_than_the_best(int size)
    {
        var (networks, backbone) = (Networks(Options), new Backbone(Networks(Options), false));
        var best = backbone.Fixed(size, new());
        best.Chosen.Length.ShouldBe(size);
        best.Exhaustive.ShouldBeTrue();
        Subsets(networks.Concepts, size).ShouldAllBe(set => backbone.Evaluate(set, 0).BackboneLoss >= best.BackboneLoss - 1e-12);
    }

    [Fact]
    public void A_higher_penalty_gives_a_smaller_backbone()
    {
        var backbone = new Backbone(Networks(Options with { Exclude = [new("concept", "Weather")] }), false);
        var sizes = new double[] { 0, 2, 8, 50 }.Select(p => backbone.Penalised(p, new()).Chosen.Length).ToList();
        sizes.ShouldBe(sizes.OrderDescending());
        sizes[0].ShouldBe(2);
        sizes[^1].ShouldBe(1);
    }

    [Fact]
    public void Annealing_finds_what_trying_all_finds()
    {
        var backbone = new Backbone(Networks(Options), false);
        double Loss(bool[] set) => backbone.Evaluate([.. Networks(Options).Concepts.Where((_, i) => set[i])], 3.5).BackboneLoss;
        var found = new Annealing { Iterations = 300, Seed = 4 }.Run([true, false, false, false], Loss);
        Loss(found).ShouldBe(backbone.Penalised(3.5, new()).BackboneLoss, 1e-12);
    }

    [Fact]
    public void Annealing_of_a_fixed_size_only_exchanges_and_the_seed_decides()
    {
        double Cost(bool[] set) => set.Select((chosen, i) => chosen ? (i * 7) % 11 : 0).Sum();
        var annealing = new Annealing { Iterations = 400, Seed = 9, FixedSize = true };
        var found = annealing.Run([.. Enumerable.Range(0, 11).Select(i => i < 3)], Cost);
        found.Count(chosen => chosen).ShouldBe(3);
        Cost(found).ShouldBe(0 + 1 + 2);
        annealing.Run([.. Enumerable.Range(0, 11).Select(i => i < 3)], Cost).ShouldBe(found);
    }

    [Theory]
    [InlineData(Normalization.No)]
    [InlineData(Normalization.Average)]
    [InlineData(Normalization.Jaccard)]
    [InlineData(Normalization.Cosine)]
    public void The_network_of_some_concepts_is_that_of_their_statements(Normalization normalize)
    {
        var options = Options with { Normalize = normalize };
        var some = DiscourseNetworks.Draw(Debate, options with { Exclude = [new("concept", "Tunnel"), new("concept", "Weather")] }).Single();
        var networks = Networks(options);
        var found = networks.Of([true, true, false, false]);
        networks.Concepts.ShouldBe(["Bridge", "Toll", "Tunnel", "Weather"]);
        networks.Statements([true, true, false, false]).ShouldBe(8);
        found.Cells.ToArray().Zip(some.Values.Cells.ToArray()).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-12);
    }

    [Fact]
    public void Spectra_are_those_of_the_laplacian_and_in_legacy_mode_degrees()
    {
        // A path of three nodes has the Laplacian spectrum 3, 1, 0 and the degrees 2, 1, 1.
        var path = Weighted.Symmetric(3, (i, j) => j == i + 1 ? 1 : 0);
        LaplacianSpectrum.Of(path).Zip([0.75, 0.25, 0]).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-12);
        LaplacianSpectrum.Legacy(path).ShouldBe([0.5, 0.25, 0.25]);
        LaplacianSpectrum.Of(Weighted.Symmetric(3, (_, _) => -1)).ShouldBe([0, 0, 0]);
    }

    [Fact]
    public void A_backbone_is_of_concepts_that_there_are_and_leaves_some_out()
    {
        var backbone = new Backbone(Networks(Options), false);
        Should.Throw<ArgumentException>(() => backbone.Evaluate(["Moon"], 0));
        Should.Throw<ArgumentException>(() => backbone.Fixed(4, new()));
        Should.Throw<ArgumentException>(() => ConceptNetworks.Of(Selection.Of(Debate, Options with { Isolates = false })));
    }

    private static ConceptNetworks Networks(NetworkOptions options) => ConceptNetworks.Of(Selection.Of(Debate, options));

    private static IEnumerable<string[]> Subsets(IReadOnlyList<string> concepts, int size) =>
        Enumerable.Range(0, 1 << concepts.Count).Select(bits => concepts.Where((_, i) => (bits >> i & 1) == 1).ToArray()).Where(set => set.Length == size);
}
