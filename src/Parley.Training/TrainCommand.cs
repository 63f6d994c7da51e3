using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Parley.Evaluation;
using Parley.Language;
using Parley.Onnx;
using Parley.Training.Augmentation;
using Parley.Training.Calibration;
using Parley.Training.Chains;
using Parley.Training.Corpus;
using Parley.Training.Network;

namespace Parley.Training;

/// <summary>The command line of the trainer.</summary>
internal static class TrainCommand
{
    private const string Usage = """
        eng/train --gold FILE --base DIR --out DIR [--dev FILE] [--epochs 4] [--batch 8] [--seed 1] [--encoder-rate 2e-4] [--head-rate 1e-3]
                  [--teachers FILE,FILE] [--gold-share 0.5] [--rounds 3] [--unmarked FILE] [--unmarked-articles 1500] [--from FILE] [--layers N]
                  [--augment 0] [--chains FILE,FILE] [--mention-share 0.1] [--dev-chains FILE,FILE] [--threads N] [--device cpu|cuda]
        eng/train --blend FILE,FILE --shares 1,2 --out FILE
        eng/train --export FILE --base DIR --model DIR [--numbers int8|fp32]
        eng/train --sentences FILE --base DIR --model DIR
        eng/train --show-augmentation N --gold FILE [--seed 1]
        eng/train --calibrate FILE --model DIR

        The first learns to read from gold (JSON Lines) and a pretrained encoder (model.fp16.safetensors, vocab.txt). It writes DIR/checkpoint.safetensors as it
        goes (run again with the same options to go on where it stopped) and DIR/weights.safetensors at the end, and scores them on --dev. With --teachers
        (weights that have learnt) it follows their mean belief: wholly on --unmarked articles, and on gold ones beside the gold, which counts --gold-share;
        what they believe is asked once for each of --rounds different epochs.
        --from begins with weights that have learnt, thinned to --layers. --device cuda needs a libtorch for CUDA on LD_LIBRARY_PATH.
        With --augment 0.3 every epoch sees three articles in ten restyled (other quotation marks, verbs, places of tags) and, beside all of them, short invented
        articles with what is rare in gold: 1.2 for each article of gold. --chains adds texts in which it is marked who is meant where (.conllu of GUM, .tsv of
        GAP, JSON Lines with tokens and coref): from them it learns whom pronouns and descriptions mean.
        The second makes one network of several that began with the same weights: their weighted mean, with the first one's head for mentions.
        The third makes a model folder of weights. The fourth makes a folder of a pretrained encoder of
        sentences, by which `parley search --like` finds what says the same. The fifth shows N restyled and N invented articles with their attributions marked.
        The last reads gold that the model was not trained on and writes DIR/confidence.json, by which the model knows how sure to be of a statement, and the
        table of it in DIR/README.md; do so after every export.

          eng/train --gold ../shared/corpora/polnear/train.jsonl --base ../shared/base-model/e5-small-l12 --out artifacts/training/teacher-1 --seed 1
          eng/train --gold ../shared/corpora/polnear/train.jsonl --base ../shared/base-model/minilm-l6 --out artifacts/training/student \
                    --teachers artifacts/training/teacher-1/weights.safetensors --unmarked ../shared/load/senate-press-releases.jsonl
          eng/train --export artifacts/training/student/weights.safetensors --base ../shared/base-model/minilm-l6 --model models/en-2026.3
          eng/train --calibrate ../shared/corpora/polnear/dev.jsonl --model models/en-2026.3
        """;

    public static int Run(string[] args)
    {
        try
        {
            return Chosen(args);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException or FormatException or ModelException)
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
            case { } options when Has(options, "show-augmentation", "gold"):
                AugmentationReport.Write(Articles(options["gold"]), int.Parse(options["show-augmentation"]), int.Parse(options.GetValueOrDefault("seed", "1")), Console.Out);
                return 0;
            case { } options when Has(options, "blend", "shares", "out"):
                var shares = options["shares"].Split(',').Select(double.Parse);
                Safetensors.Write(options["out"], Blend.Of([.. options["blend"].Split(',').Select(Checkpoint.Weights).Zip(shares)]), half: true);
                return 0;
            case { } options when Has(options, "export", "base", "model"):
                Export(options);
                return 0;
            case { } options when Has(options, "sentences", "base", "model"):
                SentenceFolder.Write(options["model"], Checkpoint.Weights(options["sentences"]), options["base"]);
                Report($"{options["model"]} written");
                return 0;
            case { } options when Has(options, "calibrate", "model"):
                Calibrate(options["calibrate"], options["model"]);
                return 0;
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }

    private static bool Has(Dictionary<string, string> options, params string[] names) => names.All(options.ContainsKey);

    private static void Export(Dictionary<string, string> options)
    {
        var weights = Checkpoint.Weights(options["export"]);
        ModelFolder.Write(options["model"], weights, options["base"], asTrained: options.GetValueOrDefault("numbers") == "fp32");
        Report($"{options["model"]} written");
    }

    private static void Calibrate(string gold, string folder)
    {
        var file = Path.Combine(folder, ConfidenceFile.Name);
        using var model = ReadingModel.Load(folder);
        var calibrated = new Calibrator([.. Articles(gold).Where(a => a.Annotations.Length > 0).AsParallel().AsOrdered().Select(a => JudgedArticle.From(a, model.Reader))])
            .Run(NameOf(gold));
        File.WriteAllText(file, calibrated.File.ToJson());
        var table = ConfidenceTable.Markdown(calibrated);
        Report($"{file} written\n{table}");
        var card = Path.Combine(folder, "README.md");
        if (File.Exists(card))
        {
            File.WriteAllText(card, ConfidenceTable.Put(File.ReadAllText(card), table));
        }
    }

