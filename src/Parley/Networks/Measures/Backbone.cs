using System.Collections.Immutable;

namespace Parley.Networks.Measures;

/// <summary>One concept taken out of the backbone by <see cref="Backbone.Nested"/>.</summary>
/// <param name="Removed">The concept.</param>
/// <param name="BackboneLoss">How far the network of the concepts that are left is from the full one.</param>
/// <param name="RedundantLoss">How far the network of all concepts taken out so far is from the full one.</param>
/// <param name="Statements">How many statements the concepts that are left have.</param>
public sealed record BackboneStep(string Removed, double BackboneLoss, double RedundantLoss, int Statements);

/// <summary>A choice of concepts and what is lost with the others.</summary>
/// <param name="Chosen">The backbone.</param>
/// <param name="Redundant">The other concepts.</param>
/// <param name="BackboneLoss">How far the network of the backbone is from the full one; with a penalty, as penalised.</param>
/// <param name="RedundantLoss">The same for the network of the other concepts.</param>
/// <param name="Exhaustive">Whether every choice was tried; else annealing found it.</param>
public sealed record BackboneChoice(
    ImmutableArray<string> Chosen, ImmutableArray<string> Redundant, double BackboneLoss, double RedundantLoss, bool Exhaustive);

/// <summary>
/// The backbone of a debate: the concepts without which the network between actors would be another one (Leifeld's backbone and redundant set, as
/// computed by Discourse Network Analyzer). Loss is the L1 distance of Laplacian spectra.
/// </summary>
public sealed class Backbone
{
    private const int TriedAtMost = 20_000;

    private readonly ConceptNetworks _networks;
    private readonly bool _legacy;
    private readonly double[] _full;

    /// <summary>Compares with the network of all concepts.</summary>
    /// <param name="networks">The network of each set of concepts.</param>
    /// <param name="legacy">Whether to compare weighted degrees, as Discourse Network Analyzer does, in place of the spectra.</param>
    public Backbone(ConceptNetworks networks, bool legacy)
    {
        ArgumentNullException.ThrowIfNull(networks);
        (_networks, _legacy) = (networks, legacy);
        _full = Spectrum(Mask(true));
    }

    private int Count => _networks.Concepts.Length;

    /// <summary>Takes out the concept that matters least, again and again.</summary>
    public ImmutableArray<BackboneStep> Nested()
    {
        var (left, steps) = (Mask(true), ImmutableArray.CreateBuilder<BackboneStep>(Count));
        while (left.Contains(true))
        {
            var (loss, least) = Least(left);
            foreach (var concept in least)
            {
                left[concept] = false;
                steps.Add(new(_networks.Concepts[concept], loss, Loss(Complement(left)), _networks.Statements(left)));
            }
        }
        return steps.MoveToImmutable();
    }

    /// <summary>The losses of a backbone that is given, and of the other concepts: <c>loss · exp(−penalty · (n − size) / n)</c>.</summary>
    /// <exception cref="ArgumentException">One of <paramref name="backbone"/> is no concept of the network.</exception>
    public BackboneChoice Evaluate(IReadOnlyCollection<string> backbone, double penalty)
    {
        ArgumentNullException.ThrowIfNull(backbone);
        if (backbone.FirstOrDefault(concept => !_networks.Concepts.Contains(concept)) is { } unknown)
        {
            throw new ArgumentException($"\"{unknown}\" is no concept of the network", nameof(backbone));
        }
        return Choice([.. _networks.Concepts.Select(backbone.Contains)], penalty, false);
    }

    /// <summary>The backbone with the least penalised loss; a higher penalty gives a smaller one.</summary>
    public BackboneChoice Penalised(double penalty, Annealing annealing) =>
        Count >= 31 || (1L << Count) > TriedAtMost
            ? Choice(Anneal(Subset(1), penalty, annealing), penalty, false)
            : Choice(Best(Enumerable.Range(1, (1 << Count) - 2).Select(Bits), penalty), penalty, true);

    /// <summary>The backbone of <paramref name="size"/> concepts with the least loss.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such choice that leaves concepts on both sides.</exception>
    public BackboneChoice Fixed(int size, Annealing annealing)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(size, Count);
        return Choices(size) > TriedAtMost
            ? Choice(Anneal(Subset(size), 0, annealing with { FixedSize = true }), 0, false)
            : Choice(Best(Subsets(size), 0), 0, true);
    }

    private BackboneChoice Choice(bool[] chosen, double penalty, bool exhaustive)
    {
        var others = Complement(chosen);
        return new(Named(chosen), Named(others), PenalisedLoss(chosen, penalty), PenalisedLoss(others, penalty), exhaustive);
    }

    // Discourse Network Analyzer takes out all that matter equally little in one round, the last first.
    private (double Loss, IReadOnlyList<int> Concepts) Least(bool[] left)
    {
        var losses = Enumerable.Range(0, Count).Where(concept => left[concept]).Select(concept => (Concept: concept, Loss: Loss(With(left, concept, false)))).ToList();
        var least = losses.Min(l => l.Loss);
        var equal = losses.Where(l => l.Loss == least).Select(l => l.Concept).Reverse().ToList();
        return (least, _legacy ? equal : [equal[0]]);
    }

    private bool[] Best(IEnumerable<bool[]> sets, double penalty) => sets.MinBy(set => PenalisedLoss(set, penalty)) ?? Mask(true);

    private bool[] Anneal(bool[] start, double penalty, Annealing annealing) => annealing.Run(start, set => PenalisedLoss(set, penalty));

    private double PenalisedLoss(bool[] set, double penalty) =>
        Loss(set) * Math.Exp(-penalty * (Count - set.Count(chosen => chosen)) / Count);

    private double Loss(bool[] set) => LaplacianSpectrum.Distance(_full, Spectrum(set));

    private double[] Spectrum(bool[] set)
    {
        var network = _networks.Of(set);
        return _legacy ? LaplacianSpectrum.Legacy(network) : LaplacianSpectrum.Of(network);
    }

    private ImmutableArray<string> Named(bool[] set) => [.. _networks.Concepts.Where((_, concept) => set[concept])];

    private bool[] Mask(bool all) => [.. Enumerable.Repeat(all, Count)];

    private bool[] Bits(int set) => [.. Enumerable.Range(0, Count).Select(concept => (set >> concept & 1) == 1)];

    private bool[] Subset(int size) => [.. Enumerable.Range(0, Count).Select(concept => concept < size)];

    private double Choices(int size) => Enumerable.Range(0, size).Aggregate(1.0, (all, i) => all * (Count - i) / (i + 1));

    private IEnumerable<bool[]> Subsets(int size) => Subsets(size, 0).Select(set => Enumerable.Range(0, Count).Select(set.Contains).ToArray());

    private IEnumerable<ImmutableHashSet<int>> Subsets(int size, int from) =>
        size == 0
            ? [[]]
            : Enumerable.Range(from, Math.Max(0, Count - from)).SelectMany(first => Subsets(size - 1, first + 1).Select(rest => rest.Add(first)));

    private static bool[] Complement(bool[] set) => Array.ConvertAll(set, chosen => !chosen);

    private static bool[] With(bool[] set, int concept, bool chosen) => [.. set.Select((was, place) => place == concept ? chosen : was)];
}
