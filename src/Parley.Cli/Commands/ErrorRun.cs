using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Cli.Output;
using Parley.Evaluation;
using Parley.Evaluation.Errors;
using Parley.Evaluation.HardCases;

namespace Parley.Cli.Commands;

/// <summary>The errors in one article or hard case, which alone is read: <c>--show</c>.</summary>
internal sealed class ErrorRun(CommandHost host, EvaluateOptions options, EvaluationFiles files)
{
    /// <summary>Of the article with the id asked for.</summary>
    public int Run(IEnumerable<GoldArticle> gold) => Run(gold, article => article.Id, article => article, (article, statements) =>
        Render(ArticleErrors.Of(article, statements), null));

    /// <summary>Of the case with the id asked for.</summary>
    public int Run(IEnumerable<HardCase> cases) => Run(cases, hardCase => hardCase.Id, hardCase => hardCase.AsArticle(), (hardCase, statements) =>
        Render(ArticleErrors.Of(hardCase.AsArticle(), [.. statements.Select(s => s with { Within = null })]), CaseReport.Of(hardCase, statements)));

    private int Run<T>(IEnumerable<T> all, Func<T, string> idOf, Func<T, GoldArticle> articleOf, Func<T, ImmutableArray<Statement>, string> render)
    {
        if (all.FirstOrDefault(one => idOf(one) == options.Show) is not { } shown)
        {
            host.Report(options.NoSuchArticle);
            return ExitCode.NothingDone;
        }

        if (PredictedStatements.Of([articleOf(shown)], host, files, options) is not { } predicted)
        {
            return host.EndedEarly;
        }

        var written = files.Write(options.Out, render(shown, predicted.ByArticle.GetValueOrDefault(idOf(shown), [])));
        return files.Ended(written);
    }

    private string Render(ArticleErrors errors, CaseReport? report)
    {
        if (options.Format == ScoreFormat.Json)
        {
            return ErrorsJson.Article(errors, report?.Verdict);
        }

        var toPerson = host.OutputIsTerminal && options.Out is null;
        using var text = new StringWriter { NewLine = "\n" };
        new ErrorReport(text, new Ink(toPerson && host.Colour), toPerson ? host.Width : 100).Write(errors);
        return text + (report?.Text ?? "");
    }
}