    /// <summary>The folder and the file, without what is only this machine's: <c>polnear/dev</c>.</summary>
    private static string NameOf(string path) =>
        $"{Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path)))}/{Path.GetFileNameWithoutExtension(path)}";

    private static void Train(string gold, string pretrained, string folder, Dictionary<string, string> options)
    {
        string Option(string name, string otherwise) => options.GetValueOrDefault(name, otherwise);
        Use(Option("device", "cpu"), int.Parse(Option("threads", $"{Environment.ProcessorCount}")));
        var plan = new TrainingPlan(
            int.Parse(Option("epochs", "4")), int.Parse(Option("batch", "8")), int.Parse(Option("seed", "1")),
            double.Parse(Option("encoder-rate", "2e-4")), double.Parse(Option("head-rate", "1e-3")),
            int.Parse(Option("rounds", options.ContainsKey("teachers") ? "3" : $"{int.MaxValue}")), double.Parse(Option("gold-share", "0.5")), double.Parse(Option("mention-share", "0.1")));
        var vocabulary = new WordPiece(File.ReadLines(Path.Combine(pretrained, "vocab.txt")));
        var articles = Articles(gold);
        var augmented = new AugmentedCorpus(articles, double.Parse(Option("augment", "0")), plan.Seed);
        var set = new TrainingSet(
            TrainingSet.Prepare(articles, vocabulary),
            options.TryGetValue("unmarked", out var unmarked) ? TrainingSet.PrepareUnmarked(Texts(unmarked), vocabulary) : [],
            int.Parse(Option("unmarked-articles", "1500"))) {
                Varied = augmented.Share > 0 ? epoch => TrainingSet.Prepare(augmented.Of(epoch), vocabulary) : null,
                Chained = Chained(options.GetValueOrDefault("chains"), vocabulary),
            };
        Report($"{set.Gold.Length} articles, {set.Gold.Sum(a => a.Pieces.OfToken.Sum(p => p.Length))} pieces; {set.Unmarked.Length} unmarked, {augmented.Invented} invented an epoch, {set.Chained.Length} with chains");

        Directory.CreateDirectory(folder);
        var checkpoint = Path.Combine(folder, "checkpoint.safetensors");
        var (weights, optimiser) = File.Exists(checkpoint) ? Checkpoint.Load(checkpoint) : Fresh(pretrained, plan, options);
        var teachers = options.TryGetValue("teachers", out var paths) ? new Teachers([.. paths.Split(',').Select(p => new ReadingNetwork(Learnt(p)))]) : null;
        new Trainer(plan, set, vocabulary, Report).Run(weights, optimiser, (teachers, () => Checkpoint.Save(checkpoint, weights, optimiser)));
        Safetensors.Write(Path.Combine(folder, "weights.safetensors"), weights.Save(), half: true);
        if (options.TryGetValue("dev", out var dev))
        {
            Report($"dev: {new DevScores(Articles(dev), vocabulary).Of(weights)}");
        }

        foreach (var file in options.GetValueOrDefault("dev-chains")?.Split(',') ?? [])
        {
            Report($"{NameOf(file)}: {MentionScores.Of(weights, Chained(file, vocabulary), vocabulary)}");
        }
    }

    private static ImmutableArray<TrainingArticle> Chained(string? files, WordPiece vocabulary) =>
        TrainingSet.PrepareChained(files?.Split(',').SelectMany(f => ChainFiles.Read(f)) ?? [], vocabulary);

    private static List<GoldArticle> Articles(string path)
    {
        using var file = File.OpenText(path);
        return [.. Gold.Read(file).Select(l => l.Article).OfType<GoldArticle>()];
    }

    /// <summary>Articles of which only the text counts.</summary>
    private static IEnumerable<GoldArticle> Texts(string path) =>
        File.ReadLines(path).Select((line, i) => new GoldArticle($"{i}", JsonNode.Parse(line)!["text"]!.GetValue<string>(), [], [new GoldAnnotation("", [])]));

    private static void Use(string device, int threads)
    {
        TorchSharp.torch.set_num_threads(threads);
        if (device == "cuda")
        {
            TorchSharp.torch.set_default_device(TorchSharp.torch.CUDA);
            TorchSharp.torch.backends.cuda.matmul.allow_tf32 = true;
        }
    }

    private static (Weights Weights, AdamW Optimiser) Fresh(string pretrained, TrainingPlan plan, Dictionary<string, string> options)
    {
        var layers = options.TryGetValue("layers", out var given) ? int.Parse(given) : (int?)null;
        IReadOnlyDictionary<string, WeightTensor> Begun(string path) => layers is { } n ? Weights.Thinned(Checkpoint.Weights(path), n) : Checkpoint.Weights(path);
        var weights = options.TryGetValue("from", out var learnt)
            ? Weights.From(Begun(learnt))
            : Weights.Fresh(Begun(Path.Combine(pretrained, "model.fp16.safetensors")), Attribution.Tags.Count, plan.Seed);
        weights.WithMentions(plan.Seed);
        return (weights, new AdamW(weights));
    }

    private static Weights Learnt(string path) => Weights.From(Checkpoint.Weights(path));

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
