using System.CommandLine;
using Parley.Attribution;
using Parley.Cli.Output;
using Parley.Formats;
using Parley.Ingest;
using Parley.Text;

namespace Parley.Cli.Commands;

/// <summary><c>parley read</c>: articles in, their statements out.</summary>
public static class ReadCommand
{
    private static readonly string[] WrongUsage = ["PAR012", "PAR124", OutputFile.InputAsOutput];

    /// <summary>The command with its options and examples.</summary>
    public static Command Create(CommandHost host)
    {
        var command = new Verb(
            "read",
            "Read articles and print who says what in them.",
            "parley read article.html",
            "parley read articles/ --by-speaker",
            "parley read 'archive/*.jsonl' --format csv --out statements.csv",
            "parley read articles/ --actors people.csv --actors-out found.csv",
            "parley read articles.csv --columns title=Headline,text=Body",
            "parley read page.html --format html --out statements.html",
            "curl -s https://example.org/news | parley read --from html -");
        ReadOptions.AddTo(command);
        command.SetAction(words => Run(host, ReadOptions.Of(words)));
        return command;
    }

    private static int Run(CommandHost host, ReadOptions options)
    {
        Diagnostic? failure = null;
        var kind = options.From is { } name ? InputKinds.Parse(name, out failure) : null;
        var columns = ColumnMap.ByName;
        if (failure is null && options.Columns is { } typed)
        {
            columns = ColumnMap.Parse(typed, out failure) ?? columns;
        }

        failure ??= OutputFile.Overwrites(options.Out, [.. options.Inputs, options.Actors ?? ""]) ?? OutputFile.Overwrites(options.ActorsOut, [.. options.Inputs, options.Actors ?? "", options.Out ?? ""], "--actors-out");
        if (failure is not null)
        {
            host.Report(failure);
            return WrongUsage.Contains(failure.Code) ? ExitCode.WrongUsage : ExitCode.NothingDone;
        }

        // The first input is opened while the model is loaded.
        var intakes = new Inputs(host.OpenInput) { Columns = columns }.Read(options.Inputs, kind, host.Stop);
        var begun = Task.Run(() => Begun(new[] { options.Out, options.Actors, options.ActorsOut }.Aggregate(intakes, OutputFile.LeftOut)));
        try
        {
            if (ModelFolder.Open(options.Model, host) is not { } model)
            {
                return ExitCode.NothingDone;
            }

            begun.Wait(host.Stop);
            return Run(host, options, begun.Result, model.Reader.Read);
        }
        catch (OperationCanceledException) when (host.Stop.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
    }

    /// <summary>Everything behind the inputs and the model.</summary>
    internal static int Run(CommandHost host, ReadOptions options, IEnumerable<Intake> intakes, Func<Article, Reading> read)
    {
        var opened = OutputFile.Open(options.Out, host.Output);
        if (opened.Stream is not { } output)
        {
            host.Report(opened.Failure!);
            return ExitCode.NothingDone;
        }

        using var actors = new ActorFiles(host, options);
        if (!actors.Open())
        {
            return ExitCode.NothingDone;
        }

        var act = options.Acts switch { ActChoice.Speech => StatementAct.Speech, ActChoice.Thought => StatementAct.Thought, _ => (StatementAct?)null };
        var run = new ReadRun(host, read)
        {
            Threads = options.Threads,
            KeepGoing = options.KeepGoing,
            Filter = new StatementFilter(act, options.MinConfidence),
            Total = ArticleCount.InBackground(host, options.Inputs),
            Book = actors.Begun,
        };
        try
        {
            return actors.Close(run.Run(intakes, page => Format(host, options, page), output), run.Book);
        }
        finally
        {
            if (options.Out is not null)
            {
                output.Dispose();
            }
        }
    }

    private static ReadingOutput Format(CommandHost host, ReadOptions options, Stream page)
    {
        var toPerson = host.OutputIsTerminal && options.Out is null;
        var fold = options.Acts is null;
        return (options.Format ?? (toPerson ? OutputFormat.Text : OutputFormat.Jsonl)) switch
        {
            OutputFormat.Csv => new CsvOutput(page),
            OutputFormat.Html => new HtmlOutput(page, fold),
            OutputFormat.Json => new JsonOutput(page, array: true, options.WithText),
            OutputFormat.Jsonl => new JsonOutput(page, array: false, options.WithText),
            _ => new TextOutput(page, options.BySpeaker, text => new TextReport(text, new Ink(toPerson && host.Colour), toPerson ? host.Width : 100)
            {
                BySpeaker = options.BySpeaker,
                FoldThought = fold,
            }),
        };
    }

    private static IEnumerable<T> Begun<T>(IEnumerable<T> source)
    {
        var items = source.GetEnumerator();
        var any = items.MoveNext();
        return Rest();

        IEnumerable<T> Rest()
        {
            using (items)
            {
                for (; any; any = items.MoveNext())
                {
                    yield return items.Current;
                }
            }
        }
    }
}
