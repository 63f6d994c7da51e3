using CsCheck;
using Parley.Coding;
using Parley.Networks;

namespace Parley.Tests.Networks;

/// <summary>What holds of the networks of every debate.</summary>
public sealed class NetworkLawTests
{
    [Fact]
    public void A_one_mode_network_is_symmetric_and_ties_nobody_to_itself() =>
        Gen.Select(Debate.Any, Debate.OneMode).Sample((debate, options) =>
        {
            var network = DiscourseNetworks.Draw(Coded.By(debate.Kind, debate.Said), options).Single();
            var ties = Debate.Ties(network);
            network.Rows.ShouldBe(network.Columns);
            ties.ShouldAllBe(tie => tie.Value == ties[new(tie.Key.Item2, tie.Key.Item1)]);
            network.Rows.ShouldAllBe(node => ties[new(node, node)] == 0);
        });

    [Fact]
    public void Weights_are_finite_and_labels_are_in_order_and_not_empty() =>
        Gen.Select(Debate.Any, Gen.OneOf(Debate.OneMode, Debate.TwoMode)).Sample((debate, options) =>
        {
            var network = DiscourseNetworks.Draw(Coded.By(debate.Kind, debate.Said), options).Single();
            network.Values.Cells.ToArray().ShouldAllBe(weight => double.IsFinite(weight));
            network.Rows.ShouldBe(network.Rows.Where(label => label.Length > 0).Distinct().Order(StringComparer.Ordinal));
            network.Columns.ShouldBe(network.Columns.Where(label => label.Length > 0).Distinct().Order(StringComparer.Ordinal));
        });

    [Fact]
    public void The_order_in_which_statements_were_coded_does_not_matter() =>
        Gen.Select(Debate.Any, Gen.OneOf(Debate.OneMode, Debate.TwoMode, Debate.OddDays), Gen.Int).Sample((debate, options, seed) =>
        {
            // Of a day's statements that differ in nothing but the ignored side the one that was coded first stays, and norms count by side.
            options = options with { Duplicates = options.Aggregate == Aggregation.Ignore ? Duplicates.Include : options.Duplicates };
            var shuffled = debate.Said.OrderBy(said => HashCode.Combine(said, seed)).ToArray();
            var (networks, others) = (DiscourseNetworks.Draw(Coded.By(debate.Kind, debate.Said), options), DiscourseNetworks.Draw(Coded.By(debate.Kind, shuffled), options));
            networks.Length.ShouldBe(others.Length);
            foreach (var (network, other) in networks.Zip(others))
            {
                Debate.ShouldEqual(network, other);
            }
        });

    [Fact]
    public void Subtract_is_congruence_less_conflict() =>
        Gen.Select(Debate.Any, Debate.OneMode).Sample((debate, options) =>
        {
            // Without a qualifier in the key, ignoring would count other duplicates.
            var coded = Coded.By(debate.Kind, debate.Said);
            double[] Weights(Aggregation aggregate) => DiscourseNetworks.Draw(coded, options with { Aggregate = aggregate }).Single().Values.Cells.ToArray();
            var (congruence, conflict, subtract) = (Weights(Aggregation.Congruence), Weights(Aggregation.Conflict), Weights(Aggregation.Subtract));
            Enumerable.Range(0, subtract.Length).ShouldAllBe(i => Math.Abs(subtract[i] - (congruence[i] - conflict[i])) < 1e-9);
        });

    [Fact]
    public void Weights_are_those_of_the_formulas() =>
        Gen.Select(Debate.Any, Debate.OneMode).Sample((debate, options) =>
        {
            options = options with { Duplicates = Duplicates.Include, Isolates = false };
            var said = debate.Said.Where(s => s.Organization.Length > 0 && s.Concept.Length > 0).ToArray();
            var ties = Debate.Ties(DiscourseNetworks.Draw(Coded.By(debate.Kind, said), options).Single());
            ties.Where(tie => tie.Key.Item1 != tie.Key.Item2)
                .ShouldAllBe(tie => Math.Abs(tie.Value - Formulas.OneMode(said, debate.Kind, options, tie.Key.Item1, tie.Key.Item2)) < 1e-9);
        });

