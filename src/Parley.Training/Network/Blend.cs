using Parley.Onnx;

namespace Parley.Training.Network;

/// <summary>
/// Several networks that began with the same weights made one: the mean of their weights is often better than any of them and forgets less of what they began
/// with (Wortsman et al. 2022, <i>Model soups</i>).
/// </summary>
public static class Blend
{
    /// <summary>The weighted mean of each tensor. The head of mentions, which begins anew in each network, is that of the first; of the others only what they share with it counts.</summary>
    /// <param name="networks">Weights by name, and how much each network counts; at least one counts.</param>
    public static Dictionary<string, WeightTensor> Of(IReadOnlyList<(IReadOnlyDictionary<string, WeightTensor> Tensors, double Share)> networks)
    {
        ArgumentNullException.ThrowIfNull(networks);
        return networks[0].Tensors.ToDictionary(t => t.Key, t => t.Key.StartsWith("mention.", StringComparison.Ordinal) ? t.Value : Mean(t.Key, networks));
    }

    private static WeightTensor Mean(string name, IReadOnlyList<(IReadOnlyDictionary<string, WeightTensor> Tensors, double Share)> networks)
    {
        var all = networks.Sum(n => n.Share);
        var mean = new float[networks[0].Tensors[name].Values.Length];
        foreach (var (tensors, share) in networks.Where(n => n.Share > 0))
        {
            var values = tensors[name].Values;
            for (var i = 0; i < mean.Length; i++)
            {
                mean[i] += (float)(share / all) * values[i];
            }
        }

        return new WeightTensor(mean, networks[0].Tensors[name].Shape);
    }
}
