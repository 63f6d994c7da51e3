using Parley.Onnx;

namespace Parley.Training.Network;

/// <summary>Weights, moments and steps in one file, so that a training that was stopped goes on where it was.</summary>
public static class Checkpoint
{
    private const string Mean = "adam.mean.";
    private const string Square = "adam.square.";
    private const string Steps = "adam.steps";

    /// <summary>The weights of a file, without what serves only to go on training.</summary>
    public static IReadOnlyDictionary<string, WeightTensor> Weights(string path) => Safetensors.Read(path).Where(t => !IsOfOptimiser(t.Key)).ToDictionary();

    /// <summary>Writes beside the old file and then takes its place: a crash leaves one of the two whole.</summary>
    public static void Save(string path, Weights weights, AdamW optimiser)
    {
        var tensors = weights.Save().ToDictionary();
        foreach (var (name, mean, square) in optimiser.Moments)
        {
            tensors[Mean + name] = Network.Weights.Copy(mean);
            tensors[Square + name] = Network.Weights.Copy(square);
        }

        tensors[Steps] = new WeightTensor([optimiser.Steps], 1);
        Safetensors.Write(path + ".new", tensors);
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>What <see cref="Save"/> wrote.</summary>
    public static (Weights Learnt, AdamW Optimiser) Load(string path)
    {
        var tensors = Safetensors.Read(path);
        var weights = Network.Weights.From(tensors.Where(t => !IsOfOptimiser(t.Key)));
        var optimiser = new AdamW(weights) { Steps = (int)tensors[Steps].Values[0] };
        foreach (var (name, mean, square) in optimiser.Moments)
        {
            mean.copy_(Network.Weights.Tensor(tensors[Mean + name]));
            square.copy_(Network.Weights.Tensor(tensors[Square + name]));
        }

        return (weights, optimiser);
    }

    private static bool IsOfOptimiser(string name) => name.StartsWith("adam.", StringComparison.Ordinal);
}
