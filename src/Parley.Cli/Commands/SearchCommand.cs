using System.CommandLine;
using Parley.Cli.Output;
using Parley.Store;
using Parley.Store.Search;
using Parley.Web.Search;

namespace Parley.Cli.Commands;

/// <summary><c>parley search</c>: words in, statements and articles out.</summary>
internal static class SearchCommand
{
    /// <summary>The command with its options and examples.</summary>
    public static Command Create(CommandHost host)
    {
        var command = new Verb(
            "search",
            "Find statements and articles in a corpus by their words, or by what they say.",
            "parley search news.parley ceasefire",
            "parley search news.parley '\"carbon tax\" OR emission*' --since 2024 --facets",
            "parley search news.parley 'NEAR(troops border, 5)' --speaker Amand",
            "parley search news.parley --like 'fares hit those hardest who earn least' --since 2025",
            "parley search news.parley --type direct --uncoded --limit 100 --format jsonl");
        SearchOptions.AddTo(command);
        command.SetAction(words =>
        {
            var options = new SearchOptions(words);
            return PassingCorpus.IsNeeded(options.Corpus)
                ? PassingCorpus.Run(host, options.Corpus, corpus => Run(host, options, corpus))
                : CorpusCall.Run(host, options.Corpus, corpus => Run(host, options, corpus));
        });
        return command;
    }

    private static int Run(CommandHost host, SearchOptions options, Corpus corpus)
    {
        if (OutputFile.Overwrites(options.Out, [corpus.File ?? ""]) is { } overwritten)
        {
            host.Report(overwritten);
            return ExitCode.WrongUsage;
        }

        if ((options.Like is { } sentence ? new LikeRun(host, corpus).Find(sentence, options.Request) : new CorpusSearch(corpus).Find(options.Request)) is not { } answer)
        {
            return host.EndedEarly;
        }

        var toPerson = host.OutputIsTerminal && options.Out is null;
        var code = DataOutput.Write(host, options.Out, output =>
        {
            output.Write((options.Format ?? (toPerson ? SearchFormat.Text : SearchFormat.Jsonl)) switch
            {
                SearchFormat.Json => SearchJson.Answer(answer),
                SearchFormat.Jsonl => SearchJson.Lines(answer),
                _ => new SearchReport(new Ink(toPerson && host.Colour)).Page(answer),
            });
            return ExitCode.Done;
        });
        if (code == ExitCode.Done && toPerson && answer.Results.Length > 0)
        {
            host.Error.WriteLine($"parley: {(answer.IsExact ? "" : "more than ")}{answer.Total} results{(answer.Next is { } next ? $"; more with --after {next}" : "")}");
        }

        return code;
    }
}
