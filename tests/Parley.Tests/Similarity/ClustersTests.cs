using CsCheck;
using Parley.Similarity;

namespace Parley.Tests.Similarity;

public sealed class ClustersTests
{
    private const int Width = 48;
    private const int Count = 6000;

    /// <summary>The promise of search by likeness: a sixteenth of the lists hold nearly all of the nearest. Texts gather around subjects, and so do these.</summary>
    [Fact]
    public void A_sixteenth_of_the_lists_hold_19_in_20_of_the_ten_nearest() => Gen.Int[0, 1000].Sample(
        seed =>
        {
            var vectors = Gathered(new Random(seed));
            var clusters = Clusters.Of([.. vectors.SelectMany(v => v)], Width, 64, seed);
            var lists = vectors.Select((vector, i) => (List: clusters.Of(vector), i)).ToLookup(v => v.List, v => v.i);
            var found = Enumerable.Range(0, 60).Average(q =>
            {
                var query = vectors[q * 97];
                var looked = clusters.ByNearness(query).Take(4).SelectMany(list => lists[list]).ToList();
                return Ten(query, vectors, looked).Intersect(Ten(query, vectors, Enumerable.Range(0, Count))).Count() / 10.0;
            });
            found.ShouldBeGreaterThanOrEqualTo(0.95);
        },
        iter: 4);

    [Fact]
    public void They_come_back_from_bytes_and_do_not_depend_on_threads()
    {
        sbyte[] vectors = [.. Gathered(new Random(7)).SelectMany(v => v)];
        var clusters = Clusters.Of(vectors, Width, 20, seed: 3);
        Clusters.From(clusters.ToBytes(), Width).ToBytes().ShouldBe(clusters.ToBytes());
        Clusters.Of(vectors, Width, 20, seed: 3).ToBytes().ShouldBe(clusters.ToBytes());
        clusters.Of(vectors.AsSpan(0, Width)).ShouldBe(clusters.ByNearness(vectors[..Width])[0]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void There_are_no_more_groups_than_vectors(int count) =>
        Clusters.Of([.. Gathered(new Random(1)).Take(count).SelectMany(v => v)], Width, 20, seed: 1).Count.ShouldBe(count);

    private static List<int> Ten(sbyte[] query, List<sbyte[]> vectors, IEnumerable<int> among) =>
        [.. among.OrderByDescending(i => ByteVectors.Dot(query, vectors[i]) / ByteVectors.Norm(vectors[i])).ThenBy(i => i).Take(10)];

    private static List<sbyte[]> Gathered(Random chance)
    {
        float[] Drawn(float spread) => [.. Enumerable.Range(0, Width).Select(_ => (float)(spread * (chance.NextDouble() + chance.NextDouble() - 1)))];
        var subjects = Enumerable.Range(0, 300).Select(_ => Drawn(1)).ToList();
        return [.. Enumerable.Range(0, Count).Select(_ => ByteVectors.Of([.. subjects[chance.Next(300)].Zip(Drawn(0.5f), (a, b) => a + b)]))];
    }
}
