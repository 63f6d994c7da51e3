using System.CommandLine;
using Parley.Cli.Commands;

namespace Parley.Cli;

/// <summary>The commands of <c>parley</c>. Only the one that is typed is made: the options of all of them take longer to make than most commands to do their work.</summary>
public static class Verbs
{
    /// <summary>As they are typed, in the order of the help.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["read", "evaluate", "compare", "network", "measure", "add", "info", "search", "index", "code", "import", "export", "undo", "redo", "history", "serve"];

    /// <summary>The commands that a command line may mean: the one that it begins with, else all.</summary>
    public static IEnumerable<Command> For(CommandHost host, IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Count > 0 && Names.Contains(words[0], StringComparer.Ordinal) ? [Named(words[0], host)] : [.. Names.Select(name => Named(name, host))];
    }

    private static Command Named(string name, CommandHost host) => name switch
    {
        "read" => ReadCommand.Create(host),
        "evaluate" => EvaluateCommand.Create(host),
        "compare" => CompareCommand.Create(host),
        "network" => NetworkCommand.Create(host),
        "measure" => MeasureCommand.Create(host),
        "add" => AddCommand.Create(host),
        "info" => InfoCommand.Create(host),
        "search" => SearchCommand.Create(host),
        "index" => IndexCommand.Create(host),
        "code" => CodeCommand.Create(host),
        "import" => ImportCommand.Create(host),
        "export" => ExportCommand.Create(host),
        "undo" => UndoCommand.Undo(host),
        "redo" => UndoCommand.Redo(host),
        "history" => HistoryCommand.Create(host),
        "serve" => ServeCommand.Create(host),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such command"),
    };
}
