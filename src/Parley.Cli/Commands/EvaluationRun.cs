using System.Collections.Immutable;
using System.Text;
using Parley.Attribution;
using Parley.Evaluation;
using Parley.Text;

namespace Parley.Cli.Commands;

/// <summary>One evaluation: gold in, predictions in or made, scores out.</summary>
internal sealed class EvaluationRun(CommandHost host, EvaluateOptions options)
{
    private bool _failed;

    public int Run()
    {
        var gold = ReadGold();
        if (gold.IsEmpty || Table("") is { Failure: true })
        {
            return ExitCode.NothingDone;
        }

        if (Predicted(gold) is not { } predicted)
        {
            return host.Stop.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.NothingDone;
        }

        Compare(gold, predicted.ByArticle);
        var scores = Scorer.Score(gold, predicted.ByArticle, options.Settings(predicted.Name));
        return !Write(scores) ? ExitCode.NothingDone : _failed ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private ImmutableArray<GoldArticle> ReadGold()
    {
        if (Open(options.Gold, "PAR201", reader => Gold.Read(reader).ToList()) is not { } lines)
        {
            return [];
        }

        lines.Select(line => line.Failure).OfType<Diagnostic>().ToList().ForEach(failure => ReportIn(options.Gold, failure));
        var gold = lines.Select(line => line.Article).OfType<GoldArticle>().ToImmutableArray();
        if (gold.IsEmpty)
        {
            host.Report(new Diagnostic("PAR208", $"{options.Gold} has no annotated article; give a file with one a line"));
        }

        return gold;
    }

    private PredictedStatements? Predicted(ImmutableArray<GoldArticle> gold)
    {
        if (options.Predictions is not { } path)
        {
            return GoldReading.Read(gold, host, options);
        }

        if (Open(path, "PAR203", Predictions.Read) is not { } predictions)
        {
            return null;
        }

        predictions.Failures.ToList().ForEach(failure => ReportIn(path, failure));
        return new PredictedStatements(Path.GetFileNameWithoutExtension(path), predictions.ByArticle);
    }

    private void Compare(ImmutableArray<GoldArticle> gold, ImmutableDictionary<string, ImmutableArray<Statement>> predicted)
    {
        var known = gold.Select(article => article.Id).ToHashSet();
        var unknown = predicted.Keys.Where(id => !known.Contains(id)).Order(StringComparer.Ordinal).ToList();
        var missing = known.Where(id => !predicted.ContainsKey(id)).Order(StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
        {
            Note("PAR205", $"{unknown.Count} predicted {(unknown.Count == 1 ? "article is not in the gold and was" : "articles are not in the gold and were")} left out: {Some(unknown)}");
        }

        if (missing.Count > 0)
        {
            Note("PAR206", $"{missing.Count} of {known.Count} gold articles {(missing.Count == 1 ? "has no prediction and counts" : "have no prediction and count")} as predicted empty: {Some(missing)}");
        }
    }

    private bool Write(Scores scores)
    {
        var text = options.Format == ScoreFormat.Json ? scores.ToJson() : ScoreTable.Text(scores);
        var (document, failed) = Table(ScoreTable.Markdown(scores));
        return !failed
            && (document is null || Save(options.WriteTable!, document))
            && (options.Out is { } path ? Save(path, text) : Print(text));
    }

    private bool Print(string text)
    {
        try
        {
            host.Output.Write(Encoding.UTF8.GetBytes(text));
            host.Output.Flush();
            return true;
        }
        catch (IOException failure) when (StandardOutput.IsClosedPipe(failure))
        {
            return true;
        }
    }

    private bool Save(string path, string text)
    {
        try
        {
            File.WriteAllText(path, text);
            return true;
        }
        catch (Exception failure) when (IsOfFiles(failure))
        {
            host.Report(new Diagnostic("PAR209", $"{path} cannot be written: {failure.Message}"));
            return false;
        }
    }

    // The document with the table in it; none where none was asked for.
    private (string? Document, bool Failure) Table(string table)
    {
        if (options.WriteTable is not { } path)
        {
            return (null, false);
        }

        var document = Open(path, "PAR207", reader => reader.ReadToEnd());
        var written = document is null ? null : ScoreTable.Put(document, table);
        if (document is not null && written is null)
        {
            host.Report(new Diagnostic("PAR207", $"{path} has no place for a table; put the lines {ScoreTable.Begin} and {ScoreTable.End} where it belongs"));
        }

        return (written, written is null);
    }

    private T? Open<T>(string path, string code, Func<TextReader, T> read)
        where T : class
    {
        try
        {
            using var reader = new StreamReader(path);
            return read(reader);
        }
        catch (Exception failure) when (IsOfFiles(failure))
        {
            host.Report(new Diagnostic(code, $"{path} cannot be read: {failure.Message}"));
            return null;
        }
    }

    private static bool IsOfFiles(Exception failure) => failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    private void ReportIn(string path, Diagnostic failure)
    {
        _failed = true;
        host.Report(failure with { Message = $"{path}: {failure.Message}" });
    }

    private void Note(string code, string message) => host.Error.WriteLine($"parley: note {code}: {OneLine.Of(message)}");

    private static string Some(List<string> ids) => string.Join(", ", ids.Take(3)) + (ids.Count > 3 ? ", …" : "");
}

/// <summary>What is scored, and what it is called.</summary>
internal sealed record PredictedStatements(string Name, ImmutableDictionary<string, ImmutableArray<Statement>> ByArticle);
