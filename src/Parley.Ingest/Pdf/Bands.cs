namespace Parley.Ingest.Pdf;

/// <summary>A stretch of white that goes down the page, from one x to another.</summary>
internal readonly record struct Gutter(double Left, double Right)
{
    public double Width => Right - Left;

    public double Middle => (Left + Right) / 2;
}

/// <summary>Words between two stretches of white that go across the page: a line, or many where the lines of columns stand uneven.</summary>
internal sealed record Band(IReadOnlyList<PrintedWord> Words)
{
    /// <summary>The bands of a page, from its top.</summary>
    public static List<Band> Of(IEnumerable<PrintedWord> words)
    {
        var bands = new List<Band>();
        var (open, bottom) = (new List<PrintedWord>(), double.PositiveInfinity);
        foreach (var word in words.OrderByDescending(word => word.Top))
        {
            if (open.Count > 0 && word.Top < bottom)
            {
                bands.Add(new Band(open));
                (open, bottom) = ([], double.PositiveInfinity);
            }

            open.Add(word);
            bottom = Math.Min(bottom, word.Bottom);
        }

        return open.Count == 0 ? bands : [.. bands, new Band(open)];
    }

    /// <summary>Where the band is white, from <paramref name="left"/> to <paramref name="right"/>, for at least <paramref name="narrowest"/>.</summary>
    public List<Gutter> White(double left, double right, double narrowest)
    {
        var white = new List<Gutter>();
        foreach (var word in Words.OrderBy(word => word.Left))
        {
            Add(white, left, word.Left, narrowest);
            left = Math.Max(left, word.Right);
        }

        Add(white, left, right, narrowest);
        return white;
    }

    /// <summary>Where both are white.</summary>
    public static List<Gutter> Common(List<Gutter> one, List<Gutter> other, double narrowest)
    {
        var common = new List<Gutter>();
        for (var (i, j) = (0, 0); i < one.Count && j < other.Count;)
        {
            Add(common, Math.Max(one[i].Left, other[j].Left), Math.Min(one[i].Right, other[j].Right), narrowest);
            _ = one[i].Right < other[j].Right ? i++ : j++;
        }

        return common;
    }

    private static void Add(List<Gutter> white, double left, double right, double narrowest)
    {
        if (right - left >= narrowest)
        {
            white.Add(new Gutter(left, right));
        }
    }
}
