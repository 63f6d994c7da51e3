using System.Collections.Immutable;
using System.Text.Json;
using Parley.Text;

namespace Parley.Evaluation.Speakers;

/// <summary>One line of a gold file of speakers: an article, or why there is none.</summary>
/// <param name="Article">What the line holds.</param>
/// <param name="Failure">PAR202, where the line cannot be used.</param>
public sealed record SpeakerGoldLine(SpeakerArticle? Article, Diagnostic? Failure);

/// <summary>Reads what people said of speakers: JSON Lines with the texts in them, or with offsets into texts that are elsewhere.</summary>
public static class SpeakerGold
{
    /// <summary>Whether a file that begins with this line has its texts elsewhere.</summary>
    public static bool LacksTexts(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.Maybe("text") is null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Reads line by line; a line that cannot be used is told and the rest is read. Empty lines are passed over.</summary>
    /// <param name="reader">The gold.</param>
    /// <param name="texts">By the article's id; for a gold that has none.</param>
    public static ImmutableArray<SpeakerGoldLine> Read(TextReader reader, IReadOnlyDictionary<string, GoldArticle> texts)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var lines = ImmutableArray.CreateBuilder<SpeakerGoldLine>();
        for (var number = 1; reader.ReadLine() is { } json; number++)
        {
            if (!string.IsNullOrWhiteSpace(json))
            {
                lines.Add(Parse(json, number, texts));
            }
        }

        return lines.ToImmutable();
    }

    private static SpeakerGoldLine Parse(string json, int line, IReadOnlyDictionary<string, GoldArticle> texts)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return new SpeakerGoldLine(ArticleOf(document.RootElement, texts), null);
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException)
        {
            return new SpeakerGoldLine(null, new Diagnostic("PAR202", $"line {line} of the gold is no article with speakers ({JsonKeys.FirstLine(error.Message)}); correct or remove the line"));
        }
    }

    private static SpeakerArticle ArticleOf(JsonElement root, IReadOnlyDictionary<string, GoldArticle> texts)
    {
        var id = root.Need("id").GetString() ?? "";
        return root.Maybe("text")?.GetString() is { } text ? NamedClusters.Read(root, id, text)
            : !texts.TryGetValue(id, out var elsewhere) ? throw new FormatException($"no text is given for {id}")
            : root.Need("length").GetInt32() != elsewhere.Text.Length ? throw new FormatException($"another text is given for {id}: of {elsewhere.Text.Length} units")
            : MarkedSources.Read(root, id, elsewhere.Text) with { Title = elsewhere.Title, Published = elsewhere.Published };
    }
}
