namespace Parley.Ingest.Pdf;

/// <summary>
/// The words of a page in the order in which people read them. Where the same stretch of white goes down between words for several lines,
/// the words stand in columns, and the left one comes first; a line that reaches across the white ends the columns above it.
/// </summary>
internal static class ReadingOrder
{
    private const double NarrowestGutter = 0.8;
    private const double NarrowestColumn = 6;
    private const double ShortestColumn = 2.5;
    private const double HeadlineType = 1.25;
    private const int Deepest = 12;

    /// <summary>The page's columns and what stands across them, one after the other; each word in exactly one.</summary>
    public static IEnumerable<IReadOnlyList<PrintedWord>> Columns(IReadOnlyList<PrintedWord> words) => Columns(words, 0);

    private static IEnumerable<IReadOnlyList<PrintedWord>> Columns(IReadOnlyList<PrintedWord> words, int depth)
    {
        if (words.Count == 0)
        {
            yield break;
        }

        var page = new Region(words);
        var bands = depth < Deepest ? Band.Of(words) : [new Band(words)];
        var across = new List<PrintedWord>();
        for (var first = 0; first < bands.Count;)
        {
            var (count, gutter) = page.Split(bands, first);
            if (gutter is not { } white || (across.Count > 0 && page.AreHeadline(across[^1], bands[first].Words[0])))
            {
                across.AddRange(bands[first++].Words);
                continue;
            }

            var inside = bands.Skip(first).Take(count).SelectMany(band => band.Words).ToList();
            IReadOnlyList<PrintedWord> before = across;
            across = [];
            foreach (var column in new[] { before }.Where(part => part.Count > 0)
                .Concat(Columns([.. inside.Where(word => word.Left < white.Middle)], depth + 1)).Concat(Columns([.. inside.Where(word => word.Left >= white.Middle)], depth + 1)))
            {
                yield return column;
            }

            first += count;
        }

        if (across.Count > 0)
        {
            yield return across;
        }
    }

    /// <summary>What is looked at: how wide it is, and how large its type.</summary>
    private sealed class Region(IReadOnlyList<PrintedWord> words)
    {
        private readonly double left = words.Min(word => word.Left);
        private readonly double right = words.Max(word => word.Right);
        private readonly double size = words.Select(word => word.Size).Order().ElementAt(words.Count / 2);

        /// <summary>How many bands from <paramref name="first"/> on stand in columns, and the white between the first two of them.</summary>
        public (int Count, Gutter? Gutter) Split(List<Band> bands, int first)
        {
            var narrowest = NarrowestGutter * size;
            var white = bands[first].White(left, right, narrowest);
            var count = white.Count == 0 ? 0 : 1;
            while (count > 0 && first + count < bands.Count && Band.Common(white, bands[first + count].White(left, right, narrowest), narrowest) is { Count: > 0 } common)
            {
                white = common;
                count++;
            }

            var inside = bands.Skip(first).Take(count).SelectMany(band => band.Words).ToList();
            return (count, white.Where(gutter => Divides(gutter, inside)).OrderByDescending(gutter => gutter.Width).Select(gutter => (Gutter?)gutter).FirstOrDefault());
        }

        /// <summary>A headline's last line is often so short that it stands above one column only.</summary>
        public bool AreHeadline(PrintedWord one, PrintedWord other) =>
            one.Size > HeadlineType * size && Math.Abs(one.Size - other.Size) < 0.5 && one.Baseline - other.Baseline < 2 * one.Size;

        private bool Divides(Gutter gutter, List<PrintedWord> inside) =>
            IsColumn([.. inside.Where(word => word.Left < gutter.Middle)]) && IsColumn([.. inside.Where(word => word.Left >= gutter.Middle)]);

        private bool IsColumn(List<PrintedWord> side) =>
            side.Count > 0
            && side.Max(word => word.Right) - side.Min(word => word.Left) >= NarrowestColumn * size
            && side.Max(word => word.Top) - side.Min(word => word.Bottom) >= ShortestColumn * size;
    }
}
