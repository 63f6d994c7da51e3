using System.Collections.Immutable;
using System.Text;
using Parley.Attribution;
using Parley.Formats;
using Parley.Text;

namespace Parley.Evaluation;

/// <summary>What another system predicted.</summary>
/// <param name="ByArticle">The statements of each article, by its id. Of two lines with one id the later counts.</param>
/// <param name="Failures">PAR204 for each line that could not be used.</param>
public sealed record Predictions(
    ImmutableDictionary<string, ImmutableArray<Statement>> ByArticle, ImmutableArray<Diagnostic> Failures)
{
    /// <summary>
    /// Reads JSON Lines in the form that <c>parley read</c> prints. Only <c>id</c> and the spans of the statements are
    /// needed; statements without content are left out, and offsets outside a text are let pass.
    /// </summary>
    public static Predictions Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var articles = ImmutableDictionary.CreateBuilder<string, ImmutableArray<Statement>>();
        var failures = ImmutableArray.CreateBuilder<Diagnostic>();
        for (var line = 1; reader.ReadLine() is { } json; line++)
        {
            if (string.IsNullOrWhiteSpace(json))
            {
                continue;
            }

            var (reading, failure) = ArticleJsonReader.ReadClamped(Encoding.UTF8.GetBytes(json));
            if (reading is { Article.Id.Length: > 0 })
            {
                articles[reading.Article.Id] = [.. reading.Statements.Where(s => s.Content.Length > 0).Select(s => s with { Content = [.. s.Content.Order()] })];
            }
            else
            {
                failures.Add(Malformed(line, failure?.Message ?? "no \"id\""));
            }
        }

        return new Predictions(articles.ToImmutable(), failures.ToImmutable());
    }

    private static Diagnostic Malformed(int line, string why) =>
        new("PAR204", $"line {line} of the predictions is not an article with statements ({why}); correct or remove the line");
}
