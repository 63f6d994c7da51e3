using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Parley.Networks;

namespace Parley.Cli.Commands;

/// <summary>What <c>--type</c> chooses.</summary>
public enum NetworkType
{
    /// <summary>Nodes of one kind.</summary>
    OneMode,

    /// <summary>Nodes of two kinds.</summary>
    TwoMode,

    /// <summary>No network, but the statements one by one.</summary>
    EventList,
}

/// <summary>The options that say which network is meant; every command that draws or measures one takes them.</summary>
internal static class NetworkWords
{
    private static readonly string[] Types = ["one-mode", "two-mode", "event-list"];

    private static Option<NetworkType?> Type { get; } = new("--type")
    {
        CustomParser = words => OptionWords.OneOf<NetworkType>(words, Types),
        Description = "one-mode (nodes of one kind), two-mode (of two kinds) or event-list (the statements one by one).",
        HelpName = "TYPE",
    };

    private static Option<string> Rows { get; } = new("--rows")
    {
        Description = "The variable whose values are the nodes, or the rows.",
        HelpName = "VARIABLE",
        DefaultValueFactory = _ => "organization",
    };

    internal static Option<string> Columns { get; } = new("--columns")
    {
        Description = "The variable that connects the nodes of a one-mode network, or the columns.",
        HelpName = "VARIABLE",
        DefaultValueFactory = _ => "concept",
    };

    private static Option<string> Qualifier { get; } = new("--qualifier")
    {
        Description = "The variable that tells agreement from disagreement, or none.",
        HelpName = "VARIABLE",
        DefaultValueFactory = _ => "agreement",
    };

    internal static Option<Aggregation?> Aggregate { get; } = new("--aggregate")
    {
        CustomParser = OptionWords.OneOf<Aggregation>,
        Description = "What the qualifier makes of a tie: ignore (the default), combine, congruence, conflict or subtract.",
        HelpName = "WAY",
    };

    internal static Option<Normalization?> Normalize { get; } = new("--normalize")
    {
        CustomParser = OptionWords.OneOf<Normalization>,
        Description = "What weights are divided by: no (the default); activity or prominence (two-mode); average, jaccard or cosine (one-mode).",
        HelpName = "WAY",
    };

    private static Option<bool> Isolates { get; } = new("--isolates") { Description = "Keep nodes without ties: all that occur in the range of dates." };

    private static Option<Duplicates?> Duplicates { get; } = new("--duplicates")
    {
        CustomParser = OptionWords.OneOf<Duplicates>,
        Description = "Count the same said again: include (the default), or once per document, week, month, year, or acrossrange.",
        HelpName = "SCOPE",
    };

    private static Option<long?> Since { get; } = new("--since")
    {
        CustomParser = words => Moment(words, endOfDay: false),
        Description = "Leave out what came before: 2005-01-26 or 2005-01-26T15:00:00Z.",
        HelpName = "DATE",
    };

    private static Option<long?> Until { get; } = new("--until")
    {
        CustomParser = words => Moment(words, endOfDay: true),
        Description = "Leave out what came after; a day is in it to its last second.",
        HelpName = "DATE",
    };

    private static Option<ValueFilter[]> Exclude { get; } = Filter("--exclude", "Leave out statements with this value, of a variable or of the document's author, source, section or type. May be repeated.");

    private static Option<ValueFilter[]> Only { get; } = Filter("--only", "Take only statements with this value. Several of one variable are alternatives, several variables must all hold. May be repeated.");

    private static Option<string?> StatementType { get; } = new("--statement-type")
    {
        Description = "The type of statements. Default: the first that has the variables.",
        HelpName = "NAME",
    };

    private static Option<TimeUnit?> Window { get; } = new("--window")
    {
        CustomParser = OptionWords.OneOf<TimeUnit>,
        Description = "A network for each step of a window over time, measured in events, seconds, minutes, hours, days, weeks, months or years. Default: no.",
        HelpName = "UNIT",
    };

    private static Option<int> Size { get; } = new("--size")
    {
        CustomParser = words => OptionWords.NumberFrom(words, 1),
        Description = "The width of the window in units.",
        HelpName = "N",
        DefaultValueFactory = _ => 100,
    };

