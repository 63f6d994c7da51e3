using System.Collections.Immutable;
using System.Text.Json;
using Parley.Text;

namespace Parley.Evaluation.Speakers;

/// <summary>An article in which people have said which actor each mention names, by a key that is the same in all articles.</summary>
/// <param name="Article">The text to read, with its day.</param>
/// <param name="Mentions">In the order of the text.</param>
public sealed record MergingArticle(GoldArticle Article, ImmutableArray<MeantMention> Mentions);

/// <summary>A phrase that names an actor.</summary>
/// <param name="Span">Where, in UTF-16 units.</param>
/// <param name="Actor">Whom: any word, the same for the same actor.</param>
public sealed record MeantMention(TextSpan Span, string Actor);

/// <summary>Reads a gold of actors across articles: JSON Lines with offsets into texts that are elsewhere.</summary>
public static class MergingGold
{
    /// <summary>Whether a file that begins with this line is such a gold.</summary>
    public static bool BeginsFile(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.Maybe("mentions") is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Reads line by line; PAR202 for each that cannot be used. Of two lines of one article the first counts.</summary>
    /// <param name="reader">The gold.</param>
    /// <param name="texts">By the article's id.</param>
    public static (ImmutableArray<MergingArticle> Articles, ImmutableArray<Diagnostic> Failures) Read(TextReader reader, IReadOnlyDictionary<string, GoldArticle> texts)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var (articles, failures) = (ImmutableArray.CreateBuilder<MergingArticle>(), ImmutableArray.CreateBuilder<Diagnostic>());
        for (var number = 1; reader.ReadLine() is { } json; number++)
        {
            if (string.IsNullOrWhiteSpace(json))
            {
                continue;
            }

            try
            {
                articles.Add(ArticleOf(json, texts));
            }
            catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException)
            {
                failures.Add(new Diagnostic("PAR202", $"line {number} of the gold is no article with mentions ({JsonKeys.FirstLine(error.Message)}); correct or remove the line"));
            }
        }

        return ([.. articles.DistinctBy(a => a.Article.Id)], failures.ToImmutable());
    }

    private static MergingArticle ArticleOf(string json, IReadOnlyDictionary<string, GoldArticle> texts)
    {
        using var document = JsonDocument.Parse(json);
        var id = document.RootElement.Need("id").GetString() ?? "";
        var article = texts.TryGetValue(id, out var found) ? found : throw new FormatException($"no text is given for {id}");
        return document.RootElement.Need("length").GetInt32() == article.Text.Length
            ? new MergingArticle(article, [.. document.RootElement.Need("mentions").EnumerateArray().Select(m => MentionOf(m, article.Text)).OrderBy(m => m.Span.Start)])
            : throw new FormatException($"another text is given for {id}: of {article.Text.Length} units");
    }

    private static MeantMention MentionOf(JsonElement mention, string text)
    {
        var (start, end) = (mention.Need("start").GetInt32(), mention.Need("end").GetInt32());
        var actor = mention.Need("actor").GetString();
        return start >= 0 && start < end && end <= text.Length && actor is { Length: > 0 }
            ? new MeantMention(new TextSpan(start, end), actor)
            : throw new FormatException($"not a mention in the text: {mention.GetRawText()}");
    }
}
