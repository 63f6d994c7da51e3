using System.Text;
using System.Text.Json;
using Parley.Formats;

namespace Parley.Fuzz;

/// <summary>What holds for every reading, whatever was read.</summary>
internal static class Laws
{
    /// <summary>The laws that a reading breaks.</summary>
    public static IEnumerable<string> BrokenBy(Reading reading)
    {
        var text = reading.Article.Text;
        foreach (var block in reading.Article.Blocks.Zip(reading.Article.Blocks.Skip(1)).Where(p => p.First.Span.End > p.Second.Span.Start))
        {
            yield return $"blocks overlap at {block.Second.Span}";
        }

        foreach (var statement in reading.Statements)
        {
            if (statement.Content.IsEmpty || statement.Content.Zip(statement.Content.Skip(1)).Any(p => p.First.End > p.Second.Start))
            {
                yield return $"the content of {statement.Id} is empty or out of order";
            }

            if (statement.Extent().End > text.Length || !double.IsFinite(statement.Confidence))
            {
                yield return $"{statement.Id} lies outside the text or has no confidence";
            }
        }

        foreach (var diagnostic in reading.Diagnostics.Where(d => d.Span is { } span && span.End > text.Length))
        {
            yield return $"{diagnostic.Code} points outside the text";
        }

        new ArticlePage(TextWriter.Null).Write(reading);
        var json = Json(reading);
        if (ArticleJsonReader.Read(Encoding.UTF8.GetBytes(json)).Reading is not { } again || Json(again) != json)
        {
            yield return "the JSON does not come back as it was written";
        }
    }

        private static string Json(Reading reading)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, ArticleJson.WriterOptions))
        {
            ArticleJson.Write(writer, reading, withText: true);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
