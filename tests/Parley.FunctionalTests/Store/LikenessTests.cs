using CsCheck;
using Parley.Store.Articles;

namespace Parley.FunctionalTests.Store;

/// <summary>What tells reprints from other texts.</summary>
public sealed class LikenessTests
{
    // Few different numbers, so that there are many in common; and zero, and neighbours in all but the highest bits.
    private static readonly Gen<ulong[]> Sequences = Gen.OneOf(Gen.ULong[0, 40], Gen.ULong[0, 40].Select(n => n << 56), Gen.ULong).Array[0, 50];

    private static readonly string[] Between = [" ", "\n", ", ", " — "];

    [Fact]
    public void What_two_sets_have_in_common_is_counted_once() =>
        Gen.Select(Sequences, Sequences).Sample((one, other) =>
        {
            var (left, right) = (new ShingleSet(one), new ShingleSet(other));
            return left.Count == one.Distinct().Count() && left.InCommon(right) == one.Intersect(other).Count() && right.InCommon(left) == left.InCommon(right);
        });

    /// <summary>Every three words that follow each other are one sequence, whatever stands between the words.</summary>
    [Fact]
    public void A_text_has_as_many_sequences_as_threes_of_words() =>
        Gen.Select(Gen.String[Gen.Char["abcé"], 1, 3].Array[0, 30], Gen.Int[0, 3]).Sample((words, between) =>
        {
            var sequences = Shingles.Of(string.Join(Between[between], words));
            return sequences.Length == Math.Max(0, words.Length - 2) && sequences.SequenceEqual(Shingles.Of(string.Join(' ', words)));
        });

    [Fact]
    public void A_sketch_is_wholly_like_itself_also_as_numbers() =>
        Gen.ULong.Array[Likeness.LeastShingles, 200].Sample(sequences =>
        {
            var sketch = Likeness.Of(sequences)!;
            var numbers = new ushort[Likeness.Places];
            sketch.CopyTo(numbers);
            var half = numbers.Select((number, i) => i % 2 == 0 ? number : (ushort)~number).ToArray();
            return sketch.To(sketch) == 1 && sketch.To(numbers) == 1 && sketch.To(half) == 0.5 && sketch.Bands().SequenceEqual(Likeness.Of([.. sequences.Reverse()])!.Bands());
        });
}
