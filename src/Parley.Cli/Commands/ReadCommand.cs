using System.CommandLine;
using Parley.Text;

namespace Parley.Cli.Commands;

/// <summary><c>parley read</c>: articles in, their statements out.</summary>
public static class ReadCommand
{
    /// <summary>The command with its options and examples.</summary>
    public static Command Create(CommandHost host)
    {
        var command = new Verb(
            "read",
            "Read articles and print who says what in them.",
            "parley read article.html",
            "parley read articles/ --by-speaker",
            "parley read 'archive/*.jsonl' --format csv --out statements.csv",
            "parley read page.html --format html --out statements.html",
            "curl -s https://example.org/news | parley read --from html -");
        ReadOptions.AddTo(command);
        command.SetAction(words => Run(host, ReadOptions.Of(words)));
        return command;
    }

    private static int Run(CommandHost host, ReadOptions options)
    {
        host.Report(new Diagnostic("PAR199", $"reading is not wired up yet ({options.Inputs.Count} inputs)"));
        return ExitCode.NothingDone;
    }
}
