using System.Collections.Immutable;
using Parley.Language;

namespace Parley.Training.Corpus;

/// <summary>Which source each cue has and which cue each content: indices into the lists beside them, −1 for none.</summary>
public sealed record GoldLinks(
    ImmutableArray<TokenRange> Sources,
    ImmutableArray<TokenRange> Cues,
    ImmutableArray<TokenRange> Contents,
    int[] SourceOfCue,
    int[] CueOfContent)
{
    /// <summary>The links of attributions that all have a cue. Of a source in several pieces the first counts.</summary>
    public static GoldLinks Of(ImmutableArray<TokenAttribution> attributions)
    {
        var sources = Distinct(attributions.SelectMany(a => a.Source));
        var cues = Distinct(attributions.Select(a => a.Cue[0]));
        var contents = Distinct(attributions.SelectMany(a => a.Content));
        var sourceOfCue = Enumerable.Repeat(-1, cues.Length).ToArray();
        var cueOfContent = Enumerable.Repeat(-1, contents.Length).ToArray();
        foreach (var attribution in attributions)
        {
            var cue = cues.IndexOf(attribution.Cue[0]);
            sourceOfCue[cue] = attribution.Source.IsEmpty ? sourceOfCue[cue] : sources.IndexOf(attribution.Source[0]);
            foreach (var content in attribution.Content)
            {
                cueOfContent[contents.IndexOf(content)] = cue;
            }
        }

        return new GoldLinks(sources, cues, contents, sourceOfCue, cueOfContent);
    }

    private static ImmutableArray<TokenRange> Distinct(IEnumerable<TokenRange> ranges) => [.. ranges.Distinct().Order()];
}
