using System.CommandLine;

namespace Parley.Cli.Commands;

/// <summary><c>parley code</c>: the codebook and people's decisions in, concept and agreement of the other statements out.</summary>
internal static class CodeCommand
{
    /// <summary>The command with its options and examples.</summary>
    public static Command Create(CommandHost host)
    {
        var command = new Verb(
            "code",
            "Suggest concept and agreement for statements that nobody has coded, from the codebook and from what people coded.",
            "parley code news.parley",
            "parley code news.parley --dry-run --limit 20",
            "parley code news.parley --min-confidence 0.9 --format jsonl --out proposed.jsonl");
        CodeOptions.AddTo(command);
        command.SetAction(words =>
        {
            var options = new CodeOptions(words);
            return CorpusCall.Run(host, options.Corpus, corpus => new CodeRun(host, options, corpus).Run());
        });
        return command;
    }
}
