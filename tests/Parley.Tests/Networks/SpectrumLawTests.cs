using CsCheck;
using Parley.Coding;
using Parley.Networks;
using Parley.Networks.Measures;

namespace Parley.Tests.Networks;

/// <summary>What holds of spectra and of backbones whatever the debate.</summary>
public sealed class SpectrumLawTests
{
    private static readonly Gen<CodedStatements> Debates =
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 1]).Array[4, 16].Select(said =>
            Coded.Of([.. said.Select((s, day) => new Said($"2020-01-{day + 1:00}", $"Org{s.Item1}", $"Concept{s.Item2}", s.Item3))]));

    private static readonly NetworkOptions Options = new() { Aggregate = Aggregation.Congruence, Normalize = Normalization.Average, Isolates = true };

    [Fact]
    public void A_spectrum_adds_up_to_one_falls_and_ends_at_nothing() =>
        Weighted.Ties(2, 8).Where(ties => ties.Cells.ToArray().Any(w => w > 0)).Sample(ties =>
        {
            var spectrum = LaplacianSpectrum.Of(ties);
            spectrum.Sum().ShouldBe(1, 1e-9);
            spectrum[^1].ShouldBe(0, 1e-9);
            spectrum.Zip(spectrum.Skip(1)).ShouldAllBe(pair => pair.First >= pair.Second - 1e-12);
            LaplacianSpectrum.Legacy(ties).Sum().ShouldBe(1, 1e-9);
        });

    [Fact]
    public void A_spectrum_has_a_nothing_for_each_piece_of_the_network() =>
        Weighted.Ties(2, 8).Where(ties => ties.Cells.ToArray().Any(w => w > 0)).Sample(ties =>
        {
            var paths = new ShortestPaths(ties);
            var pieces = Enumerable.Range(0, ties.Rows).Count(i => !Enumerable.Range(0, i).Any(j => paths.Reaches(i, j)));
            LaplacianSpectrum.Of(ties).Count(v => Math.Abs(v) < 1e-9).ShouldBe(pieces);
        });

    [Fact]
    public void Spectra_do_not_care_for_order_or_the_unit_of_weights() =>
        Weighted.Ties(2, 8).Sample(ties =>
        {
            var turned = Weighted.Reordered(ties, Weighted.Order(ties.Rows, 3)).Select(w => 5 * w);
            LaplacianSpectrum.Distance(LaplacianSpectrum.Of(ties), LaplacianSpectrum.Of(turned)).ShouldBe(0, 1e-9);
            LaplacianSpectrum.Distance(LaplacianSpectrum.Legacy(ties), LaplacianSpectrum.Legacy(turned)).ShouldBe(0, 1e-9);
        });

    [Fact]
    public void Spectra_and_degrees_differ_even_for_a_single_tie()
    {
        // A tie of weight w has the Laplacian spectrum 2w, 0 and the degrees w, w.
        var pair = Weighted.Symmetric(2, (_, _) => 3);
        LaplacianSpectrum.Distance(LaplacianSpectrum.Of(pair), [1, 0]).ShouldBe(0, 1e-12);
        LaplacianSpectrum.Legacy(pair).ShouldBe([0.5, 0.5]);
    }

    [Fact]
    public void Distances_of_spectra_obey_the_triangle() =>
        Gen.Select(Weighted.Ties(5, 5), Weighted.Ties(5, 5), Weighted.Ties(5, 5)).Sample((a, b, c) =>
        {
            var (x, y, z) = (LaplacianSpectrum.Of(a), LaplacianSpectrum.Of(b), LaplacianSpectrum.Of(c));
            LaplacianSpectrum.Distance(x, y).ShouldBe(LaplacianSpectrum.Distance(y, x));
            LaplacianSpectrum.Distance(x, z).ShouldBeLessThanOrEqualTo(LaplacianSpectrum.Distance(x, y) + LaplacianSpectrum.Distance(y, z) + 1e-9);
        });

    [Fact]
    public void All_concepts_make_the_whole_network_and_none_makes_nothing() =>
        Debates.Sample(debate =>
        {
            var networks = ConceptNetworks.Of(Selection.Of(debate, Options));
            var full = DiscourseNetworks.Draw(debate, Options).Single().Values;
            networks.Of([.. networks.Concepts.Select(_ => true)]).Cells.ToArray().Zip(full.Cells.ToArray()).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-9);
            networks.Of([.. networks.Concepts.Select(_ => false)]).Cells.ToArray().ShouldAllBe(w => w == 0);
            networks.Statements([.. networks.Concepts.Select(_ => true)]).ShouldBe(debate.Count);
        }, iter: 60);

    [Fact]
    public void Networks_of_concepts_add_up_where_nothing_is_divided() =>
        Debates.Sample(debate =>
        {
            var networks = ConceptNetworks.Of(Selection.Of(debate, Options with { Normalize = Normalization.No, Aggregate = Aggregation.Subtract }));
            var all = networks.Of([.. networks.Concepts.Select(_ => true)]).Cells.ToArray();
            var sums = new double[all.Length];
            for (var concept = 0; concept < networks.Concepts.Length; concept++)
            {
                var one = networks.Of([.. networks.Concepts.Select((_, i) => i == concept)]).Cells.ToArray();
                sums = [.. sums.Zip(one, (a, b) => a + b)];
            }
            sums.Zip(all).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-9);
        }, iter: 60);

    [Fact]
    public void Steps_of_a_nested_backbone_are_those_that_evaluation_gives() =>
        Debates.Sample(debate =>
        {
            var networks = ConceptNetworks.Of(Selection.Of(debate, Options));
            var backbone = new Backbone(networks, false);
            var left = networks.Concepts.ToList();
            foreach (var step in backbone.Nested())
            {
                left.Remove(step.Removed);
                var found = backbone.Evaluate(left, 0);
                found.BackboneLoss.ShouldBe(step.BackboneLoss, 1e-9);
                found.RedundantLoss.ShouldBe(step.RedundantLoss, 1e-9);
            }
            left.ShouldBeEmpty();
        }, iter: 40);

    [Fact]
    public void The_best_penalised_set_is_no_worse_than_the_best_of_any_size() =>
        Debates.Sample(debate =>
        {
            var networks = ConceptNetworks.Of(Selection.Of(debate, Options));
            if (networks.Concepts.Length > 2)
            {
                var backbone = new Backbone(networks, false);
                var best = backbone.Penalised(2, new()).BackboneLoss;
                Enumerable.Range(1, networks.Concepts.Length - 1).ShouldAllBe(size => best <= backbone.Evaluate(backbone.Fixed(size, new()).Chosen, 2).BackboneLoss + 1e-12);
            }
        }, iter: 30);

    [Fact]
    public void Annealing_never_gives_less_than_it_was_given() =>
        Gen.Select(Gen.Int[3, 9], Gen.Int[0, 999], Gen.Bool).Sample((size, seed, isFixed) =>
        {
            var random = new Random(seed);
            var costs = Enumerable.Range(0, size).Select(_ => random.NextDouble() - 0.5).ToArray();
            double Cost(bool[] set) => set.Select((chosen, i) => chosen ? costs[i] : 0).Sum();
            var start = Enumerable.Range(0, size).Select(i => i == 0).ToArray();
            var found = new Annealing { Iterations = 60, Seed = seed, FixedSize = isFixed }.Run(start, Cost);
            Cost(found).ShouldBeLessThanOrEqualTo(Cost(start));
            found.Count(chosen => chosen).ShouldBeInRange(1, isFixed ? 1 : size - 1);
        }, iter: 200);

    [Fact]
    public void Counts_add_up_to_the_statements_that_enter() =>
        Gen.Select(Debates, Gen.OneOf(Duplicates.Include, Duplicates.Document, Duplicates.AcrossRange)).Sample((debate, duplicates) =>
        {
            var selection = Selection.Of(debate, Options with { Duplicates = duplicates, Rows = "concept", Columns = "concept" });
            ValueCounts.Of(selection).Counts.Sum(row => row.Sum()).ShouldBe(selection.Entering.Length);
        }, iter: 60);
}
