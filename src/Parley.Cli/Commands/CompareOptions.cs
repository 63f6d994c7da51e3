using System.CommandLine;
using System.CommandLine.Parsing;
using Parley.Evaluation.Behaviour;

namespace Parley.Cli.Commands;

/// <summary>How <c>parley compare</c> prints.</summary>
public enum ReportFormat
{
    /// <summary>Tables and examples for people.</summary>
    Text,

    /// <summary>The same for a document.</summary>
    Markdown,

    /// <summary>One JSON object with every figure.</summary>
    Json,
}

/// <summary>The options of <c>parley compare</c>, as typed.</summary>
public sealed class CompareOptions
{
    private readonly ParseResult _words;

    private CompareOptions(ParseResult words) => _words = words;

    /// <summary>Files, folders, globs, addresses, or <c>-</c>; none where the files of readings bring the texts.</summary>
    public IReadOnlyList<string> Inputs => _words.GetValue(InputArgument) ?? [];

    /// <summary>The reader before: the folder of a model, or a file of readings.</summary>
    public string Against => _words.GetValue(AgainstOption)!;

    /// <summary>The model after, or null for the one that comes with the program.</summary>
    public string? Model => _words.GetValue(ModelOption);

    /// <summary>The file of readings after, in place of a model.</summary>
    public string? Predictions => _words.GetValue(PredictionsOption);

    /// <summary>How many articles are drawn; null for all.</summary>
    public int? Articles => _words.GetValue(ArticlesOption);

    /// <summary>Examples of each kind.</summary>
    public int Examples => _words.GetValue(ExamplesOption);

    /// <summary>Of every draw.</summary>
    public int Seed => _words.GetValue(SeedOption);

    /// <summary>The file to write to, or null for stdout.</summary>
    public string? Out => _words.GetValue(OutOption);

    /// <summary>What was asked for, else JSON for a file and text for stdout.</summary>
    public ReportFormat Format => _words.GetValue(FormatOption) ?? (Out is null ? ReportFormat.Text : ReportFormat.Json);

    /// <summary>The document whose report is replaced, or null.</summary>
    public string? WriteInto => _words.GetValue(WriteIntoOption);

    /// <summary>How many articles are read at a time.</summary>
    public int Threads => _words.GetValue(ThreadsOption);

    /// <summary>What goes into the report about how it was made.</summary>
    public BehaviourSettings Settings(string before, string after) => new()
    {
        Before = before,
        After = after,
        Inputs = Inputs.Count == 0 ? null : string.Join(", ", Inputs.Select(input => Path.GetFileName(Path.TrimEndingDirectorySeparator(input)) is { Length: > 0 } name ? name : input)),
        Drawn = Articles,
        Examples = Examples,
        Seed = Seed,
    };

    private static Argument<string[]> InputArgument { get; } = new("INPUT")
    {
        Description = "The articles: as for read. May be left out where a file of readings brings their texts.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static Option<string> AgainstOption { get; } = new("--against")
    {
        Description = "What was before: the folder of a model, or a file of readings kept from parley read --format jsonl.",
        HelpName = "DIR|FILE",
        Required = true,
    };

    private static Option<string?> ModelOption { get; } = new("--model")
    {
        Description = "Folder of the model after. Default: PARLEY_MODEL, else the newest in models/ beside or above the program.",
        HelpName = "DIR",
    };

    private static Option<string?> PredictionsOption { get; } = new("--predictions")
    {
        Description = "What is after, in place of a model: a file of readings, JSON Lines as parley read prints them.",
        HelpName = "FILE",
    };

    private static Option<int?> ArticlesOption { get; } = new("--articles")
    {
        CustomParser = words => OptionWords.NumberFrom(words, 1),
        Description = "Draw N of the articles by chance. Default: all.",
        HelpName = "N",
    };

    private static Option<int> ExamplesOption { get; } = new("--examples")
    {
        CustomParser = words => OptionWords.NumberFrom(words, 0),
        Description = "Show N statements of each kind, drawn by chance.",
        HelpName = "N",
        DefaultValueFactory = _ => 5,
    };

    private static Option<int> SeedOption { get; } = new("--seed")
    {
        CustomParser = words => OptionWords.NumberFrom(words, 0),
        Description = "The seed of both draws: the same gives the same articles and examples.",
        HelpName = "N",
        DefaultValueFactory = _ => 20250213,
    };

    private static Option<ReportFormat?> FormatOption { get; } = new("--format")
    {
        CustomParser = OptionWords.OneOf<ReportFormat>,
        Description = "text, markdown (for a changelog) or json (every figure). Default: text, but json with --out.",
        HelpName = "FORMAT",
    };

    private static Option<string?> OutOption { get; } = new("--out") { Description = "Write to FILE instead of standard output.", HelpName = "FILE" };

    private static Option<string?> WriteIntoOption { get; } = new("--write-into")
    {
        Description = $"Also put the report into the Markdown document FILE, between its first {BehaviourMarkdown.Begin} and {BehaviourMarkdown.End}.",
        HelpName = "FILE",
    };

    private static Option<int> ThreadsOption { get; } = new("--threads")
    {
        CustomParser = words => OptionWords.NumberFrom(words, 1),
        Description = "Articles read at a time. Default: the number of processor cores. The report does not depend on it.",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    /// <summary>Gives <paramref name="command"/> these options.</summary>
    public static void AddTo(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        command.Add(InputArgument);
        foreach (var option in new Option[] { AgainstOption, ModelOption, PredictionsOption, ArticlesOption, ExamplesOption, SeedOption, FormatOption, OutOption, WriteIntoOption, ThreadsOption })
        {
            command.Add(option);
        }

        command.Validators.Add(Check);
    }

    /// <summary>The options in a parsed command line.</summary>
    public static CompareOptions Of(ParseResult words) => new(words);

    private static void Check(CommandResult words)
    {
        var (predictions, inputs) = (words.GetResult(PredictionsOption) is not null, words.GetResult(InputArgument)?.Tokens.Count > 0);
        if (predictions && words.GetResult(ModelOption) is not null)
        {
            words.AddError("--model and --predictions both say what is after; give one of them");
        }

        if (!inputs && !predictions && Directory.Exists(words.GetValue(AgainstOption)))
        {
            words.AddError("two models need articles to read; name them");
        }
    }
}
