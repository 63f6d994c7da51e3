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
        DoAsync(context, (corpus, who) => work(Log(corpus), who));

    /// <summary>The log of a corpus, by the room's clock.</summary>
    public DecisionLog Log(Corpus corpus) => new(corpus, settings.Clock);

    /// <summary>Keeps a step that has to be made up first, once for each key.</summary>
    /// <param name="context">Who asks; the key may also be its header Idempotency-Key.</param>
    /// <param name="key">Made by whoever asks.</param>
    /// <param name="make">Takes the corpus and the person, and gives the step. Not called for what is there already.</param>
    public Task<IResult> StepAsync(HttpContext context, string? key, Func<Corpus, string, Step> make)
    {
        ArgumentNullException.ThrowIfNull(context);
        var known = DecisionEndpoints.KeyOf(context, key);
        return DoAsync(context, (corpus, who) =>
        {
            var (log, outcome) = (Log(corpus), (StepOutcome?)null);
            corpus.Database.InTransaction(() => outcome = log.Known(known) ?? log.Decide(make(corpus, who) with { Key = known }));
            return DecisionEndpoints.Said(outcome!);
        });
    }

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
