using Parley.Ingest;
using Parley.Store.Articles;
using Parley.Text;
using Parley.Web.Imports;

namespace Parley.Cli.Commands;

/// <summary>An article that is offered, or why there is none.</summary>
/// <param name="Offer">The article.</param>
/// <param name="Failure">Why there is none.</param>
/// <param name="Weight">What it weighs in memory.</param>
internal sealed record Offered(Offer? Offer, Diagnostic? Failure, long Weight);

/// <summary>How the articles of <c>parley add</c> come to their statements: they bring them, are read, or are kept unread.</summary>
/// <param name="options">What was typed.</param>
/// <param name="reader">Reads those that bring none.</param>
internal sealed class Offers(AddOptions options, LazyReader reader)
{
    private readonly IntakeOffers _offers = new(options.NoRead ? null : article => new Outcome(reader.Read(article), reader.Name)) { Finish = options.Read.Filter.Apply };

    private volatile bool _arePrepared;

    /// <summary>Whether articles that nobody reads are made ready to be kept before it is known that they are new.</summary>
    public bool ArePrepared
    {
        get => _arePrepared;
        set => _arePrepared = value;
    }

    /// <summary>What an intake offers.</summary>
    public Offered Of(Intake intake) => intake.Article is null ? new Offered(null, intake.Failure, 0) : new Offered(Made(intake), null, intake.Weight);

    private Offer Made(Intake intake) => _offers.Of(intake) is var offer && ArePrepared && options.NoRead && intake.Json is null ? offer.Prepared() : offer;
}
