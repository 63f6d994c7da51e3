using System.CommandLine;
using Parley.Evaluation;
using Parley.Text;

namespace Parley.Cli.Commands;

/// <summary>How <c>parley evaluate</c> prints.</summary>
public enum ScoreFormat
{
    /// <summary>A table for people.</summary>
    Text,

    /// <summary>One JSON object with every figure.</summary>
    Json,
}

/// <summary>The options of <c>parley evaluate</c>, as typed.</summary>
public sealed class EvaluateOptions
{
    private readonly ParseResult _words;

    private EvaluateOptions(ParseResult words) => _words = words;

    /// <summary>The file of gold articles.</summary>
    public string Gold => _words.GetValue(GoldArgument)!;

    /// <summary>The gold's folder and file, without what is only this machine's: <c>polnear/dev</c>.</summary>
    public string GoldName => NameOf(Gold);

    /// <summary>What to say where the gold has no article that was asked for.</summary>
    public Diagnostic NoSuchArticle => new("PAR210", $"{Gold} has no article {Show}; --worst 10 lists the ids of those with the most errors");

    /// <summary>The file of another system's statements; null to read the gold's texts ourselves.</summary>
    public string? Predictions => _words.GetValue(PredictionsOption);

    /// <summary>The model's folder, or null for the one that comes with the program.</summary>
    public string? Model => _words.GetValue(ModelOption);

    /// <summary>The file to write to, or null for stdout.</summary>
    public string? Out => _words.GetValue(OutOption);

    /// <summary>What was asked for, else JSON for a file and a table for stdout.</summary>
    public ScoreFormat Format => _words.GetValue(FormatOption) ?? (Out is null ? ScoreFormat.Text : ScoreFormat.Json);

    /// <summary>The document whose table is replaced, or null.</summary>
    public string? WriteTable => _words.GetValue(WriteTableOption);

    /// <summary>What the predictions are held against: a file of others, or a model's folder; or null.</summary>
    public string? Against => _words.GetValue(AgainstOption);

    /// <summary>How many of the articles with the most errors are listed, or null.</summary>
    public int? Worst => _words.GetValue(WorstOption);

    /// <summary>The article or hard case whose errors are told instead of the scores, or null.</summary>
    public string? Show => _words.GetValue(ShowOption);

    /// <summary>Whether the table is followed by what stands behind it.</summary>
    public bool Details => _words.GetValue(DetailsOption);

    /// <summary>An option that was given and says nothing of hard cases; null where there is none.</summary>
    public string? OnlyOfArticles => Given([AgainstOption, WorstOption, CutOption, WriteTableOption, SeedOption]);

    /// <summary>Whether the gold says whom sources mean, and that alone is scored.</summary>
    public bool Speakers => _words.GetValue(SpeakerOptions.Speakers);

    /// <summary>The corpus whose texts a gold of speakers points into, or null.</summary>
    public string? Texts => _words.GetValue(SpeakerOptions.Texts);

    /// <summary>Whether the gold's own sources are resolved and no statements are looked for.</summary>
    public bool GivenSources => _words.GetValue(SpeakerOptions.GivenSources);

    /// <summary>An option that was given and says nothing of speakers, or only of them where they are not scored; null where there is none.</summary>
    public string? OutOfPlace => Given(Speakers
        ? [AgainstOption, CutOption, WriteTableOption, SeedOption, NoBootstrapOption, DetailsOption, .. GivenSources ? new Option[] { PredictionsOption } : []]
        : [SpeakerOptions.Texts, SpeakerOptions.GivenSources]);

    /// <summary>Whether the gold says who agrees with what, and that alone is scored.</summary>
    public bool Stances => _words.GetValue(LearningOptions.Stances);

    /// <summary>Whether the gold is a corpus that people coded, and suggestions are scored.</summary>
    public bool Suggestions => _words.GetValue(LearningOptions.Suggestions);

    /// <summary>The part of the gold that counts, or null.</summary>
    public string? Fold => _words.GetValue(LearningOptions.Fold);

    /// <summary>The seed that was asked for, or null.</summary>
    public int? Seed => _words.GetValue(SeedOption);

    /// <summary>How many articles are read at a time.</summary>
    public int Threads => _words.GetValue(ThreadsOption);

