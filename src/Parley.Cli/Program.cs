using Parley.Cli;
using Parley.Cli.Commands;

using var host = CommandHost.OfProcess();
return Invocation.Run(host, args,
    ReadCommand.Create(host),
    EvaluateCommand.Create(host),
    CompareCommand.Create(host),
    NetworkCommand.Create(host),
    MeasureCommand.Create(host),
    AddCommand.Create(host),
    InfoCommand.Create(host),
    SearchCommand.Create(host),
    IndexCommand.Create(host),
    CodeCommand.Create(host),
    ImportCommand.Create(host),
    ExportCommand.Create(host),
    UndoCommand.Undo(host),
    UndoCommand.Redo(host),
    HistoryCommand.Create(host),
    ServeCommand.Create(host));
