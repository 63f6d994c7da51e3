using System.Collections.Immutable;
using Parley.Evaluation;
using Parley.Evaluation.Comparisons;
using Parley.Evaluation.Errors;
using Parley.Text;

namespace Parley.Cli.Commands;

/// <summary>One evaluation: gold in, predictions in or made, scores out.</summary>
internal sealed class EvaluationRun(CommandHost host, EvaluateOptions options)
{
    private readonly EvaluationFiles _files = new(host);

    public int Run()
    {
        var gold = ReadGold();
        if (gold.IsEmpty || Table("") is { Failure: true })
        {
            return ExitCode.NothingDone;
        }

        if (options.Show is not null)
        {
            return new ErrorRun(host, options, _files).Run(gold.Where(article => article.Annotations.Length > 0));
        }

        if (Score(gold) is not { } scores)
        {
            return host.EndedEarly;
        }

        return _files.Ended(Write(scores));
    }

    // Null where the predictions, or those they are held against, cannot be had; that has then been reported.
    private Scores? Score(ImmutableArray<GoldArticle> gold)
    {
        if (PredictedStatements.Of(gold, host, _files, options) is not { } predicted)
        {
            return null;
        }

        predicted.Compare(gold, _files);
        var settings = options.Settings(predicted.Name);
        var scores = Scorer.Score(gold, predicted.ByArticle, settings) with { Worst = Worst(gold, predicted) };
        if (options.Against is not { } path)
        {
            return scores;
        }

        return PredictedStatements.Against(path, gold, host, _files, options.Threads) is { } against
            ? scores with { Comparison = Comparison.Of(gold, (predicted.Name, predicted.ByArticle), (against.Name, against.ByArticle), settings) }
            : null;
    }

    private ImmutableArray<ErrorCounts>? Worst(ImmutableArray<GoldArticle> gold, PredictedStatements predicted) => options.Worst is { } count
        ? [.. ArticleErrors.Worst(ArticleErrors.Of(gold, predicted.ByArticle), count).Select(ErrorCounts.Of)]
        : null;

    private ImmutableArray<GoldArticle> ReadGold()
    {
        if (_files.Open(options.Gold, "PAR201", reader => Gold.Read(reader).ToList()) is not { } lines)
        {
            return [];
        }

        _files.ReportIn(options.Gold, lines.Select(line => line.Failure));
        var gold = lines.Select(line => line.Article).OfType<GoldArticle>().ToImmutableArray();
        if (gold.IsEmpty)
        {
            host.Report(new Diagnostic("PAR208", $"{options.Gold} has no annotated article; give a file with one a line"));
        }

        return gold;
    }

    private bool Write(Scores scores)
    {
        var text = options.Format == ScoreFormat.Json ? scores.ToJson() : ScoreTable.Text(scores) + ScoreDetails.Asked(scores) + (options.Details ? ScoreDetails.Text(scores) : "");
        var (document, failed) = Table(ScoreTable.Markdown(scores));
        return !failed
            && (document is null || _files.Save(options.WriteTable!, document))
            && _files.Write(options.Out, text);
    }

    // The document with the table in it; none where none was asked for.
    private (string? Document, bool Failure) Table(string table)
    {
        if (options.WriteTable is not { } path)
        {
            return (null, false);
        }

        var document = _files.Open(path, "PAR207", reader => reader.ReadToEnd());
        var written = document is null ? null : ScoreTable.Put(document, table);
        if (document is not null && written is null)
        {
            host.Report(new Diagnostic("PAR207", $"{path} has no place for a table; put the lines {ScoreTable.Begin} and {ScoreTable.End} where it belongs"));
        }

        return (written, written is null);
    }
}
