namespace Parley.Networks;

/// <summary>
/// Smoothed networks as Discourse Network Analyzer 3.1.2 computes them: levels of the qualifier are places in a list of texts, texts that differ count as alike, a node is
/// tied to itself, and the only normalization multiplies by a sum of numbers of statements over the whole time.
/// </summary>
internal sealed class LegacySmoothing
{
    private readonly NetworkOptions _options;
    private readonly double[]? _factors;

    public LegacySmoothing(SmoothedCells cells, NetworkOptions options)
    {
        _options = options with { Aggregate = options.Aggregate == Aggregation.Combine ? Aggregation.Subtract : options.Aggregate, Normalize = Normalization.No };
        _factors = options.Normalize == Normalization.No || options.Mode == NetworkMode.TwoMode ? null : Factors(cells.Counted());
    }

    /// <summary>The level of each value of the qualifier: its place among those that occur, in the order of texts. Null outside of legacy mode.</summary>
    public static Dictionary<int, int>? Places(Selection selection)
    {
        if (!selection.Options.Legacy)
        {
            return null;
        }

        if (selection.Qualifier is not { } column)
        {
            return new() { [0] = 0 };
        }

        var occurring = selection.Options.Isolates ? selection.InRange : selection.Entering;
        var values = occurring.Where(place => !column.IsEmptyAt(place)).DistinctBy(place => column.Values[place]).OrderBy(column.TextAt, StringComparer.Ordinal);
        return values.Select((place, level) => (Value: column.Values[place], level)).ToDictionary(pair => pair.Value, pair => pair.level);
    }

    /// <summary>So many levels, as far apart as their places; texts not at all.</summary>
    public static QualifierLevels Levels(Selection selection, int count) =>
        new([.. Enumerable.Range(0, count).Select(level => selection.Levels.Numeric ? level : 0)], [.. Enumerable.Repeat("", count)], true);

    /// <summary>The weights of a one-mode network.</summary>
    public Matrix OneMode(TieCounts counts)
    {
        var sums = Networks.OneMode.Sums(counts, _options.Aggregate, diagonal: true);
        for (var i = 0; _factors is not null && i < sums.Length; i++)
        {
            sums[i] *= _factors[i] == 0 ? 1 : _factors[i];
        }

        return Matrix.Of(counts.Rows.Count, counts.Rows.Count, sums);
    }

    /// <summary>The weights of a two-mode network.</summary>
    public Matrix TwoMode(TieCounts counts, Selection selection) => Networks.TwoMode.Weights(counts, selection, _options);

    // For each pair the sum of 2 ÷ (how often both say it) over all columns and levels that either names.
    private static double[] Factors(TieCounts counts)
    {
        var (count, width) = (counts.Rows.Count, counts.Columns.Count * counts.Levels.Count);
        var said = new double[count * width];
        foreach (var cell in counts.Cells)
        {
            said[(cell.Row * width) + (cell.Column * counts.Levels.Count) + cell.Level] = cell.Count;
        }

        var factors = new double[count * count];
        for (var i = 0; i < factors.Length; i++)
        {
            var row = said.AsSpan(i / count * width, width);
            var other = said.AsSpan(i % count * width, width);
            for (var k = 0; k < width; k++)
            {
                factors[i] += row[k] + other[k] == 0 ? 0 : 2 / (row[k] + other[k]);
            }
        }

        return factors;
    }
}
