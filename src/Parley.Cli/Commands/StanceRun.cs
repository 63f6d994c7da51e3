using System.Collections.Immutable;
using Parley.Coding.Suggestions;
using Parley.Evaluation.Stances;
using Parley.Text;

namespace Parley.Cli.Commands;

/// <summary>One evaluation of agreement with concepts that the model has not seen.</summary>
internal sealed class StanceRun(CommandHost host, EvaluateOptions options)
{
    private readonly EvaluationFiles _files = new(host);

    /// <summary>Reads, judges, scores, writes; gives the exit code.</summary>
    public int Run()
    {
        if (Examples() is not { } examples)
        {
            return ExitCode.NothingDone;
        }

        var name = options.Fold is { } fold ? $"{options.GoldName}/{fold}" : options.GoldName;
        var scores = StanceScores.Score(name, "words", examples, [.. examples.Select(example => WordStance.LogOdds(example.Concept, example.Statement))]);
        return _files.Ended(_files.Write(options.Out, options.Format == ScoreFormat.Json ? scores.ToJson() : scores.ToText()));
    }

    private ImmutableArray<StanceExample>? Examples()
    {
        try
        {
            if (_files.Open(options.Gold, "PAR201", reader => reader.ReadToEnd()) is not { } file)
            {
                return null;
            }

            var examples = StanceExample.Read(file.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)), options.Fold);
            if (!examples.IsEmpty)
            {
                return examples;
            }

            host.Report(new Diagnostic("PAR583", $"{options.Gold} has no example{(options.Fold is { } fold ? $" of the fold {fold}" : "")}; give a file with one a line"));
        }
        catch (InvalidDataException failure)
        {
            host.Report(new Diagnostic("PAR583", $"{options.Gold}: {failure.Message}"));
        }

        return null;
    }
}
