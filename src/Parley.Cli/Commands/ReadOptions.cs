using System.CommandLine;
using System.CommandLine.Parsing;
using Parley.Attribution;
using Parley.Formats;
using Parley.Ingest;

namespace Parley.Cli.Commands;

/// <summary>How <c>parley read</c> prints.</summary>
public enum OutputFormat
{
    /// <summary>For a person at a terminal.</summary>
    Text,

    /// <summary>One JSON array of articles.</summary>
    Json,

    /// <summary>One JSON object a line and article.</summary>
    Jsonl,

    /// <summary>A table, one row a statement.</summary>
    Csv,

    /// <summary>One page for the browser.</summary>
    Html,
}

/// <summary>What <c>--acts</c> chooses.</summary>
public enum ActChoice
{
    /// <summary>What was said, written or decided aloud.</summary>
    Speech,

    /// <summary>Beliefs, wishes and plans.</summary>
    Thought,

    /// <summary>Both.</summary>
    All,
}

/// <summary>The options of <c>parley read</c>, as typed.</summary>
public sealed class ReadOptions
{
    private readonly ParseResult _words;

    private ReadOptions(ParseResult words, Argument<string[]> inputs)
    {
        _words = words;
        Inputs = words.GetValue(inputs)!;
    }

    /// <summary>Files, folders, globs, addresses, or <c>-</c>.</summary>
    public IReadOnlyList<string> Inputs { get; }

    /// <summary>The kind given with <c>--from</c>; null where the content decides.</summary>
    public string? From => _words.GetValue(FromOption);

    /// <summary>What <c>--columns</c> says of the columns of a table; null where their names decide.</summary>
    public string? Columns => _words.GetValue(ColumnsOption);

    /// <summary>The format asked for, or null.</summary>
    public OutputFormat? Format => _words.GetValue(FormatOption);

    /// <summary>The file to write to, or null for stdout.</summary>
    public string? Out => _words.GetValue(OutOption);

    /// <summary>Whether the JSON repeats the article's text.</summary>
    public bool WithText => _words.GetValue(WithTextOption);

    /// <summary>The acts asked for, or null.</summary>
    public ActChoice? Acts => _words.GetValue(ActsOption);

    /// <summary>Which statements are asked for.</summary>
    internal StatementFilter Filter => new(Acts switch { ActChoice.Speech => StatementAct.Speech, ActChoice.Thought => StatementAct.Thought, _ => null }, MinConfidence);

    /// <summary>How many articles are read at a time.</summary>
    public int Threads => _words.GetValue(ThreadsOption);

    /// <summary>The model's folder, or null for the one that comes with the program.</summary>
    public string? Model => _words.GetValue(ModelOption);

    /// <summary>Whether a bad input is reported and the rest read.</summary>
    public bool KeepGoing => _words.GetValue(KeepGoingOption);

    /// <summary>Statements below this are left out.</summary>
    public double MinConfidence => _words.GetValue(MinConfidenceOption);

    /// <summary>Whether the text groups an article's statements by who made them.</summary>
    public bool BySpeaker => _words.GetValue(BySpeakerOption);

    /// <summary>The user's own list of actors, or null.</summary>
    public string? Actors => _words.GetValue(ActorsOption);

    /// <summary>The file of what people decided about actors, or null.</summary>
    public string? Decisions => _words.GetValue(DecisionsOption);

    /// <summary>The file that the actors found are written to, or null.</summary>
    public string? ActorsOut => _words.GetValue(ActorsOutOption);

