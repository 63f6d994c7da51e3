using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Parley.Training.Network;

/// <summary>AdamW (Loshchilov and Hutter 2019) on the device where the weights are.</summary>
public sealed class AdamW
{
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.999f;
    private const float Epsilon = 1e-8f;
    private const float Decay = 0.01f;

    private readonly List<(string Name, Parameter Parameter, Tensor Mean, Tensor Square)> slots = [];

    /// <summary>An optimiser of all weights with moments of zero.</summary>
    public AdamW(Weights weights)
    {
        foreach (var (name, parameter) in weights.All)
        {
            slots.Add((name, parameter, zeros_like(parameter), zeros_like(parameter)));
        }
    }

    /// <summary>Steps taken.</summary>
    public int Steps { get; set; }

    /// <summary>First and second moments by name.</summary>
    public IEnumerable<(string Name, Tensor Mean, Tensor Square)> Moments => slots.Select(s => (s.Name, s.Mean, s.Square));

    /// <summary>Forgets the gradients.</summary>
    public void Clear()
    {
        foreach (var slot in slots)
        {
            using var gradient = slot.Parameter.grad;
            gradient?.zero_();
        }
    }

    /// <summary>One step down the gradients, which are scaled so that their norm is at most <paramref name="clip"/>.</summary>
    /// <param name="rate">The learning rate of a tensor by name.</param>
    /// <param name="clip">The largest norm of all gradients together.</param>
    public void Step(Func<string, float> rate, float clip)
    {
        Steps++;
        using var scope = NewDisposeScope();
        using var still = no_grad();
        var learning = slots.Select(s => (Slot: s, Gradient: s.Parameter.grad)).Where(s => s.Gradient is not null).ToList();
        var norm = stack(learning.Select(l => l.Gradient!.norm())).norm();
        var scale = (clip / (norm + 1e-6f)).clamp_max(1);
        var correction = MathF.Sqrt(1 - MathF.Pow(Beta2, Steps));
        foreach (var (slot, raw) in learning)
        {
            var gradient = raw! * scale;
            var step = rate(slot.Name);
            slot.Mean.mul_(Beta1).add_(gradient, alpha: 1 - Beta1);
            slot.Square.mul_(Beta2).addcmul_(gradient, gradient, 1 - Beta2);
            slot.Parameter.mul_(1 - (step * Decay));
            slot.Parameter.addcdiv_(slot.Mean, (slot.Square.sqrt() / correction).add_(Epsilon), -step / (1 - MathF.Pow(Beta1, Steps)));
        }
    }
}