    private static Option<Kernel?> KernelOption { get; } = new("--kernel")
    {
        CustomParser = OptionWords.OneOf<Kernel>,
        Description = "How weights fall off around the middle of a window: no (the default), uniform, gaussian, epanechnikov or triangular.",
        HelpName = "KERNEL",
    };

    private static Option<bool> Indent { get; } = new("--indent") { Description = "Begin and end smoothed windows half a width inside the range of dates." };

    private static Option<bool> Legacy { get; } = new("--legacy") { Description = "Give the numbers of Discourse Network Analyzer 3.1.2, its defects included." };

    /// <summary>Gives <paramref name="command"/> these options.</summary>
    public static void AddTo(Command command)
    {
        foreach (var option in new Option[] { Type, Rows, Columns, Qualifier, Aggregate, Normalize, Isolates, Duplicates, Since, Until, Exclude, Only, StatementType, Window, Size, KernelOption, Indent, Legacy })
        {
            command.Add(option);
        }
    }

    /// <summary>What is asked for.</summary>
    public static NetworkRequest Of(OptionValues values) => new(values.Of(Type) ?? NetworkType.OneMode, values.Of(StatementType), new NetworkOptions
    {
        Mode = values.Of(Type) == NetworkType.TwoMode ? NetworkMode.TwoMode : NetworkMode.OneMode,
        Rows = values.Of(Rows)!,
        Columns = values.Of(Columns)!,
        Qualifier = values.Of(Qualifier) is "none" ? null : values.Of(Qualifier),
        Aggregate = values.Of(Aggregate) ?? default,
        Normalize = values.Of(Normalize) ?? default,
        Isolates = values.Of(Isolates),
        Duplicates = values.Of(Duplicates) ?? default,
        Since = values.Of(Since),
        Until = values.Of(Until),
        Exclude = [.. values.Of(Exclude) ?? []],
        Only = [.. values.Of(Only) ?? []],
        Window = values.Of(Window) ?? default,
        Size = values.Of(Size),
        Kernel = values.Of(KernelOption) ?? default,
        Indent = values.Of(Indent),
        Legacy = values.Of(Legacy),
    });

    private static Option<ValueFilter[]> Filter(string name, string description) => new(name)
    {
        CustomParser = words => [.. words.Tokens.Select(token => FilterOf(words, name, token.Value)).OfType<ValueFilter>()],
        Description = description,
        HelpName = "VARIABLE=VALUE",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    private static ValueFilter? FilterOf(ArgumentResult words, string option, string word)
    {
        if (word.IndexOf('=') is > 0 and var equals)
        {
            return new(word[..equals], word[(equals + 1)..]);
        }

        words.AddError($"{option} takes VARIABLE=VALUE, and {word} has no value");
        return null;
    }

    private static long? Moment(ArgumentResult words, bool endOfDay)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        var word = words.Tokens[0].Value;
        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", out var day))
        {
            return new DateTimeOffset(day, endOfDay ? new TimeOnly(23, 59, 59) : default, TimeSpan.Zero).ToUnixTimeSeconds();
        }

        if (DateTimeOffset.TryParseExact(word, ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm"], CultureInfo.InvariantCulture, Utc, out var moment))
        {
            return moment.ToUnixTimeSeconds();
        }

        words.AddError($"{((OptionResult)words.Parent!).Option.Name} takes a day like 2005-01-26, or a moment like 2005-01-26T15:00:00Z");
        return null;
    }
}

/// <summary>Which network is asked for.</summary>
/// <param name="Type">A network, or its statements.</param>
/// <param name="StatementType">The type of statements; null for the first that has the variables.</param>
/// <param name="Options">How it is drawn.</param>
internal sealed record NetworkRequest(NetworkType Type, string? StatementType, NetworkOptions Options)
{
    /// <summary>The names of all variables that are needed.</summary>
    public IReadOnlySet<string> Variables { get; } = new[] { Options.Rows, Options.Columns, Options.Qualifier }.OfType<string>()
        .Concat(Options.Exclude.Concat(Options.Only).Select(filter => filter.Variable)).ToHashSet();
}
