using CsCheck;
using Parley.Similarity;

namespace Parley.Tests.Similarity;

public sealed class ByteVectorsTests
{
    private static readonly Gen<float[]> Vectors = Gen.Float[-1, 1].Array[1, 400].Where(v => v.Any(x => MathF.Abs(x) > 1e-3f));

    [Fact]
    public void The_sum_of_products_is_exact() => Gen.SByte[-127, 127].Array[0, 500].SelectMany(one => Gen.SByte[-127, 127].Array[one.Length].Select(other => (one, other)))
        .Sample(pair => ByteVectors.Dot(pair.one, pair.other).ShouldBe(pair.one.Zip(pair.other, (a, b) => a * b).Sum()));

    [Fact]
    public void The_largest_values_do_not_run_over() =>
        ByteVectors.Dot(Enumerable.Repeat((sbyte)-127, 4096).ToArray(), Enumerable.Repeat((sbyte)-127, 4096).ToArray()).ShouldBe(127 * 127 * 4096);

    [Fact]
    public void Rounding_hardly_turns_a_vector() => Vectors.Sample(vector =>
    {
        var bytes = ByteVectors.Of(vector);
        var product = vector.Zip(bytes, (x, b) => (double)x * b).Sum();
        var cosine = product / (Math.Sqrt(vector.Sum(x => (double)x * x)) * ByteVectors.Norm(bytes));
        cosine.ShouldBeGreaterThan(0.999);
    });

    [Fact]
    public void Vectors_of_different_lengths_have_no_product() => Should.Throw<ArgumentException>(() => ByteVectors.Dot(new sbyte[3], new sbyte[4]));

    [Fact]
    public void Nothing_stays_nothing() => ByteVectors.Of(new float[5]).ShouldBe(new sbyte[5]);
}
