using System.Buffers;

namespace Parley.Networks;

/// <summary>
/// A series of networks in which statements weigh by their distance in time from a middle that moves one unit at a step. A pair of statements ties two nodes by the root
/// of the product of their weights, so that counts become sums of roots, and all else is as without a kernel. Nodes are the same in all networks.
/// </summary>
internal sealed class SmoothedNetworks
{
    private readonly Selection _selection;
    private readonly Smoothing _smoothing;
    private readonly SmoothedCells _cells;
    private readonly long[] _seconds;
    private readonly DateTime[] _moments;
    private readonly LegacySmoothing? _legacy;

    public SmoothedNetworks(Selection selection)
    {
        (_selection, _smoothing) = (selection, new(selection.Options));
        _seconds = [.. selection.Entering.Select(selection.Statements.SecondsAt)];
        _moments = [.. _seconds.Select(TimeSteps.ToMoment)];
        _cells = new(selection);
        _legacy = selection.Options.Legacy ? new(_cells, selection.Options) : null;
    }

    /// <summary>The moments that networks stand for; none where no statement enters.</summary>
    public IEnumerable<DateTime> Middles()
    {
        if (_moments.Length == 0)
        {
            yield break;
        }

        var (options, indent) = (_selection.Options, _selection.Options.Indent ? _smoothing.Size : 0);
        var first = TimeSteps.AddHalves(_moments[0], options.Window, indent);
        var last = TimeSteps.AddHalves(_moments[^1], options.Window, -indent);
        var middle = first;
        for (var step = 1; middle <= last && middle < DateTime.MaxValue; step++)
        {
            yield return middle;
            middle = options.Legacy ? TimeSteps.Add(middle, options.Window, 1) : TimeSteps.Add(first, options.Window, step);
        }
    }

    /// <summary>The network that stands for a moment.</summary>
    public Network At(DateTime middle)
    {
        var period = PeriodOf(middle);
        var reach = Reach(middle, period);
        var weights = ArrayPool<double>.Shared.Rent(_cells.Count);
        var counts = _cells.Weigh(reach.From, reach.To, WeightOf(middle), weights.AsSpan(0, _cells.Count), out var statements);
        ArrayPool<double>.Shared.Return(weights);
        var options = _selection.Options;
        var oneMode = options.Mode == NetworkMode.OneMode;
        var values = (_legacy, oneMode) switch
        {
            (null, true) => OneMode.Weights(counts, options),
            (null, false) => TwoMode.Weights(counts, _selection),
            (_, true) => _legacy.OneMode(counts),
            _ => _legacy.TwoMode(counts, _selection),
        };
        return new(options.Mode, counts.Rows.Labels, oneMode ? counts.Rows.Labels : counts.Columns.Labels, values, period, statements);
    }

    // The kernel's reach to either side, within the first and the last statement.
    private Period PeriodOf(DateTime middle)
    {
        var (first, last) = (_moments[0], _moments[^1]);
        if (_selection.Options.Kernel == Kernel.Gaussian)
        {
            return Period.OfSeconds(_seconds[0], TimeSteps.ToSeconds(middle), _seconds[^1]);
        }

        var (start, end) = (TimeSteps.AddHalves(middle, _selection.Options.Window, -_smoothing.Size), TimeSteps.AddHalves(middle, _selection.Options.Window, _smoothing.Size));
        return Period.OfSeconds(TimeSteps.ToSeconds(start < first ? first : start), TimeSteps.ToSeconds(middle), TimeSteps.ToSeconds(end > last ? last : end));
    }

    private (int From, int To) Reach(DateTime middle, Period period)
    {
        if (_selection.Options.Kernel != Kernel.Gaussian)
        {
            return (TimeWindows.FirstFrom(_seconds, period.Start.ToUnixTimeSeconds()), TimeWindows.FirstFrom(_seconds, period.End.ToUnixTimeSeconds() + 1));
        }

        var halves = (int)Math.Min(int.MaxValue / 4, Math.Ceiling(_smoothing.Reach * (_smoothing.Size + 2)));
        var (start, end) = (TimeSteps.AddHalves(middle, _selection.Options.Window, -halves), TimeSteps.AddHalves(middle, _selection.Options.Window, halves));
        return (TimeWindows.FirstFrom(_seconds, TimeSteps.ToSeconds(start)), TimeWindows.FirstFrom(_seconds, TimeSteps.ToSeconds(end)));
    }

    // Statements of a day share their weight.
    private Func<int, double> WeightOf(DateTime middle)
    {
        var (root, seen, weight) = (_selection.Options.Mode == NetworkMode.OneMode, long.MinValue, 0.0);
        return place =>
        {
            if (_seconds[place] != seen)
            {
                seen = _seconds[place];
                weight = _smoothing.WeightOf(_moments[place], middle);
                weight = root ? Math.Sqrt(weight) : weight;
            }

            return weight;
        };
    }
}
