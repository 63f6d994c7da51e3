using Parley.Formats;
using Parley.Ingest;
using Parley.Store.Articles;
using Parley.Text;

namespace Parley.Web.Imports;

/// <summary>How articles that come in get to their statements: they bring them, are read, or are kept unread. The same for whoever adds in the browser and at the command line.</summary>
/// <param name="Read">Reads those that bring none, when it is known that they are new; null where nobody is to read them.</param>
public sealed record IntakeOffers(Func<Article, Outcome>? Read)
{
    /// <summary>Makes of a reading what is kept of it.</summary>
    public Func<Reading, Reading> Finish { get; init; } = reading => reading;

    /// <summary>What an intake that has an article offers.</summary>
    public Offer Of(Intake intake)
    {
        ArgumentNullException.ThrowIfNull(intake);
        Func<Article, Outcome> outcome = intake.Json is { } json ? article => Given(json, article, intake.Input) : Read ?? Unread;
        return new Offer(intake.Input, intake.Article!, article => Finished(outcome(article)))
        {
            NeedsModel = intake.Json is null && Read is not null,
            IsUnread = intake.Json is null && Read is null,
            Original = intake.Original is { } original ? new Original(original.Kind, original.Bytes) : null,
        };
    }

    private Outcome Finished(Outcome outcome) => outcome.Reading is { } reading ? outcome with { Reading = Finish(reading) } : outcome;

    private static Outcome Given(string json, Article article, string input)
    {
        var (reading, failure) = GivenReading.Of(json, article, input);
        return new Outcome(reading, null, failure);
    }

    private static Outcome Unread(Article article) => new(new Reading(article, [], article.Diagnostics), null);
}
