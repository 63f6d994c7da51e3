using Microsoft.AspNetCore.Http;
using Parley.Store;
using Parley.Store.History;
using Parley.Web.Serving;

namespace Parley.Web.Decisions;

/// <summary>Writes into the corpus on somebody's behalf, and tells whoever follows it.</summary>
public sealed class Writing(CorpusPool corpora, Whoami whoami, RoomSettings settings, Happenings happenings)
{
    /// <summary>Does something to the log of decisions.</summary>
    /// <param name="context">Who asks.</param>
    /// <param name="work">Takes the log and the person, and gives the answer.</param>
    public Task<IResult> DoAsync(HttpContext context, Func<DecisionLog, string, IResult> work) =>
        DoAsync(context, (corpus, who) => work(new DecisionLog(corpus, settings.Clock), who));

    /// <summary>The same where more than the log is needed.</summary>
    public async Task<IResult> DoAsync(HttpContext context, Func<Corpus, string, IResult> work)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(work);
        using var lease = await corpora.RentAsync(context.RequestAborted);
        try
        {
            return work(lease.Corpus, whoami.Of(context));
        }
        finally
        {
            happenings.Wake();
        }
    }
}
