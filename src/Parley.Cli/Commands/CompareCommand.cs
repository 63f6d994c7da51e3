using System.CommandLine;

namespace Parley.Cli.Commands;

/// <summary><c>parley compare</c>: what another model, or another version, reads differently in the same articles.</summary>
public static class CompareCommand
{
    /// <summary>The command with its options and examples.</summary>
    public static Command Create(CommandHost host)
    {
        var command = new Verb(
            "compare",
            "Compare two readers over the same articles: statements gained, lost and moved, with examples.",
            "parley compare articles.jsonl --against models/en-2026.3",
            "parley compare articles.jsonl --articles 500 --model new/ --against old/ --format markdown",
            "parley compare articles.jsonl --against before.jsonl --write-into CHANGELOG.md",
            "parley compare --predictions after.jsonl --against before.jsonl --out report.json");
        CompareOptions.AddTo(command);
        command.SetAction(words => new CompareRun(host, CompareOptions.Of(words)).Run());
        return command;
    }
}
