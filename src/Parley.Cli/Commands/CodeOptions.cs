using System.CommandLine;

namespace Parley.Cli.Commands;

/// <summary>How <c>parley code</c> prints.</summary>
internal enum CodeFormat
{
    /// <summary>A line for each position, for a person.</summary>
    Text,

    /// <summary>One array.</summary>
    Json,

    /// <summary>One object a line and position.</summary>
    Jsonl,
}

/// <summary>The options of <c>parley code</c>, as typed.</summary>
internal sealed class CodeOptions(ParseResult words)
{
    /// <summary>The corpus.</summary>
    public string Corpus => words.GetValue(CorpusArgument)!;

    /// <summary>How sure a position must be.</summary>
    public double MinConfidence => words.GetValue(MinConfidenceOption);

    /// <summary>Whether nothing is to be written into the corpus.</summary>
    public bool DryRun => words.GetValue(DryRunOption);

    /// <summary>How many positions at most.</summary>
    public int Limit => words.GetValue(LimitOption);

    /// <summary>How many statements are looked at side by side.</summary>
    public int Threads => words.GetValue(ThreadsOption);

    /// <summary>The format; null where none is asked for.</summary>
    public CodeFormat? Format => words.GetValue(FormatOption);

    /// <summary>The file to write to; null for standard output.</summary>
    public string? Out => words.GetValue(OutOption);

    private static Argument<string> CorpusArgument { get; } = new("CORPUS") { Description = "The corpus: a *.parley file, or postgres://user:password@host/database." };

    private static Option<double> MinConfidenceOption { get; } = new("--min-confidence")
    {
        CustomParser = OptionWords.Number<double>(number => number is >= 0 and <= 1, "a number from 0 to 1"),
        Description = "Only positions of which concept and agreement are together at least this sure, from 0 to 1. Default: 0.5.",
        HelpName = "X",
        DefaultValueFactory = _ => 0.5,
    };

    private static Option<bool> DryRunOption { get; } = new("--dry-run") { Description = "Print what would be proposed, and leave the corpus as it is." };

    private static Option<int> LimitOption { get; } = new("--limit")
    {
        CustomParser = words => OptionWords.NumberFrom(words, 1),
        Description = "Stop after so many positions. Default: none.",
        HelpName = "N",
        DefaultValueFactory = _ => int.MaxValue,
    };

    private static Option<int> ThreadsOption { get; } = new("--threads")
    {
        CustomParser = words => OptionWords.NumberFrom(words, 1),
        Description = "How many statements are looked at side by side. Default: one for each processor core.",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    private static Option<CodeFormat?> FormatOption { get; } = new("--format")
    {
        CustomParser = OptionWords.OneOf<CodeFormat>,
        Description = "text (a line for each position), json (one array) or jsonl (an object a line). Default: text on a terminal, jsonl otherwise.",
        HelpName = "FORMAT",
    };

    private static Option<string?> OutOption { get; } = new("--out") { Description = "Write to FILE instead of standard output.", HelpName = "FILE" };

    /// <summary>Gives <paramref name="command"/> these arguments and options.</summary>
    public static void AddTo(Command command)
    {
        command.Add(CorpusArgument);
        foreach (var option in new Option[] { MinConfidenceOption, DryRunOption, LimitOption, ThreadsOption, FormatOption, OutOption })
        {
            command.Add(option);
        }
    }
}
