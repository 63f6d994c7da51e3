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
/// <param name="Rounds">How many different epochs there are, each with its own cuts and its own sample of unmarked articles; then the first comes again.</param>
/// <param name="GoldShare">Beside teachers: how much the gold counts where there is gold, from 0 to 1.</param>
/// <param name="MentionShare">How much it counts, beside the tags, whom mentions mean.</param>
public sealed record TrainingPlan(
    int Epochs = 4, int Batch = 8, int Seed = 1, double EncoderRate = 2e-4, double HeadRate = 1e-3, int Rounds = int.MaxValue, double GoldShare = 0.5, double MentionShare = 0.1);

/// <summary>Fine-tunes encoder and heads together. Every step is determined by the plan and the step's number, so a stopped training can be resumed.</summary>
public sealed class Trainer(TrainingPlan plan, TrainingSet articles, WordPiece vocabulary, Action<string> report)
{
    private const double WarmUp = 0.06;
    private const double LowestRate = 0.02;
    private const float Clip = 1;
    private const int ReportEvery = 20;
    private static readonly TimeSpan CheckpointEvery = TimeSpan.FromMinutes(2);

    private readonly Dictionary<int, List<TrainingWindow>> rounds = [];

    /// <summary>Runs the steps that remain; it saves at the end and every few minutes before.</summary>
    public void Run(Weights weights, AdamW optimiser, (Teachers? Teachers, Action Save) with)
    {
        var losses = new Losses(weights, with.Teachers, (plan.GoldShare, plan.MentionShare));
        var batches = Batches(0);
        var total = plan.Epochs * batches.Count;
        var progress = new Progress(report, total);
        var saved = Stopwatch.StartNew();
        var step = 0;
        for (var epoch = 0; epoch < plan.Epochs; epoch++)
        {
            batches = epoch == 0 ? batches : Batches(epoch);
            foreach (var windows in batches.Skip(Math.Max(0, optimiser.Steps - step)))
            {
                progress.Add(Step(losses, optimiser, windows, Math.Min(1, (double)optimiser.Steps / total)), optimiser.Steps);
                if (saved.Elapsed > CheckpointEvery)
                {
                    with.Save();
                    saved.Restart();
                }
            }

            step += batches.Count;
            report($"epoch {epoch + 1} of {plan.Epochs} done");
        }

        with.Save();
    }

    private (double Tags, double Links, double Mentions, int Pieces) Step(Losses losses, AdamW optimiser, IReadOnlyList<TrainingWindow> windows, double done)
    {
        random.manual_seed((plan.Seed * 1_000_003L) + optimiser.Steps);
        using var scope = NewDisposeScope();
        var batch = new WindowBatch(windows);
        var (total, tags, links, mentions) = losses.Of(batch);
        optimiser.Clear();
        total.backward();
        var share = Math.Min(1, (done + 1e-4) / WarmUp) * Math.Max(LowestRate, 1 - done);
        optimiser.Step(name => (float)(share * (Weights.IsPretrained(name) ? plan.EncoderRate : plan.HeadRate)), Clip);
        return (tags.item<float>(), links.item<float>(), mentions.item<float>(), batch.Size);
    }

    /// <summary>Windows of about equal length together, so that little is padding; the order of batches, and what is in them, is random.</summary>
    private List<IReadOnlyList<TrainingWindow>> Batches(int epoch)
    {
        var windows = Windows(epoch % plan.Rounds).ToArray();
        var random = new Random((plan.Seed * 7919) + epoch);
        random.Shuffle(windows);
        var batches = windows.Chunk(plan.Batch * 16).SelectMany(chunk => chunk.OrderBy(w => w.Input.Pieces.Length).Chunk(plan.Batch)).ToArray<IReadOnlyList<TrainingWindow>>();
        random.Shuffle(batches);
        return [.. batches];
    }

    /// <summary>The windows of a round, the same objects every time where rounds come again: what teachers believe of them is then known.</summary>
    private List<TrainingWindow> Windows(int round)
    {
        if (!rounds.TryGetValue(round, out var windows))
        {
            var random = new Random((plan.Seed * 104_729) + round);
            windows = [.. articles.Of(round, random).SelectMany(a => TrainingWindow.Cut(a, vocabulary, random))];
        }

        if (plan.Rounds < plan.Epochs)
        {
            rounds[round] = windows;
        }

        return windows;
    }

    /// <summary>Mean losses and speed of the last steps, and the time that is left.</summary>
    private sealed class Progress(Action<string> report, int total)
    {
        private readonly Stopwatch watch = Stopwatch.StartNew();
        private double tags;
        private double links;
        private double mentions;
        private long pieces;
        private int steps;
        private int stepsInAll;
        private double seconds;

        public void Add((double Tags, double Links, double Mentions, int Pieces) done, int step)
        {
            (tags, links, mentions, pieces) = (tags + done.Tags, links + done.Links, mentions + done.Mentions, pieces + done.Pieces);
            stepsInAll++;
            if (++steps < ReportEvery)
            {
                return;
            }

            var passed = watch.Elapsed.TotalSeconds;
            var left = TimeSpan.FromSeconds((total - step) * passed / stepsInAll);
            report($"step {step} of {total}: tags {tags / steps:F4}, links {links / steps:F4}, mentions {mentions / steps:F4}, {pieces / (passed - seconds):F0} pieces/s, {left:h\\:mm\\:ss} left");
            (tags, links, mentions, pieces, steps, seconds) = (0, 0, 0, 0, 0, passed);
        }
    }
}
