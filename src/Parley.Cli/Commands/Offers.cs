using Parley.Formats;
using Parley.Ingest;
using Parley.Store.Articles;
using Parley.Text;

namespace Parley.Cli.Commands;

/// <summary>How the articles of <c>parley add</c> come to their statements: they bring them, are read, or are kept unread.</summary>
/// <param name="options">What was typed.</param>
/// <param name="reader">Reads those that bring none.</param>
internal sealed class Offers(AddOptions options, LazyReader reader)
{
    /// <summary>What an intake that is an article offers.</summary>
    public Offer Of(Intake intake) =>
        intake.Json is { } json ? new Offer(intake.Input, intake.Article!, article => Given(json, article, intake.Input)) { NeedsModel = false }
        : options.NoRead ? new Offer(intake.Input, intake.Article!, Unread) { NeedsModel = false }
        : new Offer(intake.Input, intake.Article!, article => new Outcome(options.Read.Filter.Apply(reader.Read(article)), reader.Name));

    private Outcome Given(string json, Article article, string input)
    {
        var (reading, failure) = GivenReading.Of(json, article, input);
        return new Outcome(reading is null ? null : options.Read.Filter.Apply(reading), null, failure);
    }

    private static Outcome Unread(Article article) => new(new Reading(article, [], article.Diagnostics), null);
}
