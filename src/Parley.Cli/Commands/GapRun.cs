using System.Collections.Immutable;
using Parley.Evaluation.Speakers;
using Parley.Text;

namespace Parley.Cli.Commands;

/// <summary>One evaluation of pronouns, on examples of GAP; nothing is read but the names.</summary>
internal sealed class GapRun(CommandHost host, EvaluateOptions options, EvaluationFiles files)
{
    public int Run(string tsv)
    {
        var (examples, failures) = GapExample.Read(new StringReader(tsv));
        files.ReportIn(options.Gold, failures);
        examples = options.Show is { } id ? [.. examples.Where(example => example.Id == id)] : examples;
        if (examples.IsEmpty)
        {
            host.Report(options.Show is null
                ? new Diagnostic("PAR208", $"{options.Gold} has no example that can be used; give a file with one a line")
                : new Diagnostic("PAR210", $"{options.Gold} has no example {options.Show}; the list \"wrong\" of --format json has ids"));
            return ExitCode.NothingDone;
        }

        using var model = ModelFolder.Open(options.Model, host);
        if (model is null)
        {
            return host.EndedEarly;
        }

        var articles = examples.Select(example => GoldReading.ArticleOf(example.AsArticle())!).ToImmutableArray();
        var resolved = examples.Zip(articles, (example, article) => example.Resolve(article, model.Reader)).ToImmutableArray();
        var scores = GapScores.Score(options.GoldName, examples, resolved, [.. examples.Zip(articles, (example, article) => example.Choose(article, model.Reader))]);
        var text = options.Format == ScoreFormat.Json ? scores.ToJson() : options.Show is null ? scores.ToText() : Told(examples[0], resolved[0]);
        return files.Ended(files.Write(options.Out, text));
    }

    private static string Told(GapExample example, Parley.Attribution.Statement resolved)
    {
        static string Name(GapName name) => $"{name.Name} ({(name.IsMeant ? "meant" : "not meant")})";
        var answer = resolved.Speaker?.Name ?? $"nobody; thought of {string.Join(", ", resolved.Candidates.Select(c => c.Name).DefaultIfEmpty("nobody"))}";
        var place = $"{example.Text[..example.Pronoun.Start]}[{example.Text[example.Pronoun.Start..example.Pronoun.End]}]{example.Text[example.Pronoun.End..]}";
        return $"{OneLine.Of(example.Id)}: {OneLine.Of(Name(example.A))}, {OneLine.Of(Name(example.B))}\n  answered {OneLine.Of(answer)}\n  {OneLine.Of(place)}\n";
    }
}
