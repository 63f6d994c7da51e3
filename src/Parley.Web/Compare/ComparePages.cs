using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Parley.Store;
using Parley.Store.Views;
using Parley.Web.Serving;

namespace Parley.Web.Compare;

/// <summary>Who is compared, as the address says it.</summary>
/// <param name="A">An actor's id or name, or an outlet.</param>
/// <param name="B">The other.</param>
/// <param name="What">actors or outlets.</param>
public sealed record CompareQuery([FromQuery] string? A, [FromQuery] string? B, [FromQuery] string? What)
{
    /// <summary>Whether outlets are compared.</summary>
    public bool IsOutlets => What == "outlets";
}

/// <summary>Where one of two stands on a concept.</summary>
/// <param name="Agree">Statements for it.</param>
/// <param name="Disagree">Against it.</param>
/// <param name="Quotes">Some of them, the newest first.</param>
public sealed record Standpoint(int Agree, int Disagree, ImmutableArray<Quote> Quotes)
{
    /// <summary>1 mostly for it, −1 mostly against it, 0 both alike or neither.</summary>
    public int Side => Math.Sign(Agree - Disagree);
}

/// <summary>A concept of which at least one of two speaks.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="A">Where the one stands; null where they do not speak of it.</param>
/// <param name="B">Where the other stands.</param>
public sealed record ComparedConcept(long Id, string Name, Standpoint? A, Standpoint? B)
{
    /// <summary>alike, unlike, mixed, or single where only one speaks of it.</summary>
    public string Verdict => (A, B) switch
    {
        (null, _) or (_, null) => "single",
        _ when A.Side * B.Side > 0 => "alike",
        _ when A.Side * B.Side < 0 => "unlike",
        _ => "mixed",
    };
}

/// <summary>Two side by side.</summary>
/// <param name="Query">As asked.</param>
/// <param name="A">The one; null where nobody of that name was found.</param>
/// <param name="B">The other.</param>
/// <param name="Choices">Who can be chosen.</param>
public sealed record CompareModel(
    CompareQuery Query, [property: System.Text.Json.Serialization.JsonIgnore] Party? A, [property: System.Text.Json.Serialization.JsonIgnore] Party? B, [property: System.Text.Json.Serialization.JsonIgnore] ImmutableArray<Tallied> Choices)
{
    private const int MostQuotes = 3;

    /// <summary>The names and figures of the two, without their positions.</summary>
    public IEnumerable<ComparedParty> Parties => new[] { A, B }.OfType<Party>().Select(party => new ComparedParty(party.Id, party.Name, party.Statements, party.Positions.Select(row => row.Statement).Distinct().Count()));

    /// <summary>Concept by concept: first those of which both speak, the most first.</summary>
    public ImmutableArray<ComparedConcept> Concepts { get; private init; } = [];

    /// <summary>Makes it.</summary>
    public static CompareModel Of(Visit visit, CompareQuery query)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(query);
        var (a, b) = (Find(visit, query, query.A), Find(visit, query, query.B));
        var model = new CompareModel(query, a, b, Party.Choices(visit.Corpus, visit.Coded, query.IsOutlets));
        return a is null || b is null ? model : model with { Concepts = Compared(a, b, new Parley.Store.Views.Quotes(visit.Corpus, visit.Coded)) };
    }

    private static Party? Find(Visit visit, CompareQuery query, string? name) =>
        string.IsNullOrWhiteSpace(name) ? null : query.IsOutlets ? Party.OfOutlet(visit.Corpus, visit.Coded, name.Trim()) : Party.OfActor(visit.Corpus, visit.Coded, name.Trim());

    private static ImmutableArray<ComparedConcept> Compared(Party a, Party b, Parley.Store.Views.Quotes quotes)
    {
        var (own, other) = (a.Positions.ToLookup(row => row.Concept), b.Positions.ToLookup(row => row.Concept));
        var names = a.Positions.Concat(b.Positions).GroupBy(row => row.Concept).Select(rows => (Id: rows.Key, Name: rows.First().ConceptName, Count: rows.Count()));
        return
        [
            .. names.OrderByDescending(concept => own.Contains(concept.Id) && other.Contains(concept.Id)).ThenByDescending(concept => concept.Count).ThenBy(concept => concept.Name, StringComparer.Ordinal)
                .Select(concept => new ComparedConcept(concept.Id, concept.Name, Standpoint(own[concept.Id], quotes), Standpoint(other[concept.Id], quotes))),
        ];
    }

    private static Standpoint? Standpoint(IEnumerable<PositionRow> rows, Parley.Store.Views.Quotes quotes) => rows.ToList() is { Count: > 0 } own
        ? new Standpoint(own.Count(row => row.Agreement == true), own.Count(row => row.Agreement == false), quotes.Of(own.Take(MostQuotes).Select(row => row.Statement)))
        : null;
}

/// <summary>One of two that are compared, in figures.</summary>
/// <param name="Id">An actor's id, or the name of an outlet.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Statements">How many are its own.</param>
/// <param name="Coded">How many of these take a position.</param>
public sealed record ComparedParty(string Id, string Name, long Statements, int Coded);

/// <summary>The page that puts two side by side.</summary>
internal static class ComparePages
{
    /// <summary>Maps it.</summary>
    public static void Map(PageMap room) => room.Page<CompareQuery, CompareModel, ComparePage>(
        "/compare", "Two actors or two outlets side by side: concepts on which they agree and disagree, with their words.", (query, visit) => CompareModel.Of(visit, query));
}
