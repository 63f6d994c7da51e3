using CsCheck;
using Parley.Networks;
using Parley.Networks.Measures;

namespace Parley.Tests.Networks;

/// <summary>Chance is called significant no more often than it may be, and what says nothing changes nothing.</summary>
public sealed class BipartiteNullLawTests
{
    private static readonly Gen<Matrix> Binary = Gen.Select(Gen.Int[2, 5], Gen.Int[2, 6]).SelectMany((rows, columns) =>
        Gen.Int[0, 1].Array[rows * columns].Select(cells => Matrix.Of(rows, columns, Array.ConvertAll(cells, c => (double)c))));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Networks_drawn_by_chance_are_seldom_significant(bool exactly)
    {
        var random = new Random(4);
        var curveball = new Curveball(Matrix.Of(6, 12, (i, _) => random.NextDouble() < 0.2 + (0.1 * i) ? 1 : 0), 9);
        var chances = new List<double>();
        for (var draw = 0; draw < 60; draw++)
        {
            curveball.Mix();
            var ties = Matrix.Of(6, 12, (i, j) => curveball.Row(i).Contains(j) ? 1 : 0);
            var judged = exactly ? BipartiteNull.Fixed(ties, 99, draw) : BipartiteNull.Stochastic(ties);
            chances.AddRange(judged.SelectMany(tie => new[] { tie.More, tie.Less }));
        }
        // 1,800 chances, of which at most a share of the level may be below it; a little more for the luck of the draw.
        foreach (var level in new[] { 0.01, 0.05, 0.2 })
        {
            (chances.Count(p => p <= level) / (double)chances.Count).ShouldBeLessThanOrEqualTo(level + 0.02);
        }
        chances.Min().ShouldBeLessThan(0.1);
    }

    [Fact]
    public void Chances_follow_the_rows_whatever_their_order() =>
        Gen.Select(Binary, Gen.Int[0, 99]).Sample((ties, seed) =>
        {
            var (rows, columns) = (Weighted.Order(ties.Rows, seed), Weighted.Order(ties.Columns, seed + 1));
            var before = BipartiteNull.Stochastic(ties);
            foreach (var after in BipartiteNull.Stochastic(Matrix.Of(ties.Rows, ties.Columns, (i, j) => ties[rows[i], columns[j]])))
            {
                var (one, other) = (rows[after.First], rows[after.Second]);
                var same = before.Single(tie => tie.First == Math.Min(one, other) && tie.Second == Math.Max(one, other));
                after.Shared.ShouldBe(same.Shared);
                after.Expected.ShouldBe(same.Expected, 1e-4);
                after.More.ShouldBe(same.More, 1e-4);
                after.Less.ShouldBe(same.Less, 1e-4);
            }
        }, iter: 100);

    [Fact]
    public void What_everybody_says_is_shared_by_all_and_tells_nothing() =>
        Binary.Sample((Matrix ties) =>
        {
            var more = Matrix.Of(ties.Rows, ties.Columns + 1, (i, j) => j == ties.Columns ? 1 : ties[i, j]);
            foreach (var (with, without) in BipartiteNull.Stochastic(more).Zip(BipartiteNull.Stochastic(ties)))
            {
                with.Shared.ShouldBe(without.Shared + 1);
                with.Expected.ShouldBe(without.Expected + 1, 1e-4);
                with.More.ShouldBe(without.More, 1e-4);
            }
        }, iter: 100);

    [Fact]
    public void What_nobody_says_and_how_often_something_is_said_change_nothing() =>
        Binary.Sample((Matrix ties) =>
        {
            var (expected, drawn) = (BipartiteNull.Stochastic(ties), BipartiteNull.Fixed(ties, 20, 3));
            BipartiteNull.Stochastic(Matrix.Of(ties.Rows, ties.Columns + 1, (i, j) => j == ties.Columns ? 0 : ties[i, j])).ShouldBe(expected);
            BipartiteNull.Stochastic(ties.Select(w => w * -7)).ShouldBe(expected);
            BipartiteNull.Fixed(ties.Select(w => w * 3), 20, 3).ShouldBe(drawn);
        }, iter: 60);

    [Fact]
    public void Where_only_one_network_has_these_numbers_of_ties_nothing_is_surprising()
    {
        // A staircase: who says little says nothing that those who say more do not.
        var staircase = Matrix.Of(4, 4, (i, j) => j <= i ? 1 : 0);
        foreach (var tie in BipartiteNull.Fixed(staircase, 50, 1))
        {
            (tie.More, tie.Less).ShouldBe((1, 1));
            tie.Expected.ShouldBe(tie.Shared);
            tie.Shared.ShouldBe(tie.First + 1);
        }
    }

    [Fact]
    public void Rows_share_no_more_by_chance_than_the_shorter_has_and_no_less_than_they_must() =>
        Gen.Select(Binary, Gen.Int[0, 99]).Sample((ties, seed) =>
        {
            var said = Enumerable.Range(0, ties.Rows).Select(row => ties.Row(row).ToArray().Count(w => w != 0)).ToArray();
            BipartiteNull.Fixed(ties, 30, seed).ShouldAllBe(tie =>
                tie.Expected <= Math.Min(said[tie.First], said[tie.Second]) && tie.Expected >= said[tie.First] + said[tie.Second] - ties.Columns);
        }, iter: 100);

    [Fact]
    public void Of_two_rows_alone_the_numbers_of_the_columns_settle_what_they_share()
    {
        // What is said twice is said by both, and what is said once is shared by nobody.
        var ties = Matrix.Of(2, 8, [1, 1, 1, 1, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 1, 1]);
        BipartiteNull.Fixed(ties, 100, 1).Single().ShouldBe(new(0, 1, 2, 2, 1, 1));
    }
}
