using System.CommandLine;
using Parley.Text;

namespace Parley.Cli.Commands;

/// <summary><c>parley evaluate</c>: how well statements agree with what people marked.</summary>
public static class EvaluateCommand
{
    /// <summary>The command with its options and examples.</summary>
    public static Command Create(CommandHost host)
    {
        var command = new Verb(
            "evaluate",
            "Score statements against a gold corpus: those that Parley reads, or another system's.",
            "parley evaluate dev.jsonl",
            "parley evaluate dev.jsonl --predictions theirs.jsonl",
            "parley evaluate dev.jsonl --out scores.json --write-table README.md",
            "parley evaluate dev.jsonl --cut 300 --format json",
            "parley evaluate dev.jsonl --predictions new.jsonl --against old.jsonl",
            "parley evaluate dev.jsonl --worst 10 --details",
            "parley evaluate dev.jsonl --show ID",
            "parley evaluate hard-cases/cases.jsonl",
            "parley evaluate --speakers gum.jsonl",
            "parley evaluate --speakers sources.jsonl --texts dev.jsonl",
            "parley evaluate --stances claims.jsonl --fold dev",
            "parley evaluate --suggestions news.parley");
        EvaluateOptions.AddTo(command);
        command.SetAction(words => Run(host, EvaluateOptions.Of(words)));
        return command;
    }

    private static int Run(CommandHost host, EvaluateOptions options)
    {
        if (options.OutOfPlace is { } misplaced)
        {
            host.Report(new Diagnostic("PAR080", $"{misplaced} {(options.Speakers ? "does not go" : "only goes")} with --speakers; see parley evaluate --help"));
            return ExitCode.WrongUsage;
        }

        if (options.Stances || options.Suggestions)
        {
            return options.Stances ? new StanceRun(host, options).Run() : new LearningRun(host, options).Run();
        }

        if (options.Speakers)
        {
            return new SpeakerRun(host, options).Run();
        }

        if (!HardCaseRun.Takes(options.Gold))
        {
            return new EvaluationRun(host, options).Run();
        }

        if (options.OnlyOfArticles is not { } option)
        {
            return new HardCaseRun(host, options).Run();
        }

        host.Report(new Diagnostic("PAR080", $"{option} is for annotated articles, and {options.Gold} holds hard cases; see parley evaluate --help"));
        return ExitCode.WrongUsage;
    }
}
