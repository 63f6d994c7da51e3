using CsCheck;
using Parley.Similarity;

namespace Parley.Tests.Similarity;

public sealed class NearestTests
{
    [Fact]
    public void The_best_are_kept_whatever_the_order_in_which_they_come() => Gen.Select(Gen.Int[0, 20].Array[0, 60], Gen.Int[1, 10]).Sample((scores, most) =>
    {
        var nearest = new Nearest(most);
        for (var i = 0; i < scores.Length; i++)
        {
            nearest.Offer(i, scores[i]);
        }

        var expected = scores.Select((score, key) => new Scored(key, score)).OrderByDescending(s => s.Score).ThenByDescending(s => s.Key).Take(most);
        nearest.Ordered().ShouldBe(expected);
        nearest.Least.ShouldBe(scores.Length < most ? float.NegativeInfinity : nearest.Ordered()[^1].Score);
    });
}
