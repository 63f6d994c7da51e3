using System.CommandLine;

namespace Parley.Cli.Commands;

/// <summary><c>parley index</c>: makes beforehand what <c>search --like</c> would make when it is first asked.</summary>
internal static class IndexCommand
{
    private static Argument<string> CorpusArgument { get; } = new("CORPUS") { Description = "The corpus: a *.parley file, or postgres://user:password@host/database." };

    /// <summary>The command with its examples.</summary>
    public static Command Create(CommandHost host)
    {
        var command = new Verb(
            "index",
            "Make ready for search --like: work out what each new statement of a corpus says, as numbers that can be compared.",
            "parley index news.parley");
        command.Add(CorpusArgument);
        command.SetAction(words => CorpusCall.Run(host, words.GetValue(CorpusArgument)!, corpus =>
        {
            if (new LikeRun(host, corpus).Fill() is not { } made)
            {
                return ExitCode.NothingDone;
            }

            host.Error.WriteLine(made == 0 ? "parley: nothing new to index" : FormattableString.Invariant($"parley: {made:N0} statements indexed"));
            return ExitCode.Done;
        }));
        return command;
    }
}
