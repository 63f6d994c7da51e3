using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Text;

namespace Parley.Evaluation.Speakers;

/// <summary>Speakers without reading: the sources and contents are the gold's own, and only whom they mean is found out.</summary>
public static class GivenSources
{
    /// <summary>A statement with its speaker for each source of the gold that has a content.</summary>
    /// <param name="gold">What people said.</param>
    /// <param name="article">The same text, taken in as an article.</param>
    /// <param name="reader">Knows whom sources mean.</param>
    public static ImmutableArray<Statement> Resolve(SpeakerArticle gold, Article article, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(gold);
        var statements = gold.Sources.Where(s => s.Content.Length > 0).Select((s, i) =>
            new Statement($"{gold.Id}#{i}", s.Source.IsEmpty ? null : s.Source[0], null, [.. s.Content.Order()]));
        return reader.Name(article, [.. statements]);
    }
}
