using System.Collections.Immutable;
using System.Globalization;
using Parley.Text;

namespace Parley.Store.Articles;

/// <summary>Spans and blocks as a short text: <c>36+20 60+12</c>, <c>h34 p36+210 p12</c>; a block that begins one unit behind the one before, as most do, has its length alone.</summary>
internal static class SpanText
{
    // In the order of BlockKind.
    private const string Kinds = "hbdpcrx";

    public static string Of(ImmutableArray<TextSpan> spans) => string.Join(' ', spans.Select(Of));

    public static string Of(ImmutableArray<Block> blocks)
    {
        var (parts, next) = (new List<string>(blocks.Length), 0);
        foreach (var (span, kind) in blocks)
        {
            parts.Add($"{Kinds[(int)kind]}{(span.Start == next ? span.Length.ToString(CultureInfo.InvariantCulture) : Of(span))}");
            next = span.End + 1;
        }

        return string.Join(' ', parts);
    }

    public static ImmutableArray<TextSpan> Spans(string written) => [.. Parts(written).Select(Span)];

    public static ImmutableArray<Block> Blocks(string written)
    {
        var (blocks, next) = (ImmutableArray.CreateBuilder<Block>(), 0);
        foreach (var part in Parts(written))
        {
            var span = part.Contains('+', StringComparison.Ordinal) ? Span(part[1..]) : new TextSpan(next, next + int.Parse(part.AsSpan(1), CultureInfo.InvariantCulture));
            blocks.Add(new Block(span, (BlockKind)Kinds.IndexOf(part[0])));
            next = span.End + 1;
        }

        return blocks.ToImmutable();
    }

    private static string[] Parts(string written) => written.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Of(TextSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.Start}+{span.Length}");

    private static TextSpan Span(string written)
    {
        var plus = written.IndexOf('+', StringComparison.Ordinal);
        var start = int.Parse(written.AsSpan(0, plus), CultureInfo.InvariantCulture);
        return new TextSpan(start, start + int.Parse(written.AsSpan(plus + 1), CultureInfo.InvariantCulture));
    }
}
