using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Parley.Attribution;
using Parley.Cli.Output;
using Parley.Evaluation;
using Parley.Ingest;
using Parley.Store.Articles;
using Parley.Text;

namespace Parley.Cli.Commands;

/// <summary>Reads the texts of a gold corpus as <c>parley read</c> would.</summary>
internal static class GoldReading
{
    /// <summary>
    /// The statements that the model of the folder, or else the one that comes with the program, finds in each article; null where it cannot be opened or
    /// the reading was stopped.
    /// </summary>
    public static PredictedStatements? Read(ImmutableArray<GoldArticle> gold, CommandHost host, string? folder, int threads)
    {
        using var model = ModelFolder.Open(folder, host);
        try
        {
            return model is null ? null : new PredictedStatements(model.Name, Read(gold, host, threads, model.Reader.Read));
        }
        catch (OperationCanceledException) when (host.Stop.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>The statements of each article, whatever the reader.</summary>
    internal static ImmutableDictionary<string, ImmutableArray<Statement>> Read(
        ImmutableArray<GoldArticle> gold, CommandHost host, int threads, Func<Article, Reading> read)
    {
        var statements = ImmutableDictionary.CreateBuilder<string, ImmutableArray<Statement>>();
        var progress = new Progress(host, () => gold.Length);
        var work = new OrderedWork<GoldArticle, ImmutableArray<Statement>>(
            article => ArticleOf(article) is { } taken ? read(taken).Statements : [], article => article.Text.Length) { Threads = threads };
        try
        {
            foreach (var (article, found) in gold.Zip(work.Run(gold, host.Stop)))
            {
                statements[article.Id] = found;
                progress.Show(statements.Count, 0);
            }
        }
        finally
        {
            progress.Clear();
        }

        return statements.ToImmutable();
    }

    /// <summary>The article as it would be taken in from JSON Lines without its annotations; null where there is no text.</summary>
    internal static Article? ArticleOf(GoldArticle gold)
    {
        var line = new JsonObject { ["id"] = gold.Id, ["text"] = gold.Text, ["title"] = gold.Title, ["published"] = gold.Published };
        var inputs = new Inputs(() => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(line.ToJsonString())));
        return inputs.Read(["-"], InputKind.JsonLines, CancellationToken.None).FirstOrDefault()?.Article;
    }
}
