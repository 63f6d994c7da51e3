using System.Collections.Immutable;
using System.Text;
using Parley.Formats;
using Parley.Onnx;
using Parley.Text;

namespace Parley.Cli.Commands;

/// <summary>One side of a comparison: a model that reads, or a file of what was read.</summary>
/// <param name="Name">For the report.</param>
/// <param name="Read">The reading of an article; null where the file has none, and of an article without its text.</param>
internal sealed record ComparedReader(string Name, Func<Article, Reading?> Read) : IDisposable
{
    private ReadingModel? _model;

    /// <summary>What the file holds, in its order; none for a model. The texts are empty where it was written without them.</summary>
    public ImmutableArray<Reading> Kept { get; private init; } = [];

    /// <summary>Lines of the file that could not be read.</summary>
    public ImmutableArray<Diagnostic> Failures { get; private init; } = [];

    /// <summary>A model; null where it cannot be opened, which has then been reported.</summary>
    public static ComparedReader? OfModel(string? folder, CommandHost host) =>
        ModelFolder.Open(folder, host) is { } model ? new ComparedReader(model.Name, article => article.Text.Length > 0 ? model.Reader.Read(article) : null) { _model = model } : null;

    /// <summary>A file of JSON Lines; null where it cannot be opened or holds nothing, which has then been reported. Of two lines with one id the later counts.</summary>
    public static ComparedReader? OfFile(string path, CommandHost host)
    {
        try
        {
            var lines = File.ReadLines(path).Select((line, i) => (Number: i + 1, Text: line)).Where(line => !string.IsNullOrWhiteSpace(line.Text))
                .Select(line => (line.Number, Read: Named(ArticleJsonReader.Read(Encoding.UTF8.GetBytes(line.Text))))).ToList();
            var readings = lines.Select(line => line.Read.Reading).OfType<Reading>().GroupBy(reading => reading.Article.Id).Select(same => Spoken(same.Last())).ToImmutableArray();
            var failures = lines.Where(line => line.Read.Failure is not null).Select(line => line.Read.Failure! with { Message = $"{path}:{line.Number}: {line.Read.Failure.Message}" });
            return Of(path, readings, [.. failures]);
        }
        catch (Exception problem) when (FileFault.Is(problem))
        {
            host.Report(new Diagnostic("PAR220", $"{path} cannot be read: {problem.Message} Give the folder of a model, or a file written by parley read --format jsonl."));
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _model?.Dispose();

    private static ComparedReader Of(string path, ImmutableArray<Reading> readings, ImmutableArray<Diagnostic> failures)
    {
        var byId = readings.ToDictionary(reading => reading.Article.Id);
        return new ComparedReader(Path.GetFileNameWithoutExtension(path), article => byId.GetValueOrDefault(article.Id)) { Kept = readings, Failures = failures };
    }

    private static ArticleLine Named(ArticleLine line) =>
        line.Reading is { Article.Id: "" } ? new ArticleLine(null, new Diagnostic("PAR082", "this is not the JSON of an article: no \"id\"")) : line;

    // What has no content says nothing.
    private static Reading Spoken(Reading reading) => reading with { Statements = [.. reading.Statements.Where(statement => !statement.Content.IsEmpty)] };
}
