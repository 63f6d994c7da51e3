using MathNet.Numerics.Distributions;

namespace Parley.Networks.Measures;

/// <summary>The Gibbs sampler of <see cref="ItemResponses"/>: latent answers, then actors, then concepts, then cut-points.</summary>
internal sealed class ResponseChain
{
    private const double ItemPrecision = 0.25;

    private readonly IReadOnlyList<IReadOnlyList<int?>> _answers;
    private readonly Random _random;
    private readonly int _dimensions, _items, _levels;
    private readonly double[][] _abilities, _items_, _latent, _cuts;

    public ResponseChain(IReadOnlyList<IReadOnlyList<int?>> answers, int dimensions, Random random)
    {
        (_answers, _random, _dimensions) = (answers, random, dimensions);
        var said = answers.SelectMany(row => row).OfType<int>().ToList();
        (_items, _levels) = said.Count == 0 ? throw new ArgumentException("nobody says anything", nameof(answers)) : (answers[0].Count, Math.Max(2, said.Max() + 1));
        _abilities = [.. answers.Select(_ => Draws(dimensions))];
        _items_ = [.. Enumerable.Range(0, _items).Select(_ => Draws(dimensions + 1))];
        _latent = [.. answers.Select(_ => new double[_items])];
        _cuts = [.. Enumerable.Range(0, _items).Select(_ => Enumerable.Range(0, _levels - 1).Select(k => (double)k).ToArray())];
    }

    /// <summary>Draws everything once.</summary>
    public void Step()
    {
        DrawLatent();
        DrawAbilities();
        DrawItems();
        DrawCuts();
    }

    /// <summary>The state as it is.</summary>
    public ResponseDraw Current() => new(
        Matrix.Of(_abilities.Length, _dimensions, (i, k) => _abilities[i][k]),
        Matrix.Of(_items, _dimensions, (j, k) => _items_[j][k]),
        [.. _items_.Select(item => item[_dimensions])]);

    private double[] Draws(int count) => [.. Enumerable.Range(0, count).Select(_ => Normal.Sample(_random, 0, 0.5))];

    private double Mean(int actor, int item)
    {
        var mean = -_items_[item][_dimensions];
        for (var k = 0; k < _dimensions; k++)
        {
            mean += _items_[item][k] * _abilities[actor][k];
        }
        return mean;
    }

    private void DrawLatent() => EachAnswer((actor, item, answer) =>
    {
        var low = answer == 0 ? double.NegativeInfinity : _cuts[item][answer - 1];
        var high = answer == _levels - 1 ? double.PositiveInfinity : _cuts[item][answer];
        _latent[actor][item] = ItemResponses.Truncated(_random, Mean(actor, item), low, high);
    });

    private void EachAnswer(Action<int, int, int> visit)
    {
        for (var actor = 0; actor < _answers.Count; actor++)
        {
            for (var item = 0; item < _items; item++)
            {
                if (_answers[actor][item] is { } answer)
                {
                    visit(actor, item, answer);
                }
            }
        }
    }

    // Regression of the latent answers on the discriminations of the concepts that the actor spoke of.
    private void DrawAbilities()
    {
        for (var actor = 0; actor < _answers.Count; actor++)
        {
            var regression = new BayesianRegression(_dimensions, 1);
            for (var item = 0; item < _items; item++)
            {
                if (_answers[actor][item] is not null)
                {
                    regression.Add(_items_[item].AsSpan(0, _dimensions), _latent[actor][item] + _items_[item][_dimensions]);
                }
            }
            _abilities[actor] = regression.Draw(_random);
        }
    }

    private void DrawItems()
    {
        for (var item = 0; item < _items; item++)
        {
            var regression = new BayesianRegression(_dimensions + 1, ItemPrecision);
            for (var actor = 0; actor < _answers.Count; actor++)
            {
                if (_answers[actor][item] is not null)
                {
                    regression.Add([.. _abilities[actor], -1], _latent[actor][item]);
                }
            }
            _items_[item] = regression.Draw(_random);
        }
    }

    // The first is 0; each other lies anywhere between the latent answers that it parts.
    private void DrawCuts()
    {
        for (var item = 0; item < _items; item++)
        {
            for (var cut = 1; cut < _levels - 1; cut++)
            {
                var low = Latent(item, cut).Append(_cuts[item][cut - 1]).Max();
                var next = cut + 1 < _levels - 1 ? [_cuts[item][cut + 1]] : Enumerable.Empty<double>();
                var high = Latent(item, cut + 1).Concat(next).DefaultIfEmpty(low + 1).Min();
                _cuts[item][cut] = low + (_random.NextDouble() * Math.Max(0, high - low));
            }
        }
    }

    private IEnumerable<double> Latent(int item, int answer) =>
        Enumerable.Range(0, _answers.Count).Where(actor => _answers[actor][item] == answer).Select(actor => _latent[actor][item]);
}
