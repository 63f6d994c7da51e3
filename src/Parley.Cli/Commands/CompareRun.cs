using System.Collections.Immutable;
using Parley.Cli.Output;
using Parley.Evaluation.Behaviour;
using Parley.Ingest;
using Parley.Store.Articles;
using Parley.Text;

namespace Parley.Cli.Commands;

/// <summary>One comparison: articles and two readers in, a report out.</summary>
internal sealed class CompareRun(CommandHost host, CompareOptions options)
{
    private readonly EvaluationFiles _files = new(host);
    private bool _failed;

    public int Run()
    {
        if (OutputFile.Overwrites(options.Out, [.. options.Inputs, options.Against, options.Predictions ?? ""]) is { } overwritten)
        {
            host.Report(overwritten);
            return ExitCode.WrongUsage;
        }

        if (Document("") is { Missing: true })
        {
            return ExitCode.NothingDone;
        }

        using var after = options.Predictions is { } file ? ComparedReader.OfFile(file, host) : ComparedReader.OfModel(options.Model, host);
        using var before = after is null ? null : Directory.Exists(options.Against) ? ComparedReader.OfModel(options.Against, host) : ComparedReader.OfFile(options.Against, host);
        return after is null || before is null ? ExitCode.NothingDone : Run(before, after);
    }

    private int Run(ComparedReader before, ComparedReader after)
    {
        try
        {
            before.Failures.Concat(after.Failures).ToList().ForEach(Report);
            var compared = Compare(Articles(before, after), before, after);
            var changes = compared.Select(article => article.Changes).OfType<ArticleChanges>().ToImmutableArray();
            Note("PAR221", compared.Where(article => article.Fault == Fault.OneSided), "stood on one side only and", "");
            Note("PAR222", compared.Where(article => article.Fault == Fault.OtherText), "had another text on one side and", "; read them anew");
            return changes.IsEmpty ? Empty() : Write(BehaviourCount.Of(changes, options.Settings(before.Name, after.Name)));
        }
        catch (OperationCanceledException) when (host.Stop.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
    }

    private ImmutableArray<Article> Articles(ComparedReader before, ComparedReader after)
    {
        var all = options.Inputs.Count > 0
            ? new Inputs(host.OpenInput).Read(options.Inputs, null, host.Stop).Select(ArticleOf).OfType<Article>()
            : after.Kept.Concat(before.Kept).GroupBy(reading => reading.Article.Id).Select(both => both.MaxBy(reading => reading.Article.Text.Length > 0)!.Article);
        return options.Articles is { } count ? Sample.Of(all, count, options.Seed) : [.. all];
    }

    private Article? ArticleOf(Intake intake)
    {
        if (intake.Failure is { } failure)
        {
            Report(failure);
        }

        return intake.Article;
    }

    private List<ComparedArticle> Compare(ImmutableArray<Article> articles, ComparedReader before, ComparedReader after)
    {
        var progress = new Progress(host, () => articles.Length);
        var work = new OrderedWork<Article, ComparedArticle>(article => ComparedArticle.Of(article, before, after), article => article.Text.Length) { Threads = options.Threads };
        var compared = new List<ComparedArticle>();
        try
        {
            foreach (var article in work.Run(articles, host.Stop))
            {
                compared.Add(article);
                progress.Show(compared.Count, 0);
            }
        }
        finally
        {
            progress.Clear();
        }

        return compared;
    }

    private int Empty()
    {
        host.Report(new Diagnostic("PAR224", "there is nothing to compare: no article that both sides have, with the same text; give the articles that the files were read from, or files written with --with-text"));
        return ExitCode.NothingDone;
    }

    private int Write(BehaviourReport report)
    {
        var (document, missing) = Document(BehaviourMarkdown.Of(report));
        var written = !missing && (document is null || _files.Save(options.WriteInto!, document)) && _files.Write(options.Out, Text(report));
        return !written ? ExitCode.NothingDone : _failed ? ExitCode.SomeFailed : ExitCode.Done;
    }

    // The document with the report in it; none where none was asked for.
    private (string? Document, bool Missing) Document(string report)
    {
        if (options.WriteInto is not { } path)
        {
            return (null, false);
        }

        var document = _files.Open(path, "PAR223", reader => reader.ReadToEnd());
        var filled = document is null ? null : BehaviourMarkdown.Put(document, report);
        if (document is not null && filled is null)
        {
            host.Report(new Diagnostic("PAR223", $"{path} has no place for a report; put the lines {BehaviourMarkdown.Begin} and {BehaviourMarkdown.End} where it belongs"));
        }

        return (filled, filled is null);
    }

    private string Text(BehaviourReport report) => options.Format switch
    {
        ReportFormat.Json => report.ToJson(),
        ReportFormat.Markdown => BehaviourMarkdown.Of(report),
        _ => new ReportPage(new Ink(host.OutputIsTerminal && options.Out is null && host.Colour), host.Width).Of(report),
    };

    private void Report(Diagnostic failure)
    {
        _failed = true;
        host.Report(failure);
    }

    private void Note(string code, IEnumerable<ComparedArticle> articles, string why, string what)
    {
        var ids = articles.Select(article => article.Id).ToList();
        if (ids.Count > 0)
        {
            var count = ids.Count == 1 ? $"1 article {why} was" : $"{ids.Count} articles {why} were";
            _files.Note(code, $"{count} left out: {string.Join(", ", ids.Take(3))}{(ids.Count > 3 ? ", …" : "")}{what}");
        }
    }
}
