using Parley.Formats;
using Parley.Ingest;
using Parley.Store.Articles;
using Parley.Text;

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
    /// <summary>What an intake offers.</summary>
    public Offered Of(Intake intake) => intake.Article is null ? new Offered(null, intake.Failure, 0) : new Offered(OfArticle(intake), null, intake.Weight);

    private Offer OfArticle(Intake intake)
    {
        Func<Article, Outcome> read = intake.Json is { } json ? article => Given(json, article, intake.Input) : options.NoRead ? Unread : Read;
        return new Offer(intake.Input, intake.Article!, read)
        {
            NeedsModel = intake.Json is null && !options.NoRead,
            Original = intake.Original is { } original ? new Original(original.Kind, original.Bytes) : null,
        };
    }

    private Outcome Read(Article article) => new(options.Read.Filter.Apply(reader.Read(article)), reader.Name);

    private Outcome Given(string json, Article article, string input)
    {
        var (reading, failure) = GivenReading.Of(json, article, input);
        return new Outcome(reading is null ? null : options.Read.Filter.Apply(reading), null, failure);
    }

    private static Outcome Unread(Article article) => new(new Reading(article, [], article.Diagnostics), null);
}
