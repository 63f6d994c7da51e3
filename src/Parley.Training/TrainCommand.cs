using Parley.Evaluation;
using Parley.Language;
using Parley.Onnx;
using Parley.Training.Corpus;
using Parley.Training.Network;

namespace Parley.Training;

/// <summary>The command line of the trainer.</summary>
internal static class TrainCommand
{
    private const string Usage = """
        eng/train --gold FILE --base DIR --out DIR [--epochs 4] [--batch 8] [--seed 1] [--encoder-rate 2e-4] [--head-rate 1e-3] [--threads N]
        eng/train --export CHECKPOINT --base DIR --model DIR [--numbers int8|fp32]

        The first learns to read from gold (JSON Lines) and a pretrained encoder (model.fp16.safetensors, vocab.txt), and writes
        DIR/checkpoint.safetensors as it goes; run again with the same options to go on where it stopped. The second makes a model folder of it.

          eng/train --gold ../shared/corpora/polnear/train.jsonl --base ../shared/base-model/minilm-l6 --out artifacts/training/l6-seed1
          eng/train --export artifacts/training/l6-seed1/checkpoint.safetensors --base ../shared/base-model/minilm-l6 --model models/en-2026.1
        """;

    public static int Run(string[] args)
    {
        try
        {
            return Chosen(args);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException or FormatException)
        {
            Console.Error.WriteLine($"train: error PAR301: {failure.Message} Check the paths and numbers given; a checkpoint that was written stays.");
            return 3;
        }
    }

    private static int Chosen(string[] args)
    {
        TorchLibrary.Prepare();
        switch (Options(args))
        {
            case { } options when Has(options, "gold", "base", "out"):
                Train(options["gold"], options["base"], options["out"], options);
                return 0;
            case { } options when Has(options, "export", "base", "model"):
                Export(options);
                return 0;
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }

    private static bool Has(Dictionary<string, string> options, params string[] names) => names.All(options.ContainsKey);

    private static void Export(Dictionary<string, string> options)
    {
        var weights = Safetensors.Read(options["export"]).Where(t => !Checkpoint.IsOfOptimiser(t.Key)).ToDictionary();
        ModelFolder.Write(options["model"], weights, options["base"], asTrained: options.GetValueOrDefault("numbers") == "fp32");
        Report($"{options["model"]} written");
    }

    private static void Train(string gold, string pretrained, string folder, Dictionary<string, string> options)
    {
        string Option(string name, string otherwise) => options.GetValueOrDefault(name, otherwise);
        TorchSharp.torch.set_num_threads(int.Parse(Option("threads", $"{Environment.ProcessorCount}")));
        var plan = new TrainingPlan(
            int.Parse(Option("epochs", "4")), int.Parse(Option("batch", "8")), int.Parse(Option("seed", "1")),
            double.Parse(Option("encoder-rate", "2e-4")), double.Parse(Option("head-rate", "1e-3")));
        var vocabulary = new WordPiece(File.ReadLines(Path.Combine(pretrained, "vocab.txt")));
        using var file = File.OpenText(gold);
        var articles = Gold.Read(file).Select(l => l.Article).OfType<GoldArticle>().Select(a => TrainingArticle.From(a, vocabulary)).ToList();
        Report($"{articles.Count} articles, {articles.Sum(a => a.Pieces.OfToken.Sum(p => p.Length))} pieces");

        Directory.CreateDirectory(folder);
        var checkpoint = Path.Combine(folder, "checkpoint.safetensors");
        var (weights, optimiser) = File.Exists(checkpoint) ? Checkpoint.Load(checkpoint) : Fresh(pretrained, plan);
        new Trainer(plan, articles, vocabulary, Report).Run(weights, optimiser, _ => Checkpoint.Save(checkpoint, weights, optimiser));
    }

    private static (Weights Weights, AdamW Optimiser) Fresh(string pretrained, TrainingPlan plan)
    {
        var weights = Weights.Fresh(Safetensors.Read(Path.Combine(pretrained, "model.fp16.safetensors")), Attribution.Tags.Count, plan.Seed);
        return (weights, new AdamW(weights));
    }

    private static void Report(string line) => Console.Error.WriteLine($"train: {line}");

    private static Dictionary<string, string>? Options(string[] args)
    {
        if (args.Length % 2 == 1 || args.Where((_, i) => i % 2 == 0).Any(a => !a.StartsWith("--", StringComparison.Ordinal)))
        {
            return null;
        }

        return args.Chunk(2).ToDictionary(p => p[0][2..], p => p[1]);
    }
}
