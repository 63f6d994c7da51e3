using System.Diagnostics;
using Parley.Fuzz;
using Parley.Ingest;
using Parley.Onnx;

// eng/fuzz MODEL SAMPLES[:SAMPLES…] [MINUTES] [SEED]: breaks samples at random and demands that reading them breaks no law.
var minutes = args.Length > 2 ? double.Parse(args[2]) : 10;
var seed = args.Length > 3 ? int.Parse(args[3]) : 1;
var seeds = args[1].Split(':').SelectMany(Directory.EnumerateFiles).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
using var model = ReadingModel.Load(args[0]);
var accidents = new Accidents(seeds, new Random(seed));
InputKind?[] kinds = [null, null, .. Enum.GetValues<InputKind>().Cast<InputKind?>()];
var watch = Stopwatch.StartNew();
var (inputs, articles, statements) = (0, 0, 0);
while (watch.Elapsed.TotalMinutes < minutes)
{
    var bytes = accidents.Next();
    var kind = kinds[inputs++ % kinds.Length];
    var began = watch.Elapsed;
    foreach (var article in new Inputs(() => new MemoryStream(bytes)).Read(["-"], kind, CancellationToken.None).Select(i => i.Article).OfType<Parley.Text.Article>())
    {
        var reading = model.Reader.Read(article);
        (articles, statements) = (articles + 1, statements + reading.Statements.Length);
        var broken = Laws.BrokenBy(reading).ToList();
        if (broken.Count > 0)
        {
            return Failed(bytes, string.Join("; ", broken));
        }
    }

    if (watch.Elapsed - began > TimeSpan.FromSeconds(30))
    {
        return Failed(bytes, "reading took over 30 seconds");
    }
}

Console.WriteLine($"{inputs} inputs, {articles} articles, {statements} statements in {watch.Elapsed.TotalMinutes:F1} minutes (seed {seed}): no law broken");
return 0;

static int Failed(byte[] bytes, string why)
{
    var path = Path.Combine(Path.GetTempPath(), "parley-fuzz-failure.bin");
    File.WriteAllBytes(path, bytes);
    Console.Error.WriteLine($"{why}; the input is in {path}");
    return 1;
}