    [Fact]
    public void Weights_of_two_mode_networks_are_those_of_the_formulas() =>
        Gen.Select(Debate.Any, Debate.TwoMode).Sample((debate, options) =>
        {
            options = options with { Duplicates = Duplicates.Include, Isolates = false };
            var said = debate.Said.Where(s => s.Organization.Length > 0 && s.Concept.Length > 0).ToArray();
            var ties = Debate.Ties(DiscourseNetworks.Draw(Coded.By(debate.Kind, said), options).Single());
            ties.ShouldAllBe(tie => Math.Abs(tie.Value - Formulas.TwoMode(said, debate.Kind, options, tie.Key.Item1, tie.Key.Item2)) < 1e-9);
        });

    [Fact]
    public void Legacy_is_as_corrected_where_the_original_has_no_defect() =>
        Gen.Select(Debate.Any, Gen.OneOf(Debate.OneMode, Debate.TwoMode, Debate.OddDays)).Sample((debate, options) =>
        {
            options = options with
            {
                Normalize = options.Normalize == Normalization.Cosine ? Normalization.Average : options.Normalize,
                Duplicates = options.Duplicates is Duplicates.Week or Duplicates.Month ? Duplicates.Document : options.Duplicates,
            };
            var coded = Coded.By(debate.Kind, debate.Said);
            var (networks, others) = (DiscourseNetworks.Draw(coded, options with { Legacy = true }), DiscourseNetworks.Draw(coded, options with { Legacy = false }));
            networks.Length.ShouldBe(others.Length);
            foreach (var (network, other) in networks.Zip(others))
            {
                Debate.ShouldEqual(network, other, time: false);
                network.Period?.Middle.ShouldBe(other.Period!.Middle);
            }
        });

    [Fact]
    public void Nobody_is_more_alike_than_alike() =>
        Gen.Select(Debate.Any, Debate.OneMode).Sample((debate, options) =>
        {
            options = options with { Normalize = Normalization.Cosine, Legacy = false, Aggregate = options.Aggregate == Aggregation.Conflict ? Aggregation.Congruence : options.Aggregate };
            if (debate.Kind != VariableKind.ShortText)
            {
                DiscourseNetworks.Draw(Coded.By(debate.Kind, debate.Said), options).Single().Values.Cells.ToArray().ShouldAllBe(weight => Math.Abs(weight) <= 1 + 1e-12);
            }
        });

    [Fact]
    public void With_isolates_nodes_are_the_same_and_ties_as_without() =>
        Gen.Select(Debate.Any, Debate.OneMode).Sample((debate, options) =>
        {
            var coded = Coded.By(debate.Kind, debate.Said);
            var all = Debate.Ties(DiscourseNetworks.Draw(coded, options with { Isolates = true }).Single());
            var tied = Debate.Ties(DiscourseNetworks.Draw(coded, options with { Isolates = false }).Single());
            tied.ShouldAllBe(tie => Math.Abs(all[tie.Key] - tie.Value) < 1e-12);
            all.Where(tie => !tied.ContainsKey(tie.Key) && debate.Kind != VariableKind.ShortText).ShouldAllBe(tie => tie.Value == 0);
        });

    [Fact]
    public void Sparse_rows_give_the_sums_of_dense_ones() =>
        Gen.Select(Gen.Int[0, 59], Gen.Int[0, 59], (organization, concept) => new Said("2020-03-02", $"o{organization}", $"c{concept}")).Array[60, 90].Sample(said =>
        {
            var options = new NetworkOptions { Aggregate = Aggregation.Congruence, Normalize = Normalization.Jaccard };
            var ties = Debate.Ties(DiscourseNetworks.Draw(Coded.Of(said), options).Single());
            ties.Where(tie => string.CompareOrdinal(tie.Key.Item1, tie.Key.Item2) < 0 && tie.Value != 0)
                .ShouldAllBe(tie => Math.Abs(tie.Value - Formulas.OneMode(said, VariableKind.Boolean, options, tie.Key.Item1, tie.Key.Item2)) < 1e-9);
            ties.Count(tie => tie.Value != 0).ShouldBe(said.DistinctBy(s => (s.Organization, s.Concept)).GroupBy(s => s.Concept)
                .SelectMany(same => from one in same from other in same where one.Organization != other.Organization select (one.Organization, other.Organization)).Distinct().Count());
        });
}
