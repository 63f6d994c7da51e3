using System.Numerics.Tensors;

namespace Parley.Networks;

/// <summary>Sums over what two rows have in common, for all pairs of rows; symmetric where its parts are.</summary>
internal static class PairSums
{
    // Below so many additions a second thread costs more than it brings.
    private const long WorthAThread = 2_000_000;

    // Where more than this part of the numbers is not 0, going through all of them is faster than looking for those.
    private const double Dense = 0.15;

    /// <summary>For each pair of different rows the sum over features of the product of the left number of the one and the right of the other.</summary>
    public static double[] Products(SparseRows left, SparseRows right, bool diagonal = false)
    {
        if (Math.Min(left.Filled, right.Filled) > Dense)
        {
            return DenseProducts(left, right, diagonal);
        }

        return Each(left, right, diagonal, (value, values, targets, sums) =>
        {
            for (var i = 0; i < targets.Length; i++)
            {
                sums[targets[i]] += value * values[i];
            }
        });
    }

    /// <summary>For each pair of different rows the sum of both numbers over the features that both have.</summary>
    public static double[] Shared(SparseRows rows) =>
        Each(rows, rows, diagonal: false, (value, values, targets, sums) =>
        {
            for (var i = 0; i < targets.Length; i++)
            {
                sums[targets[i]] += value + values[i];
            }
        });

    private static double[] DenseProducts(SparseRows left, SparseRows right, bool diagonal)
    {
        var (count, width) = (left.Count, left.Width);
        var sums = new double[(long)count * count];
        var own = left.ToDense();
        var others = ReferenceEquals(left, right) ? own : right.ToDense();
        ForEach(count, (long)count * count * width / 2, row =>
        {
            for (var other = diagonal ? row : row + 1; other < count; other++)
            {
                sums[(row * count) + other] = TensorPrimitives.Dot<double>(own.AsSpan(row * width, width), others.AsSpan(other * width, width));
            }
        });
        Mirror(sums, count);
        return sums;
    }

    private static double[] Each(SparseRows left, SparseRows right, bool diagonal, Addition add)
    {
        var count = left.Count;
        var sums = new double[(long)count * count];
        var columns = right.Transposed();
        void Row(int row)
        {
            var features = left.Features(row);
            var values = left.Values(row);
            var own = sums.AsSpan(row * count, count);
            for (var i = 0; i < features.Length; i++)
            {
                var targets = columns.Features(features[i]);
                var from = FirstFrom(targets, diagonal ? row : row + 1);
                add(values[i], columns.Values(features[i])[from..], targets[from..], own);
            }
        }

        ForEach(count, Work(left, columns), Row);
        Mirror(sums, count);
        return sums;
    }

    private static long Work(SparseRows left, SparseRows columns)
    {
        long work = 0;
        for (var row = 0; row < left.Count; row++)
        {
            foreach (var feature in left.Features(row))
            {
                work += columns.Features(feature).Length;
            }
        }

        return work;
    }

    // Rows become shorter: each thread takes the next row that nobody has.
    private static void ForEach(int count, long work, Action<int> row)
    {
        if (work >= WorthAThread)
        {
            Parallel.For(0, count, row);
            return;
        }

        for (var i = 0; i < count; i++)
        {
            row(i);
        }
    }

    private static void Mirror(double[] sums, int count)
    {
        for (var row = 0; row < count; row++)
        {
            for (var column = row + 1; column < count; column++)
            {
                sums[(column * count) + row] = sums[(row * count) + column];
            }
        }
    }

    private static int FirstFrom(ReadOnlySpan<int> sorted, int least)
    {
        var place = sorted.BinarySearch(least);
        return place < 0 ? ~place : place;
    }

    private delegate void Addition(double value, ReadOnlySpan<double> values, ReadOnlySpan<int> targets, Span<double> sums);
}
