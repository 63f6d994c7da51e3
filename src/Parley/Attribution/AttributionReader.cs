using System.Collections.Immutable;
using Parley.Language;

namespace Parley.Attribution;

/// <summary>From vectors of tokens to attributions: finds the spans, then ties each content to its cue and each cue to its source.</summary>
public static class AttributionReader
{
    /// <summary>The attributions of an article, in the order in which their contents begin. Headline, captions and running text keep to themselves.</summary>
    public static ImmutableArray<AttributionSpans> Read(Tokenized tokenized, TokenVectors vectors, AttributionHeads heads) =>
        [.. TagDecoder.Decode(vectors, heads)
            .GroupBy(s => tokenized.Part[s.Tokens.Start])
            .SelectMany(part => Link(tokenized, part.ToLookup(s => s.Role), vectors, heads))
            .Where(a => a.Cue is not null || a.Content.Any(c => IsQuoted(tokenized, c.Tokens)))
            .OrderBy(a => a.Content[0].Tokens.Start)];

    private static List<AttributionSpans> Link(Tokenized tokenized, ILookup<Role, TaggedSpan> spans, TokenVectors vectors, AttributionHeads heads)
    {
        TaggedSpan[] sources = [.. spans[Role.Source]], cues = [.. spans[Role.Cue]], contents = [.. spans[Role.Content]];
        var sourceOfCue = heads.Source.Choose(vectors, cues, sources, (cue, source) => IsOneParagraph(tokenized, cue, source));
        var cueOfContent = heads.Content.Choose(vectors, contents, cues);

        var attributions = new List<AttributionSpans>();
        foreach (var group in Enumerable.Range(0, contents.Length).GroupBy(i => cueOfContent[i].Candidate))
        {
            var parts = group.Select(i => (contents[i], cueOfContent[i].Probability));
            if (group.Key < 0)
            {
                attributions.AddRange(parts.Select(p => Join((null, 0), null, [p], heads.Confidence)));
            }
            else
            {
                var (source, probability) = sourceOfCue[group.Key];
                attributions.Add(Join((source < 0 ? null : sources[source], probability), cues[group.Key], [.. parts], heads.Confidence));
            }
        }

        return attributions;
    }

    /// <summary>In 23,025 attributions of PolNeAR nine have their source in another paragraph than their cue.</summary>
    private static bool IsOneParagraph(Tokenized tokenized, TokenRange one, TokenRange other)
    {
        var (first, second) = (Math.Min(one.Start, other.Start), Math.Max(one.Start, other.Start));
        return !tokenized.OpensParagraph.AsSpan(first + 1, second - first).Contains(true);
    }

    /// <summary>What no cue claims was said by nobody, unless its marks say that somebody did.</summary>
    private static bool IsQuoted(Tokenized tokenized, TokenRange content) =>
        tokenized.Quotation.AsSpan(content.Start, content.Length).Contains(QuotationState.Inside);

    private static AttributionSpans Join((TaggedSpan? Span, double Link) source, TaggedSpan? cue, (TaggedSpan Span, double Link)[] contents, Confidence? confidence)
    {
        var evidence = Evidence.Of(source, cue, contents);
        return new AttributionSpans(source.Span, cue, [.. contents.Select(c => c.Span)], confidence?.Of(evidence) ?? evidence.Product) { Evidence = evidence };
    }
}
