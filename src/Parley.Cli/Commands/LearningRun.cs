using Parley.Evaluation.Suggestions;
using Parley.Onnx;
using Parley.Store;
using Parley.Store.Codings;
using Parley.Text;

namespace Parley.Cli.Commands;

/// <summary>One evaluation of suggestions on a corpus that people coded: how they get better with decisions.</summary>
internal sealed class LearningRun(CommandHost host, EvaluateOptions options)
{
    private readonly EvaluationFiles _files = new(host);

    /// <summary>Learns, asks, scores, writes; gives the exit code.</summary>
    public int Run() => CorpusCall.Run(host, options.Gold, Run);

    private int Run(Corpus corpus)
    {
        var rows = new SuggestionRows(corpus);
        var (codebook, coded) = (rows.Codebook(), rows.Coded());
        if (coded.Count == 0)
        {
            host.Report(new Diagnostic("PAR584", $"{corpus.Name} has no statement that somebody coded, so that there is nothing to hold suggestions against"));
            return ExitCode.NothingDone;
        }

        try
        {
            using var models = SuggestionSenses.Open(host);
            var curve = LearningCurve.Of(codebook, coded, models.Understanding, ([0, 25, 50, 100, 200, 400, 800], options.Seed ?? 1));
            return _files.Ended(_files.Write(options.Out, options.Format == ScoreFormat.Json ? curve.ToJson() : curve.ToText()));
        }
        catch (ModelException problem)
        {
            host.Report(new Diagnostic(problem.Code, problem.Message));
            return ExitCode.NothingDone;
        }
    }
}
