using System.Collections.Immutable;
using Parley.Language;

namespace Parley.Attribution;

/// <summary>From vectors of tokens to attributions: finds the spans, then ties each content to its cue and each cue to its source.</summary>
public static class AttributionReader
{
    /// <summary>The attributions of an article, in the order in which their contents begin.</summary>
    public static ImmutableArray<AttributionSpans> Read(TokenVectors vectors, AttributionHeads heads)
    {
        var spans = TagDecoder.Decode(vectors, heads).ToLookup(s => s.Role);
        TaggedSpan[] sources = [.. spans[Role.Source]], cues = [.. spans[Role.Cue]], contents = [.. spans[Role.Content]];
        var sourceOfCue = heads.Source.Choose(vectors, cues, sources);
        var cueOfContent = heads.Content.Choose(vectors, contents, cues);

        var attributions = new List<AttributionSpans>();
        foreach (var group in Enumerable.Range(0, contents.Length).GroupBy(i => cueOfContent[i].Candidate))
        {
            var parts = group.Select(i => (contents[i], cueOfContent[i].Probability));
            if (group.Key < 0)
            {
                attributions.AddRange(parts.Select(p => new AttributionSpans(null, null, [p.Item1], p.Item1.Probability * p.Probability)));
            }
            else
            {
                var (source, probability) = sourceOfCue[group.Key];
                attributions.Add(Join(cues[group.Key], source < 0 ? null : sources[source], probability, [.. parts]));
            }
        }

        return [.. attributions.OrderBy(a => a.Content[0].Tokens.Start)];
    }

    private static AttributionSpans Join(TaggedSpan cue, TaggedSpan? source, double sourceLink, (TaggedSpan Span, double Link)[] contents)
    {
        var confidence = cue.Probability * (source?.Probability ?? 1) * sourceLink * contents.Average(c => c.Span.Probability * c.Link);
        return new AttributionSpans(source, cue, [.. contents.Select(c => c.Span)], confidence);
    }
}
