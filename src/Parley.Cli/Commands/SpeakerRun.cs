using System.Collections.Immutable;
using Parley.Cli.Output;
using Parley.Evaluation.Speakers;
using Parley.Text;

namespace Parley.Cli.Commands;

/// <summary>One evaluation of speakers: gold in, predictions in or made, scores out.</summary>
internal sealed class SpeakerRun(CommandHost host, EvaluateOptions options)
{
    private readonly EvaluationFiles _files = new(host);

    public int Run()
    {
        if (_files.Open(options.Gold, "PAR201", reader => reader.ReadToEnd()) is not { } file)
        {
            return ExitCode.NothingDone;
        }

        if (GapExample.BeginsFile(file.Split('\n', 2)[0]))
        {
            return new GapRun(host, options, _files).Run(file);
        }

        if (MergingGold.BeginsFile(file.Split('\n', 2)[0]))
        {
            return Texts() is { } known ? new MergingRun(host, options, _files).Run(file, known) : ExitCode.NothingDone;
        }

        return Texts() is not { } texts || ReadGold(file, texts) is not { IsEmpty: false } gold ? ExitCode.NothingDone : Run(gold);
    }

    private int Run(ImmutableArray<SpeakerArticle> gold)
    {
        if (options.Show is { } id)
        {
            gold = [.. gold.Where(article => article.Id == id)];
        }

        if (gold.IsEmpty)
        {
            host.Report(options.NoSuchArticle);
            return ExitCode.NothingDone;
        }

        if (Predicted(gold) is not { } predicted)
        {
            return host.EndedEarly;
        }

        var text = options.Show is null ? Scores(gold, predicted) : Errors(gold[0], predicted);
        return _files.Ended(_files.Write(options.Out, text));
    }

    private string Scores(ImmutableArray<SpeakerArticle> gold, PredictedStatements predicted)
    {
        predicted.Compare([.. gold.Select(article => article.AsArticle())], _files);
        var scores = SpeakerScores.Score(gold, predicted.ByArticle, new SpeakerSettings(options.GoldName, predicted.Name));
        scores = options.Worst is { } count ? scores.WithWorst(gold, predicted.ByArticle, count) : scores;
        return options.Format == ScoreFormat.Json ? scores.ToJson() : SpeakerTable.Text(scores);
    }

    private string Errors(SpeakerArticle gold, PredictedStatements predicted)
    {
        var errors = SpeakerErrors.Of(gold, predicted.ByArticle.GetValueOrDefault(gold.Id, []));
        return options.Format == ScoreFormat.Json ? errors.ToJson() : SpeakerReport.Of(errors);
    }

    private PredictedStatements? Predicted(ImmutableArray<SpeakerArticle> gold) =>
        options.GivenSources ? Resolved(gold) : PredictedStatements.Of([.. gold.Select(article => article.AsArticle())], host, _files, options);

    private PredictedStatements? Resolved(ImmutableArray<SpeakerArticle> gold)
    {
        using var model = ModelFolder.Open(options.Model, host);
        return model is null
            ? null
            : new("given sources", gold.ToImmutableDictionary(a => a.Id, a => GoldReading.ArticleOf(a.AsArticle()) is { } article ? GivenSources.Resolve(a, article, model.Reader) : []));
    }

    private ArticleTexts? Texts()
    {
        if (options.Texts is not { } path)
        {
            return ArticleTexts.None;
        }

        var texts = _files.Open(path, "PAR211", ArticleTexts.Read);
        _files.ReportIn(path, texts?.Failures ?? []);
        return texts;
    }

    private ImmutableArray<SpeakerArticle>? ReadGold(string file, ArticleTexts texts)
    {
        if (options.Texts is null && SpeakerGold.LacksTexts(file.Split('\n', 2)[0]))
        {
            host.Report(new Diagnostic("PAR208", $"the articles of {options.Gold} are not in it; give the corpus that they are from with --texts"));
            return null;
        }

        var lines = SpeakerGold.Read(new StringReader(file), texts.ById);
        _files.ReportIn(options.Gold, lines.Select(line => line.Failure));
        var gold = lines.Select(line => line.Article).OfType<SpeakerArticle>().DistinctBy(article => article.Id).ToImmutableArray();
        if (gold.IsEmpty)
        {
            host.Report(new Diagnostic("PAR208", $"{options.Gold} has no article with speakers that can be used; give a file with one a line"));
        }

        return gold;
    }
}
