using System.Collections.Immutable;
using System.Text;
using Parley.Coding;
using Parley.Networks;
using Parley.Store;
using Parley.Store.Codings;

namespace Parley.Web.Map;

/// <summary>A statement of the map with what it is chosen by.</summary>
/// <param name="Values">The values of the variables that can be nodes, in their order.</param>
/// <param name="Day">When.</param>
/// <param name="Said">Its words.</param>
public sealed record StaticStatement(ImmutableArray<string> Values, string Day, TieStatement Said);

/// <summary>All coded statements, for a map that nobody answers for.</summary>
/// <param name="Statements">In order of time.</param>
public sealed record StaticStatements(ImmutableArray<StaticStatement> Statements);

/// <summary>The map as files: for each choice of nodes and ties the networks of some windows, and the statements behind them.</summary>
internal static class StaticMap
{
    private const int MostWindows = 24;
    private const int MostNodes = 150;
    private const int MostStatements = 5_000;

    private static readonly string[] Ways = ["subtract", "congruence", "conflict", "ignore", "two"];

    /// <summary>The names of the files; none where nothing is coded.</summary>
    public static IEnumerable<string> Names(Corpus corpus, MapMaterial material) => material.Kinds(corpus) is [var kind, ..]
        ? MapMaterial.Nodes(kind).SelectMany((_, i) => Ways.Where(way => way != "two" || MapMaterial.Nodes(kind)[i] != MapMaterial.Concept(kind)).Select(way => $"{i}-{way}.json")).Append("statements.html")
        : [];

    /// <summary>The networks of one choice: over the whole time, then window by window; null where there is no such file.</summary>
    public static byte[]? Of(Corpus corpus, MapMaterial material, string name)
    {
        if (!Names(corpus, material).Contains(name) || name.Split('-', '.') is not [var number, var way, "json"])
        {
            return null;
        }

        var kind = material.Kinds(corpus)[0];
        var query = new MapQuery(null, way == "two" ? "two-mode" : null, MapMaterial.Nodes(kind)[int.Parse(number)], null, way == "two" ? "subtract" : way, null, null, null, null, null, null, null, null, null);
        var whole = MapModel.Of(corpus, material, query);
        var (ends, days) = whole.Nodes.Length > MostNodes ? ([], 0) : Windows(material.Statements(corpus, kind));
        var models = ends.Select(end => MapModel.Of(corpus, material, query with { Until = end, Days = days })).Prepend(whole);
        return Encoding.UTF8.GetBytes($"[{string.Join(',', models.Select(model => Encoding.UTF8.GetString(MapJson.Of(model))))}]");
    }

    /// <summary>The statements; those of the last years where there are very many.</summary>
    public static StaticStatements? Statements(Corpus corpus, MapMaterial material)
    {
        if (MapChoice.Of(corpus, material, MapQuery.Everything) is not { } chosen)
        {
            return null;
        }

        var (statements, nodes) = (chosen.Statements, MapMaterial.Nodes(chosen.Kind).Select(name => chosen.Statements.Column(name)!).ToList());
        var words = new GroundWords(corpus, Selection.Of(statements, chosen.Options), new CodedInCorpus(corpus).IsRead(chosen.Kind));
        var places = Enumerable.Range(Math.Max(0, statements.Count - MostStatements), Math.Min(statements.Count, MostStatements));
        return new([.. places.SelectMany(place => words.Words("", place).Select(said => new StaticStatement([.. nodes.Select(column => column.TextAt(place))], Day(statements.SecondsAt(place)), said)))]);
    }

    private static (ImmutableArray<string> Ends, int Days) Windows(CodedStatements statements)
    {
        var (unit, size) = Debate.WindowOf(statements);
        var days = size * unit switch { TimeUnit.Weeks => 7, TimeUnit.Months => 31, _ => 365 };
        var (first, last) = (statements.SecondsAt(0), statements.SecondsAt(statements.Count - 1));
        return ([.. Enumerable.Range(1, MostWindows).Select(i => Day(first + ((last - first) * i / MostWindows))).Distinct()], days);
    }

    private static string Day(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd");
}
