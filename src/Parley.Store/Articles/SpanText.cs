using System.Collections.Immutable;
using System.Globalization;
using Parley.Text;

namespace Parley.Store.Articles;

/// <summary>Spans and blocks as a short text: <c>36+20 60+12</c>, <c>h0+34 p36+210</c>.</summary>
internal static class SpanText
{
    // In the order of BlockKind.
    private const string Kinds = "hbdpcrx";

    public static string Of(ImmutableArray<TextSpan> spans) => string.Join(' ', spans.Select(Of));

    public static string Of(ImmutableArray<Block> blocks) => string.Join(' ', blocks.Select(block => $"{Kinds[(int)block.Kind]}{Of(block.Span)}"));

    public static ImmutableArray<TextSpan> Spans(string written) => [.. Parts(written).Select(Span)];

    public static ImmutableArray<Block> Blocks(string written) => [.. Parts(written).Select(part => new Block(Span(part[1..]), (BlockKind)Kinds.IndexOf(part[0])))];

    private static string[] Parts(string written) => written.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Of(TextSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.Start}+{span.Length}");

    private static TextSpan Span(string written)
    {
        var plus = written.IndexOf('+', StringComparison.Ordinal);
        var start = int.Parse(written.AsSpan(0, plus), CultureInfo.InvariantCulture);
        return new TextSpan(start, start + int.Parse(written.AsSpan(plus + 1), CultureInfo.InvariantCulture));
    }
}
