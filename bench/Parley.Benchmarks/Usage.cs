namespace Parley.Benchmarks;

/// <summary>What can be measured.</summary>
internal static class Usage
{
    /// <summary>How each benchmark is called, and what it measures.</summary>
    public const string Text = """
        dotnet run -c Release --project bench/Parley.Benchmarks -- ratio [--articles 400] [--rounds 3] [--threads N]
            [--input ../shared/load/senate-press-releases.jsonl] [--model models/en-2026.3] [--out bench/results.json]

        How fast articles are read end to end, and what ONNX Runtime alone would need for the same windows, in turns in one run.

        dotnet run -c Release --project bench/Parley.Benchmarks -- growth [--statements 10000,30000,100000,300000,1000000] [--out bench/networks.json]

        How the time to draw networks grows with the number of coded statements.

        dotnet run -c Release --project bench/Parley.Benchmarks -- room --corpus FILE [--readers 50] [--seconds 20] [--program eng/parley] [--out bench/room.json]

        How quickly the reading room answers while many read, what each page costs of the processor, how much script pages bring along, and what memory it takes.

        dotnet run -c Release --project bench/Parley.Benchmarks -- map [--actors 300] [--seconds 5] [--program eng/parley] [--out bench/map.json]

        How smoothly the map of an invented debate moves while it is dragged, in Chromium without a graphics card.

        dotnet run -c Release --project bench/Parley.Benchmarks -- suggestions [--decisions 300,1000,3000] [--input ../shared/load/senate-press-releases.jsonl] [--out bench/suggestions.json]

        How long it takes to learn from so many decisions, and to suggest concepts for the statements of a page.

        dotnet run -c Release --project bench/Parley.Benchmarks -- search --readings FILE.jsonl --corpus FILE.parley [--articles 200000] [--out bench/search.json]

        How quickly a corpus of invented articles answers, also to --like, and how large its file is. FILE.jsonl is what `parley read --with-text --format jsonl` prints of some thousand articles;
        the corpus is made, or goes on where it stopped.

        dotnet run -c Release --project bench/Parley.Benchmarks -- linking [--actors 10000,100000,1000000] [--out bench/linking.json]

        What a list of so many known actors keeps of memory, and how long the speakers of an article take to be linked to it.
        """;
}
