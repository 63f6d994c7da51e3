using System.CommandLine;
using Parley.Cli.Output;
using Parley.Store;
using Parley.Store.History;

namespace Parley.Cli.Commands;

/// <summary>How <c>parley history</c> prints.</summary>
internal enum HistoryFormat
{
    /// <summary>For a person.</summary>
    Text,

    /// <summary>For a program: one object.</summary>
    Json,

    /// <summary>One object a line.</summary>
    Jsonl,
}

/// <summary><c>parley history</c>: who decided, undid and redid what, and when.</summary>
internal static class HistoryCommand
{
    private const int UsualLimit = 20;

    private static Argument<string> CorpusArgument { get; } = new("CORPUS") { Description = "The corpus: a *.parley file, or postgres://user:password@host/database." };

    private static Option<string?> WhoOption { get; } = new("--who") { Description = "Only what this person did.", HelpName = "NAME" };

    private static Option<int?> LimitOption { get; } = new("--limit") { CustomParser = words => OptionWords.NumberFrom(words, 1), Description = $"How many steps at most. Default: {UsualLimit}.", HelpName = "N" };

    private static Option<long?> BeforeOption { get; } = new("--before") { Description = "Only what happened before this event, as the last line of a page names it.", HelpName = "N" };

    private static Option<HistoryFormat?> FormatOption { get; } = new("--format")
    {
        CustomParser = OptionWords.OneOf<HistoryFormat>, Description = "text, json or jsonl. Default: text for a terminal, jsonl for a pipe.", HelpName = "FORMAT",
    };

    private static Option<string?> OutOption { get; } = new("--out") { Description = "Write to FILE instead of standard output.", HelpName = "FILE" };

    /// <summary>The command with its options and examples.</summary>
    public static Command Create(CommandHost host)
    {
        var command = new Verb(
            "history", "Say who decided what in a corpus, the last first: made, undone, redone.",
            "parley history news.parley",
            "parley history news.parley --who anna --limit 100",
            "parley history news.parley --format jsonl --out decisions.jsonl") { CorpusArgument, WhoOption, LimitOption, BeforeOption, FormatOption, OutOption };
        command.SetAction(words => CorpusCall.Run(host, words.GetValue(CorpusArgument)!, corpus => Run(host, words, corpus)));
        return command;
    }

    private static int Run(CommandHost host, ParseResult words, Corpus corpus)
    {
        var path = words.GetValue(OutOption);
        if (OutputFile.Overwrites(path, [corpus.File ?? ""]) is { } overwritten)
        {
            host.Report(overwritten);
            return ExitCode.WrongUsage;
        }

        var page = new DecisionHistory(corpus).Page(new HistoryRequest { Who = words.GetValue(WhoOption), Limit = words.GetValue(LimitOption) ?? UsualLimit, Before = words.GetValue(BeforeOption) });
        var toPerson = host.OutputIsTerminal && path is null;
        return DataOutput.Write(host, path, output =>
        {
            output.Write((words.GetValue(FormatOption) ?? (toPerson ? HistoryFormat.Text : HistoryFormat.Jsonl)) switch
            {
                HistoryFormat.Json => HistoryReport.Json(page),
                HistoryFormat.Jsonl => HistoryReport.Lines(page),
                _ => HistoryReport.Text(page),
            });
            return ExitCode.Done;
        });
    }
}
