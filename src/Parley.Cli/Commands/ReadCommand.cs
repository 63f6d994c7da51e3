using System.CommandLine;
using Parley.Cli.Output;
using Parley.Ingest;
using Parley.Text;

namespace Parley.Cli.Commands;

/// <summary><c>parley read</c>: articles in, their statements out.</summary>
public static class ReadCommand
{
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
        var inputs = TypedInputs.Of(host, options);
        if (inputs.Intakes is not { } intakes)
        {
            host.Report(inputs.Failure!);
            return inputs.Code;
        }

        // The first input is opened while the model is loaded.
        var begun = Task.Run(() => Begun(intakes));
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

        var run = new ReadRun(host, read)
        {
            Threads = options.Threads,
            KeepGoing = options.KeepGoing,
            Filter = options.Filter,
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

    /// <summary>The writer of the format that was asked for, else of the one that suits who gets the data.</summary>
    internal static ReadingOutput Format(CommandHost host, ReadOptions options, Stream page)
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
