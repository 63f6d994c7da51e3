using Parley.Benchmarks;
using Parley.Onnx;

const string Usage = """
    dotnet run -c Release --project bench/Parley.Benchmarks -- ratio [--articles 400] [--rounds 3] [--threads N]
        [--input ../shared/load/senate-press-releases.jsonl] [--model models/en-2026.3] [--out bench/results.json]

    How fast articles are read end to end, and what ONNX Runtime alone would need for the same windows, in turns in one run.

    dotnet run -c Release --project bench/Parley.Benchmarks -- growth [--statements 10000,30000,100000,300000,1000000] [--out bench/networks.json]

    How the time to draw networks grows with the number of coded statements.

    dotnet run -c Release --project bench/Parley.Benchmarks -- room --corpus FILE [--readers 50] [--seconds 20] [--out bench/room.json]

    How quickly the reading room answers while many read, and what memory it takes.

    dotnet run -c Release --project bench/Parley.Benchmarks -- search --readings FILE.jsonl --corpus FILE.parley [--articles 200000] [--out bench/search.json]

    How quickly a corpus of invented articles answers, also to --like, and how large its file is. FILE.jsonl is what `parley read --with-text --format jsonl` prints of some thousand articles;
    the corpus is made, or goes on where it stopped.

    dotnet run -c Release --project bench/Parley.Benchmarks -- linking [--actors 10000,100000,1000000] [--out bench/linking.json]

    What a list of so many known actors keeps of memory, and how long the speakers of an article take to be linked to it.
    """;

if (args is not ["ratio" or "growth" or "room" or "search" or "linking", .. var rest] || rest.Length % 2 == 1)
{
    Console.Error.WriteLine(Usage);
    return 2;
}

var options = rest.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
string Option(string name, string otherwise) => options.GetValueOrDefault("--" + name, otherwise);
if (args[0] == "growth")
{
    var sizes = Option("statements", "10000,30000,100000,300000,1000000").Split(',').Select(int.Parse);
    File.WriteAllText(Option("out", "bench/networks.json"), Growth.Measure(sizes, Console.Error) + "\n");
    return 0;
}

if (args[0] == "room")
{
    var load = new RoomLoad(Option("corpus", ""), int.Parse(Option("readers", "50")), int.Parse(Option("seconds", "20")));
    File.WriteAllText(Option("out", "bench/room.json"), await load.MeasureAsync(Console.Error) + "\n");
    return 0;
}

if (args[0] == "search")
{
    var search = new SearchLoad(Option("readings", ""), Option("corpus", ""), int.Parse(Option("articles", "200000")));
    File.WriteAllText(Option("out", "bench/search.json"), search.Measure(Console.Error) + "\n");
    return 0;
}

if (args[0] == "linking")
{
    var sizes = Option("actors", "10000,100000,1000000").Split(',').Select(int.Parse);
    File.WriteAllText(Option("out", "bench/linking.json"), Linking.Measure(sizes, Console.Error) + "\n");
    return 0;
}

var plan = new RatioPlan(
    Option("input", "../shared/load/senate-press-releases.jsonl"),
    int.Parse(Option("articles", "400")),
    int.Parse(Option("rounds", "3")),
    int.Parse(Option("threads", $"{Environment.ProcessorCount}")));
try
{
    var result = Ratio.Measure(plan, Option("model", "models/en-2026.3"), Console.Error);
    File.WriteAllText(Option("out", "bench/results.json"), result.ToJson() + "\n");
    Console.WriteLine(result);
    return 0;
}
catch (Exception e) when (e is ModelException or IOException)
{
    Console.Error.WriteLine($"bench: {e.Message}");
    return 3;
}
