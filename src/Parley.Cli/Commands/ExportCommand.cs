using System.CommandLine;
using Parley.Cli.Output;
using Parley.Web.Exports;

namespace Parley.Cli.Commands;

/// <summary><c>parley export</c>: a corpus out, in a format of others.</summary>
internal static class ExportCommand
{
    private static Argument<string> CorpusArgument { get; } = new("CORPUS") { Description = "The corpus: a *.parley file, or postgres://user:password@host/database." };

    private static Option<string> ToOption { get; } = ToFormat();

    private static Option<string?> OutOption { get; } = new("--out") { Description = "Write to FILE instead of standard output.", HelpName = "FILE" };

    private static Option<string?> PasswordOption { get; } = new("--password") { Description = "Of dna: the password of coders who have none, so that somebody can log in as they.", HelpName = "WORD" };

    /// <summary>The command with its options and examples.</summary>
    public static Command Create(CommandHost host)
    {
        var command = new Verb(
            "export",
            "Bring all of a corpus out, in the order in which it was added.",
            "parley export news.parley --to jsonl --out news.jsonl",
            "parley export news.parley --to jsonl | gzip > news.jsonl.gz",
            "parley export news.parley --to dna --out news.dna --password harbour") { CorpusArgument, ToOption, OutOption, PasswordOption };
        command.SetAction(words => ExportedProject.Run(
            host, words.GetValue(CorpusArgument)!, corpus => Run(host, new Export(corpus, words.GetValue(PasswordOption), host.Note), Format(words.GetValue(ToOption)!)!, words.GetValue(OutOption))));
        return command;
    }

    private static int Run(CommandHost host, Export export, ExportFormat format, string? path)
    {
        if (OutputFile.Overwrites(path, [export.Corpus.File ?? ""]) is { } overwritten)
        {
            host.Report(overwritten);
            return ExitCode.WrongUsage;
        }

        return DataOutput.Write(host, path, output =>
        {
            format.Write(export, output);
            return ExitCode.Done;
        });
    }

    private static Option<string> ToFormat()
    {
        var option = new Option<string>("--to")
        {
            Description = $"The format: {string.Join("; ", ExportFormat.All.Select(format => $"{format.Name} ({format.Description})"))}.",
            HelpName = "FORMAT",
            Required = true,
        };
        option.Validators.Add(words =>
        {
            if (words.Tokens is [var token] && Format(token.Value) is null)
            {
                words.AddError($"--to takes {string.Join(", ", ExportFormat.All.Select(format => format.Name))}");
            }
        });
        return option;
    }

    private static ExportFormat? Format(string name) => ExportFormat.All.FirstOrDefault(format => format.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
