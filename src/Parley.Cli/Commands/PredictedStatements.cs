using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Evaluation;

namespace Parley.Cli.Commands;

/// <summary>What is scored, and what it is called.</summary>
internal sealed record PredictedStatements(string Name, ImmutableDictionary<string, ImmutableArray<Statement>> ByArticle)
{
    /// <summary>From the file of predictions where one was given, else read here; null where neither can be had, which has then been reported.</summary>
    public static PredictedStatements? Of(ImmutableArray<GoldArticle> gold, CommandHost host, EvaluationFiles files, EvaluateOptions options) =>
        options.Predictions is { } path ? From(path, files) : GoldReading.Read(gold, host, options.Model, options.Threads);

    /// <summary>From what <c>--against</c> names: a file of predictions, or a model's folder, which then reads; null as with <see cref="Of"/>.</summary>
    public static PredictedStatements? Against(string path, ImmutableArray<GoldArticle> gold, CommandHost host, EvaluationFiles files, int threads) =>
        Directory.Exists(path) ? GoldReading.Read(gold, host, path, threads) : From(path, files);

    /// <summary>Says which articles only one side has.</summary>
    public void Compare(ImmutableArray<GoldArticle> gold, EvaluationFiles files)
    {
        var known = gold.Select(article => article.Id).ToHashSet();
        var unknown = ByArticle.Keys.Where(id => !known.Contains(id)).Order(StringComparer.Ordinal).ToList();
        var missing = known.Where(id => !ByArticle.ContainsKey(id)).Order(StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
        {
            files.Note("PAR205", $"{unknown.Count} predicted {(unknown.Count == 1 ? "article is not in the gold and was" : "articles are not in the gold and were")} left out: {Some(unknown)}");
        }

        if (missing.Count > 0)
        {
            files.Note("PAR206", $"{missing.Count} of {known.Count} gold articles {(missing.Count == 1 ? "has no prediction and counts" : "have no prediction and count")} as predicted empty: {Some(missing)}");
        }
    }

    private static PredictedStatements? From(string path, EvaluationFiles files)
    {
        if (files.Open(path, "PAR203", Predictions.Read) is not { } predictions)
        {
            return null;
        }

        files.ReportIn(path, predictions.Failures);
        return new PredictedStatements(Path.GetFileNameWithoutExtension(path), predictions.ByArticle);
    }

    private static string Some(List<string> ids) => string.Join(", ", ids.Take(3)) + (ids.Count > 3 ? ", …" : "");
}
