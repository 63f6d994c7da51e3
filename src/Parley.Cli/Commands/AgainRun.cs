using Parley.Cli.Output;
using Parley.Linking;
using Parley.Store;
using Parley.Store.Articles;

namespace Parley.Cli.Commands;

/// <summary>Reads the articles of a corpus anew that another model read last, or nobody.</summary>
/// <param name="host">Where errors and progress go.</param>
/// <param name="corpus">Whose articles are read.</param>
/// <param name="reader">Reads.</param>
internal sealed class AgainRun(CommandHost host, Corpus corpus, LazyReader reader)
{
    private const int ArticlesAtOnce = 20;

    /// <summary>What was typed.</summary>
    public required AddOptions Options { get; init; }

    /// <summary>Reads what is due. What was read is kept article by article, so that a later run goes on where this one was stopped.</summary>
    /// <param name="notes">What is said in the end.</param>
    /// <param name="tally">Counts.</param>
    public BatchEnd Run(AddNotes notes, Tally tally)
    {
        if (!reader.Open())
        {
            return BatchEnd.Refused;
        }

        var (store, readings, last) = (new Rereading(corpus, host.Clock), new StoredReadings(corpus), 0L);
        var book = StoredActors.In(corpus, ActorBook.Empty);
        while (store.Due(reader.Name!, last, ArticlesAtOnce) is { Count: > 0 } due)
        {
            var articles = due.Select(id => (Id: id, readings.Of(id)!.Reading.Article)).ToList();
            var work = new OrderedWork<(long Id, Parley.Text.Article Article), Reading>(one => reader.Read(one.Article), one => one.Article.Text.Length) { Threads = Options.Read.Threads };
            foreach (var (reading, (id, _)) in work.Run(articles, host.Stop).Zip(articles))
            {
                (book, var linked) = book.Add(Options.Read.Filter.Apply(reading));
                store.Keep(id, linked, reader.Name!);
                notes.Again();
                tally.Done();
            }

            last = due[^1];
        }

        return BatchEnd.Done;
    }
}
