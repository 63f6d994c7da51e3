using System.Collections.Immutable;
using System.Text.Json;
using Parley.Text;

namespace Parley.Evaluation.Speakers;

/// <summary>The articles of a corpus, for a gold that only points into them.</summary>
/// <param name="ById">Of two articles with one id the later.</param>
/// <param name="Failures">PAR212 for each line that could not be used.</param>
public sealed record ArticleTexts(ImmutableDictionary<string, GoldArticle> ById, ImmutableArray<Diagnostic> Failures)
{
    /// <summary>None at all.</summary>
    public static ArticleTexts None { get; } = new(ImmutableDictionary<string, GoldArticle>.Empty, []);

    /// <summary>Reads JSON Lines with <c>id</c>, <c>text</c> and, where there is one, <c>title</c> and <c>published</c>.</summary>
    public static ArticleTexts Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var texts = ImmutableDictionary.CreateBuilder<string, GoldArticle>();
        var failures = ImmutableArray.CreateBuilder<Diagnostic>();
        for (var line = 1; reader.ReadLine() is { } json; line++)
        {
            if (!string.IsNullOrWhiteSpace(json) && !Add(texts, json))
            {
                failures.Add(new Diagnostic("PAR212", $"line {line} of the texts is no article with \"id\" and \"text\"; correct or remove the line"));
            }
        }

        return new ArticleTexts(texts.ToImmutable(), failures.ToImmutable());
    }

    private static bool Add(ImmutableDictionary<string, GoldArticle>.Builder texts, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var article = new GoldArticle(root.Need("id").GetString()!, root.Need("text").GetString()!, [], []);
            texts[article.Id] = article with { Title = root.Maybe("title")?.GetString(), Published = root.Maybe("published")?.GetString() };
            return true;
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException)
        {
            return false;
        }
    }
}
