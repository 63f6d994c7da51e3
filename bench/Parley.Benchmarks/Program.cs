using Parley.Benchmarks;
using Parley.Onnx;

if (args is not ["ratio" or "growth" or "room" or "search" or "linking" or "map" or "suggestions", .. var rest] || rest.Length % 2 == 1)
{
    Console.Error.WriteLine(Usage.Text);
    return 2;
}

var options = rest.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
string Option(string name, string otherwise) => options.GetValueOrDefault("--" + name, otherwise);
int Number(string name, int otherwise) => int.Parse(Option(name, $"{otherwise}"));
IEnumerable<int> Numbers(string name, string otherwise) => Option(name, otherwise).Split(',').Select(int.Parse);
RatioPlan Plan() => new(Option("input", "../shared/load/senate-press-releases.jsonl"), Number("articles", 400), Number("rounds", 3), Number("threads", Environment.ProcessorCount));
try
{
    var (figures, file) = args[0] switch
    {
        "growth" => (Growth.Measure(Numbers("statements", "10000,30000,100000,300000,1000000"), Console.Error), "networks"),
        "room" => (await new RoomLoad(Option("corpus", ""), Number("readers", 50), Number("seconds", 20)) { Program = Option("program", "eng/parley") }.MeasureAsync(Console.Error), "room"),
        "map" => (await new MapFrames(Option("program", "eng/parley"), Number("actors", 300), Number("seconds", 5)).MeasureAsync(Console.Error), "map"),
        "suggestions" => (SuggestionSpeed.Measure(Option("input", "../shared/load/senate-press-releases.jsonl"), Numbers("decisions", "300,1000,3000"), Console.Error), "suggestions"),
        "search" => (new SearchLoad(Option("readings", ""), Option("corpus", ""), Number("articles", 200_000)).Measure(Console.Error), "search"),
        "linking" => (Linking.Measure(Numbers("actors", "10000,100000,1000000"), Console.Error), "linking"),
        _ => (Ratio.Measure(Plan(), Option("model", "models/en-2026.3"), Console.Error).ToJson(), "results"),
    };
    File.WriteAllText(Option("out", $"bench/{file}.json"), figures + "\n");
    Console.WriteLine(figures);
    return 0;
}
catch (Exception e) when (e is ModelException or IOException)
{
    Console.Error.WriteLine($"bench: {e.Message}");
    return 3;
}
