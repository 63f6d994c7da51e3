using Parley.Networks;
using Parley.Networks.Measures;

namespace Parley.Tests.Networks;

/// <summary>
/// Marriages among the families of Florence around 1430 (Padgett and Ansell, "Robust action and the rise of the Medici", 1993), with the figures that
/// textbooks give for them (Jackson, "Social and economic networks", 2008) and NetworkX computes.
/// </summary>
public sealed class FlorentineFamiliesTests
{
    private const string Marriages = """
        Acciaiuoli-Medici Castellani-Peruzzi Castellani-Strozzi Castellani-Barbadori Medici-Barbadori Medici-Ridolfi Medici-Tornabuoni Medici-Albizzi
        Medici-Salviati Salviati-Pazzi Peruzzi-Strozzi Peruzzi-Bischeri Strozzi-Ridolfi Strozzi-Bischeri Ridolfi-Tornabuoni Tornabuoni-Guadagni
        Albizzi-Ginori Albizzi-Guadagni Bischeri-Guadagni Guadagni-Lamberteschi
        """;

    private static readonly (string One, string Other)[] Pairs =
        [.. Marriages.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(pair => (pair.Split('-')[0], pair.Split('-')[1]))];

    private static readonly string[] Families = [.. Pairs.SelectMany(pair => new[] { pair.One, pair.Other }).Distinct().Order(StringComparer.Ordinal)];

    private static readonly Matrix Ties = Weighted.Symmetric(15, (i, j) => Pairs.Contains((Families[i], Families[j])) || Pairs.Contains((Families[j], Families[i])) ? 1 : 0);

    private static readonly IReadOnlyList<Centrality> Florence = Centralities.Of(KarateClub.Of(Ties, i => Families[i]));

    [Theory]
    [InlineData("Medici", 6, 0.521978)]
    [InlineData("Guadagni", 4, 0.254579)]
    [InlineData("Albizzi", 3, 0.212454)]
    [InlineData("Salviati", 2, 0.142857)]
    [InlineData("Ridolfi", 3, 0.113553)]
    [InlineData("Bischeri", 3, 0.104396)]
    [InlineData("Strozzi", 4, 0.102564)]
    [InlineData("Barbadori", 2, 0.093407)]
    [InlineData("Tornabuoni", 3, 0.091575)]
    [InlineData("Castellani", 3, 0.054945)]
    [InlineData("Peruzzi", 3, 0.021978)]
    [InlineData("Pazzi", 1, 0)]
    public void The_medici_stood_between_the_others(string family, int degree, double betweenness)
    {
        var found = Florence.Single(f => f.Node == family);
        found.Degree.ShouldBe(degree);
        found.Betweenness.ShouldBe(betweenness, 1e-6);
    }

    [Theory]
    [InlineData("Medici", 0.56, 0.4303)]
    [InlineData("Ridolfi", 0.5, 0.3416)]
    [InlineData("Strozzi", 0.4375, 0.3560)]
    public void And_were_nearest_to_all(string family, double closeness, double eigenvector)
    {
        var found = Florence.Single(f => f.Node == family);
        found.Closeness.ShouldBe(closeness, 1e-4);
        found.Eigenvector.ShouldBe(eigenvector, 1e-3);
    }

    [Fact]
    public void They_lead_in_every_sense()
    {
        Func<Centrality, double>[] senses = [f => f.Degree, f => f.Strength, f => f.Betweenness, f => f.Closeness, f => f.Eigenvector, f => f.PageRank];
        senses.ShouldAllBe(sense => Florence.MaxBy(sense)!.Node == "Medici");
    }

    [Fact]
    public void A_family_without_marriages_changes_no_share_but_how_many_others_there_are()
    {
        // The Pucci married nobody: 91 pairs of others become 105, and nobody reaches all.
        var more = Centralities.Of(Shapes.Named(Shapes.WithLoner(Ties)));
        foreach (var (with, without) in more.Take(15).Zip(Florence))
        {
            (with.Betweenness * 105).ShouldBe(without.Betweenness * 91, 1e-9);
            (with.Closeness * 15).ShouldBe(without.Closeness * 14, 1e-9);
            with.Eigenvector.ShouldBe(without.Eigenvector, 1e-8);
        }
        (more[15].Betweenness, more[15].Closeness, more[15].Degree).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void The_medici_broker_all_pairs_of_their_relations_but_one()
    {
        // Of their six relations only Ridolfi and Tornabuoni are tied to each other.
        var brokers = Brokers.Of(KarateClub.Of(Ties, i => Families[i]), Partition.Whole(15));
        brokers.Single(b => b.Node == "Medici").Coordinator.ShouldBe(14);
        brokers.Single(b => b.Node == "Pazzi").Total.ShouldBe(0);
    }
}
