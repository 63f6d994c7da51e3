using CsCheck;
using Parley.Language;

namespace Parley.Tests;

public sealed class FixedOrderTests
{
    private static readonly Gen<float[]> Numbers = Gen.Float[-100, 100].Array[0, 70];

    [Fact]
    public void A_product_is_the_same_bits_wherever_the_numbers_lie() =>
        Gen.Select(Numbers, Gen.Int[0, 15], Gen.Int[0, 15]).Sample((numbers, left, right) =>
        {
            float[] there = [.. new float[left], .. numbers], here = [.. new float[right], .. numbers];
            BitConverter.SingleToInt32Bits(FixedOrder.Dot(there.AsSpan(left), here.AsSpan(right))).ShouldBe(BitConverter.SingleToInt32Bits(FixedOrder.Dot(numbers, numbers)));
        });

    [Fact]
    public void A_product_is_the_sum_of_the_products() =>
        Numbers.Sample(numbers =>
        {
            var exact = numbers.Sum(n => (double)n * n);
            ((double)FixedOrder.Dot(numbers, numbers)).ShouldBe(exact, 1e-4 * (1 + exact));
        });

    [Fact]
    public void Probabilities_add_up_to_one_and_keep_the_order_of_the_scores_however_large() =>
        Gen.Double[-10_000, 10_000].Array[1, 20].Sample(scores =>
        {
            var probabilities = scores.ToArray();
            FixedOrder.SoftMax(probabilities);
            probabilities.Sum().ShouldBe(1, 1e-9);
            var places = Enumerable.Range(0, scores.Length).OrderBy(i => scores[i]).ToList();
            places.Zip(places.Skip(1)).ShouldAllBe(pair => probabilities[pair.First] <= probabilities[pair.Second]);
        });
}
