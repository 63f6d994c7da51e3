using Parley.Coding;
using Parley.Text;

namespace Parley.Networks;

/// <summary>Whether options go together, and with the statements at hand; the first fault, with the reason and what to do.</summary>
public static class OptionCheck
{
    private const int MostWindows = 1_000_000;
    private const long MostCells = 200_000_000;

    /// <summary>What is wrong, or null.</summary>
    public static Diagnostic? Fault(NetworkOptions options, CodedStatements statements) =>
        Ways(options) ?? Windows(options) ?? Variables(options, statements) ?? Number(options, statements);

    /// <summary>What is wrong with an event list, or null. It needs rows, columns and qualifier to tell duplicates only.</summary>
    public static Diagnostic? FaultOfEvents(NetworkOptions options, CodedStatements statements)
    {
        if (options.Window != TimeUnit.No || options.Kernel != Kernel.No)
        {
            return new("PAR505", "an event list has no windows; leave out --window and --kernel, or draw a network");
        }

        return Windows(options) ?? (options.Duplicates == Duplicates.Include ? Names(statements, Filtered(options)) : Variables(options, statements));
    }

    private static Diagnostic? Ways(NetworkOptions options) => (options.Mode, options.Aggregate, options.Normalize) switch
    {
        (NetworkMode.OneMode, Aggregation.Combine, _) =>
            new("PAR503", "combine numbers the sets of qualifiers between two kinds of nodes, and a one-mode network has one kind; give --type two-mode, or --aggregate congruence, conflict or subtract"),
        (NetworkMode.TwoMode, Aggregation.Congruence or Aggregation.Conflict, _) =>
            new("PAR503", $"{Word(options.Aggregate)} compares two nodes of one kind, and a two-mode network has two kinds; give --type one-mode, or --aggregate ignore, combine or subtract"),
        (_, not Aggregation.Ignore, _) when options.Qualifier is null =>
            new("PAR503", $"{Word(options.Aggregate)} needs a qualifier, and --qualifier is none; name one, or give --aggregate ignore"),
        (NetworkMode.OneMode, _, Normalization.Activity or Normalization.Prominence) =>
            new("PAR504", $"{Word(options.Normalize)} divides a row or column of a two-mode network; give --type two-mode, or --normalize average, jaccard or cosine"),
        (NetworkMode.TwoMode, _, Normalization.Average or Normalization.Jaccard or Normalization.Cosine) =>
            new("PAR504", $"{Word(options.Normalize)} compares two nodes of one kind; give --type one-mode, or --normalize activity or prominence"),
        _ => null,
    };

    private static Diagnostic? Windows(NetworkOptions options) => (options.Window, options.Kernel) switch
    {
        _ when options.Since > options.Until => new("PAR508", "--since is after --until; exchange them"),
        _ when options.Size < 1 => new("PAR505", "--size is below 1; give the width of the window in units or events"),
        (TimeUnit.No or TimeUnit.Events or TimeUnit.Seconds, not Kernel.No) => new("PAR505", "a kernel weighs time around the middle of a window; give --window minutes, hours, days, weeks, months or years"),
        (_, Kernel.No) when options.Indent => new("PAR505", "--indent is for smoothed windows; give a --kernel, or leave it out"),
        _ => null,
    };

    private static Diagnostic? Number(NetworkOptions options, CodedStatements statements)
    {
        var range = DateRange.Of(statements, options);
        var seconds = Math.Max(1, TimeSteps.SecondsOf(options.Window));
        return options.Window is > TimeUnit.Events and < TimeUnit.Months && ((range.End - range.Start) / seconds) - options.Size > MostWindows
            ? new Diagnostic("PAR507", $"a window of {options.Size} {Word(options.Window)} takes more than {MostWindows:N0} steps from the first document to the last; give a longer unit, or --since and --until")
            : Nodes(options, statements);
    }

    private static Diagnostic? Nodes(NetworkOptions options, CodedStatements statements)
    {
        var (rows, columns) = (statements.Column(options.Rows)!.Labels.Length, statements.Column(options.Columns)!.Labels.Length);
        var cells = (long)rows * (options.Mode == NetworkMode.OneMode ? rows : columns);
        return cells > MostCells
            ? new("PAR511", $"a network of {rows:N0} × {(options.Mode == NetworkMode.OneMode ? rows : columns):N0} nodes does not fit into memory; give --rows and --columns variables with fewer values")
            : null;
    }

    private static Diagnostic? Variables(NetworkOptions options, CodedStatements statements)
    {
        if (Names(statements, [options.Rows, options.Columns, options.Qualifier, .. Filtered(options)]) is { } unknown)
        {
            return unknown;
        }

        if (new[] { options.Rows, options.Columns }.FirstOrDefault(name => KindOf(statements, name) != VariableKind.ShortText) is { } number)
        {
            return new("PAR502", $"{number} is no short text, and nodes are; give --rows and --columns variables with names in them");
        }

        return options.Qualifier is { } qualifier && KindOf(statements, qualifier) == VariableKind.LongText
            ? new("PAR502", $"{qualifier} is free text, which qualifies nothing; give --qualifier a boolean, a number or a short text, or none")
            : null;
    }

    private static Diagnostic? Names(CodedStatements statements, IEnumerable<string?> names) =>
        names.FirstOrDefault(name => name is not null && !Knows(statements, name)) is { } unknown
            ? new("PAR501", $"“{statements.Type}” has no variable {unknown}; it has {string.Join(", ", statements.Variables.Select(column => column.Variable.Name))}, and its documents {string.Join(", ", CodedDocuments.Names)}")
            : null;

    private static IEnumerable<string> Filtered(NetworkOptions options) => options.Exclude.Concat(options.Only).Select(filter => filter.Variable);

    private static bool Knows(CodedStatements statements, string name) =>
        statements.Variables.Any(column => column.Variable.Name == name) || statements.Documents.Column(name) is not null;

    private static VariableKind KindOf(CodedStatements statements, string name) =>
        statements.Variables.FirstOrDefault(column => column.Variable.Name == name)?.Variable.Kind ?? VariableKind.ShortText;

    private static string Word<T>(T name)
        where T : struct, Enum => name.ToString().ToLowerInvariant();
}
