using Parley.Coding;
using Parley.Networks;
using Parley.Store;

namespace Parley.Web.Map;

/// <summary>The statements and settings that an address means: what it does not say is chosen to suit the corpus.</summary>
/// <param name="Kind">The type of statements.</param>
/// <param name="Statements">Those that are coded.</param>
/// <param name="Options">How the network is drawn.</param>
internal sealed record MapChoice(StatementKind Kind, CodedStatements Statements, NetworkOptions Options)
{
    private const long Day = 24 * 60 * 60;

    // Organisations are the usual nodes; where most statements have none, whoever speaks.
    private const double Usual = 0.6;

    /// <summary>What is meant; null where nothing is coded.</summary>
    /// <exception cref="CorpusException">A type or variable that there is not.</exception>
    public static MapChoice? Of(Corpus corpus, MapMaterial material, MapQuery query)
    {
        var kinds = material.Kinds(corpus);
        if (kinds.IsEmpty)
        {
            return null;
        }

        var kind = string.IsNullOrEmpty(query.Kind) ? kinds[0]
            : kinds.FirstOrDefault(one => one.Name == query.Kind) ?? throw Bad($"no statements of a type “{query.Kind}” are coded; there are {string.Join(", ", kinds.Select(one => one.Name))}");
        var statements = material.Statements(corpus, kind);
        var options = OptionsOf(kind, statements, query);
        return OptionCheck.Fault(options, statements) is { } fault ? throw Bad(fault.Message) : new(kind, statements, options);
    }

    private static NetworkOptions OptionsOf(StatementKind kind, CodedStatements statements, MapQuery query)
    {
        var (concept, qualifier, twoMode) = (MapMaterial.Concept(kind), MapMaterial.Qualifier(kind), query.IsTwoMode);
        var rows = string.IsNullOrEmpty(query.Rows) ? Speakers(kind, statements) : query.Rows;
        var columns = !string.IsNullOrEmpty(query.Columns) && query.Columns != rows ? query.Columns : rows == concept ? Speakers(kind, statements) : concept;
        var until = query.UntilSeconds;
        var last = until ?? statements.SecondsAt(statements.Count - 1);
        return new NetworkOptions
        {
            Mode = twoMode ? NetworkMode.TwoMode : NetworkMode.OneMode, Rows = rows, Columns = columns, Qualifier = qualifier,
            Aggregate = qualifier is null ? Aggregation.Ignore : query.Ties, Normalize = twoMode || query.Normalize == "no" ? Normalization.No : Normalization.Average,
            Since = query.Days is > 0 and var days ? EndOf(last) - (days * Day) + 1 : statements.SecondsAt(0), Until = until ?? last,
            Only = [.. (query.About ?? []).Where(value => value.Length > 0).Select(value => new ValueFilter(concept, value))],
        };
    }

    private static string Speakers(StatementKind kind, CodedStatements statements)
    {
        var names = MapMaterial.Nodes(kind).Remove(MapMaterial.Concept(kind));
        var filled = names.Select(name => (Name: name, Count: Filled(statements.Column(name)!))).ToList();
        return filled.Find(variable => variable.Name == "organization" && variable.Count >= Usual * statements.Count).Name ?? filled.MaxBy(variable => variable.Count).Name;
    }

    private static int Filled(CodedColumn column) => Enumerable.Range(0, column.Values.Length).Count(place => !column.IsEmptyAt(place));

    private static long EndOf(long seconds) => seconds - (seconds % Day) + Day - 1;

    private static CorpusException Bad(string message) => new(CorpusException.BadQuery, message);
}
