using System.Collections.Immutable;
using Parley.Networks;
using Parley.Networks.Measures;
using Parley.Store;
using Parley.Store.Codings;
using Parley.Store.Views;

namespace Parley.Web.Map;

/// <summary>A statement behind a tie.</summary>
/// <param name="Node">Whose it is.</param>
/// <param name="Agreement">What the qualifier says: 1 for, 0 against; null where there is none.</param>
/// <param name="Quote">Its words and where they stand.</param>
public sealed record TieStatement(string Node, int? Agreement, Quote Quote);

/// <summary>What two nodes both speak of, with their statements.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Weight">What it adds to the tie before that is divided by anything.</param>
/// <param name="Statements">Those of both, the first node's first.</param>
public sealed record SharedGround(string Label, double Weight, ImmutableArray<TieStatement> Statements);

/// <summary>How far the weight of a tie may be off because the machine may have read amiss.</summary>
/// <param name="Low">The weight that few draws are below.</param>
/// <param name="High">The weight that few are above.</param>
public sealed record TieDoubt(double Low, double High);

/// <summary>The statements behind a tie, or behind a node.</summary>
/// <param name="Query">As asked.</param>
/// <param name="Options">How the network was drawn.</param>
/// <param name="Weight">Of the tie; null for a node.</param>
/// <param name="Count">How many statements there are.</param>
/// <param name="Grounds">By what they are about, the weightiest first; no more than a page holds.</param>
public sealed record TieModel(MapQuery Query, [property: System.Text.Json.Serialization.JsonIgnore] NetworkOptions Options, double? Weight, int Count, ImmutableArray<SharedGround> Grounds)
{
    private const int MostStatements = 200;
    private const double Level = 0.95;

    /// <summary>How sure the weight is; null where all was coded by people, or the nodes are not tied.</summary>
    public TieDoubt? Doubt { get; private init; }

    /// <summary>Finds them; null where nothing is coded or no node is named.</summary>
    internal static TieModel? Of(Corpus corpus, MapMaterial material, MapQuery query)
    {
        if (string.IsNullOrEmpty(query.A) || MapChoice.Of(corpus, material, query) is not { } chosen)
        {
            return null;
        }

        var selection = Selection.Of(chosen.Statements, chosen.Options);
        var isRead = new CodedInCorpus(corpus).IsRead(chosen.Kind);
        var words = new GroundWords(corpus, selection, isRead);
        if (string.IsNullOrEmpty(query.B))
        {
            var own = NodeGrounds(selection, query.A);
            return new(query, chosen.Options, null, own.Sum(ground => ground.Row.Length), words.Of(own, query.A, "", MostStatements));
        }

        var grounds = TieGrounds.Between(selection, query.A, query.B);
        return new(query, chosen.Options, WeightOf(selection, query.A, query.B), grounds.Sum(ground => ground.Row.Length + ground.Column.Length), words.Of(grounds, query.A, query.B, MostStatements))
        {
            Doubt = isRead && !grounds.IsEmpty ? DoubtOf(corpus, selection, query.A, query.B) : null,
        };
    }

    // A node of a two-mode network may be one of the columns.
    private static ImmutableArray<TieGround> NodeGrounds(Selection selection, string node)
    {
        var own = TieGrounds.Of(selection, node);
        var column = own.IsEmpty && selection.Options.Mode == NetworkMode.TwoMode;
        var places = column ? [.. selection.Entering.Where(place => selection.Columns.TextAt(place) == node)] : own;
        Func<int, string> label = column ? selection.Rows.TextAt : selection.Columns.TextAt;
        return [.. places.GroupBy(label).Select(about => new TieGround(about.Key, about.Count(), [.. about], [])).OrderByDescending(ground => ground.Weight).ThenBy(ground => ground.Label, StringComparer.Ordinal)];
    }

    private static double WeightOf(Selection selection, string a, string b)
    {
        var network = DiscourseNetworks.Each(selection).Single();
        var (row, column) = (network.Rows.IndexOf(a), network.Columns.IndexOf(b));
        return row < 0 || column < 0 ? 0 : network.Values[row, column];
    }

    private static TieDoubt? DoubtOf(Corpus corpus, Selection selection, string a, string b)
    {
        var twoMode = selection.Options.Mode == NetworkMode.TwoMode;
        int[] places = [.. TieGrounds.Of(selection, a).Concat(twoMode ? [] : TieGrounds.Of(selection, b)).Order()];
        if (places.Length > MostStatements)
        {
            return null;
        }

        var statements = selection.Statements.At(places);
        var sure = SureOf.Statements(corpus, statements.Spans.Ids);
        return sure.All(share => share >= 1)
            ? null
            : new EdgeIntervals { Level = Level, Seed = 1 }.Of(statements, selection.Options, sure).Where(tie => (tie.Row == a && tie.Column == b) || (tie.Row == b && tie.Column == a && !twoMode))
                .Select(tie => new TieDoubt(tie.Low, tie.High)).FirstOrDefault();
    }
}