    private static Argument<string[]> InputArgument { get; } = new("INPUT")
    {
        Description = "What to read: a file, a folder, a glob, a URL, or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static Option<string?> FromOption { get; } = new("--from")
    {
        Description = $"Read every input as one of {InputKinds.Names}. Default: by content and name.",
        HelpName = "KIND",
    };

    private static Option<string?> ColumnsOption { get; } = new("--columns")
    {
        Description = "Which columns of a CSV or XLSX table of articles hold what: title=Headline,text=Body. Default: by their names.",
        HelpName = "PAIRS",
    };

    private static Option<OutputFormat?> FormatOption { get; } = new("--format")
    {
        CustomParser = OptionWords.OneOf<OutputFormat>,
        Description = "text, json (one array), jsonl (an article a line), csv (a statement a row) or html (one page). Default: text on a terminal, jsonl otherwise.",
        HelpName = "FORMAT",
    };

    private static Option<string?> OutOption { get; } = new("--out") { Description = "Write to FILE instead of standard output.", HelpName = "FILE" };

    private static Option<bool> WithTextOption { get; } = new("--with-text") { Description = "Repeat the article's text and its blocks in the JSON." };

    private static Option<ActChoice?> ActsOption { get; } = new("--acts")
    {
        CustomParser = OptionWords.OneOf<ActChoice>,
        Description = "speech, thought (beliefs, wishes, plans) or all. Default: all in json, jsonl and csv; text and html show speech and fold thought away.",
        HelpName = "ACTS",
    };

    private static Option<int> ThreadsOption { get; } = new("--threads")
    {
        CustomParser = OptionWords.Number<int>(threads => threads > 0, "a number from 1"),
        Description = "Articles read at a time. Default: the number of processor cores. The output does not depend on it.",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    private static Option<string?> ModelOption { get; } = new("--model")
    {
        Description = "Folder of the reading model. Default: PARLEY_MODEL, else the newest in models/ beside or above the program.",
        HelpName = "DIR",
    };

    private static Option<bool> KeepGoingOption { get; } = new("--keep-going")
    {
        Description = "true: report a bad input and read the rest. false: stop at the first.",
        HelpName = "true|false",
        DefaultValueFactory = _ => true,
    };

    private static Option<double> MinConfidenceOption { get; } = new("--min-confidence")
    {
        CustomParser = OptionWords.Number<double>(confidence => confidence is >= 0 and <= 1, "a number from 0 to 1"),
        Description = "Leave out statements whose confidence, from 0 to 1, is below X.",
        HelpName = "X",
    };

    private static Option<bool> BySpeakerOption { get; } = new("--by-speaker") { Description = "Group the text by who speaks, over all articles." };

    private static Option<string?> ActorsOption { get; } = new("--actors")
    {
        Description = "Your own list of actors, whose names and ids are used: a CSV file with a column name and, where wanted, aliases, kind, role, affiliation, from, to, id.",
        HelpName = "FILE",
    };

    private static Option<string?> DecisionsOption { get; } = new("--decisions")
    {
        Description = "What people decided about actors: a CSV file with columns decision (merge, split, rename), id, other, name, articles, and where wanted who, when, why.",
        HelpName = "FILE",
    };

    private static Option<string?> ActorsOutOption { get; } = new("--actors-out")
    {
        CustomParser = ActorTableFile,
        Description = "Also write the actors found, with counts, aliases, roles and examples, to a .csv or .jsonl file.",
        HelpName = "FILE",
    };

    /// <summary>Gives <paramref name="command"/> these options.</summary>
    public static void AddTo(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        command.Add(InputArgument);
        AddOptionsTo(command);
    }

    /// <summary>Gives <paramref name="command"/> the options alone, for a command with arguments of its own.</summary>
    internal static void AddOptionsTo(Command command)
    {
        foreach (var option in new Option[] { FromOption, ColumnsOption, FormatOption, OutOption, WithTextOption, ActsOption, BySpeakerOption, ActorsOption, DecisionsOption, ActorsOutOption, MinConfidenceOption, ThreadsOption, ModelOption, KeepGoingOption })
        {
            command.Add(option);
        }
    }

    /// <summary>The options in a parsed command line.</summary>
    public static ReadOptions Of(ParseResult words) => new(words, InputArgument);

    /// <summary>The options of a command whose inputs are another argument.</summary>
    internal static ReadOptions Of(ParseResult words, Argument<string[]> inputs) => new(words, inputs);

    private static string? ActorTableFile(ArgumentResult words)
    {
        var path = words.Tokens[0].Value;
        if (!path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && !path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
        {
            words.AddError("--actors-out takes a file that ends in .csv or .jsonl");
        }

        return path;
    }
}
