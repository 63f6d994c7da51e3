using System.CommandLine;
using System.CommandLine.Parsing;
using Parley.Attribution;
using Parley.Store.Search;

namespace Parley.Cli.Commands;

/// <summary>How <c>parley search</c> prints.</summary>
internal enum SearchFormat
{
    /// <summary>A line for each result, for a person.</summary>
    Text,

    /// <summary>One object with all of the answer.</summary>
    Json,

    /// <summary>One object a line and result.</summary>
    Jsonl,
}

/// <summary>The options of <c>parley search</c>, as typed.</summary>
internal sealed class SearchOptions(ParseResult words)
{
    /// <summary>The corpus.</summary>
    public string Corpus => words.GetValue(CorpusArgument)!;

    /// <summary>The format; null where none is asked for.</summary>
    public SearchFormat? Format => words.GetValue(FormatOption);

    /// <summary>The file to write to; null for standard output.</summary>
    public string? Out => words.GetValue(OutOption);

    /// <summary>A sentence that results are to be like; null where words alone count.</summary>
    public string? Like => words.GetValue(LikeOption);

    /// <summary>What is looked for.</summary>
    public SearchRequest Request => new(string.Join(' ', words.GetValue(QueryArgument) ?? []))
    {
        Speaker = words.GetValue(SpeakerOption),
        Concept = words.GetValue(ConceptOption),
        Type = words.GetValue(TypeOption),
        Since = words.GetValue(SinceOption),
        Until = words.GetValue(UntilOption),
        Outlet = words.GetValue(OutletOption),
        Uncoded = words.GetValue(UncodedOption),
        Disputed = words.GetValue(DisputedOption),
        Order = words.GetValue(SortOption) ?? SearchOrder.Date,
        Limit = words.GetValue(LimitOption),
        After = words.GetValue(AfterOption),
        WithFacets = words.GetValue(FacetsOption),
    };

    private static Argument<string> CorpusArgument { get; } = new("CORPUS") { Description = "The corpus: a *.parley file, postgres://user:password@host/database, or a .dna of Discourse Network Analyzer." };

    private static Argument<string[]> QueryArgument { get; } = new("QUERY")
    {
        Description = "Words that must all be found; \"phrases\", prefix*, NEAR(two words, 5), AND, OR, NOT, brackets. May be left out where a filter is given.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static Option<string?> SpeakerOption { get; } = new("--speaker") { Description = "Only statements of this speaker: a name, or words of it.", HelpName = "NAME" };

    private static Option<string?> ConceptOption { get; } = new("--concept") { Description = "Only statements coded with this concept of the codebook, or with one below it.", HelpName = "NAME" };

    private static Option<string?> LikeOption { get; } = new("--like")
    {
        Description = "Statements that say much the same as this sentence, in whatever words, the most alike first. With a QUERY and filters only among what they let through.",
        HelpName = "SENTENCE",
    };

    private static Option<StatementType?> TypeOption { get; } = new("--type")
    {
        CustomParser = OptionWords.OneOf<StatementType>,
        Description = "Only statements of this type: direct, indirect or mixed.",
        HelpName = "TYPE",
    };

    private static Option<DateOnly?> SinceOption { get; } = new("--since") { CustomParser = Since, Description = "Not before this day: 2025-02-13, 2025-02 or 2025.", HelpName = "DAY" };

    private static Option<DateOnly?> UntilOption { get; } = new("--until") { CustomParser = Until, Description = "Not after this day, month or year.", HelpName = "DAY" };

    private static Option<string?> OutletOption { get; } = new("--outlet") { Description = "Only what this outlet published: its name, or words of it.", HelpName = "NAME" };

    private static Option<bool> UncodedOption { get; } = new("--uncoded") { Description = "Only statements that nobody has coded." };

    private static Option<bool> DisputedOption { get; } = new("--disputed") { Description = "Only statements that people have coded differently." };

    private static Option<SearchOrder?> SortOption { get; } = new("--sort")
    {
        CustomParser = OptionWords.OneOf<SearchOrder>,
        Description = "date (the newest first) or relevance (of the newest few hundred, those first in which the words weigh most). Default: date.",
        HelpName = "ORDER",
    };

    private static Option<int> LimitOption { get; } = new("--limit")
    {
        CustomParser = words => OptionWords.NumberFrom(words, 1),
        Description = "How many results at most. Default: 20.",
        HelpName = "N",
        DefaultValueFactory = _ => 20,
    };

    private static Option<long?> AfterOption { get; } = new("--after") { Description = "Go on behind the result with this key, as the answer before named it.", HelpName = "KEY" };

    private static Option<bool> FacetsOption { get; } = new("--facets") { Description = "Also count the results by speaker, outlet, type, year and concept." };

    private static Option<SearchFormat?> FormatOption { get; } = new("--format")
    {
        CustomParser = OptionWords.OneOf<SearchFormat>,
        Description = "text (a line for each result), json (one object) or jsonl (an object a line). Default: text on a terminal, jsonl otherwise.",
        HelpName = "FORMAT",
    };

    private static Option<string?> OutOption { get; } = new("--out") { Description = "Write to FILE instead of standard output.", HelpName = "FILE" };

    /// <summary>Gives <paramref name="command"/> these arguments and options.</summary>
    public static void AddTo(Command command)
    {
        command.Add(CorpusArgument);
        command.Add(QueryArgument);
        foreach (var option in new Option[]
        {
            LikeOption, SpeakerOption, ConceptOption, TypeOption, SinceOption, UntilOption, OutletOption, UncodedOption, DisputedOption, SortOption, LimitOption, AfterOption, FacetsOption, FormatOption, OutOption,
        })
        {
            command.Add(option);
        }
    }

    private static DateOnly? Since(ArgumentResult words) => Day(words, SearchDays.First);

    private static DateOnly? Until(ArgumentResult words) => Day(words, SearchDays.Last);

    private static DateOnly? Day(ArgumentResult words, Func<string?, DateOnly?> meant)
    {
        if (meant(words.Tokens[0].Value) is { } day)
        {
            return day;
        }

        words.AddError($"{((OptionResult)words.Parent!).Option.Name} takes a day: 2025-02-13, 2025-02 or 2025");
        return null;
    }
}
