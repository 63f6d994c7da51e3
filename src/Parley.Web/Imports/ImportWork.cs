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
        void Pass()
        {
            stop.ThrowIfCancellationRequested();
            Now(job with { Seen = job.Seen + 1 });
        }

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
            foreach (var file in folder.Coded)
            {
                Now(job.With(Coded(lease.Corpus, file, Pass), words => words.Replace(file.Place, file.Name, StringComparison.Ordinal)));
            }

            var offers = Offers();
            foreach (var batch in folder.Read(stop).Chunk(ArticlesInBatch))
            {
                foreach (var failure in batch.Select(intake => intake.Failure).OfType<Diagnostic>())
                {
                    Now(job.With(failure));
                }

                process.Run([.. batch.Where(intake => intake.Article is not null).Select(offers.Of)], stop);
            }

            Now(job with { State = job.Seen == 0 && job.Failed > 0 ? ImportState.Failed : ImportState.Done });
        }
        catch (CorpusException failure)
        {
            Now(job.With(failure.Diagnostic) with { State = ImportState.Failed });
        }
    }

    // A file that turns out broken in the middle leaves nothing behind, and the others are read.
    private CodedOutcome Coded(Corpus corpus, (string Place, string Name) file, Action pass)
    {
        try
        {
            return new CodedIntake(settings.Clock) { Progress = _ => pass() }.Into(corpus, file.Place, file.Name);
        }
        catch (CorpusException broken)
        {
            return new CodedOutcome(null, [], broken.Diagnostic);
        }
    }

    // The model is opened by the first article that is new.
    private IntakeOffers Offers() => new(settings.Reader is { } model ? article => new Outcome(model.Value.Read(article), model.Value.Name) : null);
}
