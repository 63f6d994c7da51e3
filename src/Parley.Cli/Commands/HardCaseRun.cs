using System.Collections.Immutable;
using Parley.Evaluation.HardCases;
using Parley.Text;

namespace Parley.Cli.Commands;

/// <summary>One evaluation against hard cases: cases in, predictions in or made, scores out.</summary>
internal sealed class HardCaseRun(CommandHost host, EvaluateOptions options)
{
    private readonly EvaluationFiles _files = new(host);

    /// <summary>Whether the gold is a file of hard cases. Whoever opens it next says what is wrong with it.</summary>
    public static bool Takes(string gold)
    {
        try
        {
            return File.ReadLines(gold).FirstOrDefault(line => !string.IsNullOrWhiteSpace(line)) is { } first && HardCase.BeginsFile(first);
        }
        catch (Exception failure) when (FileFault.Is(failure))
        {
            return false;
        }
    }

    public int Run()
    {
        var cases = ReadCases();
        if (cases.IsEmpty)
        {
            return ExitCode.NothingDone;
        }

        if (options.Show is not null)
        {
            return new ErrorRun(host, options, _files).Run(cases);
        }

        var articles = cases.Select(c => c.AsArticle()).ToImmutableArray();
        if (PredictedStatements.Of(articles, host, _files, options) is not { } predicted)
        {
            return host.EndedEarly;
        }

        predicted.Compare(articles, _files);
        var scores = HardCaseScores.Score(cases, predicted.ByArticle, new HardCaseSettings(options.GoldName, predicted.Name));
        var text = options.Format == ScoreFormat.Json ? scores.ToJson() : HardCaseTable.Text(scores);
        return _files.Ended(_files.Write(options.Out, text));
    }

    private ImmutableArray<HardCase> ReadCases()
    {
        if (_files.Open(options.Gold, "PAR201", reader => HardCaseReader.Read(reader).ToList()) is not { } lines)
        {
            return [];
        }

        _files.ReportIn(options.Gold, lines.Select(line => line.Failure));
        var cases = lines.Select(line => line.Case).OfType<HardCase>().ToImmutableArray();
        if (cases.IsEmpty)
        {
            host.Report(new Diagnostic("PAR208", $"{options.Gold} has no case that can be used; give a file with one a line"));
        }

        return cases;
    }
}
