using System.CommandLine;
using Parley.Cli.Output;
using Parley.Store;

namespace Parley.Cli.Commands;

/// <summary>How <c>parley info</c> prints.</summary>
internal enum InfoFormat
{
    /// <summary>For a person.</summary>
    Text,

    /// <summary>For a program.</summary>
    Json,
}

/// <summary><c>parley info</c>: what is in a corpus, and whether it is sound.</summary>
internal static class InfoCommand
{
    private static Argument<string> CorpusArgument { get; } = new("CORPUS") { Description = "The corpus: a *.parley file, or postgres://user:password@host/database." };

    private static Option<InfoFormat?> FormatOption { get; } = new("--format")
    {
        CustomParser = OptionWords.OneOf<InfoFormat>,
        Description = "text or json. Default: text.",
        HelpName = "FORMAT",
    };

    private static Option<string?> OutOption { get; } = new("--out") { Description = "Write to FILE instead of standard output.", HelpName = "FILE" };

    /// <summary>The command with its options and examples.</summary>
    public static Command Create(CommandHost host)
    {
        var command = new Verb(
            "info",
            "Say what is in a corpus, and whether it is sound.",
            "parley info news.parley",
            "parley info news.parley --format json") { CorpusArgument, FormatOption, OutOption };
        command.SetAction(words => CorpusCall.Run(host, words.GetValue(CorpusArgument)!, corpus => Run(host, corpus, words.GetValue(FormatOption) ?? InfoFormat.Text, words.GetValue(OutOption))));
        return command;
    }

    private static int Run(CommandHost host, Corpus corpus, InfoFormat format, string? path)
    {
        if (OutputFile.Overwrites(path, [corpus.File ?? ""]) is { } overwritten)
        {
            host.Report(overwritten);
            return ExitCode.WrongUsage;
        }

        return DataOutput.Write(host, path, output =>
        {
            var info = CorpusInfo.Of(corpus);
            output.Write(format == InfoFormat.Json ? CorpusReport.Json(info) : CorpusReport.Text(info));
            return info.Faults.IsEmpty ? ExitCode.Done : ExitCode.SomeFailed;
        });
    }
}
