using System.Collections.Immutable;
using Parley.Coding;

namespace Parley.Networks;

/// <summary>
/// The statements that enter networks under some options, in order of time. Places are those of <see cref="Statements"/>.
/// </summary>
public sealed class Selection
{
    private readonly Lazy<(NodeSet, NodeSet)> _all;

    private Selection(CodedStatements statements, NetworkOptions options)
    {
        (Statements, Options) = (statements, options);
        (Rows, Columns) = (Column(statements, options.Rows), Column(statements, options.Columns));
        Qualifier = options.Qualifier is { } qualifier ? Column(statements, qualifier) : null;
        Range = DateRange.Of(statements, options);
        _all = new(() => (NodeSet.Of(Rows, InRange.AsSpan()), NodeSet.Of(Columns, InRange.AsSpan())));
    }

    /// <summary>All statements of the type.</summary>
    public CodedStatements Statements { get; }

    /// <summary>What was asked for.</summary>
    public NetworkOptions Options { get; }

    /// <summary>The nodes, or nodes of the rows, of all statements.</summary>
    public CodedColumn Rows { get; }

    /// <summary>What connects nodes, or the nodes of the columns, of all statements.</summary>
    public CodedColumn Columns { get; }

    /// <summary>The qualifier of all statements, or null.</summary>
    public CodedColumn? Qualifier { get; }

    /// <summary>From the first moment to the last, both in it.</summary>
    public DateRange Range { get; }

    /// <summary>The statements in the range of dates, of documents that are not left out. They tell which nodes and qualifiers there are.</summary>
    public ImmutableArray<int> InRange { get; private init; }

    /// <summary>Those of <see cref="InRange"/> that make ties: not left out, nothing missing, and no duplicate of one before.</summary>
    public ImmutableArray<int> Entering { get; private init; }

    /// <summary>What the qualifier can be.</summary>
    public QualifierLevels Levels { get; private init; } = QualifierLevels.None;

    /// <summary>The nodes of the rows and of the columns that <paramref name="places"/> have; with isolates, all that are in the range.</summary>
    internal (NodeSet Rows, NodeSet Columns) NodesOf(ReadOnlySpan<int> places) =>
        Options.Isolates ? _all.Value : (NodeSet.Of(Rows, places), NodeSet.Of(Columns, places));

    /// <summary>Chooses the statements of networks.</summary>
    /// <exception cref="ArgumentException">The options do not go together or with the statements; <see cref="OptionCheck"/> says so before.</exception>
    public static Selection Of(CodedStatements statements, NetworkOptions options) => Of(statements, options, missing: false);

    /// <summary>Chooses the statements of an event list, in which values may be missing.</summary>
    public static Selection OfEvents(CodedStatements statements, NetworkOptions options) => Of(
        statements,
        options.Duplicates == Duplicates.Include ? options with { Rows = "id", Columns = "id", Qualifier = null } : options,
        missing: true);

    private static Selection Of(CodedStatements statements, NetworkOptions options, bool missing)
    {
        var selection = new Selection(statements, options);
        var filter = new StatementFilter(selection);
        var inRange = filter.InRange();
        var entering = filter.Entering(inRange, missing);
        return new Selection(statements, options)
        {
            InRange = inRange,
            Entering = entering,
            Levels = QualifierLevels.Of(selection, options.Qualifier is { } name && statements.IsOfDocument(name) ? entering : inRange),
        };
    }

    private static CodedColumn Column(CodedStatements statements, string name) => statements.Column(name) ?? throw new ArgumentException($"there is no variable {name}", nameof(name));
}
