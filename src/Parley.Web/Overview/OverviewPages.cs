using Parley.Store.Views;
using Parley.Web.Serving;

namespace Parley.Web.Overview;

/// <summary>The first page: what is in the corpus.</summary>
internal static class OverviewPages
{
    /// <summary>Maps it.</summary>
    public static void Map(PageMap room) =>
        room.Page<OverviewView, OverviewPage>("/", "What the corpus holds: counts, statements by month, who said most, who is for and against what.", visit => OverviewView.Of(visit.Corpus, visit.Coded));
}
