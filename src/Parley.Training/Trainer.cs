using System.Diagnostics;
using Parley.Language;
using Parley.Training.Corpus;
using Parley.Training.Network;
using static TorchSharp.torch;

namespace Parley.Training;

/// <summary>How to train.</summary>
/// <param name="Epochs">Passes over the corpus.</param>
/// <param name="Batch">Windows a step.</param>
/// <param name="Seed">Of initial heads, order, cuts and dropout.</param>
/// <param name="EncoderRate">Peak learning rate of the pretrained part.</param>
/// <param name="HeadRate">Peak learning rate of what is new.</param>
public sealed record TrainingPlan(int Epochs = 4, int Batch = 8, int Seed = 1, double EncoderRate = 2e-4, double HeadRate = 1e-3);

/// <summary>Fine-tunes encoder and heads together. Every step is determined by the plan and the step's number, so a stopped training can be resumed.</summary>
public sealed class Trainer(TrainingPlan plan, IReadOnlyList<TrainingArticle> articles, WordPiece vocabulary, Action<string> report)
{
    private const double WarmUp = 0.06;
    private const double LowestRate = 0.02;
    private const float Clip = 1;
    private const int ReportEvery = 20;
    private const int CheckpointEvery = 40;

    /// <summary>Runs the steps that remain; <paramref name="save"/> is called after every epoch and every few minutes in between.</summary>
    public void Run(Weights weights, AdamW optimiser, Action<int> save)
    {
        var losses = new Losses(weights);
        var epochs = Enumerable.Range(0, plan.Epochs).Select(Batches).ToList();
        var total = epochs.Sum(e => e.Count);
        var progress = new Progress(report, total);
        var step = 0;
        for (var epoch = 0; epoch < plan.Epochs; epoch++)
        {
            foreach (var windows in epochs[epoch])
            {
                if (step++ < optimiser.Steps)
                {
                    continue;
                }

                progress.Add(Step(losses, optimiser, windows, (double)(step - 1) / total), step);
                if (step % CheckpointEvery == 0)
                {
                    save(step);
                }
            }

            report($"epoch {epoch + 1} of {plan.Epochs} done");
            save(step);
        }
    }

    private (double Tags, double Links, int Pieces) Step(Losses losses, AdamW optimiser, IReadOnlyList<TrainingWindow> windows, double done)
    {
        random.manual_seed((plan.Seed * 1_000_003L) + optimiser.Steps);
        using var scope = NewDisposeScope();
        var batch = new WindowBatch(windows);
        var (total, tags, links) = losses.Of(batch);
        optimiser.Clear();
        total.backward();
        var share = Math.Min(1, (done + 1e-4) / WarmUp) * Math.Max(LowestRate, 1 - done);
        optimiser.Step(name => (float)(share * (Weights.IsPretrained(name) ? plan.EncoderRate : plan.HeadRate)), Clip);
        return (tags.item<float>(), links.item<float>(), batch.Size);
    }

    /// <summary>Windows of about equal length together, so that little is padding; the order of batches, and what is in them, is random.</summary>
    private List<IReadOnlyList<TrainingWindow>> Batches(int epoch)
    {
        var random = new Random((plan.Seed * 7919) + epoch);
        var windows = articles.SelectMany(a => TrainingWindow.Cut(a, vocabulary, random)).ToArray();
        random.Shuffle(windows);
        var batches = windows.Chunk(plan.Batch * 16).SelectMany(chunk => chunk.OrderBy(w => w.Input.Pieces.Length).Chunk(plan.Batch)).ToArray<IReadOnlyList<TrainingWindow>>();
        random.Shuffle(batches);
        return [.. batches];
    }

    /// <summary>Mean losses and speed of the last steps, and the time that is left.</summary>
    private sealed class Progress(Action<string> report, int total)
    {
        private readonly Stopwatch watch = Stopwatch.StartNew();
        private double tags;
        private double links;
        private long pieces;
        private int steps;
        private int stepsInAll;
        private double seconds;

        public void Add((double Tags, double Links, int Pieces) done, int step)
        {
            (tags, links, pieces) = (tags + done.Tags, links + done.Links, pieces + done.Pieces);
            stepsInAll++;
            if (++steps < ReportEvery)
            {
                return;
            }

            var passed = watch.Elapsed.TotalSeconds;
            var left = TimeSpan.FromSeconds((total - step) * passed / stepsInAll);
            report($"step {step} of {total}: tags {tags / steps:F4}, links {links / steps:F4}, {pieces / (passed - seconds):F0} pieces/s, {left:h\\:mm\\:ss} left");
            (tags, links, pieces, steps, seconds) = (0, 0, 0, 0, passed);
        }
    }
}
