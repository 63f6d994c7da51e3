using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Parley.Store.Views;
using Parley.Web.Quoting;
using Parley.Web.Serving;

namespace Parley.Web.Concepts;

/// <summary>A concept with how deep it lies below the top of the codebook.</summary>
/// <param name="Line">The concept.</param>
/// <param name="Depth">0 at the top.</param>
public sealed record ConceptEntry(ConceptLine Line, int Depth);

/// <summary>The codebook in its order.</summary>
/// <param name="Entries">Each concept under the one above it.</param>
/// <param name="Imported">Names of concepts in codings that were imported.</param>
public sealed record ConceptsModel(ImmutableArray<ConceptEntry> Entries, ImmutableArray<ImportedConcept> Imported)
{
    /// <summary>Puts concepts in order; those whose chain of parents runs in a circle stand at the top.</summary>
    public static ConceptsModel Of(ConceptsView view)
    {
        var (children, entries) = (view.Concepts.ToLookup(concept => concept.Parent), new List<ConceptEntry>());
        Add(null, 0);
        var placed = entries.Select(entry => entry.Line.Id).ToHashSet();
        entries.AddRange(view.Concepts.Where(concept => !placed.Contains(concept.Id)).Select(concept => new ConceptEntry(concept, 0)));
        return new([.. entries], view.Imported);

        void Add(long? parent, int depth)
        {
            foreach (var concept in children[parent])
            {
                entries.Add(new(concept, depth));
                Add(concept.Id, depth + 1);
            }
        }
    }
}

/// <summary>Which statements on a concept are shown.</summary>
/// <param name="Id">The concept's number.</param>
/// <param name="Actor">Only of this actor.</param>
/// <param name="Page">Counted from 1.</param>
public sealed record ConceptQuery([FromRoute] long Id, [FromQuery] string? Actor, [FromQuery] int? Page);

/// <summary>How often somebody speaks for or against a concept.</summary>
/// <param name="Id">The actor's id; null where nobody knows who speaks.</param>
/// <param name="Name">What they are called.</param>
/// <param name="Agree">For it.</param>
/// <param name="Disagree">Against it.</param>
public sealed record Advocate(string? Id, string Name, int Agree, int Disagree);

/// <summary>A concept with who is for and against it.</summary>
/// <param name="Query">As asked.</param>
/// <param name="View">What it is.</param>
public sealed record ConceptModel(ConceptQuery Query, [property: System.Text.Json.Serialization.JsonIgnore] ConceptView View)
{
    private const int QuotesOfSide = 10;

    /// <summary>Its number.</summary>
    public long Id => View.Line.Id;

    /// <summary>Whether it is known from imported codings alone: then it is not changed here.</summary>
    public bool IsImported => Id < 0;

    /// <summary>Its name.</summary>
    public string Name => View.Line.Name;

    /// <summary>What it means.</summary>
    public string? Definition => View.Line.Definition;

    /// <summary>Sentences that are about it.</summary>
    public ImmutableArray<string> Examples => View.Examples;

    /// <summary>The concepts above it, the topmost first.</summary>
    public IEnumerable<long> Above => View.Above.Select(concept => concept.Id);

    /// <summary>The concepts directly below it.</summary>
    public IEnumerable<long> Below => View.Below.Select(concept => concept.Id);

    /// <summary>Who speaks of it, those who say most first.</summary>
    public ImmutableArray<Advocate> Advocates { get; private init; } = [];

    /// <summary>Over time.</summary>
    public ImmutableArray<Stretch> Months { get; private init; } = [];

    /// <summary>How many statements are for it, against it, and neither.</summary>
    public ImmutableArray<int> Counts { get; private init; } = [];

    /// <summary>For it, word for word, the newest first.</summary>
    public ImmutableArray<Quote> For { get; private init; } = [];

    /// <summary>Against it.</summary>
    public ImmutableArray<Quote> Against { get; private init; } = [];

    /// <summary>About it, on neither side.</summary>
    public ImmutableArray<Quote> Neither { get; private init; } = [];

    /// <summary>The page, counted from 1.</summary>
    public int Page => Math.Max(1, Query.Page ?? 1);

    /// <summary>How many pages there are.</summary>
    public int Pages => (Counts.Max() + QuotesOfSide - 1) / QuotesOfSide;

    /// <summary>Makes it; null where there is no such concept.</summary>
    public static ConceptModel? Of(Visit visit, ConceptQuery query)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(query);
        if (ConceptView.Of(visit.Corpus, visit.Coded, query.Id) is not { } view)
        {
            return null;
        }

        var shown = view.Positions.Where(row => query.Actor is not { Length: > 0 } actor || row.Actor == actor || visit.Coded.Find(row.Statement)?.Actors.Any(one => one.Id == actor) == true).ToList();
        bool?[] sides = [true, false, null];
        var model = new ConceptModel(query, view)
        {
            Advocates = [.. view.Positions.GroupBy(row => (row.Actor, row.ActorName)).Select(own => new Advocate(own.Key.Actor, own.Key.ActorName ?? "nobody named", own.Count(r => r.Agreement == true), own.Count(r => r.Agreement == false)))
                .OrderByDescending(advocate => advocate.Agree + advocate.Disagree).ThenBy(advocate => advocate.Name, StringComparer.Ordinal)],
            Months = Quoting.Months.Of(shown.Select(row => (row.Published, row.Agreement))),
            Counts = [.. sides.Select(side => shown.Count(row => row.Agreement == side))],
        };
        var quotes = new Parley.Store.Views.Quotes(visit.Corpus, visit.Coded);
        ImmutableArray<Quote> On(bool? side) => quotes.Of(shown.Where(row => row.Agreement == side).Skip((model.Page - 1) * QuotesOfSide).Take(QuotesOfSide).Select(row => row.Statement));
        return model with { For = On(true), Against = On(false), Neither = On(null) };
    }
}

/// <summary>The codebook, and a page for each concept.</summary>
internal static class ConceptsPages
{
    /// <summary>Maps them.</summary>
    public static void Map(PageMap room)
    {
        room.Page<ConceptsModel, ConceptsPage>("/concepts", "The codebook: concepts, what they mean, and how often somebody is for and against each.", visit => ConceptsModel.Of(ConceptsView.Of(visit.Corpus, visit.Coded)));
        room.Page<ConceptQuery, ConceptModel, ConceptPage>(
            "/concepts/{id:long}", "A concept: what it means, who is for and against it, over time and word for word.", (query, visit) => ConceptModel.Of(visit, query));
    }
}
