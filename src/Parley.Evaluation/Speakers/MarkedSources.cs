using System.Collections.Immutable;
using System.Text.Json;
using Parley.Text;

namespace Parley.Evaluation.Speakers;

/// <summary>
/// Gold that holds offsets alone: <c>actors</c> of a <c>kind</c> with <c>mentions</c>, and <c>attributions</c> with <c>source</c> and <c>content</c> (lists of
/// <c>[start, end]</c> in UTF-16 units), the <c>form</c> of the source, and <c>actors</c> by number, or <c>unresolvable</c>.
/// </summary>
internal static class MarkedSources
{
    public static SpeakerArticle Read(JsonElement root, string id, string text)
    {
        ImmutableArray<MeantActor> actors = [.. root.Need("actors").EnumerateArray().Select(a => ActorOf(a, text))];
        return new SpeakerArticle(id, text, actors, [.. root.Need("attributions").EnumerateArray().Select(a => SourceOf(a, actors, text))]);
    }

    private static MeantActor ActorOf(JsonElement actor, string text) => new(
        actor.Need("kind").GetString() == "unnamed" ? [] : [.. SpansOf(actor.Need("mentions"), text).Select(span => text[span.Start..span.End])]);

    private static MeantSource SourceOf(JsonElement attribution, ImmutableArray<MeantActor> actors, string text)
    {
        int NumberOf(JsonElement number) => number.GetInt32() is var n && n >= 0 && n < actors.Length ? n : throw new FormatException($"there is no actor {n}");
        var meant = attribution.Maybe("actors")?.EnumerateArray().Select(NumberOf).ToList();
        var form = attribution.Need("form").GetString();
        return new MeantSource(
            SpansOf(attribution.Need("source"), text),
            SpansOf(attribution.Need("content"), text),
            Enum.TryParse<SourceForm>(form, ignoreCase: true, out var known) ? known : throw new FormatException($"there is no form \"{form}\""),
            [.. meant?.Where(number => !actors[number].Names.IsEmpty) ?? []]) { IsOpen = meant is null };
    }

    private static ImmutableArray<TextSpan> SpansOf(JsonElement spans, string text) => [.. spans.EnumerateArray().Select(span => SpanOf(span, text))];

    private static TextSpan SpanOf(JsonElement span, string text)
    {
        var (start, end) = span.GetArrayLength() < 2 ? (0, -1) : (span[0].GetInt32(), span[1].GetInt32());
        return start >= 0 && start <= end && end <= text.Length ? new TextSpan(start, end) : throw new FormatException($"not a span of the text: {span.GetRawText()}");
    }
}
