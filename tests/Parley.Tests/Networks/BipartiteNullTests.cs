using CsCheck;
using Parley.Networks;
using Parley.Networks.Measures;

namespace Parley.Tests.Networks;

/// <summary>Chance against everything that could have been: small networks are enumerated.</summary>
public sealed class BipartiteNullTests
{
    private static readonly Gen<Matrix> Binary = Gen.Select(Gen.Int[2, 4], Gen.Int[2, 5]).SelectMany((rows, columns) =>
        Gen.Int[0, 1].Array[rows * columns].Select(cells => Matrix.Of(rows, columns, Array.ConvertAll(cells, c => (double)c))));

    // Rows have 2, 2 and 1 ties, columns 2, 2, 1: small enough to write down all nine networks with these numbers.
    private static readonly Matrix Small = Matrix.Of(3, 3, [1, 1, 0, 1, 0, 1, 0, 1, 0]);

    [Fact]
    public void Draws_with_fixed_degrees_come_to_what_enumeration_says()
    {
        var all = Enumerable.Range(0, 512).Select(bits => Matrix.Of(3, 3, (i, j) => bits >> ((3 * i) + j) & 1)).Where(m => SameDegrees(m, Small)).ToList();
        var shares = all.Select(m => Shared(m, 0, 1)).ToList();
        var found = BipartiteNull.Fixed(Small, 20_000, 1).Single(t => t is { First: 0, Second: 1 });
        found.Expected.ShouldBe(shares.Average(), 0.02);
        found.More.ShouldBe(shares.Count(s => s >= found.Shared) / (double)shares.Count, 0.02);
        found.Less.ShouldBe(shares.Count(s => s <= found.Shared) / (double)shares.Count, 0.02);
    }

    [Fact]
    public void Shuffled_networks_keep_their_degrees_whatever_the_network() =>
        Binary.Sample(ties =>
        {
            var curveball = new Curveball(ties, 2);
            curveball.Mix();
            SameDegrees(Matrix.Of(ties.Rows, ties.Columns, (i, j) => curveball.Row(i).Contains(j) ? 1 : 0), ties).ShouldBeTrue();
        });

    [Fact]
    public void All_networks_with_the_same_degrees_come_up_as_often()
    {
        var (curveball, seen) = (new Curveball(Small, 5), new Dictionary<string, int>());
        for (var draw = 0; draw < 9000; draw++)
        {
            curveball.Mix();
            var name = string.Join("|", Enumerable.Range(0, 3).Select(row => string.Join(",", curveball.Row(row).Order())));
            seen[name] = seen.GetValueOrDefault(name) + 1;
        }
        seen.Values.ShouldAllBe(count => Math.Abs(count - (9000.0 / seen.Count)) < 9000.0 / seen.Count * 0.15);
    }

    [Fact]
    public void Probabilities_of_ties_add_up_to_the_degrees() =>
        Binary.Sample(ties =>
        {
            var chance = BipartiteChance.Of(ties);
            chance.Cells.ToArray().ShouldAllBe(p => p >= 0 && p <= 1);
            for (var row = 0; row < ties.Rows; row++)
            {
                chance.Row(row).ToArray().Sum().ShouldBe(ties.Row(row).ToArray().Sum(), 0.01);
            }
        });

    [Fact]
    public void Rows_and_columns_of_equal_degrees_have_equal_chances() =>
        BipartiteChance.Of(Matrix.Of(3, 3, (i, j) => i == j ? 1 : 0)).Cells.ToArray().ShouldAllBe(p => Math.Abs(p - (1 / 3.0)) < 1e-6);

    [Fact]
    public void Chances_of_more_and_of_less_overlap_in_what_is_there() =>
        Binary.Sample(ties => BipartiteNull.Stochastic(ties).ShouldAllBe(t => t.More >= -1e-9 && t.More <= 1 && t.Less <= 1 && t.More + t.Less >= 1 - 1e-6));

    [Fact]
    public void Those_who_always_speak_together_are_no_chance_and_those_who_never_do_neither()
    {
        // Two blocks of five actors and ten concepts each.
        var blocks = Matrix.Of(10, 20, (i, j) => i / 5 == j / 10 ? 1 : 0);
        foreach (var found in new[] { BipartiteNull.Stochastic(blocks), BipartiteNull.Fixed(blocks, 400, 1) })
        {
            found.Where(t => t.First / 5 == t.Second / 5).ShouldAllBe(t => t.More < 0.02);
            found.Where(t => t.First / 5 != t.Second / 5).ShouldAllBe(t => t.Less < 0.02);
        }
    }

    private static int Shared(Matrix ties, int one, int other) => Enumerable.Range(0, ties.Columns).Count(c => ties[one, c] * ties[other, c] > 0);

    private static bool SameDegrees(Matrix one, Matrix other) =>
        Enumerable.Range(0, one.Rows).All(i => one.Row(i).ToArray().Sum() == other.Row(i).ToArray().Sum())
        && Enumerable.Range(0, one.Columns).All(j => one.Transposed().Row(j).ToArray().Sum() == other.Transposed().Row(j).ToArray().Sum());
}
