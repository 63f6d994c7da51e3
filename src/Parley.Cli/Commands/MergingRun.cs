using System.Collections.Immutable;
using Parley.Evaluation.Speakers;
using Parley.Text;

namespace Parley.Cli.Commands;

/// <summary>One evaluation of actors across articles.</summary>
internal sealed class MergingRun(CommandHost host, EvaluateOptions options, EvaluationFiles files)
{
    public int Run(string lines, ArticleTexts texts)
    {
        var (gold, failures) = MergingGold.Read(new StringReader(lines), texts.ById);
        files.ReportIn(options.Gold, failures);
        if (gold.IsEmpty)
        {
            host.Report(new Diagnostic("PAR208", $"{options.Gold} has no article with mentions whose text is given; give the corpus that they are from with --texts"));
            return ExitCode.NothingDone;
        }

        if (Predicted(gold) is not { } predicted)
        {
            return host.EndedEarly;
        }

        var scores = MergingScores.Score(gold, LinkedMentions.Of(gold, predicted.ByArticle), new SpeakerSettings(options.GoldName, predicted.Name));
        return files.Ended(files.Write(options.Out, options.Format == ScoreFormat.Json ? scores.ToJson() : scores.ToText()));
    }

    private PredictedStatements? Predicted(ImmutableArray<MergingArticle> gold) =>
        options.GivenSources ? Resolved(gold) : PredictedStatements.Of([.. gold.Select(a => a.Article)], host, files, options);

    private PredictedStatements? Resolved(ImmutableArray<MergingArticle> gold)
    {
        using var model = ModelFolder.Open(options.Model, host);
        return model is null
            ? null
            : new("given sources", gold.ToImmutableDictionary(a => a.Article.Id, a => GoldReading.ArticleOf(a.Article) is { } article ? LinkedMentions.Given(a, article, model.Reader) : []));
    }
}