    /// <summary>The scorer's settings; <paramref name="predicted"/> names what is scored.</summary>
    public ScoreSettings Settings(string predicted)
    {
        var settings = new ScoreSettings { Gold = GoldName, Predicted = predicted, Cut = _words.GetValue(CutOption) };
        settings = _words.GetValue(SeedOption) is { } seed ? settings with { Seed = seed } : settings;
        return _words.GetValue(NoBootstrapOption) ? settings with { Samples = 0 } : settings;
    }

    private static Argument<string> GoldArgument { get; } = new("GOLD")
    {
        Description = "Annotated articles, or hard cases, one a line: JSON as docs/reference/evaluation.md describes it.",
    };

    private static Option<string?> PredictionsOption { get; } = new("--predictions")
    {
        Description = "Score another system's statements: JSON Lines as parley read prints them. Without it, the articles are read here.",
        HelpName = "FILE",
    };

    private static Option<string?> ModelOption { get; } = new("--model")
    {
        Description = "Folder of the reading model. Default: PARLEY_MODEL, else the newest in models/ beside or above the program.",
        HelpName = "DIR",
    };

    private static Option<ScoreFormat?> FormatOption { get; } = new("--format")
    {
        CustomParser = OptionWords.OneOf<ScoreFormat>,
        Description = "text (a table) or json (every figure). Default: text, but json with --out.",
        HelpName = "FORMAT",
    };

    private static Option<string?> OutOption { get; } = new("--out") { Description = "Write to FILE instead of standard output.", HelpName = "FILE" };

    private static Option<int?> CutOption { get; } = new("--cut")
    {
        CustomParser = words => OptionWords.NumberFrom(words, 1),
        Description = "Count exact spans only in the first N tokens of each paragraph, gold and predicted alike; 300 is what CofeNet did.",
        HelpName = "N",
    };

    private static Option<bool> NoBootstrapOption { get; } = new("--no-bootstrap") { Description = "Leave out the 95 % intervals." };

    private static Option<int?> SeedOption { get; } = new("--seed")
    {
        CustomParser = words => OptionWords.NumberFrom(words, 1),
        Description = "Seed of the samples that the intervals are made from.",
        HelpName = "N",
    };

    private static Option<string?> AgainstOption { get; } = new("--against")
    {
        Description = "Also tell whether the difference to another prediction could be chance: JSON Lines, or the folder of a model, which then reads the articles.",
        HelpName = "FILE|DIR",
    };

    private static Option<int?> WorstOption { get; } = new("--worst")
    {
        CustomParser = words => OptionWords.NumberFrom(words, 1),
        Description = "Also list the N articles with the most errors.",
        HelpName = "N",
    };

    private static Option<string?> ShowOption { get; } = new("--show")
    {
        Description = "Instead of scores, tell every error in the article or hard case with this id, gold against predicted.",
        HelpName = "ID",
    };

    private static Option<bool> DetailsOption { get; } = new("--details") { Description = "Also print the figures by kind of statement, and how far the confidence can be trusted. JSON has both always." };

    private static Option<string?> WriteTableOption { get; } = new("--write-table")
    {
        Description = $"Also put a short table into the Markdown document FILE, between {ScoreTable.Begin} and {ScoreTable.End}.",
        HelpName = "FILE",
    };

    private static Option<int> ThreadsOption { get; } = new("--threads")
    {
        CustomParser = words => OptionWords.NumberFrom(words, 1),
        Description = "Articles read at a time. Default: the number of processor cores. The figures do not depend on it.",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    /// <summary>Gives <paramref name="command"/> these options.</summary>
    public static void AddTo(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        command.Add(GoldArgument);
        foreach (var option in new Option[] { PredictionsOption, ModelOption, FormatOption, OutOption, CutOption, NoBootstrapOption, SeedOption, AgainstOption, WorstOption, ShowOption, DetailsOption, WriteTableOption, SpeakerOptions.Speakers, SpeakerOptions.Texts, SpeakerOptions.GivenSources, LearningOptions.Stances, LearningOptions.Fold, LearningOptions.Suggestions, ThreadsOption })
        {
            command.Add(option);
        }
    }

    /// <summary>The options in a parsed command line.</summary>
    public static EvaluateOptions Of(ParseResult words) => new(words);

    private string? Given(Option[] options) => Array.Find(options, option => _words.GetResult(option) is { Implicit: false })?.Name;

    private static string NameOf(string path)
    {
        var folder = Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path)));
        var name = Path.GetFileNameWithoutExtension(path);
        return string.IsNullOrEmpty(folder) ? name : $"{folder}/{name}";
    }
}
