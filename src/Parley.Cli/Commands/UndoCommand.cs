using System.CommandLine;
using System.Text;
using Parley.Store.History;

namespace Parley.Cli.Commands;

/// <summary><c>parley undo</c> and <c>parley redo</c>: takes back what somebody decided last, or does it again.</summary>
internal static class UndoCommand
{
    private static Argument<string> CorpusArgument { get; } = new("CORPUS") { Description = "The corpus: a *.parley file, or postgres://user:password@host/database." };

    private static Option<string?> WhoOption { get; } = new("--who") { Description = "Whose last step. Default: whoever is signed in to this machine.", HelpName = "NAME" };

    private static Option<long?> StepOption { get; } = new("--step") { Description = "This step of parley history, whoever's it is.", HelpName = "N" };

    private static Option<bool> ForceOption { get; } = new("--force") { Description = "Also where others have built upon it." };

    /// <summary>The command that undoes.</summary>
    public static Command Undo(CommandHost host) => Create(host, holds: false, new Verb(
        "undo", "Undo the last step that somebody decided in a corpus, and say what it was.", "parley undo news.parley", "parley undo news.parley --who anna", "parley undo news.parley --step 12")
    {
        CorpusArgument, WhoOption, StepOption, ForceOption,
    });

    /// <summary>The command that does it again.</summary>
    public static Command Redo(CommandHost host) => Create(host, holds: true, new Verb(
        "redo", "Redo the step that somebody undid last, as long as they have decided nothing else since.", "parley redo news.parley", "parley redo news.parley --step 12")
    {
        CorpusArgument, WhoOption, StepOption,
    });

    private static Verb Create(CommandHost host, bool holds, Verb command)
    {
        command.SetAction(words => CorpusCall.Run(host, words.GetValue(CorpusArgument)!, corpus =>
        {
            var (log, who) = (new DecisionLog(corpus, host.Clock), words.GetValue(WhoOption) ?? Environment.UserName);
            var insists = !holds && words.GetValue(ForceOption);
            var step = words.GetValue(StepOption) is { } id ? log.Turn(id, who, holds, insists) : holds ? log.RedoLast(who) : log.UndoLast(who, insists);
            host.Output.Write(Encoding.UTF8.GetBytes(step is null ? $"nothing of {who} to {command.Name}\n" : $"{command.Name} of {step.Who}: {OneLine.Of(step.Description)}\n"));
            return ExitCode.Done;
        }));
        return command;
    }
}
