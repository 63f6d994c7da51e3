using System.Text.Json;

namespace Parley.Ingest.Feeds;

/// <summary>A feed's entries as articles, in their order. Nothing that they link to is fetched.</summary>
internal static class FeedArticles
{
    public static IEnumerable<Intake> Read(Content content)
    {
        var any = false;
        foreach (var entry in Entries(content))
        {
            content.Terms.Cancel.ThrowIfCancellationRequested();
            var article = entry.Article;
            if (article.Blocks.IsEmpty)
            {
                // An entry of nothing but links and pictures.
                continue;
            }

            any = true;
            yield return Intake.Read(content.Input + entry.Place, article);
        }

        if (!any)
        {
            yield return content.Failed(Failures.NoFeed);
        }
    }

    private static IEnumerable<FeedEntry> Entries(Content content)
    {
        var text = content.Decoded().Text;
        return !text.AsSpan().TrimStart("\ufeff \t\r\n").StartsWith("{", StringComparison.Ordinal) ? XmlFeed.Entries(text) : JsonEntries(text);
    }

    private static List<FeedEntry> JsonEntries(string text)
    {
        try
        {
            return [.. JsonFeed.Entries(text)];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
