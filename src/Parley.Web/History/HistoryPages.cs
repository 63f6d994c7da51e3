using Microsoft.AspNetCore.Mvc;
using Parley.Store.History;
using Parley.Web.Serving;

namespace Parley.Web.History;

/// <summary>What of the history is asked for.</summary>
/// <param name="Who">Only what this person did.</param>
/// <param name="Subject">Only what concerns this: <c>statement 12</c>.</param>
/// <param name="Before">Only what happened before the event of this id.</param>
public sealed record HistoryQuery([FromQuery] string? Who, [FromQuery] string? Subject, [FromQuery] long? Before);

/// <summary>What happened.</summary>
/// <param name="Query">As asked.</param>
/// <param name="Page">The last first.</param>
public sealed record HistoryModel(HistoryQuery Query, Store.History.HistoryPage Page);

/// <summary>The page of all that people decided, undid and redid.</summary>
internal static class HistoryPages
{
    /// <summary>Maps it.</summary>
    public static void Map(PageMap room) =>
        room.Page<HistoryQuery, HistoryModel, HistoryView>(
            "/history", "What people decided, undid and redid: who, when, what, before and after.",
            (query, visit) => new HistoryModel(query, new DecisionHistory(visit.Corpus, visit.Coder).Page(new HistoryRequest { Who = query.Who, Subject = query.Subject, Before = query.Before })));
}
