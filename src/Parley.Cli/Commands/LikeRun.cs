using Parley.Cli.Output;
using Parley.Onnx;
using Parley.Store;
using Parley.Store.Search;
using Parley.Store.Vectors;
using Parley.Text;

namespace Parley.Cli.Commands;

/// <summary>What is done by the vectors of sentences. The model is loaded here and nowhere before.</summary>
/// <param name="host">Where errors and progress go.</param>
/// <param name="corpus">Its missing vectors are made.</param>
internal sealed class LikeRun(CommandHost host, Corpus corpus)
{
    /// <summary>What is like a sentence; null where that cannot be told, which was then reported.</summary>
    public SearchAnswer? Find(string sentence, SearchRequest request) => With(model =>
    {
        Fill(model);
        return new LikeSearch(corpus, model.Encoder, model.Name).Find(sentence, request);
    });

    /// <summary>Makes the vectors that are missing.</summary>
    /// <returns>How many; null where that cannot be done, which was then reported.</returns>
    public long? Fill() => With<long?>(model => Fill(model));

    private long Fill(SentenceModel model)
    {
        var filling = new VectorFilling(corpus, model.Encoder, model.Name);
        var (missing, made) = (filling.Missing, 0L);
        if (missing > 0)
        {
            var progress = new Progress(host, () => missing) { Things = "statements", IsOutputIdle = true };
            filling.Run(long.MaxValue, more => progress.Show(made += more, 0), host.Stop);
            progress.Clear();
        }

        return made;
    }

    private T? With<T>(Func<SentenceModel, T> work)
    {
        try
        {
            using var model = SentenceModel.Open(host.Variable, AppContext.BaseDirectory);
            return work(model);
        }
        catch (ModelException problem)
        {
            host.Report(new Diagnostic(problem.Code, problem.Message));
            return default;
        }
    }
}
