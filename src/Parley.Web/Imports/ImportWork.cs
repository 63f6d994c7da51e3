using Parley.Formats;
using Parley.Ingest;
using Parley.Store;
using Parley.Store.Articles;
using Parley.Text;

namespace Parley.Web.Imports;

/// <summary>Brings files into the corpus by the same way as <c>parley add</c>.</summary>
internal sealed class ImportWork(RoomSettings settings, Serving.CorpusPool corpora)
{
    private const int ArticlesInBatch = 100;

    /// <summary>Does one import.</summary>
    /// <param name="job">As it begins.</param>
    /// <param name="folder">What was sent.</param>
    /// <param name="tell">Called with the job whenever it is further.</param>
    /// <param name="stop">Ends it early; what was read is kept.</param>
    public void Run(ImportJob job, ImportFolder folder, Action<ImportJob> tell, CancellationToken stop)
    {
        void Now(ImportJob changed) => tell(job = changed);
        Now(job);
        try
        {
            using var lease = corpora.RentAsync(stop).GetAwaiter().GetResult();
            var process = new ProcessBatch(lease.Corpus, settings.Clock)
            {
                Threads = Environment.ProcessorCount,
                Watch = new BatchWatch
                {
                    Failed = failure => Now(job.With(failure)),
                    Done = count => Now(job with { Seen = job.Seen + count }),
                    Known = count => Now(job with { Known = job.Known + count }),
                    Kept = news => Now(job with { Articles = job.Articles + news.Counts.Articles, Statements = job.Statements + news.Counts.Statements, Reprints = job.Reprints + news.Counts.Copies }),
                },
            };
            foreach (var batch in folder.Read(stop).Chunk(ArticlesInBatch))
            {
                foreach (var failure in batch.Select(intake => intake.Failure).OfType<Diagnostic>())
                {
                    Now(job.With(failure));
                }

                process.Run([.. batch.Where(intake => intake.Article is not null).Select(OfIntake)], stop);
            }

            Now(job with { State = job.Seen == 0 && job.Failed > 0 ? ImportState.Failed : ImportState.Done });
        }
        catch (CorpusException failure)
        {
            Now(job.With(failure.Diagnostic) with { State = ImportState.Failed });
        }
    }

    private Offer OfIntake(Intake intake) =>
        intake.Json is { } json ? new Offer(intake.Input, intake.Article!, article => Given(json, article, intake.Input)) { NeedsModel = false }
        : settings.Reader?.Value is { } reader ? new Offer(intake.Input, intake.Article!, article => new Outcome(reader.Read(article), reader.Name))
        : new Offer(intake.Input, intake.Article!, article => new Outcome(new Reading(article, [], article.Diagnostics), null)) { NeedsModel = false };

    private static Outcome Given(string json, Article article, string input)
    {
        var (reading, failure) = GivenReading.Of(json, article, input);
        return new Outcome(reading, null, failure);
    }
}
