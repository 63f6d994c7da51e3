using System.CommandLine;
using Parley.Cli.Output;
using Parley.Ingest;
using Parley.Store;

namespace Parley.Cli.Commands;

/// <summary><c>parley add</c>: articles in, kept in a corpus with their statements.</summary>
internal static class AddCommand
{
    /// <summary>The command with its options and examples.</summary>
    public static Command Create(CommandHost host)
    {
        var command = new Verb(
            "add",
            "Read articles and keep them in a corpus with their statements; what is there already is passed over.",
            "parley add news.parley articles/",
            "parley add news.parley 'archive/*.jsonl' --threads 8",
            "parley add postgres://team@db.example/news archive.jsonl",
            "parley add news.parley exported.jsonl --no-read",
            "parley add news.parley --follow https://news.example/rss --every 30m");
        AddOptions.AddTo(command);
        command.SetAction(words => Run(host, AddOptions.Of(words)));
        return command;
    }

    private static int Run(CommandHost host, AddOptions options)
    {
        var inputs = TypedInputs.Of(host, options.Read, options.Corpus, !options.NoOriginals);
        if (inputs.Intakes is { } intakes)
        {
            return CorpusCall.Run(host, options.Corpus, Missing.Make, corpus => Run(host, options, intakes, corpus));
        }

        host.Report(inputs.Failure!);
        return inputs.Code;
    }

    private static int Run(CommandHost host, AddOptions options, IEnumerable<Intake> intakes, Corpus corpus)
    {
        using var actors = new ActorFiles(host, options.Read);
        if (!actors.Open())
        {
            return ExitCode.NothingDone;
        }

        var opened = options.Prints ? OutputFile.Open(options.Read.Out, host.Output) : new OutputFile(Stream.Null, null);
        if (opened.Stream is not { } output)
        {
            host.Report(opened.Failure!);
            return ExitCode.NothingDone;
        }

        using var owned = options.Read.Out is null ? null : output;
        using var whole = new WholeArticles(output);
        var run = new AddRun(host, corpus, LazyReader.OfModel(host, options.Read.Model))
        {
            Options = options,
            Book = actors.Begun,
            Writer = options.Prints ? ReadCommand.Format(host, options.Read, whole.Page) : null,
            Whole = whole,
        };
        return actors.Close(run.Run(intakes), run.Book);
    }
}
